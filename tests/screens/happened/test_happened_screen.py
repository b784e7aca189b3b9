from __future__ import annotations

from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import TextInput

from tests.screens.cast import cards_under, said, texts_at
from toolkit.domain.changes import CardEdited, SafetyLinesRead
from toolkit.domain.vocabulary import Stage


def press(test: AppTest, session_id: str, *parts: str) -> AppTest:
    return test.button(key=":".join((session_id, *parts))).click().run()


def unfold(test: AppTest, session_id: str) -> AppTest:
    test.session_state[f"{session_id}:redact:folded"] = True
    return test.run()


def passage(test: AppTest, session_id: str) -> TextInput:
    return test.text_input(key=f"{session_id}:redact:passage")


def test_undo_and_redo_say_what_they_would_do(desk, begun, tab):
    session_id = begun(cards_under(Stage.GOALS, "Sell *more* soap"))
    test = tab(session_id, place="happened")
    undo = test.button(key=f"{session_id}:happened:undo")
    assert undo.label == r"Undo: Card written under Goals\: Sell \*more\* soap"
    press(test, session_id, "happened", "undo")
    assert desk.session(session_id).cards == ()
    assert '<span class="past-undone">' in said(test)
    press(test, session_id, "happened", "redo")
    assert texts_at(desk.session(session_id), Stage.GOALS) == ["Sell *more* soap"]
    assert test.button(key=f"{session_id}:happened:redo").disabled


def test_a_long_past_is_turned_page_by_page(begun, tab):
    session_id = begun(*(SafetyLinesRead() for _n in range(60)))
    test = tab(session_id, place="happened")
    assert "The session began" not in said(test)
    press(test, session_id, "happened", "older")
    assert "The session began" in said(test)
    assert test.button(key=f"{session_id}:happened:older").disabled


def test_a_passage_leaves_the_session_and_its_history_for_good(desk, begun, tab):
    session_id = begun(
        cards_under(Stage.GOALS, "the blue house"),
        CardEdited(card_id="goals1", text="a house near the blue house"),
    )
    test = unfold(tab(session_id, place="happened"), session_id)
    passage(test, session_id).set_value("the blue house").run()
    assert "stands in 2 steps of the history" in said(test)
    press(test, session_id, "redact", "now")
    assert texts_at(desk.session(session_id), Stage.GOALS) == ["a house near …"]
    assert "blue" not in said(test)
    assert passage(test, session_id).value == ""


def test_a_passage_that_stands_nowhere_cannot_be_taken_out(begun, tab):
    session_id = begun(cards_under(Stage.GOALS, "one"))
    test = unfold(tab(session_id, place="happened"), session_id)
    passage(test, session_id).set_value("goals").run()
    assert "does not stand in this session" in said(test)
    assert f"{session_id}:redact:now" not in {button.key for button in test.button}
