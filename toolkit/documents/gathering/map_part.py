"""The map of all tables, and its cards in words. Numbers count through all tables, so each line says whose it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from toolkit.documents.faces import family_stack
from toolkit.documents.fitting import close_height_of
from toolkit.documents.gathering.parts import (
    CardTold,
    Head,
    Setting,
    filled,
    table_name,
    tell_card,
)
from toolkit.documents.gathering.plenary_parts import CARD_AT_MOST
from toolkit.documents.pages import Paper
from toolkit.documents.sides import Spread, spreads
from toolkit.domain.gathering.parts.whole import Gathering
from toolkit.domain.vocabulary import Quadrant, Strip
from toolkit.drawing.colours import LENS_STYLE
from toolkit.drawing.matrix import draw_matrix
from toolkit.drawing.picture import MapPicture
from toolkit.drawing.shared_map import place_of, shared_picture
from toolkit.drawing.sheet import Style
from toolkit.language import _, label, map_words

MAP_WIDTH = 680.0
MAP_HEIGHT: dict[Paper, float] = {"a4": 480.0, "letter": 420.0}
"""The map's size in CSS px: as wide as the text of the page; its list begins beneath it."""

LINE_MM: dict[Paper, float] = {"a4": 80.0, "letter": 83.0}
LINE_PT, LINE_EM, BETWEEN_MM, HEADING_MM = 9.5, 1.28, 0.8, 7.8
"""The lines of the list (``gathering.css``): their width, their type, and what stands after a line and over a group."""

ROOM_BELOW_MAP_MM: dict[Paper, float] = {"a4": 108.5, "letter": 105.0}
ROOM_MM: dict[Paper, float] = {"a4": 267.0, "letter": 250.0}
"""The height that is left for the list beneath the map, and on a page of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MapCard:
    """A card with the number of its mark; ``code`` is what it is called at its own table, such as C7."""

    card: CardTold
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Quarter:
    """A quarter of the map, or the safety strip (None), with its cards as the map numbers them."""

    quadrant: Quadrant | None
    cards: tuple[MapCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MapTold:
    """The list beside the combined map. ``elsewhere`` cards stand on the pages of their tables only."""

    head: Head
    quarters: tuple[Quarter, ...]
    shown: int
    elsewhere: int
    pages: tuple[Spread, ...]


def map_part(gathering: Gathering, head: Head, setting: Setting) -> str:
    """The part as HTML."""
    picture = shared_picture(gathering.cards())
    drawn = draw_matrix(
        _without_words(picture),
        replace(map_words(), title=_("Map of all tables"), empty=_("No card has a place yet.")),
        width=MAP_WIDTH,
        height=MAP_HEIGHT[setting.paper],
        style=Style.PRINT,
        font_family=family_stack(),
    )
    report = tell_map(gathering, head, picture, setting.paper)
    return filled("map", report, setting.paper, map_drawing=drawn)


def _without_words(picture: MapPicture) -> MapPicture:
    """The marks with their numbers alone: the words of so many stand in the list."""
    return MapPicture(marks=tuple(replace(mark, text="") for mark in picture.marks))


def tell_map(gathering: Gathering, head: Head, picture: MapPicture, paper: Paper) -> MapTold:
    """The cards of the map by quarter, numbered as there; those of the safety strip stand first, by themselves."""
    cards = {place_of(ref): (ref, card) for ref, card in gathering.cards()}
    told = []
    for mark in picture.marks:
        ref, card = cards[mark.assumption_id]
        one = tell_card(card, CARD_AT_MOST, table=table_name(gathering, ref.table_id))
        # What was seen stands on the page of the table.
        one = replace(one, number=mark.number, seen=())
        code = f"{LENS_STYLE[card.lens].letter}{card.number}"
        told.append((mark, MapCard(card=one, code=code)))
    strip = tuple(one for mark, one in told if mark.strip is not Strip.NONE)
    quarters = [Quarter(quadrant=None, cards=strip)] if strip else []
    for quadrant in Quadrant:
        mine = tuple(
            one for mark, one in told if mark.strip is Strip.NONE and mark.quadrant is quadrant
        )
        if mine:
            quarters.append(Quarter(quadrant=quadrant, cards=mine))
    return MapTold(
        head=head,
        quarters=tuple(quarters),
        shown=len(told),
        elsewhere=len(cards) - len(told),
        pages=spreads(
            [[_height(words, paper) for words in _lines(quarter)] for quarter in quarters],
            heading=HEADING_MM,
            first_room=ROOM_BELOW_MAP_MM[paper],
            room=ROOM_MM[paper],
        ),
    )


def _height(words: str, paper: Paper) -> float:
    return close_height_of(words, LINE_MM[paper], LINE_PT, line_height=LINE_EM) + BETWEEN_MM


def _lines(quarter: Quarter) -> Iterator[str]:
    """The lines of a quarter, with what stands in brackets after each."""
    for one in quarter.cards:
        place = "" if quarter.quadrant else f", {label(one.card.quadrant)}"
        yield f"m {one.card.text} ({one.card.table}: {one.code}{place})"
