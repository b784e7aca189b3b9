from __future__ import annotations

from datetime import date

from tests.journeys import Journey, begun
from tests.makers import a_test, signpost
from tests.strategies import TODAY
from toolkit.domain import changes as c
from toolkit.domain.session import Signpost
from toolkit.scoring.order import rank_assumptions
from toolkit.scoring.signposts import missing_parts, signposts_wanted

WHOLE: dict[str, object] = {
    "owner": "sales lead",
    "check_on": date(2026, 12, 1),
    "shaping": "visit each shop",
    "hedging": "a list of five more shops",
}


def wanted(journey: Journey) -> list[tuple[str, tuple[str, ...]]]:
    session = journey.session
    found = signposts_wanted(session, rank_assumptions(session, TODAY))
    return [(one.standing.assumption.assumption_id, one.missing) for one in found]


def critical(assumption_id: str) -> c.WorryAnswered:
    return c.WorryAnswered(assumption_id=assumption_id, safety=3, said="Serious")


def load_bearing() -> Journey:
    """a3 alone holds the outcome up; a1 and a2 share the goal."""
    return begun().do(c.AssumptionLinked(assumption_id="a3", card_id="o1", linked=True))


def test_a_load_bearing_card_in_the_plan_wants_a_signpost_with_all_its_parts():
    journey = load_bearing().do(a_test("p1", "a3"), a_test("p2", "a1"))
    assert wanted(journey) == [("a3", ("sign", "owner", "check_on", "shaping", "hedging"))]
    journey.do(signpost("w1", "a3", owner="sales lead", shaping="visit each shop"))
    assert wanted(journey) == [("a3", ("check_on", "hedging"))]
    assert wanted(journey.do(signpost("w1", "a3", **WHOLE))) == []


def test_a_safety_critical_card_in_the_plan_wants_one_too_and_comes_first():
    journey = load_bearing().do(a_test("p1", "a3"), a_test("p2", "a2"), critical("a2"))
    assert [one_id for one_id, _ in wanted(journey)] == ["a2", "a3"]


def test_a_card_that_is_not_in_the_plan_wants_none():
    journey = load_bearing().do(critical("a1"))
    assert wanted(journey) == []
    chosen = journey.do(c.AssumptionChosen(assumption_id="a1", chosen=True))
    assert [one_id for one_id, _ in wanted(chosen)] == ["a1"]


def test_a_card_taken_out_of_the_plan_but_for_its_lines_still_wants_one():
    journey = load_bearing().do(
        a_test("p1", "a3"), c.AssumptionChosen(assumption_id="a3", chosen=False)
    )
    assert [one_id for one_id, _ in wanted(journey)] == ["a3"]


def test_parked_cards_want_nothing():
    parked = c.AssumptionParked(assumption_id="a3", parked=True)
    assert wanted(load_bearing().do(a_test("p1", "a3"), parked)) == []


def test_of_several_signposts_the_fullest_counts():
    journey = load_bearing().do(
        a_test("p1", "a3"),
        signpost("w1", "a3", owner="sales lead", shaping="visit", hedging="a list"),
        signpost("w2", "a3"),
    )
    assert wanted(journey) == [("a3", ("check_on",))]


def test_the_parts_are_missed_in_their_order():
    bare = Signpost(signpost_id="w1", assumption_id="a1", sign="Fewer orders")
    assert missing_parts(bare) == ("owner", "check_on", "shaping", "hedging")
