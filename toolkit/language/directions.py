"""Where the lines of a language begin."""

from __future__ import annotations

from typing import Literal

RIGHT_TO_LEFT = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
"""The languages written from right to left (Unicode CLDR)."""


def direction_in(language: str) -> Literal["ltr", "rtl"]:
    """Where lines of a language begin, as the value of HTML's dir. ``language`` is a BCP 47 tag, such as ``ar-EG``."""
    return "rtl" if language.partition("-")[0] in RIGHT_TO_LEFT else "ltr"
