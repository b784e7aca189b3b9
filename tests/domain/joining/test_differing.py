from __future__ import annotations

from dataclasses import replace

from tests.apart import two_machines
from tests.journeys import assumption_written, begun, cards_written, seen
from tests.makers import a_test, signpost
from toolkit.domain import changes as c
from toolkit.domain.joining.differing import Difference, compare_sessions
from toolkit.domain.vocabulary import BridgeKind, Lens, Stage
from toolkit.exchange import read_session, write_session


def differs(sort: str, only_in_file: int = 0, only_here: int = 0, otherwise: int = 0) -> Difference:
    return Difference(
        sort=sort, only_in_file=only_in_file, only_here=only_here, otherwise=otherwise
    )


def test_a_file_is_the_same_as_the_session_it_was_made_of():
    session = begun().do(c.RoomOpened(code="KRTMW"), a_test("l1", "a1")).session
    assert compare_sessions(read_session(write_session(session), "s.json"), session) == ()


def test_what_differs_is_counted_by_sort():
    here, there = two_machines(begun().do(a_test("l1", "a1")).history)
    here.do(cards_written(Stage.ROLES, "h1"), c.EvidenceAdded(item=seen("e1", "a1")))
    there.do(
        c.AssumptionEdited(
            assumption_id="a1", text="new", lens=Lens.VIABILITY, touches_safety=False
        ),
        assumption_written("a9"),
        signpost("w1", "a1"),
        c.PlanLineDeleted(line_id="l1"),
        c.BridgeCardWritten(kind=BridgeKind.ASK, text="Who pays in time"),
    )
    assert compare_sessions(there.history.session, here.history.session) == (
        differs("cards", only_here=1),
        differs("assumptions", only_in_file=1, otherwise=1),
        differs("evidence", only_here=1),
        differs("plan", only_here=1),
        differs("signposts", only_in_file=1),
        differs("bridge_cards", only_in_file=1),
    )


def test_sessions_that_began_at_other_moments_are_not_compared():
    session = begun().session
    other = replace(session, started_at=begun().history.entries[1].at)
    assert compare_sessions(other, session) is None
