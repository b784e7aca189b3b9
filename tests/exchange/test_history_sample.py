"""The sample with six months of history: whole sittings, plainly fictional, and due whenever somebody opens it."""

from __future__ import annotations

import json
from datetime import date, timedelta

import jsonschema
import pytest

from tests.exchange.test_samples import AVOIDED, BANK, WITH_HISTORY
from toolkit.content import identifying_passages, never_run_warnings
from toolkit.domain import changes as c
from toolkit.domain.history import History, extend, replay
from toolkit.domain.rules import check
from toolkit.domain.session import Session
from toolkit.domain.vocabulary import DEBRIEF_STAGES, Decision, Lens, Purpose, Quadrant, Strip
from toolkit.domain.written import written_in
from toolkit.exchange import history_schema, open_sample, read_history, read_sample, write_history
from toolkit.exchange.samples import FOLDER
from toolkit.scoring.agreement import Agreement, agreement_of
from toolkit.scoring.answers import answers_by_round
from toolkit.scoring.compare import sittings
from toolkit.scoring.due import DueKind, due_list
from toolkit.scoring.order import by_quadrant, rank_assumptions

RAW = (FOLDER / f"{WITH_HISTORY}.json").read_bytes()
HISTORY = read_history(RAW, "two-kettles-soap.json")
SESSION = HISTORY.session
TODAY = date(2026, 11, 24)
DUE = {
    DueKind.STOP_AND_REVIEW: ["belief-complaints"],
    DueKind.PROBABLY_WRONG: ["belief-no-story"],
    DueKind.SIGNPOST_TRIPPED: ["belief-biggest-buyer"],
    DueKind.STEP_OVERDUE: ["belief-founder-away"],
    DueKind.CHECK_OVERDUE: ["belief-pay-slow"],
    DueKind.STEP_SOON: ["belief-long-days", "belief-complaints"],
    DueKind.CHECK_SOON: ["belief-guess"],
    DueKind.REVIEW_SOON: [None],
    DueKind.STALE_EVIDENCE: ["belief-biggest-buyer", "belief-oil-price"],
}


def opened(today: date) -> History:
    sample = open_sample(WITH_HISTORY, today)
    assert isinstance(sample, History)
    return sample


def due_of(session: Session, today: date) -> dict[DueKind, list[str | None]]:
    found: dict[DueKind, list[str | None]] = {}
    for due in due_list(session, today):
        found.setdefault(due.kind, []).append(due.assumption_id)
    return found


def test_the_file_is_written_as_the_toolkit_writes_it():
    assert write_history(HISTORY) == RAW
    assert read_sample(WITH_HISTORY) == SESSION


def test_the_file_keeps_to_the_schema_that_ships():
    schema = json.loads((FOLDER / "history.schema.json").read_text("utf-8"))
    assert schema == history_schema()
    jsonschema.Draft202012Validator(schema).validate(json.loads(RAW))


def test_every_change_in_it_was_allowed_when_it_was_made():
    story = replay("s1", HISTORY.entries[:1])
    for entry in HISTORY.entries[1:]:
        check(story, entry.change)
        story = extend(story, entry)
    assert story.seq == HISTORY.seq


def test_it_is_marked_as_a_sample_and_has_five_sittings_in_six_months():
    assert SESSION.sample
    assert SESSION.safety_lines_read
    found = sittings(HISTORY.entries)
    days = [(sitting.began.date() - found[0].began.date()).days for sitting in found]
    assert days == [0, 21, 63, 126, 189]


@pytest.mark.parametrize("days", [0, 1, 45, 98, 180, 300, 1000])
def test_whenever_it_is_opened_the_same_things_are_due(days):
    today = TODAY + timedelta(days=days)
    assert due_of(opened(today).session, today) == DUE


def test_everything_that_can_be_due_is_due_in_it_but_a_review_that_is_late():
    assert set(DueKind) - set(DUE) == {DueKind.REVIEW_OVERDUE}


def test_it_is_opened_about_three_weeks_after_its_newest_entry_on_any_day():
    for days in range(7):
        today = TODAY + timedelta(days=days)
        newest = opened(today).entries[-1].at.date()
        assert 18 <= (today - newest).days <= 24
        assert newest.weekday() == HISTORY.entries[-1].at.weekday()


def test_it_is_spread_over_the_map_through_all_lenses_and_stages():
    ranked = rank_assumptions(SESSION, date(2026, 11, 10))
    quarters = {quadrant: len(found) for quadrant, found in by_quadrant(ranked).items()}
    assert quarters == {
        Quadrant.TEST_NOW: 11,
        Quadrant.WATCH: 4,
        Quadrant.LATER: 3,
        Quadrant.CARRY_ON: 5,
    }
    assert {a.lens for a in SESSION.assumptions} == set(Lens)
    assert all(len(SESSION.cards_of(stage)) >= 5 for stage in DEBRIEF_STAGES)
    strips = [standing.strip for standing in ranked if standing.in_strip]
    assert (strips.count(Strip.SAFETY_CRITICAL), strips.count(Strip.WORRY_RAISED)) == (6, 1)


def test_what_split_the_raters_was_talked_over_and_rated_again():
    rounds = answers_by_round(SESSION)["belief-trade-chosen"]
    words = [agreement_of(one.agreement) for one in rounds if one.agreement is not None]
    assert words == [Agreement.SPLIT, Agreement.ALIGNED]
    assert [one.revealed_at is not None for one in SESSION.rounds] == [True, True]


def test_steps_were_closed_with_every_lesson_written_down_before_new_ones_were_planned():
    closed = [line.result for line in SESSION.plan if line.result is not None]
    assert len(closed) == 11
    assert {result.decision for result in closed} == {Decision.KEEP_GOING, Decision.CHANGE}
    tests = [line for line in SESSION.plan if line.purpose is Purpose.LEARN]
    assert all(line.right_if and line.threshold_at for line in tests)
    deleted = [e for e in HISTORY.entries if isinstance(e.change, c.PlanLineDeleted)]
    assert len(deleted) == 1


def test_one_danger_is_answered_by_a_recorded_change_and_one_is_open():
    lye = SESSION.assumption("belief-lye")
    assert lye is not None
    assert [len(clearing.answers) for clearing in lye.clearings] == [1]
    cleared = [a for a in SESSION.assumptions if a.clearings]
    assert cleared == [lye]


def test_every_safety_critical_card_has_a_step_that_protects():
    ranked = rank_assumptions(SESSION, TODAY)
    critical = {s.assumption.assumption_id for s in ranked if s.strip is Strip.SAFETY_CRITICAL}
    protected = {line.assumption_id for line in SESSION.plan if line.purpose is Purpose.PROTECT}
    assert critical - protected == set()


def test_what_the_private_check_found_is_private():
    assert [a.assumption_id for a in SESSION.assumptions if a.private] == ["belief-long-days"]
    signs = {sign.sign_id for sign in BANK.signs}
    assert {answer.sign_id for answer in SESSION.sign_answers} == signs


def test_it_names_only_what_is_in_the_bank():
    (track,) = [track for track in BANK.tracks if track.track_id == SESSION.track_id]
    prompts = {prompt.prompt_id for prompt in track.prompts}
    starters = {starter.starter_id for one in BANK.tracks for starter in one.starters}
    assert {card.prompt_id for card in SESSION.cards if card.prompt_id} - prompts == set()
    assert {a.starter_id for a in SESSION.assumptions if a.starter_id} - starters == set()
    tests = {test.test_id for test in BANK.tests}
    assert {line.bank_test_id for line in SESSION.plan if line.bank_test_id} - tests == set()


def test_nothing_ever_written_in_it_looks_identifying_shouts_or_is_a_word_to_avoid():
    texts = {text for entry in HISTORY.entries for text in written_in(entry.change)}
    known = (SESSION.team, SESSION.country)
    found = {text for text in texts if identifying_passages(BANK.identifying, text, known)}
    assert found == set()
    assert {text for text in texts if AVOIDED.search(text)} == set()


def test_no_test_ever_planned_in_it_is_one_never_to_run():
    planned = [e.change.line for e in HISTORY.entries if isinstance(e.change, c.PlanLineWritten)]
    assert [line.what for line in planned if never_run_warnings(BANK, line.what)] == []
