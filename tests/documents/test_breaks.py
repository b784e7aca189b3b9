"""Where a line may break in Khmer, Thai, Lao and Burmese."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.documents.casts import SCRIPTS
from toolkit.documents import breaks
from toolkit.documents.breaks import MAY_BREAK, icu_version, syllables, with_breaks

SPACELESS = ("Khmer", "Thai", "Lao", "Burmese")
LETTERS = st.text(
    st.characters(min_codepoint=0x0E00, max_codepoint=0x17FF, categories=("L", "M")), max_size=60
)


def test_khmer_breaks_between_words():
    assert with_breaks("អតិថិជននឹងត្រឡប់មកវិញ").split(MAY_BREAK) == ["អតិថិជន", "នឹង", "ត្រឡប់មកវិញ"]


def test_thai_breaks_between_words():
    assert with_breaks("ลูกค้าจะกลับมา").split(MAY_BREAK) == ["ลูกค้า", "จะ", "กลับ", "มา"]


@pytest.mark.parametrize("name", SPACELESS)
def test_nothing_but_breaks_is_added(name):
    assert with_breaks(SCRIPTS[name]).replace(MAY_BREAK, "") == SCRIPTS[name]


@pytest.mark.parametrize("name", sorted(set(SCRIPTS) - set(SPACELESS)))
def test_scripts_that_put_spaces_between_words_stay_as_they_are(name):
    assert with_breaks(SCRIPTS[name]) == SCRIPTS[name]


def test_the_version_of_icu_is_known():
    version = icu_version()
    assert version is not None
    assert float(version) >= 50


@pytest.mark.parametrize("name", SPACELESS)
def test_without_icu_lines_break_between_syllables(name, monkeypatch):
    monkeypatch.setattr(breaks, "_icu", lambda: None)
    pieces = with_breaks(SCRIPTS[name]).split(MAY_BREAK)
    assert "".join(pieces) == SCRIPTS[name]
    assert max(map(len, pieces)) <= 9
    assert len(pieces) >= len(SCRIPTS[name]) / 6


def test_a_syllable_keeps_its_stacked_consonant():
    assert list(syllables("ខ្មែរ")) == ["ខ្មែ", "រ"]


def test_a_vowel_written_first_stays_with_its_consonant():
    assert next(iter(syllables("เราเชื่อ"))) == "เรา"


@given(LETTERS)
def test_cutting_into_syllables_loses_nothing(text):
    assert "".join(syllables(text)) == text


@given(LETTERS)
def test_breaks_lose_nothing_in_any_text(text):
    assert with_breaks(text).replace(MAY_BREAK, "") == text.replace(MAY_BREAK, "")
