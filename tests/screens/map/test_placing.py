from __future__ import annotations

from tests.screens.cast import said
from tests.screens.map.acting import field, keys, open_card, press
from tests.screens.map.made import AT_THE_MAP, beliefs
from toolkit.domain.changes import PlacementAgreed
from toolkit.domain.session import Placement


def placed(who: str = "", why: str = "") -> PlacementAgreed:
    return PlacementAgreed(assumption_id="a1", risk=0.9, evidence=0.8, who=who, why=why)


def placement(desk, session_id: str) -> Placement | None:
    found: Placement | None = desk.session(session_id).assumptions[0].placement
    return found


def test_who_and_why_are_asked_until_they_are_said_and_move_nothing(desk, begun, tab):
    session_id = begun(*beliefs(1), placed(), AT_THE_MAP)
    test = open_card(tab(session_id), session_id, "a1")
    assert "Agreed place: <strong>Watch</strong>" in said(test)
    field(test, "place:a1", "who").set_value("shop lead")
    field(test, "place:a1", "why").set_value("seen twice")
    press(test, session_id, "place", "a1", "save")
    found = placement(desk, session_id)
    assert found is not None
    assert (found.who, found.why, found.risk, found.evidence) == (
        "shop lead",
        "seen twice",
        0.9,
        0.8,
    )
    assert f"{session_id}:map:place:a1:save" not in keys(test)


def test_the_agreed_place_is_taken_back(desk, begun, tab):
    session_id = begun(*beliefs(1), placed("lead", "why"), AT_THE_MAP)
    test = open_card(tab(session_id), session_id, "a1")
    press(test, session_id, "lift", "a1")
    assert placement(desk, session_id) is None
    assert "Agreed place" not in said(test)


def test_what_was_begun_to_be_said_waits_while_another_stage_is_open(begun, tab):
    session_id = begun(*beliefs(1), placed(), AT_THE_MAP)
    test = open_card(tab(session_id), session_id, "a1")
    field(test, "place:a1", "why").set_value("half a reason").run()
    test.button(key=f"{session_id}:next").click().run()
    test.button(key=f"{session_id}:back").click().run()
    assert field(test, "place:a1", "why").value == "half a reason"
