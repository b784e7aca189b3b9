from __future__ import annotations

import pytest

from tests.screens.beliefs import believed, planned, press, press_row, rated, rows
from tests.screens.cast import said
from tests.screens.plan.cast import DANGER, HERE, a_test, closed
from tests.screens.plan.fields import buttons, field
from toolkit.desk import today
from toolkit.domain.changes import (
    AssumptionChosen,
)
from toolkit.domain.vocabulary import (
    Decision,
    Purpose,
    Stage,
    StepStatus,
)
from toolkit.language import short_date


def test_the_guess_is_shown_before_the_result_with_both_days(begun, tab):
    session_id = begun(HERE, believed("a"), a_test(), closed(Decision.KEEP_GOING))
    html = said(tab(session_id))
    day = short_date(today())
    wanted = ("We are right if", f"set {day}", "2 of 5 order", "Result", day, "3 of 5 ordered")
    places: list[int] = []
    for words in wanted:
        places.append(html.index(words, places[-1] + 1 if places else 0))
    assert places == sorted(places)
    assert rows(tab(session_id), "steps") == []


def test_to_keep_testing_offers_a_new_test_with_the_words_of_this_one(desk, begun, tab):
    session_id = begun(HERE, believed("a"), a_test(), closed(Decision.KEEP_TESTING))
    test = press(tab(session_id), session_id, "offer", "l", "copy")
    assert field(test.text_area, "step", "what").value == "Ask buyers"
    assert field(test.text_area, "step", "right_if").value == "2 of 5 order"
    field(test.text_area, "step", "right_if").set_value("3 of 5 order")
    press(test, session_id, "step", "save")
    first, second = desk.session(session_id).plan
    assert (first.right_if, second.right_if, second.bank_test_id) == (
        "2 of 5 order",
        "3 of 5 order",
        "T5",
    )
    assert "Write the next test from this one" not in buttons(test)


@pytest.mark.parametrize("decision", [Decision.CHANGE, Decision.STOP])
def test_to_change_or_stop_offers_the_wording_the_map_and_parking(desk, begun, tab, decision):
    session_id = begun(HERE, believed("a"), a_test(), closed(decision))
    press(tab(session_id), session_id, "offer", "l", "wording")
    assert desk.session(session_id).stage is Stage.ASSUMPTIONS
    desk.record(session_id, HERE)
    press(tab(session_id), session_id, "offer", "l", "map")
    assert desk.session(session_id).stage is Stage.MAP
    desk.record(session_id, HERE)
    press(tab(session_id), session_id, "offer", "l", "park")
    assert desk.session(session_id).assumptions[0].parked


def test_to_keep_going_asks_for_nothing(begun, tab):
    session_id = begun(HERE, believed("a"), a_test(), closed(Decision.KEEP_GOING))
    test = tab(session_id)
    assert [b.key for b in test.button if ":offer:" in (b.key or "")] == []


def test_a_closed_step_cannot_be_opened_and_says_so(begun, tab):
    session_id = begun(HERE, believed("a"), a_test(), closed(Decision.KEEP_GOING))
    test = tab(session_id)
    assert rows(test, "steps") == []
    assert "A closed step stays as it is" in said(test)


def test_a_test_on_a_card_that_nothing_protects_is_allowed_and_says_so_kindly(desk, begun, tab):
    session_id = begun(HERE, believed("a"), DANGER, a_test())
    test = press_row(tab(session_id), "steps", "l")
    assert "Nothing protects people here yet. You can write this test now" in said(test)
    press(test, session_id, "step", "close")
    press(test, session_id, "step_do", "l", "start")
    assert "Under way. Nothing protects people on this card yet" in said(test)
    assert desk.session(session_id).plan[0].status is StepStatus.RUNNING


def test_steps_that_protect_stand_before_those_that_learn_and_closed_ones_come_last(begun, tab):
    session_id = begun(
        HERE,
        believed("a"),
        rated("a", 4),
        AssumptionChosen(assumption_id="a", chosen=True),
        a_test("learn"),
        planned("protect", "a", purpose=Purpose.PROTECT),
    )
    assert rows(tab(session_id), "steps") == ["protect", "learn"]
