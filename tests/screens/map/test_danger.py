from __future__ import annotations

from tests.screens.cast import said
from tests.screens.map.acting import field, keys, open_card, press
from tests.screens.map.made import AT_THE_MAP, beliefs
from toolkit.desk import today
from toolkit.domain.changes import Change, EvidenceAdded, WorryAnswered
from toolkit.domain.session import EvidenceItem
from toolkit.domain.vocabulary import EvidenceLevel, Side, Subject
from toolkit.language import long_date
from toolkit.scoring.loud import state_of
from toolkit.scoring.order import rank_assumptions


def danger(*texts: str) -> list[Change]:
    judged = WorryAnswered(assumption_id="a1", safety=4, said="night work")
    return [
        judged,
        *(
            EvidenceAdded(
                item=EvidenceItem(
                    evidence_id=f"e{number}",
                    assumption_id="a1",
                    side=Side.AGAINST,
                    level=EvidenceLevel.E1,
                    text=text,
                    seen=today().replace(day=1),
                    subject=Subject.WELLBEING,
                    source=text,
                )
            )
            for number, text in enumerate(texts, start=1)
        ),
    ]


def state(desk, session_id: str) -> str:
    (standing,) = rank_assumptions(desk.session(session_id), today())
    return state_of(standing)


def test_a_record_of_what_changed_clears_stop_and_review_and_is_shown_with_its_date(
    desk, begun, tab
):
    session_id = begun(*beliefs(1), *danger("two left"), AT_THE_MAP)
    test = open_card(tab(session_id), session_id, "a1")
    assert "This stays loud until you write down what you changed." in said(test)
    field(test, "danger:a1", "text").set_value("two people work every night shift")
    press(test, session_id, "danger", "a1", "save")
    assert state(desk, session_id) != "stop_and_review"
    shown = said(test)
    assert f"Changed after stop and review, {long_date(today())}" in shown
    assert "two people work every night shift" in shown
    assert f"{session_id}:map:danger:a1:save" not in keys(test)


def test_what_a_change_does_not_answer_stays_loud(desk, begun, tab):
    session_id = begun(*beliefs(1), *danger("two left", "the door was open"), AT_THE_MAP)
    test = open_card(tab(session_id), session_id, "a1")
    field(test, "danger:a1", "e2").uncheck()
    field(test, "danger:a1", "text").set_value("we spoke with both")
    press(test, session_id, "danger", "a1", "save")
    (assumption,) = desk.session(session_id).assumptions
    assert assumption.answered == {"e1"}
    assert state(desk, session_id) == "stop_and_review"
    assert field(test, "danger:a1", "text").value == ""


def test_without_words_nothing_is_cleared_and_the_reason_is_said(desk, begun, tab):
    session_id = begun(*beliefs(1), *danger("two left"), AT_THE_MAP)
    test = open_card(tab(session_id), session_id, "a1")
    press(test, session_id, "danger", "a1", "save")
    assert state(desk, session_id) == "stop_and_review"
    assert "note error" in said(test)


def test_on_the_wall_neither_the_items_nor_the_form_are_shown(begun, tab):
    session_id = begun(*beliefs(1), *danger("two left"), AT_THE_MAP)
    wall = open_card(tab(session_id, projector="1"), session_id, "a1")
    assert f"{session_id}:map:danger:a1:save" not in keys(wall)
    assert "two left" not in said(wall)


def test_what_was_begun_waits_while_another_stage_is_open(begun, tab):
    session_id = begun(*beliefs(1), *danger("two left"), AT_THE_MAP)
    test = open_card(tab(session_id), session_id, "a1")
    field(test, "danger:a1", "text").set_value("half a sentence").run()
    test.button(key=f"{session_id}:next").click().run()
    test.button(key=f"{session_id}:back").click().run()
    assert field(test, "danger:a1", "text").value == "half a sentence"
