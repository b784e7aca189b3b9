from __future__ import annotations

from datetime import date

import pytest

from tests.screens.cast import cards_under, texts_at
from toolkit.content import read_bank
from toolkit.domain.changes import CardParked
from toolkit.domain.vocabulary import Stage
from toolkit.screens.debrief.chosen import Part, opened_card, opened_part
from toolkit.screens.debrief.grid import answer
from toolkit.screens.showing import Showing
from toolkit.screens.state import ScreenState


@pytest.fixture
def showing(desk, begun) -> Showing:
    session_id = begun(cards_under(Stage.STRATEGY, "one", "two", "three"))
    return Showing(
        desk=desk,
        bank=read_bank(),
        today=date(2026, 3, 1),
        state=ScreenState(session_id=session_id),
        history=desk.history(session_id),
    )


def table(showing: Showing) -> list[str]:
    return texts_at(showing.desk.session(showing.session.session_id), Stage.STRATEGY)


def test_a_click_opens_the_card_for_its_text_and_one_on_its_foot_for_what_must_be_true(showing):
    answer(showing, {"act": "open", "card_id": "strategy2"})
    assert (opened_card(showing), opened_part(showing)) == ("strategy2", Part.TEXT)
    answer(showing, {"act": "beneath", "card_id": "strategy3"})
    assert (opened_card(showing), opened_part(showing)) == ("strategy3", Part.BENEATH)


@pytest.mark.parametrize(
    ("before", "order"),
    [("strategy1", ["three", "one", "two"]), (None, ["one", "two", "three"])],
)
def test_a_dragged_card_goes_before_another_or_last(showing, before, order):
    answer(showing, {"act": "move", "card_id": "strategy3", "before": before})
    assert table(showing) == order


def test_a_parked_card_is_taken_up_again(showing):
    showing.record(CardParked(card_id="strategy1", parked=True))
    answer(showing, {"act": "take_up", "card_id": "strategy1"})
    assert table(showing) == ["one", "two", "three"]


def test_a_card_that_is_gone_is_refused_with_a_sentence(showing):
    answer(showing, {"act": "move", "card_id": "gone", "before": None})
    assert showing.state.notice is not None
    assert showing.state.notice.error
    assert table(showing) == ["one", "two", "three"]


def test_what_the_page_never_sends_does_nothing(showing):
    before = showing.desk.history(showing.session.session_id).seq
    answer(showing, {"act": "explode", "card_id": 5})
    assert showing.desk.history(showing.session.session_id).seq == before
    assert opened_card(showing) is None
