"""How wide a text comes out, and how it breaks into lines, without asking any font.

The widths are those of Noto Sans in classes, rounded up, so that a box is never too small. Marks that stand on another
letter take no room; Chinese, Japanese and Korean letters are one em wide.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from toolkit.domain.shortening import ELLIPSIS, first_words

NARROW = frozenset("iljI.,:;'|!()[]ftr ")
WIDE = frozenset("mwMW@%")
BREAK_HERE = "\N{ZERO WIDTH SPACE}"
"""Where a line may break in a script that writes no spaces."""
JOINER = "\N{ZERO WIDTH JOINER}"
VOWELS_BEHIND = frozenset("ะาำๅະາຳ")
VOWELS_BEFORE = frozenset("เแโใไເແໂໃໄ")
"""Thai and Lao vowels that belong to the letter on their other side, though Unicode calls them letters."""
VIRAMA = 9
"""The combining class of the signs that tie two consonants together (Unicode, UAX 44)."""

NARROW_EM = 0.36
LOWER_EM = 0.60
UPPER_EM = 0.70
WIDE_EM = 0.95
OTHER_EM = 0.72
BOLD = 1.07

WHOLE_WORDS_FROM = 0.35
"""A line is short, and a word cut in it looks like another word: rather whole words, if this share of it is kept."""

EVEN_SHARES = (0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95)
"""The shares of a width that are tried for even lines, the narrowest first."""

LINES_KEPT = 2_000
"""So many texts keep the lines they were broken into: a chain is drawn again with most of its cards as they were."""

ENOUGH_LETTERS = 500
"""So many letters are wider than any line of ours, unless most of them are marks."""


def text_width(text: str, size_px: float, *, bold: bool = False) -> float:
    """The width of a text at a type size, in px, rounded up rather than down."""
    em = sum(_letter_em(letter) for letter in text)
    return em * size_px * (BOLD if bold else 1.0)


@lru_cache(maxsize=4096)
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
    kept = _letters_within(text, width_px - text_width(ELLIPSIS, size_px), size_px)
    return _beginning(text, kept) + ELLIPSIS


def shorten_to_lines(text: str, width_px: float, size_px: float, lines: int) -> str:
    """The text on one line, cut at a word with an ellipsis where it would take more than so many lines."""
    whole = printable(text)

    def runs_over(told: str) -> bool:
        return len(fill_lines(told, width_px, size_px, lines + 1)) > lines

    if not runs_over(whole):
        return whole
    over = bisect_left(
        range(len(whole)), 1, key=lambda kept: int(runs_over(_beginning(whole, kept) + ELLIPSIS))
    )
    return _beginning(whole, max(0, over - 1)) + ELLIPSIS


def _beginning(text: str, kept: int) -> str:
    """So many letters from the start or less: whole words, and where there are none, whole letters."""
    return first_words(text, _whole_letters(text, kept), WHOLE_WORDS_FROM)


def _letters_within(text: str, width_px: float, size_px: float) -> int:
    """How many letters from the start stand within that width."""
    used = 0.0
    for kept, letter in enumerate(text):
        used += _letter_em(letter) * size_px
        if used > width_px:
            return kept
    return len(text)


def _whole_letters(text: str, end: int) -> int:
    """The end moved back so that no mark is cut off the letter it stands on, and no letter off its joiner."""
    while 0 < end < len(text) and (_is_mark(text[end]) or _joins_next(text[end - 1])):
        end -= 1
    return end


def _first_letter(text: str) -> int:
    """The end of the first letter with all that belongs to it."""
    end = 1
    while end < len(text) and (_is_mark(text[end]) or _joins_next(text[end - 1])):
        end += 1
    return end


def _is_mark(letter: str) -> bool:
    if letter in VOWELS_BEHIND:
        return True
    return unicodedata.category(letter) in ("Mn", "Mc", "Me", "Cf") and letter != BREAK_HERE


def _joins_next(letter: str) -> bool:
    """A virama puts the next letter below or beside this one; a joiner makes one picture of two."""
    return unicodedata.combining(letter) == VIRAMA or letter == JOINER or letter in VOWELS_BEFORE


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


def fill_lines(text: str, width_px: float, size_px: float, lines_at_most: int) -> tuple[str, ...]:
    """The text on at most so many full lines. A word wider than a line is broken between letters, so that a text
    without spaces fills its box too; what does not fit is cut with an ellipsis."""
    pieces = _pieces(printable(text), width_px, size_px)
    lines: list[str] = []
    line = next(pieces, "")
    while line and len(lines) < lines_at_most:
        following = next(pieces, "")
        while following and text_width((line + following).rstrip(), size_px) <= width_px:
            line += following
            following = next(pieces, "")
        if following and len(lines) == lines_at_most - 1:
            line = shorten(line + following, width_px, size_px)
        lines.append(line.rstrip())
        line = following
    return tuple(lines)


@lru_cache(maxsize=LINES_KEPT)
def even_lines(text: str, width_px: float, size_px: float, lines_at_most: int) -> tuple[str, ...]:
    """The text on no more lines than :func:`fill_lines` gives, about equally long: no word stands alone on the last."""
    full = fill_lines(text, width_px, size_px, lines_at_most)
    if len(full) < 2 or full[-1].endswith(ELLIPSIS):
        return full
    for share in EVEN_SHARES:
        narrower = fill_lines(text, share * width_px, size_px, lines_at_most)
        if len(narrower) == len(full) and " ".join(narrower) == " ".join(full):
            return narrower
    return full


def _pieces(text: str, width_px: float, size_px: float) -> Iterator[str]:
    """The words with the space behind them; a word wider than a line in parts."""
    for word in re.finditer(f"[^ {BREAK_HERE}]+[ {BREAK_HERE}]*", text):
        rest = word[0]
        while _is_wider(rest.rstrip(), width_px, size_px):
            end = _whole_letters(rest, _letters_within(rest, width_px, size_px)) or _first_letter(
                rest
            )
            yield rest[:end]
            rest = rest[end:]
        yield rest


def _is_wider(text: str, width_px: float, size_px: float) -> bool:
    """Whether the text is wider than that. The beginning of an endless word says so already."""
    begins = text[:ENOUGH_LETTERS]
    if text_width(begins, size_px) > width_px:
        return True
    return len(begins) < len(text) and text_width(text, size_px) > width_px
