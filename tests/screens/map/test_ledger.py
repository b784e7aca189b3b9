from __future__ import annotations

import re
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from tests.screens.cast import said
from tests.screens.map.acting import field, open_card, press
from tests.screens.map.made import AT_THE_MAP, beliefs, rated, seen
from toolkit.desk import today
from toolkit.domain.changes import EvidenceAdded, PlanLineWritten
from toolkit.domain.session import EvidenceItem, PlanLine
from toolkit.domain.vocabulary import EvidenceLevel, Lens, Purpose, Side, Subject
from toolkit.screens.map.ledger_fields import months_back
from toolkit.screens.map.ledger_gates import Gate, gates_that_matter

NEW = "evidence:a1:new"
THIS_MONTH = today().replace(day=1)


def at_the_ledger(test: AppTest, session_id: str, assumption_id: str = "a1") -> AppTest:
    """A card open at its ledger, with the fields for a new item."""
    open_card(test, session_id, assumption_id)
    return press(test, session_id, "evidence", assumption_id, "add")


def fill(test: AppTest, about: str = NEW, **values: object) -> AppTest:
    """Put values into the fields, one after another, as a person does."""
    for name, value in values.items():
        field(test, about, name).set_value(value).run()
    return test


def item(evidence_id: str = "e1", **fields: object) -> EvidenceAdded:
    begin: dict[str, object] = {
        "side": Side.FOR,
        "level": EvidenceLevel.E3,
        "text": "8 of 10 shops ordered again",
        "seen": THIS_MONTH,
        "subject": Subject.CUSTOMERS,
        "source": "order book",
    }
    return EvidenceAdded(
        item=EvidenceItem(evidence_id=evidence_id, assumption_id="a1", **{**begin, **fields})  # type: ignore[arg-type]
    )


def questions(test: AppTest, about: str = NEW) -> list[str]:
    return [
        gate.value
        for gate in Gate
        if any(
            f":map:{about}:" in str(one.key) and str(one.key).endswith(gate) for one in test.radio
        )
    ]


@pytest.mark.parametrize(
    ("side", "level", "lens", "asked"),
    [
        (None, 3, Lens.VIABILITY, []),
        (Side.FOR, None, Lens.VIABILITY, []),
        (Side.AGAINST, 4, Lens.WELLBEING, []),
        (Side.FOR, 1, Lens.WELLBEING, ["teller_gains"]),
        (Side.FOR, 2, Lens.VIABILITY, ["elsewhere", "teller_gains", "told_to_power"]),
        (
            Side.FOR,
            3,
            Lens.WELLBEING,
            ["elsewhere", "teller_gains", "told_to_power", "worker_voice"],
        ),
    ],
)
def test_a_question_is_asked_only_where_its_answer_can_matter(side, level, lens, asked):
    known = None if level is None else EvidenceLevel(level)
    assert list(gates_that_matter(side, known, lens)) == asked


def test_what_was_told_to_power_is_not_asked_for_a_safe_voice():
    gates = gates_that_matter(Side.FOR, EvidenceLevel.E2, Lens.WELLBEING, told_to_power=True)
    assert Gate.WORKER_VOICE not in gates


def test_questions_come_and_go_as_side_and_level_are_chosen_and_nothing_typed_is_lost(begun, tab):
    session_id = begun(*beliefs(1), AT_THE_MAP)
    test = at_the_ledger(tab(session_id), session_id)
    fill(test, text="two shops ordered", source="order book")
    assert questions(test) == []
    fill(test, side=Side.FOR, level=EvidenceLevel.E1)
    assert questions(test) == ["teller_gains"]
    fill(test, level=EvidenceLevel.E3)
    assert questions(test) == ["elsewhere", "teller_gains", "told_to_power"]
    fill(test, side=Side.AGAINST)
    assert questions(test) == []
    assert [field(test, NEW, name).value for name in ("text", "source")] == [
        "two shops ordered",
        "order book",
    ]


def test_an_item_is_written_down_with_all_that_was_said_about_it(desk, begun, tab):
    session_id = begun(*beliefs(1), AT_THE_MAP)
    test = at_the_ledger(tab(session_id), session_id)
    fill(test, side=Side.FOR, level=EvidenceLevel.E3, text=" 7 of 10 shops ordered again ")
    fill(test, month=months_back(today())[1], subject=Subject.LAW, source="order book")
    fill(test, elsewhere=True, teller_gains=False, told_to_power=False)
    press(test, session_id, "evidence", "a1", "save")
    (found,) = desk.session(session_id).evidence
    assert found == EvidenceItem(
        evidence_id=found.evidence_id,
        assumption_id="a1",
        side=Side.FOR,
        level=EvidenceLevel.E3,
        text="7 of 10 shops ordered again",
        seen=months_back(today())[1],
        subject=Subject.LAW,
        source="order book",
        elsewhere=True,
    )
    assert "7 of 10 shops ordered again" in said(test)
    press(test, session_id, "evidence", "a1", "add")
    assert field(test, NEW, "text").value == ""


def test_the_subject_begins_with_what_the_lens_is_mostly_about_and_says_how_long_it_is_fresh(
    begun, tab
):
    session_id = begun(*beliefs(3), AT_THE_MAP)
    test = at_the_ledger(tab(session_id), session_id, "a3")
    assert field(test, "evidence:a3:new", "subject").value is Subject.SKILLS
    assert "Evidence on this counts in full for 12 months." in said(test)


@pytest.mark.parametrize(
    ("chosen", "asks"),
    [
        ({}, "Choose first whether it speaks for it or against it."),
        ({"side": Side.FOR}, "Choose first how strong it is."),
        ({"side": Side.FOR, "level": EvidenceLevel.E2}, "Answer the questions with yes or no"),
    ],
)
def test_an_unfinished_item_is_not_written_down_and_stays_in_its_fields(
    desk, begun, tab, chosen, asks
):
    session_id = begun(*beliefs(1), AT_THE_MAP)
    test = at_the_ledger(tab(session_id), session_id)
    fill(test, text="two shops did not order", **chosen)
    press(test, session_id, "evidence", "a1", "save")
    assert desk.session(session_id).evidence == ()
    assert asks in said(test)
    assert field(test, NEW, "text").value == "two shops did not order"


def test_what_was_begun_waits_while_another_stage_or_another_card_is_open(begun, tab):
    session_id = begun(*beliefs(2), AT_THE_MAP)
    test = at_the_ledger(tab(session_id), session_id)
    fill(test, side=Side.AGAINST, level=EvidenceLevel.E2, text="half a line")
    test.button(key=f"{session_id}:next").click().run()
    test.button(key=f"{session_id}:back").click().run()
    open_card(test, session_id, "a2")
    open_card(test, session_id, "a1")
    assert [field(test, NEW, name).value for name in ("side", "level", "text")] == [
        Side.AGAINST,
        EvidenceLevel.E2,
        "half a line",
    ]


def test_a_known_source_is_taken_over_by_a_press_and_only_its_strongest_item_counts(begun, tab):
    session_id = begun(*beliefs(1), item(), AT_THE_MAP)
    test = at_the_ledger(tab(session_id), session_id)
    fill(test, side=Side.FOR)
    press(test, session_id, "source", "0")
    assert field(test, NEW, "source").value == "order book"
    assert "only its strongest item counts" in said(test)
    fill(test, side=Side.AGAINST)
    assert "only its strongest item counts" not in said(test)


def test_both_sides_the_sentence_and_what_would_move_it_are_shown_without_a_bare_decimal(
    begun, tab
):
    session_id = begun(
        *beliefs(1),
        rated("a1", claim=5),
        item(),
        item(
            "e2", side=Side.AGAINST, level=EvidenceLevel.E2, text="one closed", source="a partner"
        ),
        AT_THE_MAP,
    )
    test = open_card(tab(session_id), session_id, "a1")
    shown = said(test)
    assert "One trial for it, one people-told-us item against it: contested." in shown
    assert shown.count("The team says “Others checked it”; what is written down reaches only") == 1
    assert "would lift it to" in shown
    assert "For · 1" in shown
    assert "Against · 1" in shown
    bodies = [str(one.proto.body) for one in test.get("html")]
    (ours,) = [body for body in bodies if 'class="ledger-sum' in body]
    assert re.findall(r"\d\.\d", ours) == []


def test_the_item_a_card_hangs_on_is_quoted(begun, tab):
    session_id = begun(*beliefs(1), rated("a1"), item(), AT_THE_MAP)
    shown = said(open_card(tab(session_id), session_id, "a1"))
    assert "It hangs on one item. Without “8 of 10 shops ordered again”" in shown


def test_the_step_an_item_came_from_is_named(begun, tab):
    line = PlanLine(
        line_id="l1", assumption_id="a1", purpose=Purpose.LEARN, what="Ask ten shops to order"
    )
    session_id = begun(*beliefs(1), PlanLineWritten(line=line), item(line_id="l1"), AT_THE_MAP)
    assert "From the step: Ask ten shops to order" in (
        said(open_card(tab(session_id), session_id, "a1"))
    )


def test_an_item_is_taken_back(desk, begun, tab):
    session_id = begun(*beliefs(1), item(), AT_THE_MAP)
    test = open_card(tab(session_id), session_id, "a1")
    press(test, session_id, "evidence", "e1")
    assert desk.session(session_id).evidence == ()


def test_an_item_is_corrected_in_fields_that_hold_it_and_keeps_its_id_and_step(desk, begun, tab):
    line = PlanLine(line_id="l1", assumption_id="a1", purpose=Purpose.LEARN, what="Ask ten shops")
    old = item(seen=date(2019, 3, 1), teller_gains=True, line_id="l1")
    session_id = begun(*beliefs(1), PlanLineWritten(line=line), old, AT_THE_MAP)
    test = open_card(tab(session_id), session_id, "a1")
    press(test, session_id, "evidence", "e1", "correct")
    about = "evidence:a1:e1"
    assert [field(test, about, name).value for name in ("text", "month", "teller_gains")] == [
        "8 of 10 shops ordered again",
        date(2019, 3, 1),
        True,
    ]
    fill(test, about, text="7 of 10 shops ordered again", teller_gains=False)
    press(test, session_id, "evidence", "a1", "save")
    (found,) = desk.session(session_id).evidence
    assert (found.evidence_id, found.text, found.seen, found.teller_gains, found.line_id) == (
        "e1",
        "7 of 10 shops ordered again",
        date(2019, 3, 1),
        False,
        "l1",
    )


def test_an_item_that_became_graver_is_another_one(desk, begun, tab):
    against = item(side=Side.AGAINST, level=EvidenceLevel.E1)
    session_id = begun(*beliefs(1), against, AT_THE_MAP)
    test = open_card(tab(session_id), session_id, "a1")
    press(test, session_id, "evidence", "e1", "correct")
    fill(test, "evidence:a1:e1", level=EvidenceLevel.E3)
    press(test, session_id, "evidence", "a1", "save")
    (found,) = desk.session(session_id).evidence
    assert (found.level, found.evidence_id == "e1") == (EvidenceLevel.E3, False)


def test_a_correction_that_says_nothing_takes_nothing_back(desk, begun, tab):
    session_id = begun(*beliefs(1), item(), AT_THE_MAP)
    test = open_card(tab(session_id), session_id, "a1")
    press(test, session_id, "evidence", "e1", "correct")
    fill(test, "evidence:a1:e1", text="  ", elsewhere=False, teller_gains=False)
    press(test, session_id, "evidence", "a1", "save")
    assert [one.text for one in desk.session(session_id).evidence] == [
        "8 of 10 shops ordered again"
    ]


def test_text_of_people_is_shown_as_text(begun, tab):
    nasty = item(text="<script>alert(1)</script> $x$", source="<b>book</b>")
    session_id = begun(*beliefs(1), nasty, AT_THE_MAP)
    shown = said(open_card(tab(session_id), session_id, "a1"))
    assert "<script>alert" not in shown
    assert "&lt;b&gt;book&lt;/b&gt;" in shown


def test_months_go_back_over_the_turn_of_the_year_and_to_an_old_item():
    assert months_back(date(2026, 2, 17))[:3] == [
        date(2026, 2, 1),
        date(2026, 1, 1),
        date(2025, 12, 1),
    ]
    assert months_back(date(2026, 2, 17), date(2001, 5, 1))[-1] == date(2001, 5, 1)


def test_evidence_of_a_whole_year_ago_says_what_it_counts_for(begun, tab):
    session_id = begun(*beliefs(1), seen("a1"), item("e2", seen=date(2020, 1, 1)), AT_THE_MAP)
    shown = said(open_card(tab(session_id), session_id, "a1"))
    assert "Counts two levels lower: older than 12 months." in shown
