from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from tests.gatherings import ref, shared_card, shared_table, there
from tests.screens.cast import said
from tests.screens.gathering.conftest import press
from toolkit.desk import GatheringDesk
from toolkit.domain.gathering import changes as c
from toolkit.domain.gathering.parts.whole import Gathering
from toolkit.domain.gathering.vocabulary import PlenaryView, WordState
from toolkit.domain.vocabulary import LedgerState


@pytest.fixture(autouse=True)
def two_tables(gatherings: GatheringDesk, gathering_id: str) -> None:
    """Two tables with cards that say nearly the same."""
    for table_id, name, card in (
        ("t1", "Kettle", shared_card(1, "buyers order again after the first month")),
        ("t2", "Saffron", shared_card(2, "buyers will order again after the first month")),
    ):
        track = "freedom-business"
        gatherings.record(gathering_id, c.TableSet(table_id=table_id, name=name, track_id=track))
        shared = shared_table(card, summary=(f"{name} doubts", "", "", "", ""))
        gatherings.record(gathering_id, c.TableShared(table_id=table_id, shared=shared))


@pytest.fixture
def now(gatherings: GatheringDesk, gathering_id: str) -> Callable[[], Gathering]:
    return lambda: gatherings.gathering(gathering_id)


def test_the_walk_goes_from_table_to_table_with_three_minutes_each(
    screen: Callable[..., AppTest], gathering_id: str, now: Callable[[], Gathering]
) -> None:
    test = press(screen("plenary"), gathering_id, "plenary", "step", "1")
    assert (now().plenary.table_id, now().plenary.timer.seconds_left) == ("t1", 180)
    assert "Kettle doubts" in said(test)
    test = press(test, gathering_id, "plenary", "start")
    assert now().plenary.timer.ends_at is not None
    test = press(test, gathering_id, "plenary", "step", "1")
    assert (now().plenary.table_id, now().plenary.timer.ends_at) == ("t2", None)
    assert test.button(key=f"{gathering_id}:plenary:step:1").disabled


def test_a_question_waits_until_it_is_let_through_and_answered(
    screen: Callable[..., AppTest],
    gatherings: GatheringDesk,
    gathering_id: str,
    now: Callable[[], Gathering],
) -> None:
    gatherings.record(gathering_id, c.DoorOpened(code="ABCDE", moderated=True))
    for change in (
        c.AttendeeJoined(participant="ana"),
        c.QuestionAsked(question_id="q1", participant="ana", text="Who pays?"),
    ):
        gatherings.record(gathering_id, change, actor="ana")
    test = press(screen("plenary"), gathering_id, "plenary", "view", "questions")
    assert "Who pays?" in said(test)
    test = press(test, gathering_id, "floor", "shown", "q1")
    assert there(now().question("q1")).state is WordState.SHOWN
    press(test, gathering_id, "floor", "answered", "q1")
    assert there(now().question("q1")).state is WordState.ANSWERED


def test_a_question_on_paper_is_typed_in_and_seen_at_once(
    screen: Callable[..., AppTest], gathering_id: str, now: Callable[[], Gathering]
) -> None:
    test = press(screen("plenary"), gathering_id, "plenary", "view", "questions")
    test.text_input(key=f"{gathering_id}:floor:question").set_value("From paper")
    test = press(test, gathering_id, "floor", "question", "add")
    assert [(one.text, one.state) for one in now().questions] == [("From paper", WordState.SHOWN)]
    assert test.text_input(key=f"{gathering_id}:floor:question").value == ""


def test_the_room_is_asked_who_has_evidence_for_a_card(
    screen: Callable[..., AppTest], gathering_id: str, now: Callable[[], Gathering]
) -> None:
    test = press(screen("plenary"), gathering_id, "plenary", "view", "evidence")
    test.selectbox(key=f"{gathering_id}:evidence:card").select_index(1).run()
    press(test, gathering_id, "evidence", "ask")
    (call,) = now().calls
    assert call.card == ref("t2", "a2")
    assert (now().plenary.view, now().plenary.call_id) == (PlenaryView.EVIDENCE, call.call_id)


def test_similar_cards_are_suggested_and_people_make_a_theme_of_them(
    screen: Callable[..., AppTest], gathering_id: str, now: Callable[[], Gathering]
) -> None:
    test = screen("themes")
    assert "May belong together" in said(test)
    test = press(test, gathering_id, "suggested", "take", "0")
    (theme,) = now().themes
    assert set(theme.cards) == {ref("t1", "a1"), ref("t2", "a2")}
    assert not theme.decided
    test.text_input(key=f"{gathering_id}:theme:{theme.theme_id}:name").set_value("Orders")
    press(test, gathering_id, "theme", theme.theme_id, "decide")
    (theme,) = now().themes
    assert (theme.name, theme.decided) == ("Orders", True)


def test_the_theme_team_never_sees_which_table_wrote_a_card(
    screen: Callable[..., AppTest], gathering_id: str
) -> None:
    test = press(screen("themes"), gathering_id, "suggested", "take", "0")
    listed = [str(option) for one in test.multiselect for option in one.options]
    page = said(test) + "".join(listed)
    assert "buyers will order again" in page
    assert "Kettle" not in page
    assert "Saffron" not in page


def test_what_is_no_contradiction_is_taken_out(
    screen: Callable[..., AppTest],
    gatherings: GatheringDesk,
    gathering_id: str,
    now: Callable[[], Gathering],
) -> None:
    held = shared_card(1, "buyers order again", state=LedgerState.SUPPORTED, evidence=0.75)
    doubted = shared_card(2, "buyers order again", state=LedgerState.PROBABLY_WRONG)
    for table_id, card in (("t1", held), ("t2", doubted)):
        shared = shared_table(card)
        gatherings.record(gathering_id, c.TableShared(table_id=table_id, shared=shared))
    test = press(screen("plenary"), gathering_id, "plenary", "view", "contradictions")
    assert "Saffron" in said(test)
    test = press(test, gathering_id, "clash", "apart", "0")
    assert now().told_apart == ((ref("t1", "a1"), ref("t2", "a2")),)
    assert "No table doubts" in said(test)


def test_words_that_may_point_at_a_person_are_marked_before_others_see_them(
    screen: Callable[..., AppTest], gatherings: GatheringDesk, gathering_id: str
) -> None:
    gatherings.record(gathering_id, c.DoorOpened(code="ABCDE", moderated=True))
    for change in (
        c.AttendeeJoined(participant="ana"),
        c.QuestionAsked(question_id="q1", participant="ana", text="Is it the girl, aged 17?"),
    ):
        gatherings.record(gathering_id, change, actor="ana")
    test = press(screen("plenary"), gathering_id, "plenary", "view", "questions")
    assert "Could this point at a person?" in said(test)


def test_a_passage_is_taken_out_of_a_gathering_for_good(
    screen: Callable[..., AppTest],
    gatherings: GatheringDesk,
    gathering_id: str,
    now: Callable[[], Gathering],
) -> None:
    asked = c.QuestionAsked(
        question_id="q1", participant="facilitator", text="What of the blue house?"
    )
    gatherings.record(gathering_id, asked)
    test = screen("setting_up")
    test.text_input(key=f"{gathering_id}:redact:passage").set_value("the blue house").run()
    press(test, gathering_id, "redact", "now")
    assert there(now().question("q1")).text == "What of …?"
    assert "blue house" not in str(gatherings.history(gathering_id).entries)
