from __future__ import annotations

import json
from xml.etree import ElementTree as ET

import pytest

from tests.screens.map.made import beliefs, rated, seen
from toolkit.content import read_bank
from toolkit.desk import today
from toolkit.domain.changes import AssumptionEdited, WorryAnswered
from toolkit.domain.vocabulary import Lens
from toolkit.screens.map.board import ONE_SIZE_FROM, SCREEN_SIZES, board_words, drawings
from toolkit.screens.map.view import map_view
from toolkit.screens.showing import Showing
from toolkit.screens.state import ScreenState


@pytest.fixture
def told(desk):
    """What the component is given for a session."""

    def words(session_id: str) -> dict:
        showing = Showing(
            desk=desk,
            bank=read_bank(),
            today=today(),
            state=ScreenState(session_id=session_id),
            history=desk.history(session_id),
        )
        return board_words(showing, map_view(showing.session, showing.today))

    return words


def cards(told: dict) -> dict[str, dict]:
    return {card["id"]: card for card in told["cards"]}


def test_a_placed_card_says_where_it_stands_and_one_without_a_place_waits_in_the_tray(told, begun):
    found = cards(told(begun(*beliefs(2), rated("a1", impact=4, claim=0))))
    assert (found["a1"]["placed"], found["a1"]["says"]) == (
        True,
        "Card 1. belief number 1. Desirability. Test now.",
    )
    assert (found["a2"]["placed"], found["a2"]["says"]) == (
        False,
        "Card 2. belief number 2. Viability. not on the map yet.",
    )
    assert found["a2"]["icon"].startswith("<svg")


def test_a_ledger_fixes_the_evidence_and_a_recorded_danger_sets_a_floor(told, begun):
    found = cards(
        told(
            begun(
                *beliefs(2),
                rated("a1"),
                seen("a1", level=3),
                WorryAnswered(assumption_id="a2", safety=4, said="seen by two roles"),
            )
        )
    )
    assert (found["a1"]["evidence_fixed"], found["a1"]["risk_floor"]) == (0.5, 0.0)
    assert (found["a2"]["evidence_fixed"], found["a2"]["risk_floor"]) == (None, 1.0)


def test_a_card_in_the_strip_says_so(told, begun):
    found = cards(told(begun(*beliefs(1), rated("a1", worry=True))))
    assert found["a1"]["says"].endswith("Test now. Worry raised.")


def test_everything_the_component_is_given_can_be_sent(told, begun):
    sent = told(begun(*beliefs(3), rated("a1"), seen("a2")))
    assert json.loads(json.dumps(sent, allow_nan=False)) == sent


def test_the_map_is_sent_for_wide_middling_and_narrow_places(told, begun):
    sent = told(begun(*beliefs(3), rated("a1")))
    assert [drawing["width"] for drawing in sent["drawings"]] == [w for w, _ in SCREEN_SIZES]


def test_of_a_very_full_map_only_one_size_is_sent(desk, begun):
    changes = [
        change
        for number in range(1, ONE_SIZE_FROM + 1)
        for change in (rated(f"a{number}", impact=number % 5, claim=number % 6),)
    ]
    session_id = begun(*beliefs(ONE_SIZE_FROM), *changes)
    view = map_view(desk.session(session_id), today())
    assert len(drawings(view, wall=False)) == 1


def test_a_nasty_text_stays_text_in_every_drawing(told, begun):
    nasty = AssumptionEdited(
        assumption_id="a1",
        text="</text><script>alert(1)</script>",
        lens=Lens.CONTEXT,
        touches_safety=False,
    )
    sent = told(begun(*beliefs(1), nasty, rated("a1")))
    tags = {
        element.tag.rpartition("}")[2]
        for drawing in sent["drawings"]
        for element in ET.fromstring(drawing["svg"]).iter()  # noqa: S314 (our own drawing)
    }
    assert "script" not in tags
