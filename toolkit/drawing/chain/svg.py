"""The parts of a chain as SVG: cards, marks on their posts, links with arrows, the legend."""

from __future__ import annotations

from itertools import pairwise

from toolkit.domain.vocabulary import Lens, Strip
from toolkit.domain.words import ChainWords
from toolkit.drawing.chain.boxes import MarkSpot, PlacedCard
from toolkit.drawing.chain.layout import Band
from toolkit.drawing.chain.legend import LegendEntry, Sign
from toolkit.drawing.chain.picture import ChainMark, Firmness
from toolkit.drawing.chain.routes import Route
from toolkit.drawing.chain.sizes import BASE_AT, BASE_HALF, BASE_HIGH, ChainSizes
from toolkit.drawing.colours import HATCH, INK, LENS_STYLE, LINE, PANEL, PAPER, QUIET, SAFETY, Shape
from toolkit.drawing.letters import text_width
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
from toolkit.drawing.sheet import Box
from toolkit.drawing.svg import (
    Text,
    attribute,
    content,
    hatch_path,
    num,
    rect_element,
    text_element,
)

POST, HEAVY_POST = 2.4, 6.0
ARROW = 8.0
DASHES = {Firmness.FALLEN: "2 4", Firmness.SHAKEN: "10 5"}
TEXT_AT_MOST = 400
"""The whole text of a card or an assumption shows over it on a screen, up to so many characters."""


def band_element(band: Band, words: ChainWords, sizes: ChainSizes) -> str:
    """The ground of a band with its name, and what to say where it holds no card."""
    ground = rect_element(band.box, fill=PANEL, stroke=LINE, stroke_width=1)
    empty = ""
    if not band.cards:
        empty = text_element(
            Text(
                text=words.empty_band,
                x=band.box.left + band.box.width / 2,
                y=band.box.top + 2 * sizes.line_height,
                size=sizes.text,
                anchor="middle",
                fill=QUIET,
            )
        )
    return ground + text_element(band.name) + empty


def onward_element(left: Band, right: Band, sizes: ChainSizes) -> str:
    """The sign between two names that the chain runs on from left to right."""
    middle = (left.box.right + right.box.left) / 2
    y, half = left.name.y - 0.35 * sizes.name, 0.4 * sizes.name
    return (
        f'<path d="M{num(middle - half / 2)} {num(y - half)}L{num(middle + half / 2)} {num(y)}'
        f'L{num(middle - half / 2)} {num(y + half)}" fill="none" stroke="{QUIET}" stroke-width="2"/>'
    )


def route_element(route: Route, *, fallen: bool) -> str:
    """A link with its arrow: a thin line; one that begins at a fallen card is broken."""
    end_x, end_y = route.points[-1]
    back = -ARROW if route.rightwards else ARROW
    points = (*route.points[:-1], (end_x + 0.8 * back, end_y))
    parts = [f"M{num(points[0][0])} {num(points[0][1])}"]
    for number, (start, end) in enumerate(pairwise(points)):
        straight = number % 2 == 1
        parts.append(f"L{num(end[0])} {num(end[1])}" if straight else _curve(start, end, route))
    dash = ' stroke-dasharray="3 4"' if fallen else ""
    arrow = (
        f'<polygon points="{num(end_x)},{num(end_y)} {num(end_x + back)},{num(end_y - ARROW / 2)}'
        f' {num(end_x + back)},{num(end_y + ARROW / 2)}" fill="{INK}"/>'
    )
    return (
        f'<path d="{"".join(parts)}" fill="none" stroke="{INK}" stroke-width="1.4"{dash}/>{arrow}'
    )


def _curve(start: tuple[float, float], end: tuple[float, float], route: Route) -> str:
    if route.loops:
        out = max(start[0], end[0]) + 3 * ARROW
        first, second = out, out
    else:
        first = second = (start[0] + end[0]) / 2
    return f"C{num(first)} {num(start[1])} {num(second)} {num(end[1])} {num(end[0])} {num(end[1])}"


def card_element(placed: PlacedCard, words: ChainWords, sizes: ChainSizes, *, hands: bool) -> str:
    """A card with its text and what it rests on. ``hands``: marks carry ids, and whole texts show over them."""
    posts = "".join(_post(placed, spot) for spot in placed.spots)
    marks = "".join(mark_element(spot, sizes, hands=hands) for spot in placed.spots)
    title = f"<title>{content(placed.card.text[:TEXT_AT_MOST])}</title>" if hands else ""
    box = f"<g>{title}{_box(placed)}{_lines(placed, sizes)}</g>"
    return posts + box + marks + _more(placed, sizes) + _tag(placed, words, sizes)


def _box(placed: PlacedCard) -> str:
    box, firmness = placed.box, placed.card.firmness
    if firmness is Firmness.STANDS:
        return rect_element(box, fill=PAPER, stroke=INK, stroke_width=1.4)
    ground = rect_element(box, fill=PAPER)
    if firmness is Firmness.FALLEN:
        ground += hatch_path(box, step=8, stroke=HATCH, stroke_width=1)
    return ground + (
        f'<rect x="{num(box.left)}" y="{num(box.top)}" width="{num(box.width)}"'
        f' height="{num(box.height)}" fill="none" stroke="{INK}" stroke-width="2"'
        f' stroke-dasharray="{DASHES[firmness]}"/>'
    )


def _lines(placed: PlacedCard, sizes: ChainSizes) -> str:
    """The text in the middle of the card: it reads alike from the left and from the right."""
    first = placed.box.top + 0.7 * sizes.pad + 0.75 * sizes.line_height
    return "".join(
        text_element(
            Text(
                text=line,
                x=placed.box.left + placed.box.width / 2,
                y=first + row * sizes.line_height,
                size=sizes.text,
                anchor="middle",
            )
        )
        for row, line in enumerate(placed.lines)
    )


def _post(placed: PlacedCard, spot: MarkSpot) -> str:
    """What a card stands on: a thick short line down to the mark, thicker where it bears load; none when pulled out."""
    if spot.mark.pulled:
        return ""
    width = HEAVY_POST if spot.mark.bears_load else POST
    return (
        f'<line x1="{num(spot.x)}" y1="{num(placed.box.bottom)}" x2="{num(spot.x)}" y2="{num(spot.y)}"'
        f' stroke="{INK}" stroke-width="{num(width)}"/>'
    )


def mark_element(spot: MarkSpot, sizes: ChainSizes, *, hands: bool) -> str:
    """An assumption: the shape of its lens, its number, a base where it bears load, a shield, a cross when pulled."""
    mark, radius = spot.mark, sizes.radius
    grip = title = ""
    if hands:
        grip = f' class="mark" data-id="{attribute(mark.assumption_id)}"'
        title = f"<title>{content(f'{mark.number}. {mark.text[:TEXT_AT_MOST]}')}</title>"
    parts = (
        _base(radius) if mark.bears_load and not mark.pulled else "",
        _shape(mark, radius),
        _cross(radius) if mark.pulled else "",
        _number(mark, sizes),
        _shield(mark, radius),
    )
    return (
        f'<g transform="translate({num(spot.x)} {num(spot.y)})"{grip}>{title}{"".join(parts)}</g>'
    )


def _base(radius: float) -> str:
    half = BASE_HALF * radius
    base = Box(left=-half, top=BASE_AT * radius, width=2 * half, height=BASE_HIGH * radius)
    stem = (
        f'<line x1="0" y1="0" x2="0" y2="{num(BASE_AT * radius)}" stroke="{INK}"'
        f' stroke-width="{num(HEAVY_POST)}"/>'
    )
    return stem + rect_element(base, fill=INK)


def _shape(mark: ChainMark, radius: float) -> str:
    look = LENS_STYLE[mark.lens]
    heavy = mark.strip is not Strip.NONE
    return shape_element(
        look.shape,
        radius,
        fill=look.colour if mark.solid and not mark.pulled else PAPER,
        stroke=SAFETY if heavy else look.colour,
        stroke_width=radius * (HEAVY_OUTLINE if heavy else OUTLINE),
    )


def _number(mark: ChainMark, sizes: ChainSizes) -> str:
    look = LENS_STYLE[mark.lens]
    words = f"{look.letter}{mark.number}" if sizes.letters else str(mark.number)
    size = sizes.mark_type * min(1.0, 3 / len(words))
    drop = TEXT_SHIFT.get(look.shape, 0) * sizes.radius + TEXT_DROP * size
    fill = PAPER if mark.solid and not mark.pulled else INK
    return text_element(
        Text(text=words, x=0, y=drop, size=size, anchor="middle", fill=fill, bold=True)
    )


def _shield(mark: ChainMark, radius: float) -> str:
    if mark.strip is Strip.NONE:
        return ""
    x, y = (radius * share for share in SHIELD_AT)
    return shield_element(x, y, radius * SHIELD_SIZE)


def _cross(radius: float) -> str:
    """A cross with an open middle, so that the number stays readable."""
    arm, hub = num(1.3 * radius), 0.78 * radius
    return (
        f'<path d="M-{arm} -{arm}L{arm} {arm}M-{arm} {arm}L{arm} -{arm}" fill="none"'
        f' stroke="{INK}" stroke-width="{num(0.22 * radius)}"/>'
        f'<circle r="{num(hub)}" fill="{PAPER}"/>'
    )


def _more(placed: PlacedCard, sizes: ChainSizes) -> str:
    if not placed.more:
        return ""
    x, y = placed.more_at
    return text_element(
        Text(
            text=f"+{placed.more}",
            x=x,
            y=y + TEXT_DROP * sizes.text,
            size=sizes.text,
            anchor="end",
            bold=True,
        )
    )


def _tag(placed: PlacedCard, words: ChainWords, sizes: ChainSizes) -> str:
    """The word on the upper edge of a card that does not stand firm."""
    firmness = placed.card.firmness
    if firmness is Firmness.STANDS:
        return ""
    fallen = firmness is Firmness.FALLEN
    word = words.fallen if fallen else words.shaken
    size = sizes.legend
    width = text_width(word, size, bold=True) + size
    box = Box(
        left=placed.box.right - width - 0.4 * size,
        top=placed.box.top - 1.05 * size,
        width=width,
        height=1.35 * size,
    )
    written = Text(
        text=word,
        x=box.left + box.width / 2,
        y=box.top + 1.02 * size,
        size=size,
        anchor="middle",
        fill=PAPER if fallen else INK,
        bold=True,
    )
    ground = rect_element(box, fill=INK if fallen else PAPER, stroke=INK, stroke_width=1.4)
    return ground + text_element(written)


def entry_element(entry: LegendEntry) -> str:
    """An entry of the legend."""
    words = entry.words
    size = words.size * 0.45
    place = f"translate({num(words.x - words.size * 0.95)} {num(words.y - words.size * 0.34)})"
    return f'<g transform="{place}">{_icon(entry.icon, size)}</g>{text_element(words)}'


def _icon(icon: Lens | Sign, size: float) -> str:
    if isinstance(icon, Lens):
        look = LENS_STYLE[icon]
        return shape_element(look.shape, size, fill=look.colour, stroke=look.colour, stroke_width=1)
    circle = shape_element(Shape.CIRCLE, size, fill=PAPER, stroke=QUIET, stroke_width=1.6)
    icons = {
        Sign.HOLDS: f'<path d="M0 -{num(size)}L0 {num(size)}" stroke="{INK}" stroke-width="{POST}"/>',
        Sign.LEADS: (
            f'<path d="M-{num(1.4 * size)} 0L{num(0.4 * size)} 0" stroke="{INK}" stroke-width="1.4"/>'
            f'<polygon points="{num(1.4 * size)},0 {num(0.2 * size)},-{num(0.6 * size)}'
            f' {num(0.2 * size)},{num(0.6 * size)}" fill="{INK}"/>'
        ),
        Sign.BEARING: (
            f'<path d="M0 -{num(size)}L0 {num(0.7 * size)}" stroke="{INK}" stroke-width="{num(0.6 * size)}"/>'
            f'<path d="M-{num(1.3 * size)} {num(0.9 * size)}L{num(1.3 * size)} {num(0.9 * size)}"'
            f' stroke="{INK}" stroke-width="{num(0.5 * size)}"/>'
        ),
        Sign.SHIELD: shield_element(0, 0, size * 1.25),
        Sign.SOLID: shape_element(Shape.CIRCLE, size, fill=QUIET, stroke=QUIET, stroke_width=1.6),
        Sign.HOLLOW: circle,
        Sign.PULLED: circle + _cross(size),
    }
    return icons[icon]
