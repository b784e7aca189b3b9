from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from toolkit.domain.changes import AssumptionLinked
from toolkit.domain.session import Assumption, Card, Session
from toolkit.domain.vocabulary import Lens, Mode, Stage
from toolkit.screens.assumptions.links import card_choices, held_words, link_changes

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
BELIEF = Assumption(assumption_id="a", text="x", lens=Lens.VIABILITY, written_at=NOON)


def card(card_id: str, stage: Stage, **fields) -> Card:
    return Card(card_id=card_id, stage=stage, text=f"text of {card_id}", written_at=NOON, **fields)


def session_with(*cards: Card) -> Session:
    return Session(
        session_id="s",
        started_at=NOON,
        team="t",
        business="",
        country="",
        track_id="freedom_business",
        mode=Mode.ALONE,
        minutes=60,
        cards=cards,
    )


def test_cards_are_offered_by_stage_whatever_order_they_were_written_in():
    session = session_with(card("g", Stage.GOALS), card("s", Stage.STRATEGY))
    assert card_choices(session, ()) == {"s": "Strategy: text of s", "g": "Goals: text of g"}


def test_a_parked_card_is_offered_only_where_it_is_linked():
    session = session_with(card("p", Stage.ROLES, parked=True))
    assert (list(card_choices(session, ())), list(card_choices(session, {"p"}))) == ([], ["p"])


def test_new_links_come_before_cut_ones_and_unchanged_ones_are_left_alone():
    held = replace(BELIEF, holds_up=("one", "two"))
    assert link_changes(held, ["two", "three"]) == (
        AssumptionLinked(assumption_id="a", card_id="three", linked=True),
        AssumptionLinked(assumption_id="a", card_id="one", linked=False),
    )


ids = st.lists(st.sampled_from("abcdef"), unique=True)


@given(ids, ids)
def test_the_changes_lead_from_the_links_there_are_to_those_wanted(held, wanted):
    links = set(held)
    for change in link_changes(replace(BELIEF, holds_up=tuple(held)), wanted):
        (links.add if change.linked else links.remove)(change.card_id)
    assert links == set(wanted)


def test_what_is_held_up_is_said_in_words():
    assert [held_words(n) for n in (0, 1, 2)] == [
        "holds up no card yet",
        "holds up 1 card",
        "holds up 2 cards",
    ]
