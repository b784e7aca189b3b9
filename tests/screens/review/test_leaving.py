"""Which words are read before a plan leaves: those of private cards only when somebody prints them too."""

from __future__ import annotations

from tests.screens.beliefs import believed, turn_to
from tests.screens.cast import said
from toolkit.domain.changes import AssumptionKeptPrivate, StageOpened
from toolkit.domain.vocabulary import Stage

STORY = "a trainee aged 17 reads the bills"


def test_a_private_card_is_read_only_when_it_is_printed_too(begun, tab):
    session_id = begun(
        StageOpened(stage=Stage.REVIEW),
        believed("a", STORY),
        AssumptionKeptPrivate(assumption_id="a", private=True),
    )
    test = tab(session_id)
    assert "Nothing was found" in said(test)
    turn_to(test, session_id, "review", "hand_out")
    test.checkbox(key=f"{session_id}:review:with_private:plan.pdf").check().run()
    assert "Passages that wait for a decision: 1." in said(test)
    turn_to(test, session_id, "review", "read")
    assert "<mark>" in said(test)
    turn_to(test, session_id, "review", "hand_out")
    test.checkbox(key=f"{session_id}:review:with_private:plan.pdf").uncheck().run()
    turn_to(test, session_id, "review", "read")
    assert "Nothing was found" in said(test)
