from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.language.ledgers import THIS_MONTH, Case, case, items
from tests.makers import seen
from toolkit.domain.gathering.shared import SharedCard, SharedEvidence
from toolkit.domain.session import Clearing, EvidenceItem, Rating
from toolkit.domain.vocabulary import EvidenceLevel, LedgerState, Lens, Quadrant, Side, Subject
from toolkit.language.ledger_words import (
    gap_words,
    hangs_words,
    item_notes,
    ledger_sentence,
    move_words,
    shared_state_words,
    state_words,
)


def sentence(found: Case) -> str:
    assert found.standing.weight is not None
    return ledger_sentence(found.read, found.standing.weight)


@pytest.mark.parametrize(
    ("supporting", "against", "words"),
    [
        ("3", "", "One trial for it, nothing against it: supported so far."),
        ("3", "2 2", "One trial for it, two people-told-us items against it: contested."),
        ("4 3", "", "One repeated result and one weaker item for it, nothing against it: supported so far."),
        ("1 1 1 1 1", "", "Five someone-says-so items for it, nothing against it: supported so far."),
        ("2", "3", "One people-told-us item for it, one trial against it: probably wrong, change the plan."),
        ("5", "2", "One independent check for it, one people-told-us item against it: contested."),
        ("3", "1", "One trial for it, one someone-says-so item against it: supported so far, with a doubt."),
        ("", "2", "Nothing for it, one people-told-us item against it: doubted so far."),
        ("1", "1", "One someone-says-so item for it, one someone-says-so item against it: doubted so far."),
        ("0", "", "Nothing that still counts for it, nothing against it: unknown."),
    ],
)  # fmt: skip
def test_both_sides_and_the_state_are_one_sentence(supporting, against, words):
    assert sentence(case(items(supporting, against))) == words


def test_what_speaks_against_a_safety_critical_card_is_said_with_its_state():
    found = case(items("3", "2"), impact=(3, 0, 0, 0))
    assert sentence(found) == (
        "One trial for it, one people-told-us item against it: stop and review."
    )


def test_eleven_items_are_said_in_figures():
    assert sentence(case(items("1 " * 11))).startswith("11 someone-says-so items for it")


def test_a_doubt_is_never_called_support():
    found = case(items("", "2")).standing
    assert found.weight is not None
    assert (found.weight.state, state_words(found.weight)) == ("supported", "Doubted so far")


@pytest.mark.parametrize(
    ("supporting", "against", "words"),
    [
        ("3", "", "Supported so far"),
        ("3", "0", "Supported so far"),
        ("3", "1", "Supported so far, with a doubt"),
        ("1", "1", "Doubted so far"),
        ("", "2", "Doubted so far"),
        ("5", "2", "Contested"),
        ("", "", "Unknown"),
    ],
)
def test_of_a_card_that_is_shown_others_read_what_its_table_reads(supporting, against, words):
    given = items(supporting, against)
    weight = case(given).standing.weight
    card = SharedCard(
        assumption_id="a1", number=1, text="buyers pay", lens=Lens.VIABILITY, quadrant=Quadrant.WATCH,
        state=weight.state if weight else LedgerState.UNKNOWN,
        items=tuple(SharedEvidence(side=one.side, level=one.level, seen=one.seen) for one in given),
    )  # fmt: skip
    assert (shared_state_words(card), state_words(weight) if weight else "Unknown") == (
        words,
        words,
    )


def notes(item: EvidenceItem, *others: EvidenceItem, **fields: object) -> tuple[str, ...]:
    read = case((item, *others), **fields).read  # type: ignore[arg-type]
    (counted,) = [
        one for one in (*read.supporting, *read.against) if one.item.evidence_id == item.evidence_id
    ]
    return item_notes(counted)


def one(level: int = 3, side: Side = Side.FOR, **fields: object) -> EvidenceItem:
    return seen("e", "a1", level, side, **{"seen": THIS_MONTH, "source": "till", **fields})


def test_a_fresh_item_that_passes_every_gate_needs_no_note():
    assert notes(one()) == ()


def test_ageing_is_said_with_the_months_of_its_window():
    assert notes(one(seen=date(2026, 4, 1))) == (
        "Counts one level lower: older than 6 months.",
        "So it counts as: People told us.",
    )
    assert notes(one(seen=date(2024, 10, 1), subject=Subject.LAW)) == (
        "Counts two levels lower: older than 24 months.",
        "So it counts as: Someone says so.",
    )


def test_a_tripped_signpost_makes_an_item_stale_at_once():
    assert notes(one(2, made_stale=True)) == (
        "Counts two levels lower: a signpost has tripped.",
        "So it no longer counts.",
    )


def test_each_gate_has_its_words():
    assert notes(one(4, elsewhere=True, teller_gains=True)) == (
        "Counts one level lower: other people or another place.",
        "Counts one level lower: the teller gains from the answer.",
        "So it counts as: People told us.",
    )
    assert notes(one(4, told_to_power=True)) == (
        "Told to somebody with power over the teller.",
        "So it counts as: Someone says so.",
    )


def test_gates_say_nothing_of_what_speaks_against():
    assert notes(one(4, Side.AGAINST, elsewhere=True)) == ()


def test_an_item_of_a_known_source_says_that_only_the_strongest_counts():
    weaker = seen("e2", "a1", 2, seen=THIS_MONTH, source=" TILL ")
    assert notes(weaker, one(3)) == ("Same source as above: only the strongest counts.",)
    assert notes(one(3), weaker) == ()


def test_a_danger_neither_ages_nor_is_lowered_until_a_change_is_recorded():
    old = one(2, Side.AGAINST, seen=date(2022, 1, 1))
    assert notes(old, impact=(4, 0, 0, 0)) == (
        "Counts in full, however old, until you record what changed.",
    )
    cleared = Clearing(at=case().standing.assumption.written_at, what_changed="x", answers=("e",))
    assert notes(old, impact=(4, 0, 0, 0), clearings=(cleared,)) == (
        "Counts two levels lower: older than 12 months.",
        "So it no longer counts.",
    )


def test_worker_voice_is_named():
    assert notes(one(worker_voice=True)) == ("Safe worker voice or free choice.",)


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (case(), "One more item like “Someone says so”, from another source, would lift it to “Someone says so”."),
        (
            case(items("2")),
            "One more item like “People did it once”, from another source, would lift it to “People did it once”."
            " Then it would stand where we have evidence.",
        ),
        (
            case(items("2"), lens=Lens.WELLBEING),
            "One more item like “People did it once”, from another source, would lift it to “People did it once”."
            " It must be safe worker voice or free choice. Then it would stand where we have evidence.",
        ),
        (case(items("5")), "It stands as high as anything can. Keep watching it."),
        (
            case(items("2", "3")),
            "More evidence for it is not the next step: change the plan.",
        ),
        (
            case(items("4", "1"), impact=(3, 0, 0, 0)),
            "More evidence for it is not the next step: record what you change.",
        ),
    ],
)  # fmt: skip
def test_what_would_move_a_card_is_said(found, words):
    assert move_words(found.standing, found.move) == words


def test_a_card_that_no_single_item_lifts_is_sent_to_what_speaks_against_it():
    found = case(items("5", "4"))
    assert move_words(found.standing, replace(found.move, needs=None, reached=None)) == (
        "No single item for it would lift it a level: look first at what speaks against it."
    )


def test_the_one_item_a_card_hangs_on_is_quoted():
    assert hangs_words("8 of 10\nshops") == (
        "It hangs on one item. Without “8 of 10 shops” it would stand where we have none."
    )


@pytest.mark.parametrize(
    ("claim", "ledger", "words"),
    [
        (4, "1", "The team says “It happened again”; what is written down reaches only “Someone says so”."),
        (1, "3", "The team says only “Someone says so”; what is written down reaches “People did it once”."),
        (3, "3", ""),
        (3, "", ""),
    ],
)  # fmt: skip
def test_the_gap_between_claim_and_ledger_is_said_where_it_is_a_level(claim, ledger, words):
    rating = Rating(
        assumption_id="a1",
        rater="team",
        round_number=1,
        impact=2,
        touches_safety=False,
        claim=EvidenceLevel(claim),
    )
    assert gap_words(case(items(ledger), ratings=(rating,)).standing) == words
