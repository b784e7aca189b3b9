from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.journeys import Journey, assumption_written, begun, journeys, rated, seen
from tests.makers import a_test, closed, looked, signpost
from tests.strategies import TODAY, sessions
from toolkit.domain import changes as c
from toolkit.domain.changes import Change, Entry
from toolkit.domain.session import Session
from toolkit.domain.vocabulary import Lens, Side
from toolkit.scoring.compare import (
    SITTING_GAP,
    Comparison,
    Moved,
    Sitting,
    compare,
    last_time,
    matches,
    sittings,
)
from toolkit.scoring.order import rank_assumptions
from toolkit.scoring.standing import Standing

MONTH = TODAY.replace(day=1)
NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)


def at_days(*days: float) -> list[Entry]:
    return [
        Entry(
            seq=seq,
            change_id=f"x{seq}",
            at=NOON + timedelta(days=day),
            actor="facilitator",
            change=c.SafetyLinesRead(),
        )
        for seq, day in enumerate(days, start=1)
    ]


def day(number: float) -> datetime:
    return NOON + timedelta(days=number)


def test_a_silence_of_more_than_three_days_ends_a_sitting():
    assert sittings([]) == ()
    assert sittings(at_days(0, 0.1, 3.1, 6.2, 40, 41)) == (
        Sitting(began=day(0), ended=day(3.1)),
        Sitting(began=day(6.2), ended=day(6.2)),
        Sitting(began=day(40), ended=day(41)),
    )


def test_a_clock_that_was_put_back_does_not_end_a_sitting_early():
    assert sittings(at_days(0, 1, 0.5, 3.9)) == (Sitting(began=day(0), ended=day(3.9)),)


@pytest.mark.parametrize(
    ("days", "now", "last"),
    [
        ((0, 1), 1.5, None),
        ((0, 1), 4.1, 1),
        ((0, 1, 20), 20.1, 1),
        ((0, 1, 20), 23.1, 20),
        ((), 5, None),
    ],
)
def test_last_time_is_the_end_of_the_sitting_before_this_one(days, now, last):
    expected = None if last is None else day(last)
    assert last_time(at_days(*days), day(now)) == expected


@given(journeys())
def test_every_entry_lies_in_one_sitting_and_between_two_is_a_silence(journey: Journey):
    entries = journey.history.entries
    found = sittings(entries)
    for entry in entries:
        assert sum(one.began <= entry.at <= one.ended for one in found) == 1
    for one, other in pairwise(found):
        assert other.began - one.ended > SITTING_GAP


def since(before: Journey, *changes: Change, then: date = TODAY, now: date = TODAY) -> Comparison:
    earlier = before.session
    return compare(earlier, then, before.do(*changes).session, now)


def moved(before: Journey, *changes: Change) -> dict[str, Moved]:
    found = since(before, *changes)
    return {one.after.assumption.assumption_id: one.moved for one in found.moved}


def placed(risk: float, evidence: float, assumption_id: str = "a1") -> c.PlacementAgreed:
    return c.PlacementAgreed(
        assumption_id=assumption_id, risk=risk, evidence=evidence, who="", why=""
    )


def item(evidence_id: str, level: int, side: Side = Side.FOR) -> c.EvidenceAdded:
    return c.EvidenceAdded(
        item=seen(evidence_id, "a1", level, side, seen=MONTH, source=evidence_id)
    )


DANGER = (
    c.WorryAnswered(assumption_id="a1", safety=3, said="Serious"),
    item("e1", 1, Side.AGAINST),
)
CLEARED = c.DangerAnswered(assumption_id="a1", what_changed="A key", answers=("e1",))

MOVES: dict[str, tuple[list[Change], list[Change], Moved]] = {
    "a danger was found": ([placed(0.9, 0.1)], [*DANGER], Moved.STOPPED),
    "what calls for a stop was answered": ([*DANGER], [CLEARED], Moved.CLEARED),
    "somebody raised a worry": ([], [rated("a1", worry=True)], Moved.INTO_STRIP),
    "a worry was found to be mild": (
        [rated("a1", worry=True)],
        [c.WorryAnswered(assumption_id="a1", safety=1, said="Mild")],
        Moved.OUT_OF_STRIP,
    ),
    "it was placed for the first time": ([], [placed(0.5, 0.5)], Moved.PLACED),
    "it crossed a line": ([placed(0.6, 0.48)], [placed(0.6, 0.52)], Moved.QUADRANT),
    "it is better known": ([placed(0.6, 0.1)], [placed(0.65, 0.2)], Moved.MORE_EVIDENCE),
    "it is less well known": ([placed(0.6, 0.4)], [placed(0.6, 0.3)], Moved.LESS_EVIDENCE),
    "it is worse": ([placed(0.6, 0.1)], [placed(0.8, 0.2)], Moved.MORE_RISK),
    "it is less bad": ([placed(0.9, 0.1)], [placed(0.7, 0.1)], Moved.LESS_RISK),
}


@pytest.mark.parametrize("what", MOVES)
def test_a_card_says_in_which_way_it_moved(what):
    before, after, way = MOVES[what]
    assert moved(begun().do(*before), *after) == {"a1": way}


def test_a_small_step_within_a_quarter_is_no_move():
    assert moved(begun().do(placed(0.6, 0.1)), placed(0.64, 0.14)) == {}


def test_a_card_may_move_because_time_went_by_alone():
    before = begun().do(placed(0.9, 0), item("e1", 4))
    found = since(before, now=TODAY + timedelta(days=365))
    assert [one.moved for one in found.moved] == [Moved.LESS_EVIDENCE]
    assert not found.nothing


def test_nothing_has_changed_when_nothing_has():
    found = since(begun().do(placed(0.6, 0.1)))
    assert found.nothing
    assert [one.moved for one in found.cards] == [Moved.STAYED] * 3


def test_new_and_gone_cards_closed_steps_new_evidence_and_tripped_signposts_are_told():
    before = begun().do(
        item("e1", 3),
        a_test("p1", "a1"),
        a_test("p2", "a1"),
        closed("p2"),
        signpost("w1", "a1"),
        signpost("w2", "a2"),
        looked("w2", tripped=True),
    )
    found = since(
        before,
        item("e2", 2),
        closed("p1", seen("e3", "a1", 4)),
        looked("w1", tripped=True),
        looked("w2", tripped=True),
        assumption_written("a4"),
        c.AssumptionDeleted(assumption_id="a3"),
    )
    assert [one.assumption.assumption_id for one in found.new] == ["a4"]
    assert [one.assumption.assumption_id for one in found.gone] == ["a3"]
    assert [line.line_id for line in found.closed] == ["p1"]
    assert [one.evidence_id for one in found.evidence] == ["e2", "e3"]
    assert [post.signpost_id for post in found.tripped] == ["w1"]


def test_a_parked_card_is_gone_and_a_card_taken_up_again_is_new():
    park = c.AssumptionParked(assumption_id="a2", parked=True)
    found = since(begun(), park)
    assert [one.assumption.assumption_id for one in found.gone] == ["a2"]
    again = since(begun().do(park), replace(park, parked=False))
    assert [one.assumption.assumption_id for one in again.new] == ["a2"]


def believing(*cards: tuple[str, str, str | None]) -> Session:
    """A session of assumptions: id, text and starter card."""
    return (
        Journey()
        .do(
            *(
                c.AssumptionWritten(
                    assumption_id=one_id, text=text, lens=Lens.CONTEXT, starter_id=starter_id
                )
                for one_id, text, starter_id in cards
            )
        )
        .session
    )


def test_two_sessions_match_by_id_then_starter_card_then_words():
    earlier = believing(
        ("same", "one", None),
        ("x1", "shops pay on time", "V4"),
        ("x2", "Wages are PAID  in full.", None),
        ("x3", "nobody else says this", None),
    )
    later = believing(
        ("same", "other words", "V4"),
        ("y1", "our shops pay on the day", "V4"),
        ("y2", "wages are paid in full", None),
        ("y3", "something new", None),
    )
    assert matches(earlier, later) == {"same": "same", "y1": "x1", "y2": "x2"}


def test_of_two_cards_in_the_same_words_the_first_is_matched_and_none_twice():
    earlier = believing(("x1", "shops pay", None), ("x2", "shops pay", None))
    later = believing(
        ("y1", "Shops pay", None), ("y2", "shops pay!", None), ("y3", "shops pay", None)
    )
    assert matches(earlier, later) == {"y1": "x1"}


@given(sessions(), sessions())
def test_every_card_of_both_sessions_is_told_once(earlier: Session, later: Session):
    found = compare(earlier, TODAY, later, TODAY)
    now = [*(one.after for one in found.cards), *found.new]
    then = [*(one.before for one in found.cards), *found.gone]
    assert sorted(ids_of(now)) == sorted(ids_of(rank_assumptions(later, TODAY)))
    assert sorted(ids_of(then)) == sorted(ids_of(rank_assumptions(earlier, TODAY)))


def ids_of(standings: Iterable[Standing]) -> list[str]:
    return [one.assumption.assumption_id for one in standings]


@given(sessions(), st.dates(date(2026, 1, 1), date(2028, 1, 1)))
def test_a_session_beside_itself_on_the_same_day_has_not_moved(session: Session, today):
    assert compare(session, today, session, today).nothing
