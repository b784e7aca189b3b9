"""The legend of a chain: only what is on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from toolkit.domain.vocabulary import Lens, Strip
from toolkit.domain.words import ChainWords
from toolkit.drawing.chain.picture import ChainPicture
from toolkit.drawing.chain.sizes import EDGE, LINE_EM, ChainSizes
from toolkit.drawing.colours import LENS_STYLE, QUIET
from toolkit.drawing.letters import text_width
from toolkit.drawing.svg import Text

ICON_EM = 1.7
BETWEEN_EM = 1.3


class Sign(StrEnum):
    """What a legend explains besides the lenses."""

    HOLDS = "holds"
    LEADS = "leads"
    BEARING = "bearing"
    SHIELD = "shield"
    SOLID = "solid"
    HOLLOW = "hollow"
    PULLED = "pulled"


@dataclass(frozen=True, slots=True, kw_only=True)
class LegendEntry:
    """One entry: its icon, and its words; the icon stands left of them."""

    icon: Lens | Sign
    words: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Legend:
    """The entries in rows from 0 down, and their height in px."""

    entries: tuple[LegendEntry, ...]
    height: float

    def moved_down(self, by: float) -> tuple[LegendEntry, ...]:
        """The entries further down."""
        return tuple(
            replace(entry, words=replace(entry.words, y=entry.words.y + by))
            for entry in self.entries
        )


def legend_of(picture: ChainPicture, words: ChainWords, width: float, sizes: ChainSizes) -> Legend:
    """The legend in rows no wider than that."""
    size = sizes.legend
    entries = []
    row, x = 0, 0.0
    for icon, text in _wanted(picture, words):
        wide = ICON_EM * size + text_width(text, size)
        if x and x + wide > width:
            row, x = row + 1, 0.0
        at = Text(
            text=text,
            x=EDGE + x + ICON_EM * size,
            y=(row + 0.95) * 1.1 * LINE_EM * size,
            size=size,
            fill=QUIET,
        )
        entries.append(LegendEntry(icon=icon, words=at))
        x += wide + BETWEEN_EM * size
    height = (row + 1) * 1.1 * LINE_EM * size if entries else 0.0
    return Legend(entries=tuple(entries), height=height)


def _wanted(picture: ChainPicture, words: ChainWords) -> Iterator[tuple[Lens | Sign, str]]:
    marks = picture.marks.values()
    if marks:
        yield Sign.HOLDS, words.holds
    if picture.leads:
        yield Sign.LEADS, words.leads
    if any(mark.bears_load for mark in marks):
        yield Sign.BEARING, words.bearing
    if any(mark.strip is not Strip.NONE for mark in marks):
        yield Sign.SHIELD, words.safety
    if any(mark.pulled for mark in marks):
        yield Sign.PULLED, words.pulled
    for lens in Lens:
        if any(mark.lens is lens for mark in marks):
            yield lens, f"{LENS_STYLE[lens].letter} {words.lenses[lens]}"
    if any(mark.solid for mark in marks):
        yield Sign.SOLID, words.solid
        yield Sign.HOLLOW, words.hollow
