"""What the English bank holds: nothing lost, nothing said that should not be said."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import pytest

from toolkit.content import coach, identifying_passages, never_run_warnings
from toolkit.domain.bank import Bank
from toolkit.domain.vocabulary import DEBRIEF_STAGES, Effort, EvidenceLevel, Lens, Stage

PROMPTS = {Stage.STRATEGY: ("S", 9), Stage.ROLES: ("R", 10), Stage.GOALS: ("G", 9)}
PROMPTS |= {Stage.OUTCOMES: ("O", 9), Stage.ASSUMPTIONS: ("A", 10)}
STARTERS = {"D": 12, "V": 14, "F": 12, "W": 20, "C": 12}
TOPICS = {
    "legal": ("L", 5, 6),
    "advocacy": ("V", 5, 6),
    "prevention": ("P", 5, 6),
    "aftercare": ("C", 5, 6),
    "research": ("N", 5, 6),
    "business_sector": ("X", 4, 4),
    "trauma_informed": ("Y", 4, 4),
}
WORKER_VOICE = {"T15", "T16", "T17", "T18", "T19", "T25", "T33", "T36"}
NEVER_SHOWN = ("coach", "identifying", "never_lists", "warning_patterns")
AVOIDED = re.compile(
    r"\b(victims?|rescue\w*|saved|broken|girls|beneficiar\w+|ex-\w+)\b", re.IGNORECASE
)


def shown_texts(value: Any) -> Iterator[str]:
    """Every text of the bank that a person may read."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from shown_texts(item)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name not in NEVER_SHOWN:
                yield from shown_texts(getattr(value, field.name))


def test_the_freedom_business_track_has_47_prompts_under_their_ids(bank: Bank):
    expected = [
        (stage, f"{letter}{number}")
        for stage, (letter, count) in PROMPTS.items()
        for number in range(1, count + 1)
    ]
    track = bank.tracks[0]
    assert track.track_id == "freedom_business"
    assert [(prompt.stage, prompt.prompt_id) for prompt in track.prompts] == expected
    assert len(expected) == 47


def test_the_short_set_is_as_agreed(bank: Bank):
    starred = [prompt.prompt_id for prompt in bank.tracks[0].prompts if prompt.starred]
    assert " ".join(starred) == (
        "S1 S2 S4 S6 R1 R2 R3 R4 G1 G2 G4 G7 O1 O2 O3 O9 A1 A3 A4 A5 A8 A9"
    )


def test_the_freedom_business_track_has_70_starter_cards_under_their_ids(bank: Bank):
    expected = [
        f"{lens}{number}" for lens, count in STARTERS.items() for number in range(1, count + 1)
    ]
    starters = bank.tracks[0].starters
    assert [starter.starter_id for starter in starters] == expected
    assert Counter(starter.lens.value for starter in starters) == Counter(STARTERS)
    assert len(expected) == 70


def test_every_starter_card_has_a_hint_and_a_test_unless_it_is_only_for_protecting(bank: Bank):
    bare = {
        starter.starter_id
        for track in bank.tracks
        for starter in track.starters
        if not starter.hint or bool(starter.test_ids) == starter.protect_only
    }
    assert bare == set()


def test_nobody_tests_whether_exploiters_know_the_place(bank: Bank):
    starter = bank.starter("C5")
    assert starter is not None
    assert (starter.touches_safety, starter.protect_only, starter.test_ids) == (True, True, ())


def test_there_are_36_tests_and_ten_rules(bank: Bank):
    assert [test.test_id for test in bank.tests] == [f"T{number}" for number in range(1, 37)]
    assert [rule.rule_id for rule in bank.never_tests] == [f"N{number}" for number in range(1, 11)]


def test_safe_worker_voice_is_marked(bank: Bank):
    assert {test.test_id for test in bank.tests if test.worker_voice} == WORKER_VOICE


@pytest.mark.parametrize(
    ("test_id", "effort", "effort_at_most", "reach", "reach_if"),
    [
        ("T1", "S", "S", 0, []),
        ("T2", "S", "S", 3, [4]),
        ("T4", "S", "M", 1, [4]),
        ("T11", "M", "M", 3, [2]),
        ("T19", "L", "L", 4, []),
        ("T20", "S", "M", 3, [5]),
        ("T22", "S", "S", 3, [4, 5]),
        ("T32", "S", "S", 4, [4]),
        ("T35", "L", "L", 5, []),
    ],
)
def test_effort_and_reach_are_as_in_the_bank(
    bank: Bank, test_id, effort, effort_at_most, reach, reach_if
):
    test = bank.test(test_id)
    assert test is not None
    assert (test.effort, test.effort_at_most) == (Effort(effort), Effort(effort_at_most))
    assert test.reach == EvidenceLevel(reach)
    assert [further.level for further in test.reach_if] == reach_if


def test_a_test_fits_the_lens_of_every_starter_card_of_the_first_track_that_names_it(bank: Bank):
    lenses = {test.test_id: test.lenses for test in bank.tests}
    misfits = {
        (starter.starter_id, test_id)
        for starter in bank.tracks[0].starters
        for test_id in starter.test_ids
        if starter.lens not in lenses[test_id]
    }
    assert misfits == set()


@pytest.mark.parametrize("track_id", TOPICS)
def test_a_topic_track_has_its_own_prompts_and_starter_cards(bank: Bank, track_id):
    letter, prompts, starters = TOPICS[track_id]
    track = bank.track(track_id)
    assert track is not None
    own = sorted(p.prompt_id for p in track.prompts if re.fullmatch(rf"{letter}P\d", p.prompt_id))
    assert own == [f"{letter}P{number}" for number in range(1, prompts + 1)]
    expected = [f"{letter}A{number}" for number in range(1, starters + 1)]
    assert [starter.starter_id for starter in track.starters] == expected


def test_a_short_set_has_three_to_six_prompts_in_every_stage_of_every_track(bank: Bank):
    counts = {
        (track.track_id, stage.value): len(
            [prompt for prompt in track.prompts if prompt.stage is stage and prompt.starred]
        )
        for track in bank.tracks
        for stage in (*DEBRIEF_STAGES, Stage.ASSUMPTIONS)
    }
    assert {key: count for key, count in counts.items() if not 3 <= count <= 6} == {}


def test_every_track_has_two_pre_mortem_prompts(bank: Bank):
    counts = {
        track.track_id: len([prompt for prompt in track.prompts if prompt.premortem])
        for track in bank.tracks
    }
    assert set(counts.values()) == {2}


def test_every_prompt_has_notes_an_explanation_and_an_example(bank: Bank):
    bare = {
        prompt.prompt_id
        for track in bank.tracks
        for prompt in track.prompts
        if not all((prompt.say, prompt.do, prompt.watch_for, prompt.explanation, prompt.example))
    }
    assert bare == set()


def test_no_shown_text_uses_an_avoided_word_except_the_rule_that_lists_them(bank: Bank):
    offending = {
        line
        for text in shown_texts(bank)
        for line in text.splitlines()
        if AVOIDED.search(line) and not line.startswith("Avoid: ")
    }
    assert offending == set()


def test_no_shown_text_shouts(bank: Bank):
    assert {text for text in shown_texts(bank) if "!" in text} == set()


def test_the_share_without_a_source_is_nowhere(bank: Bank):
    assert {text for text in shown_texts(bank) if re.search(r"80 ?(%|per ?cent)", text)} == set()


def test_no_prompt_or_starter_card_looks_as_if_it_were_about_a_real_person(bank: Bank):
    texts = [text for track in bank.tracks for text in shown_texts((track.prompts, track.starters))]
    found = {
        (passage.kind, text)
        for text in texts
        for passage in identifying_passages(bank.identifying, text, known=("Paper Kite Bakery",))
    }
    assert found == set()


def test_no_test_of_the_bank_is_warned_about(bank: Bank):
    warned = {test.test_id for test in bank.tests if never_run_warnings(bank, test.what)}
    assert warned == set()


def test_the_hints_for_starter_cards_are_few(bank: Bank):
    """A starter card is a belief to make one's own: it may be vague about how much, but most need no hint at all."""
    starters = [starter for track in bank.tracks for starter in track.starters]
    without = [starter for starter in starters if not coach(bank, starter.text)]
    assert len(without) > len(starters) / 2


def test_every_lens_has_a_test(bank: Bank):
    assert {lens for test in bank.tests for lens in test.lenses} == set(Lens)


def test_there_are_five_safety_lines_and_five_cards_for_each_bridge(bank: Bank):
    counts = (len(bank.safety_lines), len(bank.plenary_cards), len(bank.country_cards))
    assert counts == (5, 5, 5)
