"""The cards of a poster in words: in one column beside the map, or in columns on sheets of their own.

Every measure is in mm and pt of an A3 sheet.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from toolkit.documents.columns import Column, Listed, Run, columns_of, even_columns
from toolkit.documents.fitting import MM_A_POINT, close_height_of
from toolkit.documents.plan_report import Belief, QuadrantPart
from toolkit.language import _, label

BESIDE_MM = 114.0
BESIDE_PTS = (18.0, 16.0, 15.0)
"""The column beside the map, and the type sizes its list may have: none smaller than the words of the map."""

STRIP_MM, STRIP_PT, STRIP_LINE_EM, STRIP_BETWEEN_MM = 110.0, 15.0, 1.2, 1.0
"""The three columns of the strip over the map."""

SHEET_MM, COLUMNS = (114.0, 255.0), 3
SHEET_PTS = (22.0, 20.0, 18.0, 16.0, 15.0, 14.0, 13.0, 12.0, 11.0)
"""The columns of a sheet of words, and the sizes there; a list too long for the last goes on on a further sheet."""

MARK_MM = 5.8
BETWEEN_MM = 0.8
LINE_EM = 1.225
"""What a mark takes of a line, what stands after a card, and how high a line is, as ``poster.css`` gives them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WordsPart:
    """Cards under one heading in one column; ``goes_on`` when the first of them stand in another column."""

    part: QuadrantPart
    goes_on: bool


Sheet = tuple[tuple[WordsPart, ...], ...]
"""The columns of a sheet."""


def strip_columns(cards: Sequence[Belief]) -> tuple[tuple[tuple[Belief, ...], ...], float]:
    """The cards of the strip in columns, and how high these are."""
    listed = tuple(
        Listed(((card, card_mm(card.text, STRIP_MM, STRIP_PT, STRIP_LINE_EM) + STRIP_BETWEEN_MM),))
        for card in cards
    )
    columns = even_columns(listed, 0, sum(one.height for one in listed), COLUMNS) or ()
    height = max((sum(run.height for run in column) for column in columns), default=0.0)
    return tuple(tuple(item for run in column for item in run.items) for column in columns), height


def card_mm(words: str, width_mm: float, size_pt: float, line_em: float = LINE_EM) -> float:
    """The height of a card with its mark and number, in lines of that width after the first, which stands out."""
    beyond = max(0.0, MARK_MM - line_em * size_pt * MM_A_POINT)
    return close_height_of(f"m. {words}", width_mm, size_pt, line_height=line_em) + beyond


def beside_pt(parts: Sequence[QuadrantPart], height_mm: float) -> float | None:
    """The largest type in which the list has room beside a map of that height, or None."""
    return next((size for size in BESIDE_PTS if _beside_mm(parts, size) <= height_mm), None)


def _beside_mm(parts: Sequence[QuadrantPart], size_pt: float) -> float:
    listed = _listed(parts, size_pt, BESIDE_MM)
    return sum(_heading_mm(size_pt) + one.height for one in listed)


def sheets_of_words(parts: Sequence[QuadrantPart]) -> tuple[tuple[Sheet, ...], float]:
    """Sheets with all these cards, one if that is enough, and the size of their type in pt."""
    width, height = SHEET_MM
    for size in SHEET_PTS:
        columns = even_columns(_listed(parts, size, width), _heading_mm(size), height, COLUMNS)
        if columns is not None:
            return _sheets(parts, columns), size
    smallest = SHEET_PTS[-1]
    listed = _listed(parts, smallest, width)
    return _sheets(parts, columns_of(listed, _heading_mm(smallest), height)), smallest


def _listed(
    parts: Sequence[QuadrantPart], size_pt: float, width_mm: float
) -> tuple[Listed[Belief], ...]:
    def height(words: str) -> float:
        return card_mm(words, width_mm, size_pt) + BETWEEN_MM

    return tuple(
        Listed(tuple((belief, height(_words(part, belief))) for belief in part.beliefs))
        for part in parts
    )


def _words(part: QuadrantPart, belief: Belief) -> str:
    """A card as its list says it: one of the strip with the place it has on the map."""
    where = label(belief.quadrant) if belief.quadrant else _("not placed yet")
    return f"{belief.text} ({where})" if part.strip else belief.text


def _heading_mm(size_pt: float) -> float:
    return 4.0 + 1.25 * size_pt * MM_A_POINT


def _sheets(parts: Sequence[QuadrantPart], columns: Sequence[Column[Belief]]) -> tuple[Sheet, ...]:
    told = [tuple(_told(parts, run) for run in column) for column in columns]
    return tuple(tuple(told[at : at + COLUMNS]) for at in range(0, len(told), COLUMNS))


def _told(parts: Sequence[QuadrantPart], run: Run[Belief]) -> WordsPart:
    return WordsPart(part=replace(parts[run.place], beliefs=run.items), goes_on=run.goes_on)
