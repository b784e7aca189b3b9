from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import ChatInput, TextArea

from tests.screens.cast import cards_under, said, texts_at
from toolkit.domain.changes import CardParked, PromptShown, StageOpened, TextRedacted
from toolkit.domain.vocabulary import Lens, Mode, Stage

NASTY = "<script>alert(1)</script> **not bold** :material/warning: $x$"


def entry(test: AppTest, session_id: str, stage: Stage = Stage.STRATEGY) -> ChatInput:
    return test.chat_input(key=f"{session_id}:entry:{stage}")


def open_card(test: AppTest, session_id: str, card_id: str) -> AppTest:
    """What a click on the card does; the click itself is tried in the browser tests."""
    test.session_state["screen"].picked[f"{session_id}:card"] = card_id
    return test.run()


def press(test: AppTest, session_id: str, *parts: str) -> AppTest:
    return test.button(key=":".join((session_id, *parts))).click().run()


def typed_text(test: AppTest) -> TextArea:
    (area,) = test.text_area
    return area


def test_a_card_is_written_edited_moved_parked_and_all_of_it_undone(desk, begun, tab):
    session_id = begun()
    test = tab(session_id)
    entry(test, session_id).set_value("We sell bread to offices").run()
    (card,) = desk.session(session_id).cards
    assert (card.text, card.stage) == ("We sell bread to offices", Stage.STRATEGY)

    open_card(test, session_id, card.card_id)
    typed_text(test).set_value("We sell bread and cakes")
    press(test, session_id, "card", card.card_id, "save")
    assert texts_at(desk.session(session_id), Stage.STRATEGY) == ["We sell bread and cakes"]

    open_card(test, session_id, card.card_id)
    test.menu_button(key=f"{session_id}:card:move").click(Stage.GOALS).run()
    assert texts_at(desk.session(session_id), Stage.GOALS) == ["We sell bread and cakes"]

    press(test, session_id, "stage", Stage.GOALS)
    open_card(test, session_id, card.card_id)
    press(test, session_id, "card", "park")
    assert desk.session(session_id).cards[0].parked

    for _step in range(4):
        press(test, session_id, "undo")
    assert desk.session(session_id).cards == ()
    assert not test.exception


def test_a_pasted_list_of_thirty_lines_is_one_undo(desk, begun, tab):
    session_id = begun()
    test = tab(session_id)
    lines = [f"card {n}" for n in range(1, 31)]
    entry(test, session_id).set_value("\n".join(lines)).run()
    assert texts_at(desk.session(session_id), Stage.STRATEGY) == lines
    press(test, session_id, "undo")
    assert desk.session(session_id).cards == ()


def test_a_card_belongs_to_the_prompt_on_the_wall(desk, begun, tab):
    session_id = begun(PromptShown(prompt_id="S4"))
    test = tab(session_id)
    entry(test, session_id).set_value("We ask the shift leader").run()
    assert desk.session(session_id).cards[0].prompt_id == "S4"


def test_what_cannot_be_stored_is_refused_and_shown_again(desk, begun, tab):
    session_id = begun()
    test = tab(session_id)
    entry(test, session_id).set_value("good line\nbad\x00line").run()
    assert desk.session(session_id).cards == ()
    assert "good line<br>bad\x00line" in said(test)


def test_an_emptied_card_is_refused_and_the_form_keeps_what_was_typed(desk, begun, tab):
    session_id = begun(cards_under(Stage.STRATEGY, "one"))
    test = open_card(tab(session_id), session_id, "strategy1")
    typed_text(test).set_value("   ")
    press(test, session_id, "card", "strategy1", "save")
    assert texts_at(desk.session(session_id), Stage.STRATEGY) == ["one"]
    assert "Write something for the card first." in said(test)
    assert typed_text(test).value == "   "


def test_saving_a_card_that_did_not_change_writes_nothing(desk, begun, tab):
    session_id = begun(cards_under(Stage.STRATEGY, "one"))
    test = open_card(tab(session_id), session_id, "strategy1")
    before = desk.history(session_id).seq
    press(test, session_id, "card", "strategy1", "save")
    assert desk.history(session_id).seq == before
    assert len(test.text_area) == 0


def test_an_undo_while_a_card_is_open_shows_its_old_words_in_the_form(desk, begun, tab):
    session_id = begun(cards_under(Stage.STRATEGY, "one"))
    test = open_card(tab(session_id), session_id, "strategy1")
    typed_text(test).set_value("two")
    press(test, session_id, "card", "strategy1", "save")
    open_card(test, session_id, "strategy1")
    press(test, session_id, "undo")
    assert typed_text(test).value == "one"


def test_a_card_moves_up_and_down_by_buttons(desk, begun, tab):
    session_id = begun(cards_under(Stage.STRATEGY, "one", "two", "three"))
    test = open_card(tab(session_id), session_id, "strategy3")
    assert test.button(key=f"{session_id}:card:down").disabled
    press(test, session_id, "card", "up")
    press(test, session_id, "card", "up")
    assert texts_at(desk.session(session_id), Stage.STRATEGY) == ["three", "one", "two"]
    press(test, session_id, "card", "down")
    assert texts_at(desk.session(session_id), Stage.STRATEGY) == ["one", "three", "two"]


def test_a_deleted_card_closes_and_comes_back_by_undo(desk, begun, tab):
    session_id = begun(cards_under(Stage.STRATEGY, "one", "two"))
    test = open_card(tab(session_id), session_id, "strategy1")
    press(test, session_id, "card", "delete")
    assert texts_at(desk.session(session_id), Stage.STRATEGY) == ["two"]
    assert len(test.text_area) == 0
    press(test, session_id, "undo")
    assert texts_at(desk.session(session_id), Stage.STRATEGY) == ["one", "two"]


def test_what_must_be_true_adds_assumptions_linked_to_the_card_one_after_another(desk, begun, tab):
    session_id = begun(cards_under(Stage.STRATEGY, "one"))
    test = open_card(tab(session_id), session_id, "strategy1")
    line = f"{session_id}:card:strategy1:beneath"
    test.selectbox(key=f"{session_id}:card:lens").set_value(Lens.VIABILITY)
    test.chat_input(key=line).set_value("We believe that offices order every week").run()
    test.chat_input(key=line).set_value("flour stays cheap").run()
    assert [(a.text, a.lens, a.holds_up) for a in desk.session(session_id).assumptions] == [
        ("offices order every week", Lens.VIABILITY, ("strategy1",)),
        ("flour stays cheap", Lens.VIABILITY, ("strategy1",)),
    ]
    assert "2 assumptions hold this up" in said(test)


def test_html_and_markdown_in_a_card_reach_the_page_as_text_only(begun, tab):
    session_id = begun(cards_under(Stage.STRATEGY, NASTY))
    test = open_card(tab(session_id), session_id, "strategy1")
    assert typed_text(test).value == NASTY
    page = said(test) + "".join(element.value for element in test.markdown)
    assert "<script>" not in page
    assert not test.exception


def test_a_parked_card_leaves_the_table_and_the_parked_ones_are_counted(begun, tab):
    session_id = begun(
        cards_under(Stage.STRATEGY, "one", "two"), CardParked(card_id="strategy1", parked=True)
    )
    test = tab(session_id)
    assert [folded.label for folded in test.expander] == ["Parked (1)"]


def test_prompts_are_shown_one_at_a_time_and_all(desk, begun, tab):
    session_id = begun()
    test = tab(session_id)
    press(test, session_id, "prompt", "first")
    assert desk.session(session_id).wall.prompt_id == "S1"
    press(test, session_id, "prompt", "after")
    assert desk.session(session_id).wall.prompt_id == "S2"
    press(test, session_id, "prompt", "all")
    assert desk.session(session_id).wall.prompt_id is None


def test_the_full_set_has_prompts_that_the_short_set_has_not(begun, tab):
    session_id = begun()
    test = tab(session_id)
    hidden = "Who near us does similar work?"
    assert hidden not in said(test)
    press(test, session_id, "prompt", "set")
    assert hidden in said(test)


def test_somebody_alone_reads_an_explanation_and_an_example_and_no_facilitator_notes(begun, tab):
    session_id = begun(mode=Mode.ALONE)
    test = tab(session_id)
    assert "Say what your business is in one sentence" in said(test)
    assert "Paper Kite Bakery trains and employs" in said(test)
    assert f"{session_id}:notes" not in {button.key for button in test.button}


def test_the_facilitators_notes_are_folded_and_never_on_the_projector(begun, tab):
    session_id = begun()
    test = tab(session_id)
    note = "Write one sentence that a new neighbour would understand."
    assert note not in said(test)
    press(test, session_id, "notes")
    assert note in said(test)
    press(test, session_id, "projector")
    assert note not in said(test)
    assert f"{session_id}:notes" not in {button.key for button in test.button}


def test_an_empty_stage_says_what_belongs_here_and_shows_an_example(begun, tab):
    page = said(tab(begun()))
    assert "No card yet." in page
    assert "card example" in page


@pytest.mark.parametrize("stage", [Stage.STRATEGY, Stage.ROLES, Stage.GOALS, Stage.OUTCOMES])
def test_every_debrief_stage_opens_in_both_modes_and_on_the_projector(begun, tab, stage):
    for mode in Mode:
        session_id = begun(StageOpened(stage=stage), cards_under(stage, "one"), mode=mode)
        for address in ({}, {"projector": "1"}):
            test = tab(session_id, **address)
            assert not test.exception
            assert entry(test, session_id, stage).placeholder.startswith("Write a card")


def test_a_passage_taken_out_leaves_the_card_on_the_table(desk, begun, tab):
    session_id = begun(cards_under(Stage.STRATEGY, "the shop in Old Street"))
    test = tab(session_id)
    desk.redact(session_id, "Old Street")
    open_card(test, session_id, "strategy1")
    assert typed_text(test).value == "the shop in …"
    assert isinstance(desk.history(session_id).entries[-1].change, TextRedacted)
