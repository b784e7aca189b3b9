from __future__ import annotations

from datetime import date

import pytest

from tests.screens.beliefs import believed
from tests.screens.cast import cards_under
from toolkit.content import read_bank
from toolkit.domain.vocabulary import Stage
from toolkit.screens.chain.board import press
from toolkit.screens.chain.pulled import pulled_ids
from toolkit.screens.chain.view import chain_view
from toolkit.screens.showing import Showing
from toolkit.screens.state import ScreenState


@pytest.fixture
def showing(desk, begun) -> Showing:
    """The screen of a session with one assumption under a card, and one under none."""
    session_id = begun(
        cards_under(Stage.STRATEGY, "We sell bread"),
        believed("a1", holds_up=("strategy1",)),
        believed("a2"),
    )
    return Showing(
        desk=desk,
        bank=read_bank(),
        today=date(2026, 11, 24),
        state=ScreenState(session_id=session_id),
        history=desk.history(session_id),
    )


def test_a_press_pulls_out_and_the_next_puts_back(showing):
    press(showing, chain_view(showing), {"assumption_id": "a1"})
    assert pulled_ids(showing) == {"a1"}
    press(showing, chain_view(showing), {"assumption_id": "a1"})
    assert pulled_ids(showing) == set()


@pytest.mark.parametrize(
    "told",
    [
        None,
        "a1",
        {},
        {"assumption_id": None},
        {"assumption_id": ["a1"]},
        {"assumption_id": "a2"},
        {"assumption_id": "x"},
    ],
)
def test_what_is_not_in_the_picture_cannot_be_pulled(showing, told):
    press(showing, chain_view(showing), told)
    assert pulled_ids(showing) == set()
