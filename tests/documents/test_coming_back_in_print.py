"""What the plan of a team that came back says: dangers first, what moved, what was learned; no private card."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime

import page
import pytest

from tests.documents.casts import (
    TODAY,
    WRITTEN,
    dangerous,
    line,
    seen,
    session,
    session_with_a_past,
    whole_session,
)
from tests.documents.paper import Printed
from tests.journeys import assumption_written
from tests.office import read_text
from toolkit.documents.plan import plan_html, render_plan
from toolkit.documents.plan_office import plan_docx
from toolkit.documents.plan_since import Earlier, earlier_of
from toolkit.documents.plan_telling import tell_plan
from toolkit.documents.press import press
from toolkit.domain.changes import Change, Entry, SafetyLinesRead, SessionStarted
from toolkit.domain.history import History, replay
from toolkit.domain.privacy import without_private
from toolkit.domain.session import StepResult
from toolkit.domain.vocabulary import Decision, LedgerState, Mode, Purpose, Side

EARLIER_DAY = date(2026, 8, 20)
BEGUN = SessionStarted(
    team="Soup at the station",
    business="",
    country="",
    track_id="freedom_business",
    mode=Mode.FACILITATED,
    minutes=90,
)


@pytest.fixture(scope="module")
def earlier() -> Earlier:
    """The same team in August: no result, no evidence, no signpost yet."""
    now = session_with_a_past()
    then = replace(
        now,
        evidence=(),
        signposts=(),
        plan=tuple(replace(line, result=None, started_at=None) for line in now.plan),
        assumptions=now.assumptions[:3],
    )
    return Earlier(session=then, day=EARLIER_DAY)


@pytest.fixture(scope="module")
def plan(bank, earlier) -> Printed:
    """Its plan on paper."""
    html = plan_html(session_with_a_past(), bank=bank, today=TODAY, earlier=earlier)
    answer = press().print(html)
    assert answer.warnings == ()
    return Printed(answer.pdf)


def words(plan: Printed) -> str:
    return " ".join(plan.text().split())


def test_what_cannot_wait_stands_on_the_first_page(plan):
    first = " ".join(plan.text(1).split())
    assert "This cannot wait" in first
    assert "Stop and review: nobody can guess a worker's past" in first
    assert "Against it: A neighbour asked about the house" in first


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("more", [1, 2, 4, 6])
def test_what_is_inside_stands_on_the_cover_however_much_cannot_wait(bank, more, paper):
    past = session_with_a_past()
    dangers = range(20, 20 + more)
    words = "a worker can say no to a task, a photo or a visit and lose nothing"
    against = "In the next month the card sold as slowly as before and nobody came back"
    alarmed = replace(
        past,
        business="We make soap by hand and sell it to guest houses, in shops and by post all year",
        assumptions=(*past.assumptions, *(dangerous(n, words) for n in dangers)),
        evidence=(
            *past.evidence,
            *(replace(seen(n, n, 2, Side.AGAINST), text=against) for n in dangers),
        ),
    )
    html = plan_html(alarmed, bank=bank, today=TODAY, paper=paper)
    assert "What is inside" in Printed(press().print(html).pdf).text(1)


def test_a_danger_that_was_answered_is_no_alarm_and_its_change_is_told(bank, plan):
    alarms = tell_plan(without_private(session_with_a_past()), bank, TODAY).alarms.kept
    assert [(alarm.belief.number, alarm.state) for alarm in alarms] == [
        (2, LedgerState.STOP_AND_REVIEW)
    ]
    assert "Two people sign the rota now" in words(plan)


def test_a_step_that_protects_and_was_done_has_its_box_ticked(bank):
    done = StepResult(
        closed_at=WRITTEN, observed="It is off", learned="", decision=Decision.KEEP_GOING
    )
    given = session(
        assumptions=(dangerous(1, "nobody can guess a worker's past"),),
        plan=(line(1, 1, "Take the sign off", purpose=Purpose.PROTECT, result=done),),
    )
    html = plan_html(given, bank=bank, today=TODAY)
    assert re.search(
        r'"box ticked"></span> (<bdi>)?Take the sign off.*closed 1 Nov 2026</span></li>',
        html,
        re.DOTALL,
    )
    file = plan_docx(given, bank=bank, today=TODAY)
    assert "Take the sign off · no owner yet · closed 1 Nov 2026" in " ".join(
        read_text(file, "docx").split()
    )


def test_since_last_time_tells_what_was_learned_and_what_came_in(plan):
    text = words(plan)
    assert "Since last time, 20 August 2026" in text
    assert "Learned: A discount is not what brings them" in text
    assert "Guests paid the whole price" in text
    assert "The sign is here: Somebody asks where our workers come from" in text


def history_at(*worked: tuple[datetime, Change]) -> History:
    """A session with a change at each of these moments."""
    entries = [
        Entry(seq=seq, change_id=f"x{seq}", at=at, actor="facilitator", change=change)
        for seq, (at, change) in enumerate(worked, start=1)
    ]
    return replay("s", entries)


def test_a_plan_printed_after_a_look_round_tells_what_the_sitting_before_changed():
    march, may, july = (datetime(2026, month, 3, 12, tzinfo=UTC) for month in (3, 5, 7))
    history = history_at((march, BEGUN), (may, assumption_written("a1")), (july, SafetyLinesRead()))
    told = earlier_of(history, july.date())
    assert told is not None
    assert (told.day, len(told.session.assumptions)) == (march.date(), 0)
    nothing_ever = history_at((march, BEGUN), (may, SafetyLinesRead()), (july, SafetyLinesRead()))
    looked = earlier_of(nothing_ever, july.date())
    assert looked is not None
    assert looked.day == may.date()


def test_a_session_of_one_sitting_has_no_last_time():
    march = datetime(2026, 3, 3, 12, tzinfo=UTC)
    history = history_at((march, BEGUN), (march, assumption_written("a1")))
    assert earlier_of(history, date(2026, 7, 1)) is None


def test_without_a_last_time_nothing_is_said_of_it(printed):
    assert "Since last time" not in printed(whole_session()).text()


def test_a_closed_test_tells_its_threshold_before_its_result(plan):
    text = words(plan)
    threshold = text.index("five of ten come back (set 1 Nov 2026)")
    assert threshold < text.index("We saw: Six of ten guests came back")
    assert "We decide: Keep going" in text


def test_signposts_are_told_with_who_looks_when_and_what_is_prepared(plan):
    text = words(plan)
    for part in (
        "It has happened: Somebody asks where our workers come from",
        "We speak of the food, never of the past",
        "A second door and another route home",
        "Host",
    ):
        assert part in text


def test_the_chain_is_drawn_and_stands_in_words_beside_the_cards(plan):
    text = words(plan)
    assert "What rests on what" in text
    assert "Guests come back twice a week (rests on 1)" in text
    assert "We sell soup at the station (leads to: Guests come back twice a week)" in text


def test_a_private_card_is_in_no_part_of_the_plan_and_the_cover_counts_it(plan):
    text = words(plan)
    assert "1 private card is left out of this copy" in text
    assert "held by a debt" not in text
    assert "advance was taken" not in text


def test_a_private_card_is_printed_when_somebody_chooses_so(bank):
    html = plan_html(session_with_a_past(), bank=bank, today=TODAY, with_private=True)
    assert "held by a debt" in html.replace("\u200b", "")
    assert "left out of this copy" not in html
    assert ">C4</text>" in html


def test_a_card_that_is_private_now_is_not_told_as_gone_since_last_time(bank, earlier):
    public_then = replace(
        earlier,
        session=replace(
            earlier.session,
            assumptions=tuple(replace(a, private=False) for a in session_with_a_past().assumptions),
        ),
    )
    html = plan_html(session_with_a_past(), bank=bank, today=TODAY, earlier=public_then)
    assert "held by a debt" not in html.replace("\u200b", "")


def test_it_is_accessible(plan):
    report = page.validate_pdf_bytes(plan.pdf, profile="ua1")
    assert [(fault.rule_id, fault.message) for fault in report.failures] == []


def test_the_same_past_gives_the_same_bytes(bank, earlier, plan):
    again = render_plan(session_with_a_past(), bank=bank, today=TODAY, earlier=earlier)
    assert again == plan.pdf
