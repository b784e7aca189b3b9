"""History files with something wrong in them: everything is told, and nothing is taken in."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exchange.test_bad_fields import JSON_VALUES
from tests.journeys import begun, rated, seen
from toolkit.domain import changes as c
from toolkit.domain.errors import FileRejected, Problem
from toolkit.exchange import read_any, read_history, write_history
from toolkit.exchange.journal_file import ENTRIES_AT_MOST
from toolkit.language import problem_sentence

STORY = begun().do(
    rated("a1"),
    c.EvidenceAdded(item=seen("e1", "a1")),
    c.RiskJudged(assumption_id="a1", impact=None, vulnerability=2),
    c.WorryAnswered(assumption_id="a1", safety=1, said="talked over"),
    c.PlacementAgreed(assumption_id="a1", risk=0.5, evidence=0.5, who="", why=""),
    c.TimerSet(seconds_left=60),
)
WHOLE = json.loads(write_history(STORY.history))
RATED, EVIDENCE, JUDGED, ANSWERED, PLACED, TIMER = (f"entries/{n}" for n in range(7, 13))


def changed(*steps: tuple[str, object]) -> bytes:
    """The history with values put at places such as "entries/3/body/text"."""
    whole = deepcopy(WHOLE)
    for place, value in steps:
        at: Any = whole
        *path, last = [int(step) if step.isdigit() else step for step in place.split("/")]
        for step in path:
            at = at[step]
        at[last] = value
    return json.dumps(whole).encode()


def problems_in(raw: bytes) -> list[tuple[str, str]]:
    """The codes and places of what is wrong; each problem has its sentence with every gap filled."""
    with pytest.raises(FileRejected) as caught:
        read_history(raw, "history.json")
    words = [problem_sentence(problem) for problem in caught.value.problems]
    assert [told for told in words if "{" in told or "did not work" in told] == []
    return [(problem.code, problem.place) for problem in caught.value.problems]


PROBLEMS = {
    "a session file": (b'{"format": "freedom-business-session"}', ("file_not_a_session", "format")),
    "a newer version": (changed(("version", 2)), ("file_is_newer", "version")),
    "a version in words": (changed(("version", "1")), ("file_version_unknown", "version")),
    "no version": (changed(("version", None)), ("file_version_missing", "version")),
    "an extra name": (changed(("mood", 1)), ("field_unknown", "mood")),
    "no session id": (changed(("session_id", 7)), ("wrong_type", "session_id")),
    "an empty session id": (changed(("session_id", " ")), ("id_empty", "session_id")),
    "entries that are no list": (changed(("entries", {})), ("wrong_type", "entries")),
    "no entries": (changed(("entries", [])), ("history_has_no_beginning", "entries/0")),
    "an entry that is a number": (changed(("entries/3", 5)), ("wrong_type", "entries/3")),
    "an extra name in an entry": (
        changed(("entries/3/mood", 1)),
        ("field_unknown", "entries/3/mood"),
    ),
    "a number for a time": (changed(("entries/3/at", 7)), ("not_a_moment", "entries/3/at")),
    "a time without a zone": (
        changed(("entries/3/at", "2026-09-01T10:00:00")),
        ("time_has_no_zone", "entries/3/at"),
    ),
    "an empty change id": (
        changed(("entries/3/change_id", "")),
        ("id_empty", "entries/3/change_id"),
    ),
    "an actor too long to keep": (
        changed(("entries/3/actor", "x" * 65)),
        ("text_too_long", "entries/3/actor"),
    ),
    "a change that stands twice": (
        changed(("entries/3/change_id", "x2")),
        ("id_twice", "entries/3/change_id"),
    ),
    "entries out of order": (
        changed(("entries/3/seq", 2)),
        ("history_out_of_order", "entries/3/seq"),
    ),
    "a second beginning": (
        changed(
            ("entries/3/kind", "SessionStarted.1"), ("entries/3/body", WHOLE["entries"][0]["body"])
        ),
        ("history_begins_again", "entries/3"),
    ),
    "a kind that is not known": (
        changed(("entries/3/kind", "CardPainted.1")),
        ("journal_is_newer", "entries/3/kind"),
    ),
    "a kind of a newer version": (
        changed(("entries/3/kind", f"CardsWritten.{'9' * 5000}")),
        ("journal_is_newer", "entries/3/kind"),
    ),
    "a body that is a list": (changed(("entries/3/body", [])), ("wrong_type", "entries/3/body")),
    "an extra name in a body": (
        changed(("entries/3/body/mood", 1)),
        ("field_unknown", "entries/3/body/mood"),
    ),
    "a level in quotes": (
        changed((f"{RATED}/body/claim", "3")),
        ("wrong_type", f"{RATED}/body/claim"),
    ),
    "a level in quotes deep inside": (
        changed((f"{EVIDENCE}/body/item/level", "3")),
        ("wrong_type", f"{EVIDENCE}/body/item/level"),
    ),
    "an exact day in the ledger": (
        changed((f"{EVIDENCE}/body/item/seen", "2026-09-17")),
        ("month_wanted", f"{EVIDENCE}/body/item/seen"),
    ),
    "an impact of seven": (
        changed((f"{RATED}/body/impact", 7)),
        ("out_of_range", f"{RATED}/body/impact"),
    ),
    "a round that is none": (
        changed((f"{RATED}/body/round_number", 0)),
        ("out_of_range", f"{RATED}/body/round_number"),
    ),
    "a vulnerability of nine": (
        changed((f"{JUDGED}/body/vulnerability", 9)),
        ("out_of_range", f"{JUDGED}/body/vulnerability"),
    ),
    "a safety of five": (
        changed((f"{ANSWERED}/body/safety", 5)),
        ("out_of_range", f"{ANSWERED}/body/safety"),
    ),
    "a risk above one": (
        changed((f"{PLACED}/body/risk", 1.5)),
        ("out_of_range", f"{PLACED}/body/risk"),
    ),
    "a timer below zero": (
        changed((f"{TIMER}/body/seconds_left", -1)),
        ("timer_below_zero", f"{TIMER}/body"),
    ),
    "debrief cards under the map": (
        changed(("entries/1/body/stage", "map")),
        ("stage_has_no_cards", "entries/1/body"),
    ),
    "NUL in a text": (
        changed(("entries/1/body/cards/0/text", "a\x00b")),
        ("text_has_nul", "entries/1/body/cards/0/text"),
    ),
    "minutes that no run-sheet has": (
        changed(("entries/0/body/minutes", 61)),
        ("minutes_unknown", "entries/0/body/minutes"),
    ),
    "a session at the end that breaks a rule": (
        changed(("entries/1/body/cards/0/text", " ")),
        ("text_empty", "session/cards/0/text"),
    ),
}


@pytest.mark.parametrize("what", PROBLEMS)
def test_what_is_wrong_is_told_with_its_place(what):
    raw, problem = PROBLEMS[what]
    assert problems_in(raw) == [problem]


def test_a_history_without_its_beginning_is_refused():
    raw = changed(("entries", WHOLE["entries"][1:]))
    assert problems_in(raw) == [("history_has_no_beginning", "entries/0")]


def test_all_problems_are_told_at_once():
    raw = changed(
        ("mood", 1),
        ("entries/1/at", "Monday"),
        ("entries/4/body/lens", "X"),
        (f"{RATED}/body/impact", -1),
    )
    assert problems_in(raw) == [
        ("field_unknown", "mood"),
        ("not_a_moment", "entries/1/at"),
        ("value_unknown", "entries/4/body/lens"),
        ("out_of_range", f"{RATED}/body/impact"),
    ]


def test_a_fault_that_was_overwritten_later_is_found_too():
    mended = begun().do(
        c.RiskJudged(assumption_id="a1", impact=None, vulnerability=1),
        c.RiskJudged(assumption_id="a1", impact=None, vulnerability=2),
    )
    whole = json.loads(write_history(mended.history))
    whole["entries"][7]["body"]["vulnerability"] = 4
    assert problems_in(json.dumps(whole).encode()) == [
        ("out_of_range", "entries/7/body/vulnerability")
    ]


def test_a_fault_in_the_session_it_begins_with_is_told_with_its_place():
    from tests.exchange.test_history_file import brought

    whole = json.loads(write_history(brought(STORY.session)))
    whole["entries"][0]["body"]["session"]["minutes"] = 7
    assert problems_in(json.dumps(whole).encode()) == [
        ("minutes_unknown", "entries/0/body/session/minutes")
    ]


def test_a_name_that_stands_twice_is_told_with_what_else_is_wrong():
    raw = changed((f"{RATED}/body/impact", 9)).replace(b'"seq": 3,', b'"seq": 3, "seq": 3,')
    assert problems_in(raw) == [
        ("key_twice", "entries/2/seq"),
        ("out_of_range", f"{RATED}/body/impact"),
    ]


def test_more_entries_than_any_room_makes_are_not_read():
    raw = changed(("entries", [0] * (ENTRIES_AT_MOST + 1)))
    assert problems_in(raw) == [("history_too_long", "entries")]


def test_beyond_a_thousand_problems_only_their_number_is_told():
    with pytest.raises(FileRejected) as caught:
        read_history(changed(("entries", [0] * 3_000)), "history.json")
    assert len(caught.value.problems) == 1_001
    assert caught.value.problems[-1] == Problem("more_problems", "", {"count": 2_000})


def test_numbers_may_leave_gaps():
    spaced = [{**entry, "seq": entry["seq"] * 3} for entry in WHOLE["entries"]]
    assert read_history(changed(("entries", spaced)), "x").session == STORY.session


def test_a_strange_name_of_the_file_is_shown_without_tricks():
    with pytest.raises(FileRejected) as caught:
        read_any(changed(("mood", 1)), "\x1b[31mfile.json")
    assert caught.value.params == {"problem_count": 1, "name": "\ufffd[31mfile.json"}


@given(st.integers(0, len(WHOLE["entries"]) - 1), st.data(), JSON_VALUES)
def test_any_value_in_any_field_is_read_or_refused_with_a_sentence(index, data, value):
    entry = WHOLE["entries"][index]
    field = data.draw(st.sampled_from([*entry, *(f"body/{name}" for name in entry["body"])]))
    try:
        read_history(changed((f"entries/{index}/{field}", value)), "noise.json")
    except FileRejected as rejected:
        told = [problem_sentence(problem) for problem in rejected.problems]
        assert [words for words in told if "did not work" in words] == []
