"""The language and the direction that the letters of a text speak for."""

from __future__ import annotations

import pytest

from tests.documents.casts import SCRIPTS
from toolkit.documents.tongues import direction_of, tongue_of

TONGUES = {
    "Khmer": "km",
    "Thai": "th",
    "Lao": "lo",
    "Burmese": "my",
    "Devanagari": "hi",
    "Bengali": "bn",
    "Tamil": "ta",
    "Sinhala": "si",
    "Vietnamese": None,
    "Arabic": "ar",
    "Urdu": "ur",
}


@pytest.mark.parametrize(("script", "tongue"), TONGUES.items())
def test_a_script_speaks_for_its_language(script, tongue):
    assert tongue_of(SCRIPTS[script]) == tongue


@pytest.mark.parametrize(
    ("text", "tongue"),
    [
        ("顾客会再来", "zh"),
        ("お客さまは戻ってくる", "ja"),
        ("고객은 다시 온다", "ko"),
        ("Khmer: ខ្មែរ និងអក្សរ", "km"),
        ("", None),
        ("12 %", None),
    ],
)
def test_most_letters_decide(text, tongue):
    assert tongue_of(text) == tongue


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        (SCRIPTS["Arabic"], "rtl"),
        (SCRIPTS["Urdu"], "rtl"),
        ("3. נניח", "rtl"),
        ("Abc ولكن", None),
        ("123", None),
        ("", None),
    ],
)
def test_the_first_letter_with_a_direction_decides(text, direction):
    assert direction_of(text) == direction
