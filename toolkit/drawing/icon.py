"""One mark by itself, for lists and trays beside the map."""

from __future__ import annotations

from urllib.parse import quote

from toolkit.domain.vocabulary import Lens
from toolkit.drawing.colours import FONT_FAMILY, INK, LENS_STYLE, PAPER, SAFETY
from toolkit.drawing.crosses import cross_icon
from toolkit.drawing.shapes import (
    HEAVY_OUTLINE,
    OUTLINE,
    SHIELD_AT,
    SHIELD_SIZE,
    TEXT_DROP,
    TEXT_SHIFT,
    shape_element,
    shield_element,
)
from toolkit.drawing.svg import Text, attribute, num, text_element

RADIUS = 16.0
TYPE_PX = 14.0
HALF_WIDTH, TOP, BOTTOM = 27.0, -26.0, 24.0


def mark_icon(
    lens: Lens, words: str, *, solid: bool = False, shielded: bool = False, height_px: float = 36
) -> str:
    """An ``<svg>`` of one mark with short ``words`` on it (a letter, a number); hidden from screen readers."""
    look = LENS_STYLE[lens]
    body = shape_element(
        look.shape,
        RADIUS,
        fill=look.colour if solid else PAPER,
        stroke=SAFETY if shielded else look.colour,
        stroke_width=RADIUS * (HEAVY_OUTLINE if shielded else OUTLINE),
    )
    type_px = TYPE_PX * min(1.0, 3 / max(1, len(words)))
    drop = TEXT_SHIFT.get(look.shape, 0) * RADIUS + TEXT_DROP * type_px
    number = text_element(
        Text(
            text=words,
            x=0,
            y=drop,
            size=type_px,
            anchor="middle",
            fill=PAPER if solid else INK,
            bold=True,
        )
    )
    shield = ""
    if shielded:
        x, y = (RADIUS * share for share in SHIELD_AT)
        shield = shield_element(x, y, RADIUS * SHIELD_SIZE)
    return _icon(f"{body}{number}{shield}", height_px)


def spread_icon(*, height_px: float = 36) -> str:
    """An ``<svg>`` of the thin cross that shows how far apart a group's answers are; hidden from screen readers."""
    return _icon(cross_icon(RADIUS), height_px)


def _icon(drawn: str, height_px: float) -> str:
    width = height_px * 2 * HALF_WIDTH / (BOTTOM - TOP)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{num(width)}" height="{num(height_px)}"'
        f' viewBox="{num(-HALF_WIDTH)} {num(TOP)} {num(2 * HALF_WIDTH)} {num(BOTTOM - TOP)}"'
        f' aria-hidden="true" font-family="{attribute(FONT_FAMILY)}">{drawn}</svg>'
    )


def icon_image(svg: str, height: str) -> str:
    """The icon as an ``<img>`` of that CSS height, where inline SVG may not stand; it says nothing by itself."""
    return f'<img alt="" style="height:{attribute(height)}" src="data:image/svg+xml,{quote(svg)}">'
