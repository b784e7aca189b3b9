"""The chain strategy, roles, goals, outcomes with the assumptions it rests on, as one SVG drawing for every reader.

First a value (:func:`chain_picture`), then a layout, then SVG. For documents there are two ways in:
:func:`print_chain` gives the drawing for paper, :func:`written_chain` the same as a list that reads without it.
"""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from toolkit.domain.session import Session
from toolkit.domain.words import ChainWords
from toolkit.drawing.chain.layout import ChainLayout, lay_out_chain
from toolkit.drawing.chain.picture import (
    ChainCard,
    ChainMark,
    ChainPicture,
    Firmness,
    chain_picture,
)
from toolkit.drawing.chain.svg import (
    band_element,
    card_element,
    entry_element,
    onward_element,
    route_element,
)
from toolkit.drawing.chain.written import WrittenCard, written_chain
from toolkit.drawing.colours import FONT_FAMILY, PAPER
from toolkit.drawing.sheet import Box, Style
from toolkit.drawing.svg import attribute, content, num, rect_element, text_element
from toolkit.scoring.order import rank_assumptions

__all__ = [
    "ChainCard",
    "ChainMark",
    "ChainPicture",
    "Firmness",
    "WrittenCard",
    "chain_picture",
    "draw_chain",
    "print_chain",
    "written_chain",
]

PRINT_WIDTH, PRINT_HEIGHT = 680.0, 940.0
"""What an A4 page in portrait has room for between its margins, in px, with a heading above."""


def print_chain(
    session: Session,
    today: date,
    words: ChainWords,
    *,
    with_private: bool = False,
    width: float = PRINT_WIDTH,
    height: float = PRINT_HEIGHT,
    font_family: str = FONT_FAMILY,
) -> str:
    """The chain for paper as one ``<svg>``, ``width`` px wide and at most ``height`` px high.

    For the list beside it: ``written_chain(chain_picture(session, found, with_private=with_private))``, where ``found``
    are the standings of the assumptions.
    """
    picture = chain_picture(session, rank_assumptions(session, today), with_private=with_private)
    return draw_chain(
        picture, words, width=width, height=height, style=Style.PRINT, font_family=font_family
    )


def draw_chain(
    picture: ChainPicture,
    words: ChainWords,
    *,
    width: float,
    height: float,
    style: Style = Style.SCREEN,
    font_family: str = FONT_FAMILY,
) -> str:
    """The chain as one ``<svg>`` of that width, as high as it needs to be and at most ``height``, in px.

    What has no room is left out, and a sentence says how many cards that are. On a screen each mark carries its id.
    """
    layout = lay_out_chain(picture, words, width=width, height=height, style=style)
    marks = picture.marks.values()
    bearing = sum(mark.bears_load for mark in marks)
    return "".join(
        (
            _opening(layout, font_family),
            f"<title>{content(words.title)}</title>",
            f"<desc>{content(words.summary(len(picture.cards), len(marks), bearing))}</desc>",
            rect_element(Box(left=0, top=0, width=layout.width, height=layout.height), fill=PAPER),
            *_body(layout, words),
            "</svg>",
        )
    )


def _opening(layout: ChainLayout, font_family: str) -> str:
    width, height = num(layout.width), num(layout.height)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"'
        f' viewBox="0 0 {width} {height}" role="img" font-family="{attribute(font_family)}">'
    )


def _body(layout: ChainLayout, words: ChainWords) -> list[str]:
    """The bands, the links above them, the cards above the links, then what stands below."""
    sizes = layout.sizes
    hands = layout.style in (Style.SCREEN, Style.WALL)
    fallen = {
        placed.card.card_id
        for band in layout.bands
        for placed in band.cards
        if placed.card.firmness is Firmness.FALLEN
    }
    return [
        *(band_element(band, words, sizes) for band in layout.bands),
        *(onward_element(left, right, sizes) for left, right in pairwise(layout.bands)),
        *(route_element(route, fallen=route.start in fallen) for route in layout.routes),
        *(
            card_element(placed, words, sizes, hands=hands)
            for band in layout.bands
            for placed in band.cards
        ),
        *(text_element(note) for note in layout.notes),
        *(entry_element(entry) for entry in layout.legend),
    ]
