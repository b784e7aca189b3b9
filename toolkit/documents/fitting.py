"""How much room a text will take, before it is laid out: for documents that must keep to their page or their card.

The letters are reckoned a little too wide (``toolkit.drawing.letters``), so what fits here fits on paper too.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import ceil

from toolkit.documents.faces import latin_widths
from toolkit.documents.prose import LONG_WORD
from toolkit.documents.tongues import tongue_of
from toolkit.drawing.letters import text_width

MM_A_POINT = 25.4 / 72
LINE_HEIGHT = 1.29
"""The height of a line in em, that of the widest setting of our papers."""

TALL = {"ur": 2.1, "my": 1.65, "km": 1.65}
"""Line heights of scripts that need more, as ``document.css`` gives them."""

BROAD = {"ta": 1.08, "si": 1.05}
"""Scripts whose letters are broader than reckoned."""

SPARE = 1.003
"""So much wider a line of letters of known widths is reckoned: neighbours are moved a little together or apart."""

LONG_WORDS = 1.35
"""So much more room a long word takes, which breaks only every so many letters."""


def lines_of(text: str, width_mm: float, size_pt: float, *, bold: bool = False) -> int:
    """How many lines a text fills at most in a column of that width; an empty one fills none."""
    em_mm = size_pt * MM_A_POINT * BROAD.get(tongue_of(text) or "", 1.0)
    return sum(_lines(line.split(), width_mm, em_mm, bold=bold) for line in text.split("\n"))


def _lines(words: list[str], width_mm: float, em_mm: float, *, bold: bool) -> int:
    """Word after word on a line while there is room, as the layout does it."""
    space = text_width(" ", em_mm)
    lines, left = 0, 0.0
    for word in words:
        width = text_width(word, em_mm, bold=bold) * (LONG_WORDS if len(word) > LONG_WORD else 1.0)
        if lines and width <= left:
            left -= width + space
            continue
        filled = max(1, ceil(width / width_mm))
        lines += filled
        left = filled * width_mm - width - space
    return lines


def height_of(
    text: str,
    width_mm: float,
    size_pt: float,
    *,
    bold: bool = False,
    line_height: float = LINE_HEIGHT,
) -> float:
    """The height in mm that a text fills at most, on lines of so many em."""
    em = TALL.get(tongue_of(text) or "", line_height)
    return lines_of(text, width_mm, size_pt, bold=bold) * em * size_pt * MM_A_POINT


def close_height_of(
    text: str, width_mm: float, size_pt: float, *, line_height: float = LINE_HEIGHT
) -> float:
    """The same, from the widths of our own letters where all of them are Latin: for lists that would waste a page."""
    widths = latin_widths()
    em_mm = size_pt * MM_A_POINT * SPARE
    words = text.split()
    if not all(letter in widths for word in words for letter in word) or _has_long_word(words):
        return height_of(text, width_mm, size_pt, line_height=line_height)
    lines, left = 0, 0.0
    for word in words:
        width = sum(widths[letter] for letter in word) * em_mm
        if not lines or width > left:
            lines, left = lines + 1, width_mm
        left -= width + widths[" "] * em_mm
    return lines * line_height * size_pt * MM_A_POINT


def _has_long_word(words: Iterable[str]) -> bool:
    return any(len(word) > LONG_WORD for word in words)


def heights_of(
    texts: Iterable[str],
    width_mm: float,
    size_pt: float,
    between_mm: float,
    *,
    line_height: float = LINE_HEIGHT,
) -> float:
    """The height in mm of texts one under the other, with so much after each."""
    return sum(
        height_of(text, width_mm, size_pt, line_height=line_height) + between_mm for text in texts
    )


def largest_that_fits(
    text: str, sizes_pt: Sequence[float], width_mm: float, height_mm: float, *, bold: bool = False
) -> float | None:
    """The first of those type sizes at which the text fits the box, or None."""
    return next(
        (size for size in sizes_pt if height_of(text, width_mm, size, bold=bold) <= height_mm),
        None,
    )
