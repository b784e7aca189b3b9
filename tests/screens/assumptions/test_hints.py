from __future__ import annotations

from streamlit.testing.v1 import AppTest

from tests.screens.beliefs import believed, press, press_row
from tests.screens.cast import said
from toolkit.content import read_bank
from toolkit.domain.changes import HintTurnedOff, StageOpened
from toolkit.domain.vocabulary import Stage

HERE = StageOpened(stage=Stage.ASSUMPTIONS)
HINTS = {hint.hint_id: hint.says for hint in read_bank().coach.hints}
STRONG = "buyers always pay"


def open_switches(test: AppTest, session_id: str) -> AppTest:
    test.session_state[f"{session_id}:hint:switches"] = True
    return test.run()


def test_an_opened_belief_shows_its_hints_with_an_example(begun, tab):
    session_id = begun(HERE, believed("a", STRONG))
    words = said(press_row(tab(session_id), "list_V", "a"))
    assert HINTS["absolute"] in words
    assert "Half of those who finish the taste days choose our trade" in words


def test_a_hint_is_turned_off_for_good_beside_it(desk, begun, tab):
    session_id = begun(HERE, believed("a", STRONG))
    test = press_row(tab(session_id), "list_V", "a")
    press(test, session_id, "hint", "open", "absolute", "off")
    assert desk.session(session_id).hints_off == ("absolute",)
    assert HINTS["absolute"] not in said(test)
    assert HINTS["absolute"] not in said(press_row(tab(session_id), "list_V", "a"))


def test_a_hint_that_is_off_is_silent_beside_a_new_belief_too(begun, tab):
    session_id = begun(HERE, HintTurnedOff(hint_id="absolute", off=True))
    test = tab(session_id)
    test.chat_input(key=f"{session_id}:belief_entry:list:text").set_value(STRONG).run()
    assert [words for words in HINTS.values() if words in said(test)] == []


def test_hints_are_turned_on_again_at_the_end_of_the_list(desk, begun, tab):
    session_id = begun(HERE, believed("a", STRONG), HintTurnedOff(hint_id="absolute", off=True))
    test = tab(session_id)
    assert [one.label for one in test.expander if "hints" in one.label] == [
        "Wording hints · 1 is off"
    ]
    open_switches(test, session_id)
    switches = {key.split(":")[2]: t.value for t in test.toggle if (key := t.key or "")}
    assert switches == {hint_id: hint_id != "absolute" for hint_id in HINTS}
    test.toggle(key=f"{session_id}:hint:absolute:switch").set_value(True).run()
    assert desk.session(session_id).hints_off == ()
    assert HINTS["absolute"] in said(press_row(test, "list_V", "a"))


def test_on_the_wall_a_hint_is_shown_without_its_switch(begun, tab):
    session_id = begun(HERE, believed("a", STRONG))
    test = press_row(tab(session_id, projector="1"), "list_V", "a")
    assert HINTS["absolute"] in said(test)
    assert [b.key for b in test.button if ":hint:" in (b.key or "")] == []
