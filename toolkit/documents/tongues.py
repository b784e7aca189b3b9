"""The language and direction of a text, as far as its letters tell: for screen readers, and for right to left."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

LOOKED_AT = 300
"""Characters that are enough to tell."""

_SCRIPTS = {
    "km": "[\u1780-\u17ff]",
    "th": "[\u0e00-\u0e7f]",
    "lo": "[\u0e80-\u0eff]",
    "my": "[\u1000-\u109f\ua9e0-\ua9ff\uaa60-\uaa7f]",
    "hi": "[\u0900-\u097f]",
    "bn": "[\u0980-\u09ff]",
    "ta": "[\u0b80-\u0bff]",
    "si": "[\u0d80-\u0dff]",
    "ar": "[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]",
    "ja": "[\u3040-\u30ff]",
    "ko": "[\u1100-\u11ff\uac00-\ud7af]",
    "zh": "[\u2e80-\u2fff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]",
    "": "[A-Za-z\u00c0-\u052f\u1e00-\u1fff]",
}
"""Letters by the language most written in them; none for Latin, Cyrillic and Greek, which many share."""

_PATTERNS = {tongue: re.compile(letters) for tongue, letters in _SCRIPTS.items()}
_URDU = re.compile("[\u0679\u0688\u0691\u06ba\u06be\u06c1\u06d2]")
"""Letters that Urdu writes and Arabic does not."""


def tongue_of(text: str) -> str | None:
    """The language tag most of the letters speak for, or None where they leave it open.

    Devanagari is called Hindi and Arabic script Arabic unless Urdu's own letters stand in it: a reading voice for the
    script is better than one for English.
    """
    start = text[:LOOKED_AT]
    counts = Counter({tongue: len(found.findall(start)) for tongue, found in _PATTERNS.items()})
    if counts["ja"]:
        counts["ja"] += counts.pop("zh", 0)  # Japanese mixes kana and Chinese letters
    (tongue, count), *_ = counts.most_common(1)
    if tongue == "ar" and _URDU.search(start):
        return "ur"
    return tongue if count and tongue else None


def writes_alone(language: str) -> bool:
    """Whether that language has letters that few others share, as far as we tell languages by letters."""
    return language.partition("-")[0] in {"ur", *filter(None, _SCRIPTS)}


def direction_of_most(text: str) -> str | None:
    """ "ltr" or "rtl", as more of its letters run; None where it has no letters, or as many of both."""
    kinds = Counter(map(unicodedata.bidirectional, text[:LOOKED_AT]))
    lead = kinds["L"] - kinds["R"] - kinds["AL"]
    return None if not lead else "ltr" if lead > 0 else "rtl"


def runs_left(text: str) -> bool:
    """Whether any letter or number in it runs from right to left (UAX #9, R, AL and AN)."""
    return not {"R", "AL", "AN"}.isdisjoint(map(unicodedata.bidirectional, text))


def has_urdu(text: str) -> bool:
    """Whether letters that only Urdu writes stand in it."""
    return _URDU.search(text) is not None


def direction_of(text: str) -> str | None:
    """ "rtl" when the first letter that has a direction runs right to left (UAX #9, P2 and P3), else None."""
    for char in text[:LOOKED_AT]:
        kind = unicodedata.bidirectional(char)
        if kind in ("R", "AL"):
            return "rtl"
        if kind == "L":
            return None
    return None
