"""For the plenary: five cards, what other tables see, and whether the table is ready to be shown."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from tests.screens.beliefs import NASTY, believed, planned, press
from tests.screens.cast import said
from toolkit.domain.changes import (
    AssumptionKeptPrivate,
    BridgeCardWritten,
    Change,
    EvidenceAdded,
    ExportChecked,
    RiskJudged,
    SharingChosen,
    StageOpened,
)
from toolkit.domain.session import BridgeCard, EvidenceItem, Impact
from toolkit.domain.vocabulary import (
    BridgeKind,
    EvidenceLevel,
    Lens,
    Purpose,
    Side,
    Stage,
    Subject,
)
from toolkit.screens.text import as_html

HERE = StageOpened(stage=Stage.REVIEW)
GRAVE = RiskJudged(
    assumption_id="a",
    impact=Impact(safety=4, mission=0, business=0, law=0),
    vulnerability=3,
)
DRAFT = (
    "This could hurt somebody if it is wrong: “nobody is followed home”. First we do this:"
    " Walk in twos."
)


def open_plenary(test: AppTest, session_id: str) -> AppTest:
    return press(test, session_id, "review", "tab_other", "plenary")


def box(test: AppTest, session_id: str, kind: BridgeKind):
    return test.text_area(key=f"{session_id}:bridge:text:{kind}")


def tick(test: AppTest, session_id: str, *parts: str):
    return test.checkbox(key=":".join((session_id, "bridge", *parts)))


def beliefs() -> tuple[Change, ...]:
    return (
        believed("a", "nobody is followed home", Lens.VIABILITY),
        believed("b", "buyers order again"),
        GRAVE,
        planned("p", "a", "Walk in twos", purpose=Purpose.PROTECT),
    )


def test_each_card_stands_under_its_question_and_is_kept_as_typed_and_given_back_by_undo(
    desk, begun, tab
):
    session_id = begun(HERE)
    test = open_plenary(tab(session_id), session_id)
    assert "not yet, because no card for the plenary is written" in said(test)
    assert [one.label for one in test.text_area] == [
        "1 · The belief we held most strongly and now doubt.",
        "2 · The belief that could hurt someone if wrong, and what we do first.",
        "3 · One thing we can test within a month.",
        "4 · One thing another group could tell us.",
        "5 · What surprised us.",
    ]
    box(test, session_id, BridgeKind.ASK).set_value("Who pays in time").run()
    assert desk.session(session_id).bridge_text(BridgeKind.ASK) == "Who pays in time"
    assert "Ready to show: yes" in said(test)
    press(test, session_id, "undo")
    assert box(test, session_id, BridgeKind.ASK).value == ""
    assert desk.session(session_id).bridge_cards == ()


def test_an_empty_card_takes_its_draft_at_once_and_typed_words_give_way_only_after_a_question(
    desk, begun, tab
):
    session_id = begun(HERE, *beliefs())
    test = open_plenary(tab(session_id), session_id)
    press(test, session_id, "bridge", "draft", "harm")
    assert box(test, session_id, BridgeKind.HARM).value == DRAFT
    box(test, session_id, BridgeKind.HARM).set_value("Our own words").run()
    press(test, session_id, "bridge", "ask", "harm")
    assert as_html(DRAFT) in said(test)
    press(test, session_id, "bridge", "keep", "harm")
    assert desk.session(session_id).bridge_text(BridgeKind.HARM) == "Our own words"
    press(test, session_id, "bridge", "ask", "harm")
    press(test, session_id, "bridge", "draft", "harm")
    assert desk.session(session_id).bridge_text(BridgeKind.HARM) == DRAFT
    assert box(test, session_id, BridgeKind.HARM).value == DRAFT


def test_words_typed_in_another_tab_meanwhile_are_not_overwritten_by_a_draft(desk, begun, tab):
    session_id = begun(HERE, *beliefs())
    test = open_plenary(tab(session_id), session_id)
    desk.record(session_id, BridgeCardWritten(kind=BridgeKind.HARM, text="Theirs"))
    press(test, session_id, "bridge", "draft", "harm")
    assert desk.session(session_id).bridge_text(BridgeKind.HARM) == "Theirs"
    assert "Put this draft in place of your words?" in said(test)


def test_all_empty_cards_are_drafted_at_once_and_written_ones_stay(desk, begun, tab):
    context = believed("c", "officials let us work", Lens.CONTEXT)
    written = BridgeCardWritten(kind=BridgeKind.TEST, text="Ours")
    session_id = begun(HERE, *beliefs(), context, written)
    test = open_plenary(tab(session_id), session_id)
    press(test, session_id, "bridge", "draft_all")
    assert desk.session(session_id).bridge_cards == (
        BridgeCard(kind=BridgeKind.HARM, text=DRAFT),
        BridgeCard(kind=BridgeKind.TEST, text="Ours"),
        BridgeCard(
            kind=BridgeKind.ASK,
            text="We do not know yet whether this is true: “officials let us work”."
            " What have you seen?",
        ),
    )


def test_a_box_without_a_draft_shows_its_question_alone(begun, tab):
    session_id = begun(HERE)
    test = open_plenary(tab(session_id), session_id)
    assert [one.label for one in test.button if "raft" in one.label] == []


def test_the_cards_that_others_see_are_ticked_one_by_one_and_private_ones_are_not_offered(
    desk, begun, tab
):
    private = believed("x", "a secret")
    session_id = begun(
        HERE, *beliefs(), private, AssumptionKeptPrivate(assumption_id="x", private=True)
    )
    test = open_plenary(tab(session_id), session_id)
    assert [one.label for one in test.checkbox] == [
        "1 · nobody is followed home",
        "2 · buyers order again",
        "Show the words of their evidence too. They are left out otherwise.",
    ]
    assert [one.value for one in test.checkbox] == [True, True, False]
    tick(test, session_id, "shown", "a").uncheck().run()
    assert desk.session(session_id).shared_cards == ("b",)
    tick(test, session_id, "sources").check().run()
    session = desk.session(session_id)
    assert (session.shared_cards, session.share_sources) == (("b",), True)
    press(test, session_id, "undo")
    press(test, session_id, "undo")
    assert tick(test, session_id, "shown", "a").value
    assert "a secret" not in said(test)


def test_what_the_others_see_is_read_over_and_a_passage_in_it_waits_for_a_decision(
    desk, begun, tab
):
    item = EvidenceItem(
        evidence_id="e",
        assumption_id="b",
        side=Side.FOR,
        level=EvidenceLevel.E2,
        text="Our trainee Sokha, aged 19, ordered",
        seen=desk.clock().date().replace(day=1),
        subject=Subject.CUSTOMERS,
        source="",
    )
    session_id = begun(
        HERE,
        *beliefs(),
        EvidenceAdded(item=item),
        BridgeCardWritten(kind=BridgeKind.SURPRISE, text=f"call 012 345 678 {NASTY}"),
    )
    test = open_plenary(tab(session_id), session_id)
    assert "1 passage that may point at a person waits for a decision" in said(test)
    assert "Sokha" not in said(test)
    assert "&lt;script&gt;" in said(test)
    assert "<script>" not in said(test)
    press(test, session_id, "passage", "bridge:surprise", "5", "keep")
    assert "Ready to show: yes" in said(test)
    desk.record(session_id, SharingChosen(assumption_ids=("b",), with_sources=True))
    test.run()
    assert "2 passages that may point at a person wait for a decision" in said(test)
    assert "Sokha" in said(test)


def test_the_words_of_a_card_are_mended_where_they_are_found(desk, begun, tab):
    story = BridgeCardWritten(kind=BridgeKind.ASK, text="Sokha, aged 19, knows")
    session_id = begun(HERE, story)
    test = open_plenary(tab(session_id), session_id)
    press(test, session_id, "passage", "bridge:ask", "open", "change")
    test.text_area(key=f"{session_id}:passage:bridge:ask:text").set_value("a team member knows")
    press(test, session_id, "passage", "bridge:ask", "save")
    assert desk.session(session_id).bridge_text(BridgeKind.ASK) == "a team member knows"
    assert box(test, session_id, BridgeKind.ASK).value == "a team member knows"


def test_a_second_reader_ticks_the_summary_and_not_the_plan(desk, begun, tab):
    session_id = begun(HERE, BridgeCardWritten(kind=BridgeKind.ASK, text="Who pays"))
    test = open_plenary(tab(session_id), session_id)
    test.text_input(key=f"{session_id}:review:reader:summary").set_value("board member")
    press(test, session_id, "review", "checked", "summary")
    assert desk.history(session_id).entries[-1].change == ExportChecked(
        document="summary", reader="board member"
    )
    assert (
        said(test).count("Read by: board member") == 2
    )  # with the state above, and with the tick below
    press(test, session_id, "review", "tab_other", "read")
    assert "Nobody has ticked yet" in said(test)


def test_the_wall_offers_no_draft_and_no_choice_of_a_private_card(begun, tab):
    session_id = begun(HERE, *beliefs(), AssumptionKeptPrivate(assumption_id="a", private=True))
    test = open_plenary(tab(session_id, projector="1"), session_id)
    assert "followed home" not in said(test)
    assert [one.label for one in test.checkbox][:1] == ["2 · buyers order again"]
