from __future__ import annotations

import pytest

from tests.screens.beliefs import believed, planned, press
from tests.screens.cast import said
from tests.screens.plan.cast import DANGER, HERE, a_test
from tests.screens.plan.fields import buttons, field
from toolkit.content import read_bank
from toolkit.desk import today
from toolkit.domain.changes import (
    StepStarted,
)
from toolkit.domain.vocabulary import (
    Decision,
    EvidenceLevel,
    LedgerState,
    Lens,
    Purpose,
    Side,
    Stage,
    StepStatus,
    Subject,
)
from toolkit.scoring.order import rank_assumptions
from toolkit.screens.plan.earning import TurnedOut

VOICED = next(test.test_id for test in read_bank().tests if test.worker_voice)


def open_result(test, session_id: str, line_id: str = "l"):
    return press(test, session_id, "step_do", line_id, "result")


def write_result(test, *, turned: TurnedOut, decision: Decision, observed: str = "3 of 5 ordered"):
    field(test.text_area, "result", "observed").set_value(observed).run()
    field(test.button_group, "result", "turned").set_value(turned).run()
    answer_questions(test)
    field(test.text_area, "result", "learned").set_value("shops nearby come back")
    return field(test.button_group, "result", "decision").set_value(decision).run()


def answer_questions(test, *, yes: str = "-") -> None:
    """Answer every question about the items with no, but the one that ends with ``yes``."""
    for radio in test.radio:
        if ":result:" in radio.key:
            radio.set_value(radio.key.endswith(yes))
    test.run()


def save(test, session_id: str, line_id: str = "l"):
    return press(test, session_id, "result", line_id, "save")


def test_a_step_is_started_with_one_press(desk, begun, tab):
    session_id = begun(HERE, believed("a"), a_test())
    test = tab(session_id)
    assert "Learn · Planned" in test.button(key=_row_key(test, "l")).label
    press(test, session_id, "step_do", "l", "start")
    assert desk.session(session_id).plan[0].status is StepStatus.RUNNING
    assert "Under way since" in test.button(key=_row_key(test, "l")).label
    assert "Start it" not in buttons(test)


def _row_key(test, line_id: str) -> str:
    (key,) = [b.key for b in test.button if f":press_row:steps:{line_id}:" in (b.key or "")]
    return str(key)


def test_a_test_without_a_threshold_is_asked_for_it_before_it_can_start_or_end(begun, tab):
    session_id = begun(HERE, believed("a"), planned("l", "a"))
    test = tab(session_id)
    offered = [words for words in buttons(test) if words in ("Start it", "Write the result")]
    assert offered == []
    press(test, session_id, "step_do", "l", "guess")
    assert field(test.text_area, "step", "right_if").value == ""


@pytest.mark.parametrize(
    ("turned", "side", "level"),
    [
        (TurnedOut.YES, Side.FOR, EvidenceLevel.E2),
        (TurnedOut.PARTLY, Side.FOR, EvidenceLevel.E1),
        (TurnedOut.NO, Side.AGAINST, EvidenceLevel.E2),
    ],
)
def test_closing_a_test_writes_the_evidence_it_earned(desk, begun, tab, turned, side, level):
    session_id = begun(
        HERE, believed("a", lens=Lens.DESIRABILITY), a_test(), StepStarted(line_id="l")
    )
    test = open_result(tab(session_id), session_id)
    write_result(test, turned=turned, decision=Decision.KEEP_GOING)
    save(test, session_id)
    (item,) = desk.session(session_id).evidence
    assert (item.side, item.level, item.text, item.line_id, item.subject) == (
        side,
        level,
        "3 of 5 ordered",
        "l",
        Subject.CUSTOMERS,
    )
    assert (item.seen, item.source) == (
        today().replace(day=1),
        f"Our test, {today():%B %Y}: Ask buyers",
    )
    assert desk.session(session_id).plan[0].status is StepStatus.CLOSED
    (standing,) = rank_assumptions(desk.session(session_id), today())
    assert standing.solid
    assert "its mark on the map is solid" in said(test)


def test_the_proposal_is_changed_doubled_or_said_to_be_nothing(desk, begun, tab):
    session_id = begun(HERE, believed("a"), a_test(), a_test("m"))
    test = open_result(tab(session_id), session_id)
    write_result(test, turned=TurnedOut.YES, decision=Decision.CHANGE)
    field(test.selectbox, "result", "level1").set_value(EvidenceLevel.E3).run()
    answer_questions(test)
    press(test, session_id, "result", "l", "second")
    field(test.text_input, "result", "text2").set_value("two said the price is high").run()
    field(test.button_group, "result", "side2").set_value(Side.AGAINST).run()
    field(test.selectbox, "result", "level2").set_value(EvidenceLevel.E2).run()
    save(test, session_id)
    assert [(i.side, i.level, i.text) for i in desk.session(session_id).evidence] == [
        (Side.FOR, EvidenceLevel.E3, "3 of 5 ordered"),
        (Side.AGAINST, EvidenceLevel.E2, "two said the price is high"),
    ]
    open_result(test, session_id, "m")
    write_result(test, turned=TurnedOut.YES, decision=Decision.KEEP_GOING)
    field(test.checkbox, "result", "nothing").check().run()
    save(test, session_id, "m")
    assert len(desk.session(session_id).evidence) == 2


def test_the_line_for_the_ledger_follows_what_was_seen_until_it_is_worded_differently(begun, tab):
    session_id = begun(HERE, believed("a"), a_test())
    test = open_result(tab(session_id), session_id)
    observed = field(test.text_area, "result", "observed")
    observed.set_value("3 of 5").run()
    assert field(test.text_input, "result", "text1").value == "3 of 5"
    field(test.text_area, "result", "observed").set_value("3 of 5 ordered").run()
    assert field(test.text_input, "result", "text1").value == "3 of 5 ordered"
    field(test.text_input, "result", "text1").set_value("most ordered again").run()
    field(test.text_area, "result", "observed").set_value("4 of 5 ordered").run()
    assert field(test.text_input, "result", "text1").value == "most ordered again"


@pytest.mark.parametrize(
    ("leave_out", "asked"),
    [
        ("observed", "Write first what you saw."),
        ("turned", "Say whether it turned out as you said."),
        ("level1", "Say of each evidence item which way it points and how strong it is"),
        ("decision", "Choose what you decide."),
    ],
)
def test_what_is_missing_is_asked_for_and_what_was_typed_stays(desk, begun, tab, leave_out, asked):
    session_id = begun(HERE, believed("a"), a_test())
    test = open_result(tab(session_id), session_id)
    write_result(test, turned=TurnedOut.YES, decision=Decision.KEEP_GOING)
    if leave_out == "observed":
        field(test.text_area, "result", "observed").set_value(" ").run()
    elif leave_out == "level1":
        field(test.selectbox, "result", "level1").set_value(None).run()
    else:
        field(test.button_group, "result", leave_out).set_value(None).run()
    save(test, session_id)
    assert asked in said(test)
    assert desk.session(session_id).evidence == ()
    assert field(test.text_area, "result", "learned").value == "shops nearby come back"


def test_a_result_half_written_waits_while_the_room_is_at_another_stage(begun, tab):
    session_id = begun(HERE, believed("a"), a_test())
    test = open_result(tab(session_id), session_id)
    write_result(test, turned=TurnedOut.NO, decision=Decision.STOP)
    press(test, session_id, "stage", Stage.REVIEW)
    press(test, session_id, "stage", Stage.PLAN)
    kept = [
        field(test.text_area, "result", "observed").value,
        field(test.button_group, "result", "turned").value,
        field(test.selectbox, "result", "level1").value,
    ]
    assert kept == ["3 of 5 ordered", TurnedOut.NO, EvidenceLevel.E2]


def test_undo_opens_a_closed_step_again_with_what_was_typed(desk, begun, tab):
    session_id = begun(HERE, believed("a"), a_test())
    test = open_result(tab(session_id), session_id)
    write_result(test, turned=TurnedOut.YES, decision=Decision.KEEP_GOING)
    save(test, session_id)
    press(test, session_id, "undo")
    assert desk.session(session_id).evidence == ()
    open_result(test, session_id)
    assert field(test.text_area, "result", "observed").value == "3 of 5 ordered"


def test_a_step_that_protects_ends_with_what_was_done_and_earns_nothing(desk, begun, tab):
    session_id = begun(
        HERE, believed("a"), planned("l", "a", "No logo on the van", purpose=Purpose.PROTECT)
    )
    test = open_result(tab(session_id), session_id)
    assert "Did it turn out as we said?" not in [group.label for group in test.button_group]
    field(test.text_area, "result", "observed").set_value("the logo is off").run()
    decision = field(test.button_group, "result", "decision")
    assert "Keep testing" not in decision.options
    decision.set_value(Decision.KEEP_GOING).run()
    save(test, session_id)
    (line,) = desk.session(session_id).plan
    assert (line.status, desk.session(session_id).evidence) == (StepStatus.CLOSED, ())


def test_against_a_safety_critical_card_the_form_says_stop_and_review_before_and_after(
    desk, begun, tab
):
    session_id = begun(HERE, believed("a"), DANGER, a_test())
    test = open_result(tab(session_id), session_id)
    write_result(test, turned=TurnedOut.NO, decision=Decision.CHANGE)
    assert "The card will say “stop and review” until you write down what you changed." in said(
        test
    )
    save(test, session_id)
    (standing,) = rank_assumptions(desk.session(session_id), today())
    assert standing.weight is not None
    assert standing.weight.state is LedgerState.STOP_AND_REVIEW
    assert "The ledger says: Stop and review." in said(test)


def test_the_questions_of_the_ledger_are_asked_where_they_matter_and_must_be_answered(
    desk, begun, tab
):
    session_id = begun(HERE, believed("a"), a_test())
    test = open_result(tab(session_id), session_id)
    write_result(test, turned=TurnedOut.YES, decision=Decision.KEEP_GOING)
    field(test.radio, "result", "elsewhere1").set_value(None).run()
    save(test, session_id)
    assert "answer its questions" in said(test)
    answer_questions(test, yes="elsewhere1")
    save(test, session_id)
    (item,) = desk.session(session_id).evidence
    assert (item.elsewhere, item.teller_gains, item.told_to_power) == (True, False, False)


def test_what_speaks_against_is_asked_no_questions(begun, tab):
    session_id = begun(HERE, believed("a"), a_test())
    test = open_result(tab(session_id), session_id)
    write_result(test, turned=TurnedOut.NO, decision=Decision.STOP)
    assert [radio.label for radio in test.radio] == []


def test_a_test_that_hears_workers_proposes_that_they_spoke_freely(desk, begun, tab):
    session_id = begun(
        HERE,
        believed("a", lens=Lens.WELLBEING),
        planned("l", "a", "Listen", right_if="nobody worries", bank_test_id=VOICED),
    )
    test = open_result(tab(session_id), session_id)
    field(test.button_group, "result", "turned").set_value(TurnedOut.YES).run()
    assert field(test.radio, "result", "worker_voice1").value is True
