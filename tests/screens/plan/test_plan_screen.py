from __future__ import annotations

from datetime import timedelta

from streamlit.testing.v1 import AppTest

from tests.screens.beliefs import (
    NASTY,
    believed,
    planned,
    press,
    press_row,
    rated,
    row,
    rows,
    turn_to,
)
from tests.screens.cast import said
from toolkit.desk import today
from toolkit.domain.changes import AssumptionChosen, StageOpened
from toolkit.domain.vocabulary import Lens, Mode, Purpose, Stage

HERE = StageOpened(stage=Stage.PLAN)


def chosen(assumption_id: str) -> AssumptionChosen:
    return AssumptionChosen(assumption_id=assumption_id, chosen=True)


def field(elements, name: str):
    (found,) = [e for e in elements if e.key and e.key.endswith(f":{name}") and ":step:" in e.key]
    return found


def new_step(test: AppTest, session_id: str, assumption_id: str) -> AppTest:
    return press(test, session_id, "step", "new", assumption_id)


def test_cards_stand_in_the_order_of_the_scores_with_the_reason_in_words(begun, tab):
    session_id = begun(
        HERE,
        believed("low"),
        believed("high"),
        believed("worry"),
        rated("low", 1),
        rated("high", 4),
        rated("worry", 0, touches_safety=True),
    )
    test = tab(session_id)
    assert (rows(test, "strip"), rows(test, "others")) == (["worry"], ["high", "low"])
    assert "High risk, little evidence (as the team says, with nothing written down)" in (
        row(test, "others", "high").label.replace("\\", "")
    )
    assert "Somebody sees a danger to safety" in row(test, "strip", "worry").label


def test_a_card_is_chosen_and_taken_out_with_one_press_each(desk, begun, tab):
    session_id = begun(HERE, believed("a"))
    test = press_row(tab(session_id), "others", "a")
    assert desk.session(session_id).assumptions[0].chosen
    press_row(test, "others", "a")
    assert not desk.session(session_id).assumptions[0].chosen


def test_once_a_card_is_chosen_a_button_leads_to_its_steps(begun, tab):
    session_id = begun(HERE, believed("a"))
    test = tab(session_id)
    assert not [button for button in test.button if button.label == "Write their steps"]
    press(press_row(test, "others", "a"), session_id, "plan", "to_steps")
    assert "Write the first step" in [button.label for button in test.button]


def test_a_test_of_the_bank_is_taken_over_filled_in_and_saved(desk, begun, tab):
    session_id = begun(
        HERE, believed("a", starter_id="D1", lens=Lens.DESIRABILITY), rated("a", 4), chosen("a")
    )
    test = new_step(tab(session_id), session_id, "a")
    assert rows(test, "tests") == ["T6", "T10"]
    assert "Caution: Safer than the usual way" in row(test, "tests", "T6").label.replace("\\", "")
    press_row(test, "tests", "T6")
    assert field(test.text_area, "what").value.startswith("Sell without the story")
    field(test.text_area, "right_if").set_value("sales fall by less than 5 percent")
    field(test.text_input, "owner").set_value("shop manager")
    field(test.date_input, "due").set_value(today() + timedelta(days=20))
    field(test.checkbox, "caution_read").check()
    press(test, session_id, "step", "save")
    (line,) = desk.session(session_id).plan
    assert (line.bank_test_id, line.right_if, line.owner, line.due, line.caution_read) == (
        "T6",
        "sales fall by less than 5 percent",
        "shop manager",
        today() + timedelta(days=20),
        True,
    )
    assert not test.exception


def test_on_a_card_of_the_strip_to_protect_is_asked_first_and_then_to_learn(desk, begun, tab):
    session_id = begun(HERE, believed("a", touches_safety=True), chosen("a"))
    test = tab(session_id)
    assert "Nothing protects people here yet. Write that step first." in said(test)
    new_step(test, session_id, "a")
    assert "First protect: what keeps people safe while you do not know?" in said(test)
    field(test.text_area, "what").set_value("No logo on the van")
    press(test, session_id, "step", "save")
    (line,) = desk.session(session_id).plan
    assert line.purpose is Purpose.PROTECT
    new_step(test, session_id, "a")
    assert field(test.button_group, "purpose").value is Purpose.LEARN


def test_a_test_that_is_never_run_is_warned_about_while_writing_and_on_the_plan_but_not_blocked(
    desk, begun, tab
):
    session_id = begun(HERE, believed("a"), chosen("a"))
    test = new_step(tab(session_id), session_id, "a")
    assert "Stop and read this" not in said(test)
    field(test.text_area, "what").set_value("pretend to be a recruiter and offer a job").run()
    assert "No pretend buyer, recruiter, client or official aimed at workers." in said(test)
    press(test, session_id, "step", "save")
    assert [line.what for line in desk.session(session_id).plan] == [
        "pretend to be a recruiter and offer a job"
    ]
    assert "No pretend buyer, recruiter, client or official aimed at workers." in said(test)


def test_an_owner_that_looks_like_a_name_is_asked_about_kindly(begun, tab):
    session_id = begun(HERE, believed("a"), chosen("a"))
    test = new_step(tab(session_id), session_id, "a")
    field(test.text_input, "owner").set_value("Sokha Chan").run()
    assert "Is “Sokha Chan” a person" in said(test)


def test_an_empty_step_is_refused_and_what_was_typed_stays(desk, begun, tab):
    session_id = begun(HERE, believed("a"), chosen("a"))
    test = new_step(tab(session_id), session_id, "a")
    field(test.text_area, "right_if").set_value("two of them order")
    press(test, session_id, "step", "save")
    assert desk.session(session_id).plan == ()
    assert "Write something for what you do first." in said(test)
    assert field(test.text_area, "right_if").value == "two of them order"


def test_a_step_half_written_waits_while_the_room_is_at_another_stage(begun, tab):
    session_id = begun(HERE, believed("a"), chosen("a"))
    test = new_step(tab(session_id), session_id, "a")
    field(test.text_area, "what").set_value("Ask two buyers").run()
    press(test, session_id, "stage", Stage.REVIEW)
    press(test, session_id, "stage", Stage.PLAN)
    assert field(test.text_area, "what").value == "Ask two buyers"


def test_a_closed_step_is_taken_up_again_and_a_saved_one_leaves_an_empty_form(begun, tab):
    session_id = begun(HERE, believed("a"), chosen("a"))
    test = new_step(tab(session_id), session_id, "a")
    field(test.text_area, "what").set_value("Ask two buyers").run()
    press(test, session_id, "step", "close")
    new_step(test, session_id, "a")
    assert field(test.text_area, "what").value == "Ask two buyers"
    press(test, session_id, "step", "save")
    new_step(test, session_id, "a")
    assert field(test.text_area, "what").value == ""


def test_a_step_is_changed_deleted_and_brought_back(desk, begun, tab):
    session_id = begun(HERE, believed("a"), planned("l1", "a", owner="shop manager"))
    test = press_row(tab(session_id), "steps", "l1")
    field(test.text_area, "what").set_value("Ask three buyers")
    press(test, session_id, "step", "save")
    assert [line.what for line in desk.session(session_id).plan] == ["Ask three buyers"]
    press(test, session_id, "undo")
    press_row(test, "steps", "l1")
    assert field(test.text_area, "what").value == "Ask two buyers"
    press(test, session_id, "step", "delete")
    assert desk.session(session_id).plan == ()
    press(test, session_id, "undo")
    assert rows(test, "steps") == ["l1"]


def test_a_card_that_is_only_for_protecting_is_not_given_a_test(begun, tab):
    session_id = begun(HERE, believed("a", starter_id="C5"), chosen("a"))
    test = new_step(tab(session_id), session_id, "a")
    assert "Do not test this card" in said(test)
    assert rows(test, "tests") == []


def test_the_caution_of_a_test_written_by_hand_is_shown_too(begun, tab):
    session_id = begun(HERE, believed("a"), chosen("a"))
    test = new_step(tab(session_id), session_id, "a")
    assert "Anyone may say no and lose nothing." in said(test)


def test_steps_are_listed_by_when_they_are_due(begun, tab):
    session_id = begun(
        HERE,
        believed("a"),
        planned("l1", "a", "soon", due=today() + timedelta(days=10)),
        planned("l2", "a", "in spring", due=today() + timedelta(days=80)),
        planned("l3", "a", "some day"),
    )
    html = said(turn_to(tab(session_id), session_id, "plan", "dates"))
    places = [
        html.index(words) for words in ("In the next 30 days", "soon", "By day 90", "in spring")
    ]
    assert places == sorted(places)
    assert html.index("No date yet") < html.index("some day")


def test_card_and_step_texts_are_shown_as_text(begun, tab):
    session_id = begun(HERE, believed("a", NASTY), planned("l1", "a", NASTY, owner=NASTY))
    test = tab(session_id)
    for part in ("steps", "choose", "dates"):
        turn_to(test, session_id, "plan", part)
        assert "<script" not in said(test)
    assert not test.exception


def test_the_plan_of_a_session_without_assumptions_says_what_to_do(begun, tab):
    assert "No assumption is written yet." in said(tab(begun(HERE)))


def test_somebody_alone_sees_an_example(begun, tab):
    session_id = begun(HERE, believed("a"), mode=Mode.ALONE)
    assert "Choose three to five cards" in said(tab(session_id))
