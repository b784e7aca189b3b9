from __future__ import annotations

from tests.screens.beliefs import believed, press, press_row, row
from tests.screens.cast import said
from toolkit.domain.changes import AssumptionKeptPrivate, StageOpened
from toolkit.domain.vocabulary import Stage

HERE = StageOpened(stage=Stage.ASSUMPTIONS)


def test_a_card_is_kept_private_by_a_switch_and_says_so_in_the_list(desk, begun, tab):
    session_id = begun(HERE, believed("a", "wages rise"))
    test = press_row(tab(session_id), "list_V", "a")
    test.toggle(key=f"{session_id}:belief:private:a").set_value(True).run()
    assert desk.session(session_id).assumptions[0].private
    assert row(test, "list_V", "a").label == "**1** wages rise *Private · holds up no card yet*"
    assert "The plan prints it only when you choose so." in said(test)
    press(test, session_id, "undo")
    assert test.toggle(key=f"{session_id}:belief:private:a").value is False
    assert not desk.session(session_id).assumptions[0].private


def test_what_is_merged_with_a_private_card_is_private_and_the_screen_says_so(desk, begun, tab):
    session_id = begun(
        HERE,
        believed("a", "wages rise"),
        believed("b", "pay goes up"),
        AssumptionKeptPrivate(assumption_id="b", private=True),
    )
    test = press_row(tab(session_id), "list_V", "a")
    test.session_state[f"{session_id}:belief:merging"] = True
    test.run()
    test.selectbox(key=f"{session_id}:belief:merge_with:a").set_value("b").run()
    press(test, session_id, "belief", "merge")
    assert [(a.assumption_id, a.private) for a in desk.session(session_id).assumptions] == [
        ("a", True)
    ]
    assert "It is private, as one of the two was." in said(test)
