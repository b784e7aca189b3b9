"""The map as one SVG drawing: for the screen, the wall, paper and image files alike."""

from __future__ import annotations

from toolkit.domain.vocabulary import Lens, Quadrant, Strip
from toolkit.domain.words import MapWords
from toolkit.drawing.colours import (
    FONT_FAMILY,
    HATCH,
    INK,
    LENS_STYLE,
    PAPER,
    QUADRANT_FILL,
    QUIET,
    SAFETY,
    Shape,
)
from toolkit.drawing.crosses import cross_elements, cross_icon, has_crosses
from toolkit.drawing.frame import Entry, Frame, frame_of
from toolkit.drawing.gaps import gap_element, gap_icon
from toolkit.drawing.labelling import LINE_HEIGHT, Label
from toolkit.drawing.layout import Layout, lay_out
from toolkit.drawing.letters import break_lines, text_width
from toolkit.drawing.picture import MapPicture, Mark
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
from toolkit.drawing.sheet import Box, Sheet, Style
from toolkit.drawing.spreading import Spot
from toolkit.drawing.svg import (
    Text,
    attribute,
    content,
    hatch_path,
    line_element,
    num,
    rect_element,
    text_element,
)
from toolkit.drawing.trails import Trails, texts_clear_of, trail_elements

IMAGE_WIDTH, IMAGE_HEIGHT = 1200.0, 900.0
"""The map as a file of its own, in px; a PNG has twice as many."""


def draw_image(picture: MapPicture, words: MapWords) -> str:
    """The map as a file of its own shows it."""
    return draw_matrix(picture, words, width=IMAGE_WIDTH, height=IMAGE_HEIGHT, style=Style.IMAGE)


def draw_matrix(
    picture: MapPicture,
    words: MapWords,
    *,
    width: float,
    height: float,
    style: Style = Style.SCREEN,
    title: str = "",
    desc: str = "",
    font_family: str = FONT_FAMILY,
    trails: Trails | None = None,
) -> str:
    """The map as one ``<svg>`` element of that size in px, with a direct ``<title>`` and, where given, ``<desc>``.

    On a screen each mark carries its id, and the plot its edges, so that marks can be taken hold of. ``trails`` join
    the marks to where their cards stand on the map of another date; no claims are drawn beside them.
    """
    gaps = trails is None and any(mark.claim is not None for mark in picture.marks)
    crosses = has_crosses(picture)
    frame = frame_of(width, height, style, words, gaps=gaps, crosses=crosses)
    layout = lay_out(picture, frame.sheet)
    parts = [
        _opening(frame.sheet, font_family, layout.size.radius),
        f"<title>{content(title or words.title)}</title>",
        f"<desc>{content(desc)}</desc>" if desc else "",
        rect_element(Box(left=0, top=0, width=width, height=height), fill=PAPER),
        *_ground(frame),
        *(_crosses(layout) if crosses else ()),
        *(_gaps(layout) if gaps else ()),
        *(trail_elements(layout, trails) if trails else ()),
        *_marks(layout),
        *(_label(label, layout) for label in _texts(layout, trails)),
        *(_empty(words, frame.sheet) if not picture.marks else ()),
        "</svg>",
    ]
    return "".join(parts)


def _opening(sheet: Sheet, font_family: str, radius: float) -> str:
    size = f'width="{num(sheet.width)}" height="{num(sheet.height)}"'
    view = f'viewBox="0 0 {num(sheet.width)} {num(sheet.height)}"'
    field = sheet.field(radius)
    edges = ""
    if sheet.for_hands:
        edges = (
            f' data-left="{num(field.left)}" data-top="{num(field.top)}"'
            f' data-width="{num(field.width)}" data-height="{num(field.height)}"'
        )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} {view} role="img"'
        f' font-family="{attribute(font_family)}"{edges}>'
    )


def _ground(frame: Frame) -> list[str]:
    """The quarters with their names, the lines between them, the axes and the legend."""
    sheet = frame.sheet
    plot = sheet.plot
    middle_x, middle_y = plot.left + plot.width / 2, plot.top + plot.height / 2
    parts = [_quarter(sheet, quadrant) for quadrant in Quadrant]
    parts += [
        line_element((middle_x, plot.top), (middle_x, plot.bottom), stroke=QUIET, stroke_width=1.2),
        line_element((plot.left, middle_y), (plot.right, middle_y), stroke=QUIET, stroke_width=1.2),
        rect_element(plot, fill="none", stroke=INK, stroke_width=1.5),
        *(text_element(text) for text in (*frame.names, *frame.axes)),
        *(_entry(entry) for entry in frame.legend),
    ]
    return parts


def _quarter(sheet: Sheet, quadrant: Quadrant) -> str:
    quarter = sheet.quarter(quadrant)
    ground = rect_element(quarter, fill=QUADRANT_FILL[quadrant])
    hatch = ""
    if quadrant is Quadrant.TEST_NOW:
        hatch = hatch_path(sheet.room(quadrant), step=9, stroke=HATCH, stroke_width=0.8)
    if sheet.for_hands:
        return f'<g data-quadrant="{quadrant}">{ground}{hatch}</g>'
    return ground + hatch


def _entry(entry: Entry) -> str:
    words = entry.words
    size = words.size * 0.42
    place = f"translate({num(words.x - words.size * 0.85)} {num(words.y - words.size * 0.34)})"
    return f'<g transform="{place}">{_icon(entry.icon, size)}</g>{text_element(words)}'


def _icon(icon: Lens | str, size: float) -> str:
    if isinstance(icon, Lens):
        look = LENS_STYLE[icon]
        return shape_element(look.shape, size, fill=look.colour, stroke=look.colour, stroke_width=1)
    if icon == "gap":
        return gap_icon(size)
    if icon == "cross":
        return cross_icon(size)
    if icon == "shield":
        return shield_element(0, 0, size * 1.25)
    fill = QUIET if icon == "solid" else PAPER
    return shape_element(Shape.CIRCLE, size, fill=fill, stroke=QUIET, stroke_width=1.6)


def _crosses(layout: Layout) -> list[str]:
    return cross_elements(layout.spots, layout.sheet.field(layout.size.radius))


def _gaps(layout: Layout) -> list[str]:
    for_hands = layout.sheet.for_hands
    return [gap_element(spot, layout.size.radius, for_hands=for_hands) for spot in layout.spots]


def _marks(layout: Layout) -> list[str]:
    return [_mark(spot, layout) for spot in layout.spots]


def _mark(spot: Spot, layout: Layout) -> str:
    mark, size = spot.mark, layout.size
    return (
        f'<g transform="translate({num(spot.x)} {num(spot.y)})"{_grip(mark, layout.sheet)}>'
        f"{_body(mark, size.radius)}{_number(mark, layout)}{_shield(mark, size.radius)}"
        f"{_handle(spot, layout.sheet)}</g>"
    )


def _handle(spot: Spot, sheet: Sheet) -> str:
    """On a screen: the whole circle round the mark can be taken hold of, corners and all."""
    if not sheet.for_hands:
        return ""
    reach = spot.reach
    return (
        f'<circle cx="{num(reach.x)}" cy="{num(reach.y)}" r="{num(reach.radius)}"'
        ' fill="none" pointer-events="all"/>'
    )


def _grip(mark: Mark, sheet: Sheet) -> str:
    if not sheet.for_hands:
        return ""
    return f' class="mark" data-id="{attribute(mark.assumption_id)}"'


def _body(mark: Mark, radius: float) -> str:
    """Solid with a ledger, hollow without; a heavy outline in the strip."""
    look = LENS_STYLE[mark.lens]
    fill = look.colour if mark.solid else PAPER
    heavy = mark.strip is not Strip.NONE
    stroke = SAFETY if heavy else look.colour
    stroke_width = radius * (HEAVY_OUTLINE if heavy else OUTLINE)
    return shape_element(look.shape, radius, fill=fill, stroke=stroke, stroke_width=stroke_width)


def _number(mark: Mark, layout: Layout) -> str:
    size = layout.size
    if not size.type_px:
        return ""
    look = LENS_STYLE[mark.lens]
    words = f"{look.letter}{mark.number}" if size.letters else str(mark.number)
    type_px = size.type_px * min(1.0, 3 / len(words)) if len(words) > 3 else size.type_px
    drop = TEXT_SHIFT.get(look.shape, 0) * size.radius + TEXT_DROP * type_px
    fill = PAPER if mark.solid else INK
    return text_element(
        Text(text=words, x=0, y=drop, size=type_px, anchor="middle", fill=fill, bold=True)
    )


def _shield(mark: Mark, radius: float) -> str:
    if mark.strip is Strip.NONE:
        return ""
    x, y = (radius * share for share in SHIELD_AT)
    return shield_element(x, y, radius * SHIELD_SIZE)


def _texts(layout: Layout, trails: Trails | None) -> tuple[Label, ...]:
    return layout.labels if trails is None else texts_clear_of(trails, layout)


def _label(label: Label, layout: Layout) -> str:
    """The text beside a mark."""
    size = layout.sheet.types.label
    x = label.box.right if label.anchor == "end" else label.box.left
    return "".join(
        text_element(
            Text(
                text=line,
                x=x,
                y=label.box.top + (row + 0.85) * LINE_HEIGHT * size,
                size=size,
                anchor=label.anchor,
            )
        )
        for row, line in enumerate(label.lines)
    )


def _empty(words: MapWords, sheet: Sheet) -> list[str]:
    size = sheet.types.axis
    lines = break_lines(words.empty, sheet.plot.width * 0.7, size, 3)
    middle_x = sheet.plot.left + sheet.plot.width / 2
    top = sheet.plot.top + sheet.plot.height * 0.25 - len(lines) * size / 2
    widest = max(text_width(line, size) for line in lines) + 2 * size
    ground = Box(
        left=middle_x - widest / 2,
        top=top - 1.6 * size,
        width=widest,
        height=len(lines) * size * 1.4 + 1.2 * size,
    )
    return [rect_element(ground, fill=PAPER)] + [
        text_element(
            Text(
                text=line,
                x=middle_x,
                y=top + row * size * 1.4,
                size=size,
                anchor="middle",
                fill=QUIET,
            )
        )
        for row, line in enumerate(lines)
    ]
