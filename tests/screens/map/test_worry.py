from __future__ import annotations

from tests.screens.cast import said
from tests.screens.map.acting import field, keys, open_card, press
from tests.screens.map.made import AT_THE_MAP, beliefs, rated
from toolkit.desk import today
from toolkit.domain.changes import WorryAnswered
from toolkit.domain.vocabulary import Strip
from toolkit.scoring.order import rank_assumptions


def test_one_yes_puts_a_card_into_the_strip_until_the_group_has_judged_it(desk, begun, tab):
    session_id = begun(*beliefs(1), rated("a1", worry=True), AT_THE_MAP)
    test = press(tab(session_id), session_id, "next_worry")
    field(test, "worry:a1", "safety").set_value(3)
    field(test, "worry:a1", "said").set_value("Night work; the lead stays")
    press(test, session_id, "worry", "a1", "save")
    session = desk.session(session_id)
    (assumption,) = session.assumptions
    assert assumption.worry_answer is not None
    assert (assumption.worry_answer.safety, assumption.worry_answer.said) == (
        3,
        "Night work; the lead stays",
    )
    assert rank_assumptions(session, today())[0].strip is Strip.SAFETY_CRITICAL
    assert f"{session_id}:map:next_worry" not in keys(test)


def test_a_judgement_without_a_number_or_without_words_is_not_recorded(desk, begun, tab):
    session_id = begun(*beliefs(1), rated("a1", worry=True), AT_THE_MAP)
    test = open_card(tab(session_id), session_id, "a1")
    press(test, session_id, "worry", "a1", "save")
    assert "Choose a number from 0 to 4" in said(test)
    field(test, "worry:a1", "safety").set_value(4)
    press(test, session_id, "worry", "a1", "save")
    assert desk.session(session_id).assumptions[0].worry_answer is None
    assert not test.exception


def test_what_was_said_is_shown_and_can_be_judged_anew(desk, begun, tab):
    session_id = begun(
        *beliefs(1),
        WorryAnswered(assumption_id="a1", safety=3, said="Two roles saw it"),
        AT_THE_MAP,
    )
    test = open_card(tab(session_id), session_id, "a1")
    assert "Two roles saw it" in said(test)
    field(test, "worry:a1", "safety").set_value(4)
    press(test, session_id, "worry", "a1", "save")
    found = desk.session(session_id).assumptions[0].worry_answer
    assert found is not None
    assert found.safety == 4


def test_what_was_begun_to_be_said_waits_while_another_stage_is_open(begun, tab):
    session_id = begun(*beliefs(1), rated("a1", worry=True), AT_THE_MAP)
    test = open_card(tab(session_id), session_id, "a1")
    field(test, "worry:a1", "said").set_value("half a sentence").run()
    test.button(key=f"{session_id}:next").click().run()
    test.button(key=f"{session_id}:back").click().run()
    assert field(test, "worry:a1", "said").value == "half a sentence"
