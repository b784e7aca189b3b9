"""Fields that do not fit, and what an ordinary JSON reader would let pass."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exchange.altered import WHOLE, changed, problems_in, with_text, without
from toolkit.domain.errors import FileRejected, Problem
from toolkit.exchange import read_session
from toolkit.language import problem_sentence

BAD_FIELDS = {
    "an extra field at the top": (changed(("mood", "good")), [("field_unknown", "mood")]),
    "an extra field in a card": (
        changed(("session/cards/2/mood", "good")),
        [("field_unknown", "cards/2/mood")],
    ),
    "a card without its stage": (
        without("session/cards/1/stage"),
        [("field_missing", "cards/1/stage")],
    ),
    "a number for a text": (changed(("session/team", 7)), [("wrong_type", "team")]),
    "a text for a number": (changed(("session/minutes", "60")), [("wrong_type", "minutes")]),
    "a yes for a number": (changed(("session/minutes", True)), [("wrong_type", "minutes")]),
    "a number for a yes": (changed(("session/sample", 1)), [("wrong_type", "sample")]),
    "an object for a list": (changed(("session/cards", {})), [("wrong_type", "cards")]),
    "a number for a card": (changed(("session/cards/0", 5)), [("wrong_type", "cards/0")]),
    "nothing for a text": (
        changed(("session/cards/0/text", None)),
        [("wrong_type", "cards/0/text")],
    ),
    "a level in quotes": (
        changed(("session/evidence/0/level", "3"), ("session/ratings/1/claim", "2")),
        [("wrong_type", "ratings/1/claim"), ("wrong_type", "evidence/0/level")],
    ),
    "a level that is none": (
        changed(("session/evidence/0/level", 9)),
        [("value_unknown", "evidence/0/level")],
    ),
    "a stage that is none": (
        changed(("session/stage", "dinner")),
        [("value_unknown", "stage")],
    ),
    "a day that is none": (
        changed(("session/plan/0/due", "2026-02-31")),
        [("not_a_date", "plan/0/due")],
    ),
    "a day as a number": (
        changed(("session/plan/0/due", 20261101)),
        [("not_a_date", "plan/0/due")],
    ),
    "a time that is none": (
        changed(("session/started_at", "Monday")),
        [("not_a_moment", "started_at")],
    ),
    "a time as a number": (
        changed(("session/started_at", 1790000000)),
        [("not_a_moment", "started_at")],
    ),
    "a time without a zone": (
        changed(("session/cards/3/written_at", "2026-09-01T10:00:00")),
        [("time_has_no_zone", "cards/3/written_at")],
    ),
    "an exact day in the ledger": (
        changed(("session/evidence/2/seen", "2026-09-17")),
        [("month_wanted", "evidence/2")],
    ),
    "three in a pair": (
        changed(("session/told_apart", [["belief-return", "belief-donor", "belief-men"]])),
        [("wrong_type", "told_apart/0")],
    ),
    "one in a pair": (
        changed(("session/told_apart", [["belief-return"]])),
        [("field_missing", "told_apart/0/1")],
    ),
}


@pytest.mark.parametrize("what", BAD_FIELDS)
def test_a_field_that_does_not_fit_is_told_with_its_place(what):
    raw, problems = BAD_FIELDS[what]
    assert problems_in(raw) == problems


NOTHING_ON_THEM: list[tuple[str, object]] = [
    (f"session/{part}", []) for part in ("ratings", "evidence", "plan")
]
TEXT = '"text": "We are two things: a salon that earns'
ODD_TEXT = {
    "a name that stands twice": (
        with_text('"team":', '"team": "Other", "team":'),
        [("key_twice", "team")],
    ),
    "a name that stands twice deep inside": (
        with_text(TEXT, f'"text": "x", {TEXT}'),
        [("key_twice", "cards/1/text")],
    ),
    "the session twice": (
        with_text('"session":', '"session": {}, "session":'),
        [("key_twice", "session")],
    ),
    "half a character": (
        with_text(TEXT, TEXT + " \\ud83d"),
        [("text_has_surrogate", "cards/1/text")],
    ),
    "NaN for a share": (
        with_text('"risk": 0.7', '"risk": NaN'),
        [("number_not_finite", "assumptions/1/placement/risk")],
    ),
    "endless risk": (
        with_text('"risk": 0.7', '"risk": -Infinity'),
        [("number_not_finite", "assumptions/1/placement/risk")],
    ),
    "a number with too large an exponent": (
        with_text('"risk": 0.7', '"risk": 1e999'),
        [("number_not_finite", "assumptions/1/placement/risk")],
    ),
    "a number of 5,000 digits": (
        with_text('"minutes": 120', '"minutes": ' + "9" * 5000),
        [("number_not_finite", "minutes")],
    ),
    "NUL": (with_text(TEXT, TEXT + " \\u0000"), [("text_has_nul", "cards/1/text")]),
    "a raw line end inside a text": (with_text(TEXT, TEXT + "\n"), [("file_not_json", "")]),
}


@pytest.mark.parametrize("what", ODD_TEXT)
def test_what_a_json_reader_would_let_pass_is_told(what):
    raw, problems = ODD_TEXT[what]
    assert problems_in(raw) == problems


def test_all_misfits_of_a_file_are_told_at_once():
    raw = changed(
        ("session/team", 7),
        ("session/cards/0/mood", 1),
        ("session/plan/1/due", "soon"),
        ("session/evidence/0/side", "left"),
        ("extra", 1),
    )
    assert sorted(problems_in(raw)) == [
        ("field_unknown", "cards/0/mood"),
        ("field_unknown", "extra"),
        ("not_a_date", "plan/1/due"),
        ("value_unknown", "evidence/0/side"),
        ("wrong_type", "team"),
    ]


def test_a_doubled_name_and_a_misfit_elsewhere_are_told_together():
    text = changed(("session/minutes", "long")).decode()
    raw = text.replace('"team":', '"team": "Other", "team":', 1).encode()
    assert problems_in(raw) == [("key_twice", "team"), ("wrong_type", "minutes")]


def test_a_strange_name_is_shown_short_and_without_tricks():
    name = "\u202e\x1b[31m" + "x" * 500
    with pytest.raises(FileRejected) as caught:
        read_session(changed((f"session/{name}", 1)), "\x1b[31mfile.json")
    (problem,) = caught.value.problems
    assert problem.place == "\ufffd\ufffd[31m" + "x" * 53 + "…"
    assert problem.params == {"name": problem.place}
    assert caught.value.params == {"problem_count": 1, "name": "\ufffd[31mfile.json"}


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3)
    ),
    max_leaves=5,
)
FIELDS = sorted(WHOLE["session"])


def test_all_values_that_can_stand_in_a_place_are_named():
    with pytest.raises(FileRejected) as caught:
        read_session(changed(("session/stage", "dinner")), "x.json")
    (problem,) = caught.value.problems
    assert problem.params == {
        "value": "dinner",
        "allowed": "strategy, roles, goals, outcomes, assumptions, map, plan, review",
    }


def test_beyond_a_thousand_problems_only_their_number_is_told():
    crowd = {f"strange {n}": n for n in range(3_000)}
    raw = changed(("extra", 1), *((f"session/{name}", value) for name, value in crowd.items()))
    problems = problems_in(raw)
    assert problems[:2] == [("field_unknown", "extra"), ("field_unknown", "strange 0")]
    assert len(problems) == 1_001
    assert problems[-1] == ("more_problems", "")
    with pytest.raises(FileRejected) as caught:
        read_session(raw, "x.json")
    assert caught.value.problems[-1].params == {"count": 2_001}


def test_broken_rules_beyond_a_thousand_are_counted_too():
    cards = [{**WHOLE["session"]["cards"][0], "card_id": f"c{n}", "text": ""} for n in range(1_200)]
    raw = changed(("session/cards", cards), ("session/assumptions", []), *NOTHING_ON_THEM)
    with pytest.raises(FileRejected) as caught:
        read_session(raw, "x.json")
    assert {problem.code for problem in caught.value.problems[:-1]} == {"text_empty"}
    assert caught.value.problems[-1] == Problem("more_problems", "", {"count": 200})


def sentences_about(raw: bytes) -> list[str]:
    """What a person is told about the file; nothing when it is taken in."""
    try:
        read_session(raw, "noise.json")
    except FileRejected as rejected:
        return [problem_sentence(problem) for problem in rejected.problems]
    return []


@given(st.sampled_from(FIELDS), JSON_VALUES)
def test_any_value_in_any_field_is_read_or_refused_with_a_sentence(field, value):
    told = sentences_about(changed((f"session/{field}", value)))
    assert [words for words in told if "did not work" in words] == []


@given(
    st.sampled_from(("cards", "assumptions", "ratings", "evidence", "plan")), st.data(), JSON_VALUES
)
def test_any_value_in_any_part_is_read_or_refused_with_a_sentence(part, data, value):
    field = data.draw(st.sampled_from(sorted(WHOLE["session"][part][0])))
    told = sentences_about(changed((f"session/{part}/0/{field}", value)))
    assert [words for words in told if "did not work" in words] == []
