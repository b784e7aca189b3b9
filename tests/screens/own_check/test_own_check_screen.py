from __future__ import annotations

from streamlit.testing.v1 import AppTest

from tests.screens.beliefs import press, press_row, row, rows
from tests.screens.cast import said
from toolkit.content import read_bank
from toolkit.domain.changes import Finding, SignAnswered
from toolkit.domain.vocabulary import Answer, Lens, Mode, Purpose, Stage

SIGNS = read_bank().signs
SECRET = "the trainees of the first year pay the course back"
FOUND = SignAnswered(
    sign_id="debt",
    answer=Answer.HERE,
    finding=Finding(
        assumption_id="f1", text="nobody here owes money that ties them", safety=4, said=SECRET
    ),
)


def check(tab, session_id: str, **address: str) -> AppTest:
    test: AppTest = tab(session_id, place="own_check", **address)
    assert not test.exception
    return test


def answer(test: AppTest, session_id: str, sign_id: str, given: Answer) -> AppTest:
    control = test.segmented_control(key=f"{session_id}:own_check:answer:{sign_id}")
    return control.set_value(given).run()


def fill(test: AppTest, session_id: str, sign_id: str, said_text: str, safety: int | None) -> None:
    key = f"{session_id}:own_check:finding:{sign_id}"
    test.text_area(key=f"{key}:said").set_value(said_text)
    if safety is not None:
        test.radio(key=f"{key}:safety").set_value(safety)


def answers(desk, session_id: str) -> dict[str, Answer]:
    return {one.sign_id: one.answer for one in desk.session(session_id).sign_answers}


def test_every_sign_is_asked_and_the_first_one_stands_open(begun, tab):
    session_id = begun(mode=Mode.ALONE)
    test = check(tab, session_id)
    assert rows(test, "signs") == [sign.sign_id for sign in SIGNS]
    assert SIGNS[0].question in said(test)
    assert "0 of 11 answered" in said(test)


def test_a_sign_that_is_not_there_is_counted_and_the_next_one_opens(desk, begun, tab):
    session_id = begun(mode=Mode.ALONE)
    test = answer(check(tab, session_id), session_id, SIGNS[0].sign_id, Answer.NOT_HERE)
    assert answers(desk, session_id) == {SIGNS[0].sign_id: Answer.NOT_HERE}
    assert "1 of 11 answered" in said(test)
    assert SIGNS[1].question in said(test)
    assert "`Not in our business`" in (row(test, "signs", SIGNS[0].sign_id).label or "")


def test_who_is_not_sure_hears_what_to_look_at(desk, begun, tab):
    session_id = begun(mode=Mode.ALONE)
    test = answer(check(tab, session_id), session_id, "vulnerability", Answer.NOT_SURE)
    assert SIGNS[0].look_at in said(test)
    assert "You are not sure about 1 sign." in said(test)
    assert len(test.text_area) == 0
    press(test, session_id, "own_check", "want_form")
    fill(test, session_id, "vulnerability", "the night shift", 3)
    press(test, session_id, "own_check", "finding", "save")
    assert answers(desk, session_id) == {"vulnerability": Answer.NOT_SURE}
    assert len(desk.session(session_id).assumptions) == 1


def test_a_finding_becomes_a_private_safety_critical_card_that_goes_first(desk, begun, tab):
    session_id = begun(mode=Mode.ALONE)
    test = press_row(check(tab, session_id), "signs", "papers")
    answer(test, session_id, "papers", Answer.HERE)
    fill(test, session_id, "papers", "the office keeps the trainees' papers", 3)
    press(test, session_id, "own_check", "finding", "save")
    (card,) = desk.session(session_id).assumptions
    assert (card.text, card.lens) == (
        "nobody here has to ask anybody for their own papers",
        Lens.WELLBEING,
    )
    assert card.private
    assert card.touches_safety
    assert card.worry_answer is not None
    assert (card.worry_answer.safety, card.worry_answer.said) == (
        3,
        "the office keeps the trainees' papers",
    )
    assert "It is card 1 now, private and safety-critical. Protect first." in said(test)
    assert "Protect first: Give every paper back today." in said(test)
    assert "you are not alone" in said(test)


def test_a_yes_is_kept_before_anything_is_written_and_nothing_presses(desk, begun, tab):
    session_id = begun(mode=Mode.ALONE)
    test = answer(check(tab, session_id), session_id, "vulnerability", Answer.HERE)
    assert answers(desk, session_id) == {"vulnerability": Answer.HERE}
    fill(test, session_id, "vulnerability", "the night shift", None)
    press(test, session_id, "own_check", "finding", "save")
    assert "Choose how bad it is first. What you wrote is still there." in said(test)
    assert test.text_area(key=f"{session_id}:own_check:finding:vulnerability:said").value == (
        "the night shift"
    )
    assert desk.session(session_id).assumptions == ()


def test_words_that_may_point_at_a_person_are_asked_about_while_they_are_written(begun, tab):
    session_id = begun(mode=Mode.ALONE)
    test = answer(check(tab, session_id), session_id, "vulnerability", Answer.HERE)
    assert "Could this point at a person?" not in said(test)
    fill(test, session_id, "vulnerability", "a trainee aged 17 told her story", None)
    assert "Could this point at a person?" in said(test.run())


def test_an_answer_can_be_changed_and_the_card_stays_until_somebody_deletes_it(desk, begun, tab):
    session_id = begun(FOUND, mode=Mode.ALONE)
    test = press_row(check(tab, session_id), "signs", "debt")
    assert "This is card 1 now." in said(test)
    answer(test, session_id, "debt", Answer.NOT_HERE)
    (kept,) = desk.session(session_id).sign_answers
    assert (kept.answer, kept.assumption_id) == (Answer.NOT_HERE, "f1")
    press_row(test, "signs", "debt")
    assert "Card 1 stays until you park or delete it." in said(test)


def test_the_step_that_protects_goes_into_the_plan_and_opens_there(desk, begun, tab):
    session_id = begun(FOUND, mode=Mode.ALONE)
    test = press(check(tab, session_id), session_id, "finding", "f1", "take_up")
    (line,) = desk.session(session_id).plan
    (debt,) = [sign for sign in SIGNS if sign.sign_id == "debt"]
    assert (line.assumption_id, line.purpose, line.what) == ("f1", Purpose.PROTECT, debt.protect)
    assert desk.session(session_id).stage is Stage.PLAN
    assert line.what in [area.value for area in test.text_area]


def test_the_card_opens_from_the_check(desk, begun, tab):
    session_id = begun(FOUND, mode=Mode.ALONE)
    test = press(check(tab, session_id), session_id, "finding", "f1", "card")
    assert desk.session(session_id).stage is Stage.ASSUMPTIONS
    assert row(test, "list_W", "f1").label == (
        "**1** nobody here owes money that ties them"
        " *Private · Safety\\-critical · holds up no card yet*"
    )
    assert test.toggle(key=f"{session_id}:belief:private:f1").value is True


def test_nothing_of_the_check_is_on_the_wall(begun, tab):
    session_id = begun(FOUND, mode=Mode.ALONE)
    test = check(tab, session_id, projector="1")
    words = said(test)
    assert "This page is for a quiet place and is not shown on the wall." in words
    assert [
        word for word in (SECRET, "answered", SIGNS[0].name, "owes money") if word in words
    ] == []
    assert rows(test, "signs") == []


def test_the_check_is_in_the_list_on_the_left_for_who_works_alone(begun, tab):
    alone, room = begun(mode=Mode.ALONE), begun(mode=Mode.FACILITATED)
    keys = {
        session_id: f"{session_id}:go:own_check" in [b.key for b in tab(session_id).button]
        for session_id in (alone, room)
    }
    assert keys == {alone: True, room: False}


def test_in_a_room_the_check_opens_from_the_guide_and_says_who_it_is_for(begun, tab):
    session_id = begun(mode=Mode.FACILITATED)
    test = tab(session_id, place="guide")
    test.button(key="guide:page:private").click().run()
    test.button(key="guide:own_check").click().run()
    assert "For the leading team, in a quiet room, not for the whole group." in said(test)
    wall = tab(session_id, place="guide", projector="1")
    wall.button(key="guide:page:private").click().run()
    assert "guide:own_check" not in [b.key for b in wall.button]


def test_an_answer_to_a_sign_the_bank_no_longer_holds_does_no_harm(desk, begun, tab):
    session_id = begun(SignAnswered(sign_id="gone", answer=Answer.NOT_SURE), mode=Mode.ALONE)
    assert "0 of 11 answered" in said(check(tab, session_id))
    assert [one.sign_id for one in desk.session(session_id).sign_answers] == ["gone"]


def test_when_all_is_answered_the_check_says_when_to_look_again(begun, tab):
    given = [SignAnswered(sign_id=sign.sign_id, answer=Answer.NOT_HERE) for sign in SIGNS]
    session_id = begun(*given, mode=Mode.ALONE)
    words = said(check(tab, session_id))
    assert "11 of 11 answered" in words
    assert "Look again in six months, or when something changes." in words
    assert SIGNS[0].question not in words
