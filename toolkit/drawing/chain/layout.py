"""A chain laid out on a sheet: four bands side by side, the cards below each other. The last value before drawing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from toolkit.domain.vocabulary import Stage
from toolkit.domain.words import ChainWords
from toolkit.drawing.chain.boxes import (
    PlacedCard,
    SizedCard,
    kept_cards,
    place_card,
    size_card,
)
from toolkit.drawing.chain.legend import LegendEntry, legend_of
from toolkit.drawing.chain.order import order_bands
from toolkit.drawing.chain.picture import ChainPicture
from toolkit.drawing.chain.routes import Route, routes_of
from toolkit.drawing.chain.sizes import EDGE, LINE_EM, SIZES, ChainSizes
from toolkit.drawing.letters import break_lines
from toolkit.drawing.sheet import Box, Style
from toolkit.drawing.svg import Text

SPREAD_AT_MOST = 3.0
"""A band with few cards is drawn apart, up to this many times the usual room between cards (house rule)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """One band with its cards from top to bottom."""

    stage: Stage
    name: Text
    box: Box
    cards: tuple[PlacedCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainLayout:
    """Where everything stands. ``notes`` are the sentences below the bands."""

    width: float
    height: float
    style: Style
    bands: tuple[Band, ...]
    routes: tuple[Route, ...]
    legend: tuple[LegendEntry, ...]
    notes: tuple[Text, ...]

    @property
    def sizes(self) -> ChainSizes:
        """The sizes of this style."""
        return SIZES[self.style]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Columns:
    """The bands as columns of one width."""

    width: float
    step: float
    top: float

    def left(self, number: int) -> float:
        return EDGE + number * self.step


def lay_out_chain(
    picture: ChainPicture, words: ChainWords, *, width: float, height: float, style: Style
) -> ChainLayout:
    """Lay a chain out at that width; ``height`` is the most it may take, and cards beyond it are left out."""
    sizes = SIZES[style]
    columns = _columns(width, len(picture.bands), sizes)
    legend = legend_of(picture, words, width - 2 * EDGE, sizes)
    note_room = 2 * LINE_EM * sizes.legend
    below = legend.height + EDGE + sizes.pad
    room = height - columns.top - below - sizes.pad
    sized = _sized(picture, columns.width - 2 * sizes.pad, min(sizes.comfort, room), sizes)
    if max(_stack(band, sizes) for band in sized) > room:
        sized = [kept_cards(band, room - note_room, sizes.between_cards) for band in sized]
    bands = _bands(picture, _ordered(sized, picture), words, columns, sizes)
    bottom = bands[0].box.bottom
    notes = _notes(
        len(picture.cards) - sum(len(band) for band in sized), words, width, bottom, sizes
    )
    legend_top = bottom + sizes.pad + len(notes) * LINE_EM * sizes.legend
    return ChainLayout(
        width=width,
        height=legend_top + legend.height + EDGE,
        style=style,
        bands=bands,
        routes=routes_of([band.cards for band in bands], picture.leads, sizes),
        legend=legend.moved_down(legend_top),
        notes=notes,
    )


def _columns(width: float, count: int, sizes: ChainSizes) -> _Columns:
    each = (width - 2 * EDGE - (count - 1) * sizes.between_bands) / count
    return _Columns(width=each, step=each + sizes.between_bands, top=EDGE + 1.7 * sizes.name)


def _sized(
    picture: ChainPicture, width: float, comfort: float, sizes: ChainSizes
) -> list[tuple[SizedCard, ...]]:
    """Every card with as many lines of text as the comfortable height allows, else with the least."""
    sized: list[tuple[SizedCard, ...]] = []
    for lines in sizes.lines:
        sized = [
            tuple(size_card(card, width, lines, sizes) for card in cards)
            for _, cards in picture.bands
        ]
        if max(_stack(band, sizes) for band in sized) <= comfort:
            break
    return sized


def _stack(band: Sequence[SizedCard], sizes: ChainSizes) -> float:
    """The height of the cards of a band with the room between them."""
    return sum(one.height for one in band) + max(0, len(band) - 1) * sizes.between_cards


def _ordered(
    sized: list[tuple[SizedCard, ...]], picture: ChainPicture
) -> list[tuple[SizedCard, ...]]:
    """The cards of each band in the order in which few links cross."""
    by_id = {one.card.card_id: one for band in sized for one in band}
    ids = [[one.card.card_id for one in band] for band in sized]
    return [tuple(by_id[i] for i in band) for band in order_bands(ids, picture.leads)]


def _bands(
    picture: ChainPicture,
    ordered: list[tuple[SizedCard, ...]],
    words: ChainWords,
    columns: _Columns,
    sizes: ChainSizes,
) -> tuple[Band, ...]:
    tallest = max(3 * sizes.line_height, *(_stack(band, sizes) for band in ordered))
    height = tallest + sizes.between_cards + sizes.pad
    bands = []
    for number, (stage, _) in enumerate(picture.bands):
        box = Box(left=columns.left(number), top=columns.top, width=columns.width, height=height)
        name = Text(
            text=words.stages[stage],
            x=box.left + box.width / 2,
            y=columns.top - 0.55 * sizes.name,
            size=sizes.name,
            anchor="middle",
            bold=True,
        )
        cards = _placed(ordered[number], box, tallest, sizes)
        bands.append(Band(stage=stage, name=name, box=box, cards=cards))
    return tuple(bands)


def _placed(
    band: Sequence[SizedCard], box: Box, tallest: float, sizes: ChainSizes
) -> tuple[PlacedCard, ...]:
    """The cards one below the other; a shorter band is drawn apart, so that its links run less steeply."""
    spare = (tallest - _stack(band, sizes)) / max(1, len(band))
    apart = min(spare, SPREAD_AT_MOST * sizes.between_cards)
    placed = []
    top = box.top + sizes.between_cards + apart / 2
    for one in band:
        placed.append(place_card(one, box.left + sizes.pad, top, box.width - 2 * sizes.pad, sizes))
        top += one.height + sizes.between_cards + apart
    return tuple(placed)


def _notes(
    left_out: int, words: ChainWords, width: float, bottom: float, sizes: ChainSizes
) -> tuple[Text, ...]:
    if not left_out:
        return ()
    lines = break_lines(words.left_out(left_out), width - 2 * EDGE, sizes.legend, 2)
    return tuple(
        Text(
            text=line,
            x=EDGE,
            y=bottom + (row + 1) * LINE_EM * sizes.legend,
            size=sizes.legend,
            bold=True,
        )
        for row, line in enumerate(lines)
    )
