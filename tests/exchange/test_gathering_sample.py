"""The sample of a whole gathering: all tracks, six countries, plainly fictional, about nobody."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from functools import cache

from tests.exchange.test_samples import AVOIDED, BANK
from tests.gathering_sample.build import sample_gathering
from tests.gathering_sample.known import invented_names
from tests.gathering_sample.shapes import PlenaryFile, read, read_tables
from tests.gathering_sample.tables import sitting_of
from toolkit.content import identifying_passages, never_run_warnings, not_ready
from toolkit.domain.gathering import changes as c
from toolkit.domain.gathering.history import (
    GatheringHistory,
    begin_gathering,
    extend_gathering,
    replay_gathering,
)
from toolkit.domain.gathering.parts.plenary import CardRef, Learning, Question
from toolkit.domain.gathering.parts.whole import Gathering
from toolkit.domain.gathering.rules import check_gathering
from toolkit.domain.gathering.vocabulary import (
    SMALLEST_COUNT,
    BeliefTie,
    CommitmentState,
    OfferingKind,
    WordState,
)
from toolkit.domain.vocabulary import LedgerState, Lens, Quadrant, Strip
from toolkit.domain.written import written_in
from toolkit.scoring.alike.contradictions import contradictions
from toolkit.scoring.alike.matching import Fit, match_offerings
from toolkit.scoring.alike.themes import suggest_themes
from toolkit.scoring.standing import quadrant_of


@cache
def history() -> GatheringHistory:
    return sample_gathering()


def gathering() -> Gathering:
    return history().gathering


def named(ref: CardRef) -> str:
    return f"{ref.table_id}/{ref.assumption_id}"


def test_every_change_in_it_is_allowed_when_it_is_made():
    first, *others = history().entries
    assert first.change == c.GatheringBrought(
        gathering=begin_gathering("three-rivers-gathering", first), origin="sample"
    )
    story = replay_gathering("three-rivers-gathering", [first])
    for entry in others:
        check_gathering(story, entry.change, entry.actor)
        story = extend_gathering(story, entry)
    assert story.gathering == gathering()
    assert gathering().sample


def test_its_moments_follow_one_another_and_the_day_runs_to_its_end():
    moments = [entry.at for entry in history().entries]
    assert moments == sorted(moments)
    door = gathering().door
    assert door is not None
    assert not door.open
    opened = [e.change.part for e in history().entries if isinstance(e.change, c.PartOpened)]
    assert opened == [item.part for item in gathering().agenda]


def test_there_is_a_table_for_each_track_of_the_bank_in_six_countries():
    tables = [table.shared for table in gathering().tables]
    assert all(shared is not None for shared in tables)
    told = [shared for shared in tables if shared is not None]
    assert [shared.track_id for shared in told] == [track.track_id for track in BANK.tracks]
    assert len(gathering().countries) == 6
    assert {shared.country for shared in told} == {one.name for one in gathering().countries}
    assert all(all(text.strip() for text in shared.summary) for shared in told)
    assert all(7 <= len(shared.cards) <= 8 for shared in told)


def test_what_a_table_shows_was_made_at_the_table_that_morning():
    for entry in history().entries:
        if isinstance(entry.change, c.TableShared):
            assert entry.change.shared.made_at < entry.at
            assert entry.change.shared.day == gathering().first_day


def test_every_table_was_ready_to_be_shown_by_the_house_s_own_check():
    began = gathering().started_at
    for table in read_tables():
        session = sitting_of(table, began).session
        assert not_ready(session, BANK, gathering().first_day) == ()
        assert [a.private for a in session.assumptions] == [False] * len(table.card)


def test_the_cards_are_of_every_lens_state_quarter_and_strip():
    cards = [card for _, card in gathering().cards()]
    assert {card.lens for card in cards} == set(Lens)
    assert {card.state for card in cards} == set(LedgerState)
    assert {card.quadrant for card in cards} == set(Quadrant)
    assert {card.strip for card in cards} == set(Strip)
    assert all(
        card.risk is not None and card.quadrant is quadrant_of(card.risk, card.evidence)
        for card in cards
    )
    starters = {starter.starter_id for track in BANK.tracks for starter in track.starters}
    assert {card.starter_id for card in cards if card.starter_id} - starters == set()
    assert sum(card.starter_id is None for card in cards) >= 20


def test_some_tables_show_the_words_of_their_evidence_and_some_do_not():
    told = {
        table.table_id: {bool(item.text) for card in table.shared.cards for item in card.items}
        for table in gathering().tables
        if table.shared is not None
    }
    assert {table_id for table_id, shown in told.items() if shown == {False}} == {"legal", "care"}
    assert sum(shown == {True} for shown in told.values()) == 6


def test_its_three_contradictions_are_those_that_its_writer_meant():
    found = contradictions(gathering())
    meant = read(PlenaryFile, "plenary.toml").contradiction
    pairs = {
        (named(held.ref), named(doubted.ref))
        for one in found
        for held in one.held
        for doubted in one.doubted
    }
    assert len(found) == len(meant) == 3
    assert {(one.held, one.doubted) for one in meant} - pairs == set()


def test_themes_hold_cards_of_several_tables_and_the_toolkit_suggests_some_of_them():
    themes = gathering().themes
    assert [theme.decided for theme in themes].count(False) == 2
    assert all(len({ref.table_id for ref in theme.cards}) >= 2 for theme in themes)
    shown = gathering().cards()
    suggested = {
        frozenset(named(shown[place][0]) for place in group)
        for group in suggest_themes([card.text for _, card in shown]).groups
    }
    decided = {frozenset(map(named, theme.cards)) for theme in themes}
    assert len(suggested & decided) >= 3


def test_questions_are_voted_for_some_are_answered_and_none_shows_a_small_count():
    questions = gathering().questions
    states = Counter(question.state for question in questions)
    assert states == {WordState.SHOWN: 5, WordState.ANSWERED: 4, WordState.HIDDEN: 1}
    voted: list[Question | Learning] = [*questions, *gathering().learnings]
    assert all(
        len(one.voters) >= SMALLEST_COUNT for one in voted if one.state is not WordState.HIDDEN
    )
    assert all(one.participant not in one.voters for one in voted)


def test_the_room_was_asked_twice_for_evidence_and_answered_on_both_sides():
    calls = gathering().calls
    assert [call.open for call in calls] == [False, False]
    assert all({answer.side for answer in call.answers} == {"for", "against"} for call in calls)


def test_every_table_and_every_country_group_is_too_large_to_point_at_anybody():
    people = gathering().attendees
    at_tables = Counter(one.table_id for one in people)
    assert set(at_tables.values()) == {12}
    in_groups = Counter(
        group.group_id for one in people if (group := gathering().group_of(one.participant))
    )
    assert set(in_groups) == {group.group_id for group in gathering().groups}
    assert min(in_groups.values()) >= SMALLEST_COUNT
    assert [g.country_ids for g in gathering().groups if len(g.country_ids) > 1] == [("VN", "LA")]


def test_country_groups_take_up_beliefs_for_every_reason_and_say_what_they_miss():
    groups = gathering().groups
    assert {belief.tie for group in groups for belief in group.beliefs} == set(BeliefTie)
    assert all(group.missing and group.joint_test and group.beliefs for group in groups)


def test_offers_and_needs_find_one_another():
    offerings = gathering().offerings
    assert {one.kind for one in offerings} == set(OfferingKind)
    best = [
        match
        for group in gathering().groups
        for match in match_offerings(gathering().offerings_of(group.group_id))
        if Fit.WORDS in match.fits
    ]
    assert {match.need.group_id for match in best} == {"kh", "th"}


def test_eight_commitments_stand_in_every_state_with_looks_back_after_30_and_90_days():
    commitments = gathering().commitments
    assert Counter(one.state for one in commitments) == {
        CommitmentState.PROPOSED: 1,
        CommitmentState.AGREED: 3,
        CommitmentState.DONE: 2,
        CommitmentState.MOVED: 1,
        CommitmentState.DROPPED: 1,
    }
    days = {
        (look.looked_at.date() - gathering().last_day).days
        for one in commitments
        for look in one.looks
    }
    assert days == {30, 90}
    done = [one for one in commitments if one.state is CommitmentState.DONE]
    assert all(
        one.looks[0].looked_at.date() == gathering().last_day + timedelta(days=30) for one in done
    )


def test_nobody_gave_a_way_to_be_reached():
    assert [one.contacts for one in gathering().commitments] == [()] * 8
    kinds = {type(entry.change) for entry in history().entries}
    assert kinds & {c.ContactGiven, c.ContactWithdrawn} == set()


def test_nothing_ever_written_in_it_looks_identifying_shouts_or_is_a_word_to_avoid():
    texts = {text for entry in history().entries for text in written_in(entry.change)}
    known = invented_names(gathering())
    assert len(texts) > 250
    assert [t for t in sorted(texts) if identifying_passages(BANK.identifying, t, known)] == []
    assert [text for text in sorted(texts) if AVOIDED.search(text)] == []


def test_nothing_that_is_planned_in_it_is_a_test_never_to_run():
    planned = [
        *(group.joint_test for group in gathering().groups),
        *(one.about for one in gathering().commitments),
        *(t.shared.summary[2] for t in gathering().tables if t.shared is not None),
    ]
    assert [text for text in planned if never_run_warnings(BANK, text)] == []
