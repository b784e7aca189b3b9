"""A file joined at the desk: what the plan says is stored in one commit, or nothing is; on SQLite and on PostgreSQL."""

from __future__ import annotations

import pytest

from tests.apart import Machine, file_of, two_machines
from tests.desk.cast import card, card_ids
from tests.journeys import BEGAN, START, begun
from toolkit.desk import Desk, join, joining, kin_of
from toolkit.domain import changes as c
from toolkit.domain.changes import Entry
from toolkit.domain.errors import RuleBroken
from toolkit.domain.history import History
from toolkit.domain.joining import Joining, Relation
from toolkit.domain.vocabulary import Lens


def went_on(*changes: c.Change) -> History:
    """The file of another machine that was given the session of :func:`begun` and went on."""
    _here, there = two_machines(begun().history)
    return file_of(there.do(*changes))


def planned(desk: Desk, file: History) -> Joining:
    plan = joining(desk, file)
    assert plan is not None
    return plan


def test_a_newer_file_is_joined_and_told_once(desk: Desk, other: Desk):
    session_id = desk.bring_history(begun().history.entries)
    told: list[tuple[str, int]] = []
    desk.subscribe(lambda one, seq: told.append((one, seq)))
    plan = planned(desk, went_on(card("k1"), card("k2")))
    assert (plan.session_id, plan.relation) == (session_id, Relation.NEWER)
    assert desk.history(session_id) == plan.here
    session = join(desk, plan)
    assert card_ids(session) == ["s1", "s2", "g1", "o1", "k1", "k2"]
    assert told == [(session_id, plan.after.seq)]
    assert other.history(session_id) == desk.history(session_id) == plan.after


def test_the_same_file_twice_is_once(desk: Desk):
    session_id = desk.bring_history(begun().history.entries)
    file = went_on(card("k1"))
    join(desk, planned(desk, file))
    after = desk.history(session_id)
    again = planned(desk, file)
    assert again.relation is Relation.SAME
    assert join(desk, again) == after.session
    assert desk.history(session_id) == after


def test_two_that_went_on_are_joined_whichever_comes_first(desk: Desk):
    session_id = desk.bring_history(begun().history.entries)
    for name in ("k1", "k2", "k3"):
        _here, there = two_machines(begun().history)
        join(desk, planned(desk, file_of(Machine(there.history, name).do(card(name, name)))))
    assert card_ids(desk.session(session_id))[4:] == ["k1", "k2", "k3"]


def test_a_plan_that_is_out_of_date_writes_nothing(desk: Desk, other: Desk):
    session_id = desk.bring_history(begun().history.entries)
    plan = planned(desk, went_on(card("k1")))
    other.record(session_id, card("first"))
    with pytest.raises(RuleBroken) as caught:
        join(desk, plan)
    assert caught.value.code == "join_out_of_date"
    assert card_ids(desk.session(session_id))[4:] == ["first"]
    join(desk, planned(desk, plan.file))
    assert card_ids(desk.session(session_id))[4:] == ["first", "k1"]


def test_what_keeps_a_session_closed_is_raised(desk: Desk):
    session_id = desk.bring_history(begun().history.entries)
    desk.record(session_id, c.RoomOpened(code="KRTMW"))
    with pytest.raises(RuleBroken) as caught:
        join(desk, planned(desk, went_on(card("k1"))))
    assert caught.value.code == "join_needs_room_over"


def test_a_file_of_no_session_here_has_no_plan(desk: Desk):
    desk.clock()
    desk.start(START)
    assert joining(desk, went_on(card("k1"))) is None


def test_the_session_that_shares_most_of_the_file_comes_first(desk: Desk):
    file = went_on(card("k1"), card("k2"))
    lesser = desk.bring_history(begun().history.entries)
    nearer = desk.bring_history(file.entries)
    desk.record(lesser, card("newer"))
    assert [here.session.session_id for here in kin_of(desk, file)] == [nearer, lesser]


def test_what_gives_way_keeps_its_moment_and_can_be_redone(desk: Desk):
    session_id = desk.bring_history(begun().history.entries)

    def words(text: str) -> c.AssumptionEdited:
        return c.AssumptionEdited(
            assumption_id="a1", text=text, lens=Lens.VIABILITY, touches_safety=False
        )

    file = went_on(words("earlier, there"))
    # the clock of the desk stands before the other machine's: so its own words are put behind them
    later = file.entries[-1].at.replace(year=2027)
    history = desk.history(session_id)
    mine = Entry(
        seq=history.seq + 1, change_id="mine", at=later, actor="facilitator", change=words("later")
    )
    desk.journal.append(session_id, mine)
    join(desk, planned(desk, file))
    assert desk.session(session_id).assumptions[0].text == "later"
    turned = desk.history(session_id).entries[-1]
    assert (turned.at, type(turned.change)) == (file.entries[-1].at, c.Undone)
    assert desk.redo(session_id).assumptions[0].text == "earlier, there"
    assert BEGAN < turned.at < later
