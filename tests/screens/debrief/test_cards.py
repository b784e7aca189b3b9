from __future__ import annotations

from datetime import UTC, datetime

import pytest

from toolkit.domain.changes import CardReordered
from toolkit.domain.session import Assumption, Card, Session
from toolkit.domain.vocabulary import Lens, Mode, Stage
from toolkit.screens.debrief.cards import (
    SHOWN_AT_MOST,
    CardFace,
    cards_from,
    faces,
    holding_up,
    lay_out,
    one_down,
    one_up,
    parked_at,
)

AT = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)


def card(card_id: str, text: str = "a card", *, parked: bool = False) -> Card:
    return Card(card_id=card_id, stage=Stage.GOALS, text=text, written_at=AT, parked=parked)


def belief(assumption_id: str, *holds_up: str, parked: bool = False) -> Assumption:
    return Assumption(
        assumption_id=assumption_id,
        text="it holds",
        lens=Lens.CONTEXT,
        written_at=AT,
        holds_up=holds_up,
        parked=parked,
    )


def session_of(*cards: Card, assumptions: tuple[Assumption, ...] = ()) -> Session:
    return Session(
        session_id="s",
        started_at=AT,
        team="Team",
        business="",
        country="",
        track_id="freedom_business",
        mode=Mode.FACILITATED,
        minutes=90,
        cards=cards,
        assumptions=assumptions,
    )


ROW = (card("a"), card("b"), card("c"))


def test_a_pasted_list_becomes_one_card_a_line_without_its_bullets_and_empty_lines():
    written = cards_from("- bread for offices\n\n•  cakes\n  10 jobs  \n", Stage.GOALS, "G1")
    assert [(c.text, c.prompt_id) for c in written.cards] == [
        ("bread for offices", "G1"),
        ("cakes", "G1"),
        ("10 jobs", "G1"),
    ]
    assert written.stage is Stage.GOALS
    assert len({c.card_id for c in written.cards}) == 3


def test_a_dash_inside_a_line_stays():
    assert [c.text for c in cards_from("-5 degrees - cold", Stage.GOALS, None).cards] == [
        "-5 degrees - cold"
    ]


def test_the_opened_card_lies_between_the_others():
    laid = lay_out(ROW, "b")
    assert (laid.before, laid.opened, laid.after) == (ROW[:1], ROW[1], ROW[2:])


def test_a_card_of_another_stage_opens_nothing():
    laid = lay_out(ROW, "elsewhere")
    assert (laid.before, laid.opened, laid.after) == (ROW, None, ())


@pytest.mark.parametrize(
    ("card_id", "up", "down"),
    [
        ("a", None, CardReordered(card_id="a", before="c")),
        ("b", CardReordered(card_id="b", before="a"), CardReordered(card_id="b", before=None)),
        ("c", CardReordered(card_id="c", before="b"), None),
    ],
)
def test_a_card_moves_one_place_up_or_down_and_not_past_the_ends(card_id, up, down):
    assert one_up(ROW, card_id) == up
    assert one_down(ROW, card_id) == down


def test_parked_cards_are_those_of_the_stage_that_were_set_aside():
    aside = card("b", parked=True)
    session = session_of(card("a"), aside)
    assert parked_at(session, Stage.GOALS) == (aside,)
    assert parked_at(session, Stage.ROLES) == ()


def test_a_card_says_how_many_assumptions_on_the_table_hold_it_up():
    session = session_of(
        *ROW,
        assumptions=(belief("x", "a", "b"), belief("y", "a"), belief("z", "c", parked=True)),
    )
    assert faces(session, ROW) == [
        CardFace(card_id="a", text="a card", foot="2 assumptions hold this up", held_up=True),
        CardFace(card_id="b", text="a card", foot="1 assumption holds this up", held_up=True),
        CardFace(card_id="c", text="a card", foot="What must be true for this?"),
    ]
    assert [a.assumption_id for a in holding_up(session, "a")] == ["x", "y"]


def test_a_very_long_card_is_cut_on_the_grid_and_says_so():
    shown = faces(session_of(), (card("a", "x" * 100_000),))[0].text
    assert shown == "x" * (SHOWN_AT_MOST - 1) + "…"
