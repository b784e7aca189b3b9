"""How wide a text comes out, and how it breaks into lines, without asking any font.

The widths are those of Noto Sans in classes, rounded up, so that a box is never too small. Marks that stand on another
letter take no room; Chinese, Japanese and Korean letters are one em wide.
"""

from __future__ import annotations

import unicodedata

NARROW = frozenset("iljI.,:;'|!()[]ftr ")
WIDE = frozenset("mwMW@%")
ELLIPSIS = "…"

NARROW_EM = 0.36
LOWER_EM = 0.60
UPPER_EM = 0.70
WIDE_EM = 0.95
OTHER_EM = 0.72
BOLD = 1.07


def text_width(text: str, size_px: float, *, bold: bool = False) -> float:
    """The width of a text at a type size, in px, rounded up rather than down."""
    em = sum(_letter_em(letter) for letter in text)
    return em * size_px * (BOLD if bold else 1.0)


def _letter_em(letter: str) -> float:
    if letter in NARROW:
        return NARROW_EM
    if letter in WIDE:
        return WIDE_EM
    if letter.isascii():
        return UPPER_EM if letter.isupper() else LOWER_EM
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0.0
    if unicodedata.east_asian_width(letter) in ("W", "F"):
        return 1.0
    return OTHER_EM


def printable(text: str) -> str:
    """The text on one line, without what an XML file may not hold and without marks that turn its direction round."""
    flat = " ".join(text.split())
    return "".join(letter for letter in flat if _may_stand(letter))


def _may_stand(letter: str) -> bool:
    if letter in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069":
        return False
    return unicodedata.category(letter) not in ("Cc", "Cs") and letter not in "\ufffe\uffff"


def shorten(text: str, width_px: float, size_px: float) -> str:
    """The text, cut with an ellipsis where it would be wider than ``width_px``."""
    if text_width(text, size_px) <= width_px:
        return text
    room = width_px - text_width(ELLIPSIS, size_px)
    kept, used = 0, 0.0
    for letter in text:
        used += _letter_em(letter) * size_px
        if used > room:
            break
        kept += 1
    return text[: _whole_letters(text, kept)].rstrip() + ELLIPSIS


def _whole_letters(text: str, end: int) -> int:
    """The end moved back so that no mark is cut off the letter it stands on."""
    while 0 < end < len(text) and unicodedata.category(text[end]) in ("Mn", "Mc", "Me", "Cf"):
        end -= 1
    return end


def break_lines(text: str, width_px: float, size_px: float, lines_at_most: int) -> tuple[str, ...]:
    """The text on at most so many lines, broken at spaces; what does not fit is cut with an ellipsis."""
    lines: list[str] = []
    words = text.split(" ")
    while words and len(lines) < lines_at_most - 1:
        line = words[0]
        taken = 1
        while taken < len(words) and (text_width(f"{line} {words[taken]}", size_px) <= width_px):
            line = f"{line} {words[taken]}"
            taken += 1
        if text_width(line, size_px) > width_px:
            break
        lines.append(line)
        words = words[taken:]
    if words:
        lines.append(shorten(" ".join(words), width_px, size_px))
    return tuple(lines)
