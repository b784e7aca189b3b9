"""The samples are projected in rooms: they must be whole, rich, plainly fictional, and about nobody."""

from __future__ import annotations

import re
from datetime import date

import pytest

from toolkit.content import identifying_passages, never_run_warnings, read_bank
from toolkit.domain.errors import NotFound
from toolkit.domain.session import Session
from toolkit.domain.vocabulary import (
    DEBRIEF_STAGES,
    TEAM,
    Lens,
    Mode,
    Purpose,
    Quadrant,
    Side,
    Strip,
)
from toolkit.domain.written import written_in
from toolkit.exchange import read_sample, sample_names, write_session
from toolkit.exchange.samples import FOLDER
from toolkit.scoring.agreement import Agreement, agreement_of
from toolkit.scoring.holding import assumptions_holding_nothing, cards_nothing_holds_up
from toolkit.scoring.order import by_quadrant, rank_assumptions

NAMES = (
    "blue-door-salon-academy",
    "lantern-corner-cafe",
    "open-gate-prevention",
    "seven-looms-export",
)
"""The samples of one sitting; the one with a history has a file of tests of its own."""

WITH_HISTORY = "two-kettles-soap"
SESSION_DAY = date(2026, 10, 15)
BANK = read_bank()
AVOIDED = re.compile(
    r"\bvictims?\b|\brescue|\bsaved?\b|\bbroken\b|\bex-|\bgirls?\b|\bbeneficiar|\bformer(ly)? traffick|!",
    re.IGNORECASE,
)
EACH_SAMPLE = pytest.mark.parametrize("session", list(map(read_sample, NAMES)), ids=NAMES)


def test_the_samples_are_offered_by_name():
    assert sample_names() == (*NAMES, WITH_HISTORY)


def test_a_sample_that_is_not_there_is_not_found():
    with pytest.raises(NotFound) as caught:
        read_sample("../secrets")
    assert (caught.value.code, caught.value.params) == ("sample_unknown", {"name": "../secrets"})


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_file_is_written_as_the_toolkit_writes_it(name):
    assert write_session(read_sample(name)) == (FOLDER / f"{name}.json").read_bytes()


@EACH_SAMPLE
def test_a_sample_is_marked_as_one_and_stopped_at_its_plan(session: Session):
    assert session.sample
    assert session.safety_lines_read
    assert session.stage.value == "plan"
    assert session.started_at.year == 2026


@EACH_SAMPLE
def test_a_sample_has_cards_in_all_four_debrief_stages(session: Session):
    assert 12 <= len(session.cards) <= 30
    assert all(len(session.cards_of(stage)) >= 3 for stage in DEBRIEF_STAGES)
    assert any(card.parked for card in session.cards)


@EACH_SAMPLE
def test_a_sample_has_20_to_40_assumptions_through_all_lenses(session: Session):
    assert 20 <= len(session.assumptions) <= 40
    assert {a.lens for a in session.assumptions} == set(Lens)
    assert 2 <= sum(a.parked for a in session.assumptions) <= 3
    assert sum(a.starter_id is None for a in session.assumptions) >= 3
    assert len(assumptions_holding_nothing(session)) >= 1
    assert len(cards_nothing_holds_up(session)) >= 1


@EACH_SAMPLE
def test_a_sample_is_spread_over_the_map_with_a_strip(session: Session):
    ranked = rank_assumptions(session, SESSION_DAY)
    quarters = {quadrant: len(found) for quadrant, found in by_quadrant(ranked).items()}
    assert 4 <= quarters[Quadrant.TEST_NOW] <= 9
    assert min(quarters.values()) >= 3
    strips = [standing.strip for standing in ranked if standing.in_strip]
    assert 4 <= strips.count(Strip.SAFETY_CRITICAL) <= 8
    assert Strip.WORRY_RAISED in strips


@EACH_SAMPLE
def test_a_sample_has_answers_to_worries_and_evidence_on_both_sides(session: Session):
    answers = [a.worry_answer.safety for a in session.assumptions if a.worry_answer]
    assert max(answers) >= 3
    assert min(answers) < 3
    assert {item.side for item in session.evidence} == set(Side)
    assert {item.seen.year for item in session.evidence} == {2026}
    assert all(item.source for item in session.evidence)
    assert any(a.placement for a in session.assumptions)


def test_most_is_rated_by_the_team_and_in_the_facilitated_ones_something_splits_the_raters():
    for session in map(read_sample, NAMES):
        team = {r.assumption_id for r in session.ratings if r.rater == TEAM}
        assert len(team) > len(session.live_assumptions()) / 2
        ranked = rank_assumptions(session, SESSION_DAY)
        words = {agreement_of(s.agreement) for s in ranked if s.agreement is not None}
        assert (Agreement.SPLIT in words) == (session.mode is Mode.FACILITATED)


@EACH_SAMPLE
def test_a_sample_has_a_plan_with_roles_days_costs_and_cautions(session: Session):
    assert 6 <= len(session.plan) <= 12
    assert all(line.owner and line.due and line.cost for line in session.plan)
    learning = [line for line in session.plan if line.purpose is Purpose.LEARN]
    assert all(line.measure and line.right_if and line.caution_read for line in learning)
    protected = {line.assumption_id for line in session.plan if line.purpose is Purpose.PROTECT}
    critical = {
        s.assumption.assumption_id
        for s in rank_assumptions(session, SESSION_DAY)
        if s.strip is Strip.SAFETY_CRITICAL
    }
    assert critical - protected == set()


@EACH_SAMPLE
def test_a_sample_names_only_what_is_in_the_bank(session: Session):
    tracks = {track.track_id: track for track in BANK.tracks}
    track = tracks[session.track_id]
    prompts = {prompt.prompt_id for prompt in track.prompts}
    starters = {starter.starter_id for one in BANK.tracks for starter in one.starters}
    assert {card.prompt_id for card in session.cards if card.prompt_id} - prompts == set()
    assert {a.starter_id for a in session.assumptions if a.starter_id} - starters == set()
    tests = {test.test_id for test in BANK.tests}
    assert {line.bank_test_id for line in session.plan if line.bank_test_id} - tests == set()


@EACH_SAMPLE
def test_no_avoided_word_and_no_shout_stands_in_a_sample(session: Session):
    assert [text for text in written_in(session) if AVOIDED.search(text)] == []


@EACH_SAMPLE
def test_no_passage_of_a_sample_looks_identifying(session: Session):
    known = (session.team, session.country)
    found = [
        (passage.text, text)
        for text in written_in(session)
        for passage in identifying_passages(BANK.identifying, text, known)
    ]
    assert found == []


@EACH_SAMPLE
def test_no_test_of_a_sample_is_one_never_to_run(session: Session):
    assert [line.what for line in session.plan if never_run_warnings(BANK, line.what)] == []
