from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from tests.screens.beliefs import NASTY, believed, press, press_row, rated, row, rows, turn_to
from tests.screens.cast import cards_under, said
from toolkit.domain.changes import AssumptionParked, AssumptionsMerged, StageOpened
from toolkit.domain.vocabulary import Lens, Mode, Stage

HERE = StageOpened(stage=Stage.ASSUMPTIONS)


def write(
    test: AppTest, session_id: str, text: str, lens: Lens = Lens.VIABILITY, place: str = "list"
) -> AppTest:
    test.selectbox(key=f"{session_id}:belief_entry:{place}:lens").set_value(lens)
    return test.chat_input(key=f"{session_id}:belief_entry:{place}:text").set_value(text).run()


def test_beliefs_are_written_one_a_line_under_their_lens(desk, begun, tab):
    session_id = begun(HERE)
    test = write(
        tab(session_id), session_id, "We believe that wages rise\nrent stays", Lens.VIABILITY
    )
    written = desk.session(session_id).assumptions
    assert [(a.text, a.lens) for a in written] == [
        ("wages rise", Lens.VIABILITY),
        ("rent stays", Lens.VIABILITY),
    ]
    assert rows(test, "list_V") == [a.assumption_id for a in written]
    assert not test.exception


def test_the_coach_hints_beside_a_belief_that_was_just_written_and_it_stays_written(
    desk, begun, tab
):
    session_id = begun(HERE)
    test = write(tab(session_id), session_id, "many buyers will order soon")
    assert "How many, how much, or by when?" in said(test)
    assert [a.text for a in desk.session(session_id).assumptions] == ["many buyers will order soon"]


def test_a_belief_that_cannot_be_stored_is_shown_again(desk, begun, tab):
    session_id = begun(HERE)
    test = write(tab(session_id), session_id, "good\nbad\x00one")
    assert [a.text for a in desk.session(session_id).assumptions] == ["good"]
    assert "bad\x00one" in said(test)


def test_card_text_is_shown_as_text_and_never_acts(begun, tab):
    session_id = begun(HERE, believed("a", NASTY))
    test = tab(session_id)
    assert row(test, "list_V", "a").label == (
        "**1** \\<script\\>alert\\(1\\)\\</script\\> \\*\\*not bold\\*\\* \\`code\\`"
        " \\:\u2060material/warning\\: \\$x\\$"
        " *holds up no card yet*"
    )
    press_row(test, "list_V", "a")
    assert "<script" not in said(test)
    assert not test.exception


def test_a_worry_puts_the_strip_and_the_word_on_the_row(begun, tab):
    session_id = begun(HERE, believed("a"), rated("a", 1, touches_safety=True))
    found = row(tab(session_id), "list_V", "a")
    assert ":strip:" in (found.key or "")
    assert "*Worry raised · holds up no card yet*" in (found.label or "")


def test_an_opened_belief_is_edited_and_one_undo_brings_the_old_words_back(desk, begun, tab):
    session_id = begun(HERE, believed("a", "wages rise"))
    test = press_row(tab(session_id), "list_V", "a")
    (text,) = test.text_area
    text.set_value("wages rise by a tenth")
    (lens,) = [box for box in test.selectbox if ":belief:lens:" in (box.key or "")]
    lens.set_value(Lens.CONTEXT)
    (safety,) = test.checkbox
    safety.check()
    press(test, session_id, "belief", "save")
    (edited,) = desk.session(session_id).assumptions
    assert (edited.text, edited.lens, edited.touches_safety) == (
        "wages rise by a tenth",
        Lens.CONTEXT,
        True,
    )
    press(test, session_id, "undo")
    assert desk.session(session_id).assumptions[0].text == "wages rise"


def test_an_emptied_belief_is_refused_and_the_form_keeps_what_was_typed(desk, begun, tab):
    session_id = begun(HERE, believed("a", "wages rise"))
    test = press_row(tab(session_id), "list_V", "a")
    test.text_area[0].set_value("  ")
    press(test, session_id, "belief", "save")
    assert desk.session(session_id).assumptions[0].text == "wages rise"
    assert "Write something for the assumption first." in said(test)
    assert test.text_area[0].value == "  "


def test_saving_a_belief_that_did_not_change_writes_nothing(desk, begun, tab):
    session_id = begun(HERE, believed("a"))
    test = press_row(tab(session_id), "list_V", "a")
    before = desk.history(session_id).seq
    press(test, session_id, "belief", "save")
    assert desk.history(session_id).seq == before
    assert len(test.text_area) == 0


def test_cards_are_linked_and_unlinked_in_an_opened_belief(desk, begun, tab):
    session_id = begun(HERE, cards_under(Stage.GOALS, "one", "two"), believed("a"))
    test = press_row(tab(session_id), "list_V", "a")
    links = test.multiselect(key=f"{session_id}:belief:links:a")
    links.set_value(["goals1", "goals2"]).run()
    assert desk.session(session_id).assumptions[0].holds_up == ("goals1", "goals2")
    test.multiselect(key=f"{session_id}:belief:links:a").set_value(["goals2"]).run()
    assert desk.session(session_id).assumptions[0].holds_up == ("goals2",)
    press(test, session_id, "undo")
    assert test.multiselect(key=f"{session_id}:belief:links:a").value == ["goals1", "goals2"]


def test_a_parked_belief_waits_in_its_own_part_and_comes_back(desk, begun, tab):
    session_id = begun(HERE, believed("a"))
    test = press_row(tab(session_id), "list_V", "a")
    press(test, session_id, "belief", "park")
    assert desk.session(session_id).assumptions[0].parked
    turn_to(test, session_id, "assumptions", "parked")
    press_row(test, "parked", "a")
    assert not desk.session(session_id).assumptions[0].parked


def test_a_deleted_belief_comes_back_by_undo(desk, begun, tab):
    session_id = begun(HERE, believed("a"))
    test = press_row(tab(session_id), "list_V", "a")
    press(test, session_id, "belief", "delete")
    assert desk.session(session_id).assumptions == ()
    press(test, session_id, "undo")
    assert rows(test, "list_V") == ["a"]


def test_starter_cards_are_searched_filtered_and_added_with_one_click(desk, begun, tab):
    session_id = begun(HERE)
    test = turn_to(tab(session_id), session_id, "assumptions", "starters")
    test.text_input(key=f"{session_id}:starters:query").set_value("donor").run()
    test.selectbox(key=f"{session_id}:starters:lens").set_value(Lens.VIABILITY).run()
    assert rows(test, "starters") == ["V4"]
    press_row(test, "starters", "V4")
    (added,) = desk.session(session_id).assumptions
    assert (added.starter_id, added.lens) == ("V4", Lens.VIABILITY)
    assert row(test, "starters", "V4").disabled


def test_starter_cards_of_another_track_can_be_looked_at(begun, tab):
    session_id = begun(HERE)
    test = turn_to(tab(session_id), session_id, "assumptions", "starters")
    test.selectbox(key=f"{session_id}:starters:track").set_value("prevention").run()
    assert rows(test, "starters") == ["PA1", "PA2", "PA3", "PA4", "PA5", "PA6"]


def test_looking_back_asks_the_pre_mortem_prompts_and_takes_an_answer_to_each(desk, begun, tab):
    session_id = begun(HERE)
    test = turn_to(tab(session_id), session_id, "assumptions", "look_back")
    assert "our business has hurt someone it meant to help" in said(test)
    write(test, session_id, "our biggest buyer keeps ordering", place="look_back_A4")
    assert [a.text for a in desk.session(session_id).assumptions] == [
        "our biggest buyer keeps ordering"
    ]


def test_loose_ends_are_shown_both_ways_each_with_something_to_do(desk, begun, tab):
    session_id = begun(HERE, cards_under(Stage.GOALS, "more jobs"), believed("a"))
    test = turn_to(tab(session_id), session_id, "assumptions", "loose")
    assert (rows(test, "loose_cards"), rows(test, "loose")) == (["goals1"], ["a"])
    press_row(test, "loose_cards", "goals1")
    write(test, session_id, "orders grow", place="beneath")
    grown = desk.session(session_id).assumptions[1]
    assert (grown.text, grown.holds_up) == ("orders grow", ("goals1",))
    assert rows(test, "loose_cards") == []


def test_a_loose_card_is_linked_to_an_assumption_there_is(desk, begun, tab):
    session_id = begun(HERE, cards_under(Stage.GOALS, "more jobs"), believed("a"))
    test = turn_to(tab(session_id), session_id, "assumptions", "loose")
    press_row(test, "loose_cards", "goals1")
    test.selectbox(key=f"{session_id}:belief:link_to:goals1").set_value("a").run()
    assert desk.session(session_id).assumptions[0].holds_up == ("goals1",)


@pytest.mark.parametrize(
    ("button", "leads"),
    [("same_first", "buyers order again"), ("same_second", "Buyers order again.")],
)
def test_two_that_say_the_same_are_merged_and_both_wordings_are_kept(
    desk, begun, tab, button, leads
):
    session_id = begun(
        HERE, believed("a", "buyers order again"), believed("b", "Buyers order again.")
    )
    test = turn_to(tab(session_id), session_id, "assumptions", "same")
    press(test, session_id, "belief", button, "a", "b")
    (merged,) = desk.session(session_id).assumptions
    assert merged.text == leads
    assert {merged.text, *merged.also_worded} == {"buyers order again", "Buyers order again."}


def test_two_that_were_told_apart_are_not_asked_about_again(desk, begun, tab):
    session_id = begun(
        HERE, believed("a", "buyers order again"), believed("b", "Buyers order again.")
    )
    test = turn_to(tab(session_id), session_id, "assumptions", "same")
    press(test, session_id, "belief", "apart", "a", "b")
    assert desk.session(session_id).told_apart == (("a", "b"),)
    assert "No two assumptions look alike in their letters." in said(test)


def test_an_opened_belief_shows_its_other_wordings(begun, tab):
    session_id = begun(
        HERE,
        believed("a", "buyers order again"),
        believed("b", "clients come back"),
        AssumptionsMerged(kept="a", merged="b"),
    )
    assert "clients come back" in said(press_row(tab(session_id), "list_V", "a"))


def test_somebody_alone_sees_an_example_beside_the_question(begun, tab):
    session_id = begun(HERE, mode=Mode.ALONE)
    assert "offices will order again when the first discount ends" in said(tab(session_id))


def test_an_empty_lens_shows_what_belongs_there(begun, tab):
    session_id = begun(HERE)
    assert "Nothing here yet. For example: we believe that customers come back" in said(
        tab(session_id)
    )


def test_the_parts_say_how_much_waits_in_them(begun, tab):
    session_id = begun(
        HERE,
        believed("a", "buyers order again"),
        believed("b", "Buyers order again."),
        believed("c", "rent stays"),
        AssumptionParked(assumption_id="c", parked=True),
    )
    labels = [b.label for b in tab(session_id).button if ":assumptions:tab_" in b.key]
    assert labels == [
        "**By lens · 2**",
        "Starter cards",
        "Look back",
        "Loose ends · 2",
        "Say the same? · 1",
        "Parked · 1",
    ]


def test_the_ledger_of_an_open_belief_can_be_written_there_too(begun, tab):
    session_id = begun(HERE, believed("a", "wages rise"))
    test = press_row(tab(session_id), "list_V", "a")
    test.button(key=f"{session_id}:map:evidence:a:add").click().run()
    assert [one.label for one in test.text_input if ":evidence:a:new:" in str(one.key)] == [
        "What was seen or heard? One line, no names",
        "Where does it come from? No names",
    ]
