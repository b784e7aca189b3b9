from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.journeys import Journey, assumption_written, cards_written
from toolkit.domain import changes as c
from toolkit.domain.session import Session
from toolkit.domain.vocabulary import Stage
from toolkit.scoring.falls import NOTHING_FALLS, Falls, falls_of_each, what_falls


def chain(*links: tuple[str, str], held: dict[str, tuple[str, ...]]) -> Session:
    """Cards s1, s2, r1, g1, o1 with these links, and assumptions that hold up these cards."""
    journey = Journey().do(
        cards_written(Stage.STRATEGY, "s1", "s2"),
        cards_written(Stage.ROLES, "r1"),
        cards_written(Stage.GOALS, "g1"),
        cards_written(Stage.OUTCOMES, "o1"),
        *(assumption_written(name, *cards) for name, cards in held.items()),
        *(c.CardLinked(card_id=card, leads_to=to, linked=True) for card, to in links),
    )
    return journey.session


def test_a_card_falls_with_its_only_support():
    session = chain(held={"a1": ("s1",), "a2": ("g1",)})
    assert what_falls(session, ["a1"]) == Falls(fallen=("s1",), unheld=frozenset({"s1"}))


def test_a_card_with_support_left_is_shaken():
    session = chain(held={"a1": ("s1", "g1"), "a2": ("g1",)})
    assert what_falls(session, ["a1"]) == Falls(
        fallen=("s1",), shaken=("g1",), unheld=frozenset({"s1"})
    )
    assert what_falls(session, ["a1", "a2"]).fallen == ("s1", "g1")


def test_a_fall_is_passed_down_the_chain_to_what_nothing_else_leads_to():
    session = chain(("s1", "r1"), ("r1", "g1"), ("g1", "o1"), held={"a1": ("s1",), "a2": ("o1",)})
    assert what_falls(session, ["a1"]) == Falls(
        fallen=("s1", "r1", "g1", "o1"), unheld=frozenset({"s1"})
    )


def test_a_card_that_something_standing_leads_to_is_shaken_and_passes_nothing_on():
    session = chain(("s1", "r1"), ("s2", "r1"), ("r1", "g1"), held={"a1": ("s1",)})
    assert what_falls(session, ["a1"]) == Falls(
        fallen=("s1",), shaken=("r1",), unheld=frozenset({"s1"})
    )


def test_what_only_shakes_passes_nothing_on():
    session = chain(("s1", "r1"), held={"a1": ("s1",), "a2": ("s1",)})
    assert what_falls(session, ["a1"]) == Falls(shaken=("s1",))


def test_a_ring_neither_falls_by_itself_nor_runs_for_ever():
    ring = (("r1", "g1"), ("g1", "r1"), ("s1", "r1"))
    outside = chain(*ring, held={"a1": ("s1",)})
    assert what_falls(outside, ["a1"]) == Falls(
        fallen=("s1",), shaken=("r1",), unheld=frozenset({"s1"})
    )
    inside = chain(*ring, held={"a1": ("g1",)})
    assert what_falls(inside, ["a1"]) == Falls(
        fallen=("g1",), shaken=("r1",), unheld=frozenset({"g1"})
    )
    alone = chain(("r1", "g1"), ("g1", "r1"), held={"a1": ("g1",)})
    assert what_falls(alone, ["a1"]).fallen == ("r1", "g1")


def test_what_is_parked_neither_holds_nor_leads_nor_falls():
    session = chain(("s1", "g1"), ("s2", "g1"), held={"a1": ("s1",), "a2": ("s1",)})
    parked = replace(
        session,
        assumptions=(session.assumptions[0], replace(session.assumptions[1], parked=True)),
        cards=tuple(replace(card, parked=card.card_id == "s2") for card in session.cards),
    )
    assert what_falls(parked, ["a1"]) == Falls(fallen=("s1", "g1"), unheld=frozenset({"s1"}))
    assert what_falls(parked, ["a2"]) == NOTHING_FALLS


def test_an_unknown_id_pulls_nothing_out():
    assert what_falls(chain(held={"a1": ("s1",)}), ["nobody"]) == NOTHING_FALLS


def test_each_is_tried_by_itself():
    session = chain(held={"a1": ("s1", "s2"), "a2": ("s2",), "a3": ()})
    assert {one: (f.fallen, f.shaken) for one, f in falls_of_each(session).items()} == {
        "a1": (("s1",), ("s2",)),
        "a2": ((), ("s2",)),
        "a3": ((), ()),
    }


CARDS = [f"c{n}" for n in range(6)]
BELIEFS = [f"a{n}" for n in range(5)]
SOME_CARDS = st.lists(st.sampled_from(CARDS), max_size=3).map(tuple)


@st.composite
def chains(draw: st.DrawFn) -> tuple[Session, list[str]]:
    """Cards with any links between them, rings too, what holds them up, some parked; and what is pulled, in a row."""
    journey = Journey().do(
        cards_written(Stage.GOALS, *CARDS), *(assumption_written(name) for name in BELIEFS)
    )
    cards = tuple(
        replace(card, leads_to=draw(SOME_CARDS), parked=draw(st.booleans()) and draw(st.booleans()))
        for card in journey.session.cards
    )
    beliefs = tuple(
        replace(one, holds_up=draw(SOME_CARDS), parked=draw(st.booleans()) and draw(st.booleans()))
        for one in journey.session.assumptions
    )
    pulled = draw(st.lists(st.sampled_from(BELIEFS), unique=True))
    return replace(journey.session, cards=cards, assumptions=beliefs), pulled


@given(chains())
def test_nothing_pulled_nothing_falls(found):
    session, _ = found
    assert what_falls(session, ()) == NOTHING_FALLS


@given(chains())
def test_pulling_more_never_lets_fewer_fall_or_shake(found):
    session, pulled = found
    less, more = what_falls(session, pulled[:-1]), what_falls(session, pulled)
    assert set(less.fallen) <= set(more.fallen)
    assert {*less.fallen, *less.shaken} <= {*more.fallen, *more.shaken}


@given(chains())
def test_no_card_both_falls_and_shakes_and_all_are_on_the_table(found):
    session, pulled = found
    falls = what_falls(session, pulled)
    table = [card.card_id for card in session.cards if not card.parked]
    assert set(falls.fallen) & set(falls.shaken) == set()
    for cards in (falls.fallen, falls.shaken):
        assert list(cards) == [card for card in table if card in cards]


@given(chains())
def test_every_fallen_card_has_lost_all_of_one_kind_of_footing(found):
    """The rule read off the session itself, card by card."""
    session, pulled = found
    fallen = set(what_falls(session, pulled).fallen)
    live = [card for card in session.cards if not card.parked]
    for card in live:
        held = {a.assumption_id for a in session.live_assumptions() if card.card_id in a.holds_up}
        led = {one.card_id for one in live if card.card_id in one.leads_to and one is not card}
        assert (card.card_id in fallen) is bool(
            (held and held <= set(pulled)) or (led and led <= fallen)
        )
