from __future__ import annotations

import ast
from pathlib import Path
from string import Formatter

import pytest

from toolkit.domain.errors import FileRejected, Problem, RuleBroken, ToolkitError
from toolkit.language.error_words import FIELDS
from toolkit.language.errors import SENTENCES, SESSION_SENTENCES, problem_sentence, sentence
from toolkit.language.gathering_errors import GATHERING_SENTENCES

TOOLKIT = Path(__file__).parents[2] / "toolkit"
ERRORS = {
    "RuleBroken",
    "NotFound",
    "NotAllowed",
    "RoomClosed",
    "StoreUnavailable",
    "DocumentFailed",
    "Problem",
    "ToolkitError",
}


def _first_words(path: Path) -> set[str]:
    """The codes that a file gives to an error or a problem, read from its syntax tree."""
    calls = [node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call)]
    return {
        call.args[0].value
        for call in calls
        if isinstance(call.func, ast.Name)
        and call.func.id in ERRORS
        and call.args
        and isinstance(call.args[0], ast.Constant)
        and isinstance(call.args[0].value, str)
    }


def test_every_code_in_the_source_has_its_sentence():
    used = {code for path in TOOLKIT.rglob("*.py") for code in _first_words(path)}
    assert used - set(SENTENCES) == set()


def test_sentences_stand_in_the_order_of_their_codes():
    for sentences in (SESSION_SENTENCES, GATHERING_SENTENCES):
        assert list(sentences) == sorted(sentences)


@pytest.mark.parametrize("code", SENTENCES)
def test_a_sentence_ends_with_a_full_stop_and_does_not_shout(code):
    words = SENTENCES[code]
    assert words.endswith(".")
    assert "!" not in words
    assert Formatter().parse(words) is not None


def test_a_field_is_named_in_words():
    broken = RuleBroken("text_empty", field="team")
    assert sentence(broken) == "Write something for the team's name first."


def test_a_sentence_that_starts_with_a_gap_starts_with_a_capital():
    broken = RuleBroken("out_of_range", field="impact", value=7, low=0, high=4)
    assert sentence(broken) == "Impact must lie between 0 and 4. Choose a value in that range."


def test_large_numbers_are_readable():
    broken = RuleBroken("text_too_long", field="card", length=120000, longest=100000)
    expected = "The text for the card has 120,000 characters; 100,000 is the most. Make it shorter or split it."
    assert sentence(broken) == expected


def test_a_rejected_file_says_how_many_problems_it_has():
    one = FileRejected((Problem("card_unknown", "assumptions/0", {"card_id": "x"}),))
    assert sentence(one) == "This file has 1 problem and was not taken in. Nothing was changed."
    assert problem_sentence(one.problems[0]) == SENTENCES["card_unknown"]


def test_an_unknown_code_still_gets_a_calm_sentence():
    assert sentence(ToolkitError("surprise")) == (
        "Something did not work (surprise). Nothing that you saved is lost. Try again."
    )


def test_every_field_a_rule_names_has_words():
    rooms = [*(TOOLKIT / "domain" / "rules").glob("*.py"), TOOLKIT / "domain" / "whole.py"]
    rules = "".join(room.read_text(encoding="utf-8") for room in rooms)
    assert {field for field in FIELDS if f'"{field}"' in rules} != set()
