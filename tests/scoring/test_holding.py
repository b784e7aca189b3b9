from __future__ import annotations

from tests.journeys import Journey, assumption_written, begun, cards_written
from toolkit.domain import changes as c
from toolkit.domain.vocabulary import Stage
from toolkit.scoring.holding import (
    assumptions_holding_nothing,
    cards_nothing_holds_up,
    load_bearing,
)


def test_orphans_are_found_both_ways():
    session = begun().session
    assert [card.card_id for card in cards_nothing_holds_up(session)] == ["s2", "o1"]
    assert [a.assumption_id for a in assumptions_holding_nothing(session)] == ["a3"]


def test_what_is_parked_neither_holds_nor_is_an_orphan():
    session = (
        begun()
        .do(
            c.AssumptionParked(assumption_id="a1", parked=True),
            c.AssumptionParked(assumption_id="a3", parked=True),
            c.CardParked(card_id="o1", parked=True),
        )
        .session
    )
    assert [card.card_id for card in cards_nothing_holds_up(session)] == ["s1", "s2"]
    assert assumptions_holding_nothing(session) == ()


def test_an_assumption_that_holds_only_parked_cards_holds_nothing():
    session = begun().do(c.CardParked(card_id="g1", parked=True)).session
    assert [a.assumption_id for a in assumptions_holding_nothing(session)] == ["a2", "a3"]


def test_the_only_support_of_a_goal_or_an_outcome_bears_load():
    journey = begun()
    assert load_bearing(journey.session) == frozenset()
    journey.do(c.AssumptionLinked(assumption_id="a3", card_id="o1", linked=True))
    assert load_bearing(journey.session) == {"a3"}
    journey.do(c.AssumptionParked(assumption_id="a1", parked=True))
    assert load_bearing(journey.session) == {"a2", "a3"}


def test_the_only_support_of_a_strategy_card_bears_no_load():
    assert (
        load_bearing(
            Journey()
            .do(cards_written(Stage.STRATEGY, "s1"), assumption_written("a1", "s1"))
            .session
        )
        == frozenset()
    )


def test_three_cards_of_any_stage_make_an_assumption_load_bearing():
    journey = Journey().do(
        cards_written(Stage.STRATEGY, "s1", "s2"),
        cards_written(Stage.ROLES, "r1"),
        assumption_written("two", "s1", "s2"),
        assumption_written("three", "s1", "s2", "r1"),
    )
    assert load_bearing(journey.session) == {"three"}
