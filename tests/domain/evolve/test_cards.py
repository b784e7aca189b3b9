from __future__ import annotations

import pytest

from tests.journeys import BEGAN, Journey, begun, cards_written
from toolkit.domain import changes as c
from toolkit.domain.session import Card
from toolkit.domain.vocabulary import Stage


def order(journey: Journey) -> list[str]:
    return [card.card_id for card in journey.session.cards]


def test_a_card_is_written_with_its_stage_prompt_and_time():
    journey = Journey().do(
        c.CardsWritten(
            stage=Stage.ROLES,
            cards=(c.NewCard(card_id="r1", text="Prices: manager", prompt_id="R1"),),
        )
    )
    assert journey.session.cards == (
        Card(
            card_id="r1",
            stage=Stage.ROLES,
            text="Prices: manager",
            written_at=BEGAN.replace(minute=2),
            prompt_id="R1",
            parked=False,
        ),
    )


def test_many_cards_pasted_at_once_keep_their_order():
    assert order(Journey().do(cards_written(Stage.GOALS, "b", "a", "c"))) == ["b", "a", "c"]


def test_an_edited_card_keeps_its_place_and_everything_else():
    before = begun().session
    after = begun().do(c.CardEdited(card_id="s2", text="Other words")).session
    assert [card.text for card in after.cards] == ["Card s1", "Other words", "Card g1", "Card o1"]
    assert [card.written_at for card in after.cards] == [card.written_at for card in before.cards]


def test_a_moved_card_goes_to_the_end_of_its_new_stage():
    journey = begun().do(c.CardMoved(card_id="s1", stage=Stage.GOALS))
    assert [card.card_id for card in journey.session.cards_of(Stage.GOALS)] == ["g1", "s1"]
    assert [card.card_id for card in journey.session.cards_of(Stage.STRATEGY)] == ["s2"]


@pytest.mark.parametrize(
    ("card_id", "before", "expected"),
    [
        ("s2", "s1", ["s2", "s1", "g1", "o1"]),
        ("s1", None, ["s2", "g1", "o1", "s1"]),
        ("s1", "nowhere", ["s2", "g1", "o1", "s1"]),
        ("s1", "s1", ["s1", "s2", "g1", "o1"]),
    ],
)
def test_a_card_is_put_before_another_or_last(card_id, before, expected):
    assert order(begun().do(c.CardReordered(card_id=card_id, before=before))) == expected


def test_a_parked_card_is_left_out_of_the_stage_and_keeps_its_links():
    journey = begun().do(c.CardParked(card_id="s1", parked=True))
    assert [card.card_id for card in journey.session.cards_of(Stage.STRATEGY)] == ["s2"]
    assert journey.session.assumptions[0].holds_up == ("s1", "g1")
    journey.do(c.CardParked(card_id="s1", parked=False))
    assert journey.session == begun().session


def test_a_deleted_card_is_gone_with_the_links_to_it():
    journey = begun().do(c.CardDeleted(card_id="g1"))
    assert order(journey) == ["s1", "s2", "o1"]
    assert [a.holds_up for a in journey.session.assumptions] == [("s1",), (), ()]
