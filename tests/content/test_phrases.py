from __future__ import annotations

import re

import pytest

from toolkit.content.phrase_parts import PhraseWrong, part_source
from toolkit.content.phrases import check_phrase, compile_phrases
from toolkit.domain.wording import WordList
from toolkit.language.errors import SENTENCES

LISTS = (
    WordList(list_id="pay", words=("pay", "wage*", "take-home pay")),
    WordList(list_id="number_words", words=("seventeen", "twenty-one")),
    WordList(list_id="small_number_words", words=("two",)),
    WordList(list_id="not_a_name", words=("the",)),
    WordList(list_id="khmer", words=("ការងារ",)),
)


def passages(phrase: str, text: str) -> list[str]:
    spans = compile_phrases((phrase,), LISTS).spans(text)
    return [text[start:end] for start, end in spans]


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("hold back", "Hold back, hold  back, hold-back", ["Hold back", "hold  back", "hold-back"]),
        ("hold back", "uphold back; hold backs", []),
        ("film*", "We film, filming films", ["film", "filming", "films"]),
        ("hold* ... {pay}", "holding back half of the wages", ["holding back half of the wages"]),
        ("hold* ... {pay}", "hold a meeting about the new shop and the pay", []),
        ("{pay} late", "take-home pay late", ["take-home pay late"]),
        (
            "{number} years",
            "17 years, seventeen years, 1,017 years",
            ["17 years", "seventeen years"],
        ),
        ("{number} years", "twenty-one years", ["twenty-one years"]),
        ("{small} shops", "2 shops, two shops, 12 shops, 1.2 shops", ["2 shops", "two shops"]),
        ("case {code}", "case 45/2019, case A-12, case study", ["case 45/2019", "case A-12"]),
        ("in {Name}", "in Prek, in prek, in The", ["in Prek"]),
        ("^to", "To sell; to buy", ["To"]),
        ("^to", "We go to sell", []),
        ("^to", '"To sell" is a goal', ['"To']),
        (";", "one; two", [";"]),
        ("let's", "Let’s go, let's go", ["Let’s", "let's"]),
        ("{khmer} ល្អ", "មានការងារល្អ និង ការងារ\u200bល្អ", ["ការងារល្អ", "ការងារ\u200bល្អ"]),
        ("a*", "about an apple", ["about", "an", "apple"]),
        ("đồng", "một ĐỒNG", ["ĐỒNG"]),
    ],
)
def test_a_phrase_finds_what_it_says(phrase, text, expected):
    assert passages(phrase, text) == expected


def test_no_phrases_find_nothing():
    assert not compile_phrases(()).found_in("anything at all")


@pytest.mark.parametrize(
    ("phrase", "reason"),
    [
        ("", "bank_phrase_empty"),
        ("...", "bank_phrase_empty"),
        ("^", "bank_phrase_empty"),
        ("... pay", "bank_phrase_gaps"),
        ("pay ...", "bank_phrase_gaps"),
        ("a ... b ... c ... d", "bank_phrase_gaps"),
        ("{nothing} at all", "bank_phrase_list_unknown"),
        ("at {nothing}", "bank_phrase_list_unknown"),
    ],
)
def test_a_phrase_that_cannot_be_read_is_refused(phrase, reason):
    with pytest.raises(PhraseWrong) as checked:
        check_phrase(phrase, LISTS)
    with pytest.raises(PhraseWrong) as compiled:
        compile_phrases((phrase,), LISTS)
    assert checked.value.reason == compiled.value.reason == reason
    assert reason in SENTENCES


@pytest.mark.parametrize("part", ["(a+)+$", "[a-z", "a{2,}", "\\", "a|b", "(?i)", "{pay", "*", "+"])
def test_signs_of_regular_expressions_are_only_letters_here(part):
    written = part.removesuffix("*")
    assert re.fullmatch(part_source(part, {}), written) is not None


@pytest.mark.parametrize("part", ["word*", "{number}", "{small}", "{code}", "{Name}", "{pay}"])
def test_every_repetition_has_an_upper_bound(part):
    """An expression without a bound could keep the room waiting for a text made to be slow."""
    source = part_source(part, {entry.list_id: entry.words for entry in LISTS})
    bare = re.sub(r"\[[^\]]*\]|\\.", "x", source)
    assert re.findall(r"[x)][*+]|\{\d*,\}", bare) == []
