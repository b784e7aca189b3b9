"""What a person typed, ready for an office program: nothing but text, cut where direction or script changes."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace

from toolkit.documents.office.blocks import Tone, Words
from toolkit.documents.tongues import direction_of, has_urdu, tongue_of
from toolkit.domain.xml_text import fit_for_xml

_OVERRIDES = re.compile("[\u202a-\u202e\u2066-\u2069\ufeff]")
"""What turns the direction of everything behind it; the marks U+200E and U+200F stay."""

LEFT_TO_RIGHT = "\u200e"
"""A letter of no width that runs from left to right: what stands between two of them does too."""

LATIN_FONT = "Arial"
"""On every system, or replaced by one of the same widths."""

FONTS = {
    "km": "Leelawadee UI",
    "th": "Leelawadee UI",
    "lo": "Leelawadee UI",
    "my": "Myanmar Text",
    "hi": "Nirmala UI",
    "bn": "Nirmala UI",
    "ta": "Nirmala UI",
    "si": "Nirmala UI",
    "ar": "Arial",
    "ur": "Arial",
    "ja": "Yu Gothic",
    "ko": "Malgun Gothic",
    "zh": "Microsoft YaHei",
}
"""A font of Windows for each script. Other systems have none of these names and take their own for the script."""

EAST_ASIAN = ("ja", "ko", "zh")


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a text in one direction, with the language its letters speak for, if they do."""

    text: str
    rtl: bool
    tongue: str | None


def tidy(text: str) -> str:
    """The text without what XML cannot hold and without what turns the direction of what follows."""
    return _OVERRIDES.sub("", fit_for_xml(text)).strip("\n")


def runs_rtl(text: str) -> bool:
    """Whether a paragraph of this text runs from right to left."""
    return direction_of(text) == "rtl"


def words_run_rtl(words: Words) -> bool:
    """Whether a paragraph runs from right to left: its text decides, not the mark or name in front of it."""
    told = "".join(span.text for span in words if span.tone is not Tone.STRONG)
    return runs_rtl(tidy(told) or tidy("".join(span.text for span in words)))


def asides_kept_together(words: Words) -> Words:
    """A paragraph from right to left in which what is said aside in another direction keeps its brackets and dots."""
    return tuple(
        replace(span, text=f"{LEFT_TO_RIGHT}{span.text}{LEFT_TO_RIGHT}")
        if span.tone is Tone.QUIET and not runs_rtl(span.text)
        else span
        for span in words
    )


def pieces_of(text: str) -> tuple[Piece, ...]:
    """The text in pieces of one direction each; what has no direction goes with what stands before it."""
    pieces: list[list[str]] = []
    ways: list[bool] = []
    way = runs_rtl(text)
    for char in text:
        way = _way(char, before=way)
        if not ways or ways[-1] is not way:
            pieces.append([])
            ways.append(way)
        pieces[-1].append(char)
    found = zip(map("".join, pieces), ways, strict=True)
    return tuple(Piece(piece, rtl, _tongue(piece, text)) for piece, rtl in found)


def _tongue(piece: str, text: str) -> str | None:
    """What a piece speaks. One in Arabic letters speaks Urdu where Urdu's own letters stand in another piece."""
    tongue = tongue_of(piece)
    return "ur" if tongue == "ar" and has_urdu(text) else tongue


def _way(char: str, *, before: bool) -> bool:
    kind = unicodedata.bidirectional(char)
    if kind in ("R", "AL"):
        return True
    return False if kind == "L" else before
