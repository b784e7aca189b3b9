"""The map on a slide: every mark, name and axis a shape of the program's own, to move and to change."""

from __future__ import annotations

from pptx.enum.dml import MSO_PATTERN
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.shapes.autoshape import Shape as SlideShape
from pptx.shapes.shapetree import GroupShapes, SlideShapes
from pptx.slide import Slide
from pptx.util import Pt

from toolkit.documents.office.blocks import Span, Tone, plain
from toolkit.documents.office.deck import (
    BODY,
    HEIGHT,
    LINE,
    TEXT,
    WIDTH,
    ZERO,
    Deck,
    describe,
    paragraph_at,
    put,
    rgb,
    text_box,
)
from toolkit.documents.office.texts import runs_rtl
from toolkit.domain.vocabulary import Lens, Quadrant, Strip
from toolkit.domain.words import MapWords
from toolkit.drawing.colours import (
    HATCH,
    INK,
    LENS_STYLE,
    PAPER,
    QUADRANT_FILL,
    QUIET,
    SAFETY,
    Shape,
)
from toolkit.drawing.frame import frame_of
from toolkit.drawing.layout import Layout, lay_out
from toolkit.drawing.letters import text_width
from toolkit.drawing.picture import MapPicture, Mark
from toolkit.drawing.shapes import HEAVY_OUTLINE, OUTLINE, SHIELD_AT, SHIELD_SIZE
from toolkit.drawing.sheet import TYPES, Box, Style
from toolkit.drawing.svg import Text
from toolkit.language import label

SCALE = TEXT / TYPES[Style.WALL].label
"""The map is laid out as for the wall, then made so large that its texts have 24 points."""

LEFT, TOP = 20.0, 84.0

OUTLINES = {
    Shape.CIRCLE: (MSO_SHAPE.OVAL, (-1.0, -1.0, 2.0, 2.0)),
    Shape.SQUARE: (MSO_SHAPE.RECTANGLE, (-0.92, -0.92, 1.84, 1.84)),
    Shape.TRIANGLE: (MSO_SHAPE.ISOSCELES_TRIANGLE, (-1.28, -1.42, 2.56, 2.18)),
    Shape.DIAMOND: (MSO_SHAPE.DIAMOND, (-1.46, -1.18, 2.92, 2.36)),
    Shape.HEXAGON: (MSO_SHAPE.HEXAGON, (-1.12, -0.97, 2.24, 1.94)),
}
"""The program's own shape for each of ours, and its box round the middle in radii: left, top, width, height."""


def add_map(deck: Deck, title: str, picture: MapPicture, words: MapWords) -> None:
    """A slide with the map."""
    slide = deck.add(title)
    width, height = (WIDTH - 2 * LEFT) / SCALE, (HEIGHT - TOP - 8) / SCALE
    frame = frame_of(width, height, Style.WALL, words)
    layout = lay_out(picture, frame.sheet)
    for quadrant in Quadrant:
        _add_quarter(slide, _scaled(frame.sheet.quarter(quadrant)), quadrant)
    for text in (*frame.axes, *frame.names):
        _add_text(deck, slide, text)
    for label_ in layout.labels:
        box = _scaled(label_.box)
        shape = text_box(
            slide, Box(left=box.left - 3, top=box.top, width=box.width + 6, height=box.height)
        )
        text_frame = deck.frame(shape.text_frame)
        text_frame.word_wrap = False
        for place, line in enumerate(label_.lines):
            paragraph = paragraph_at(text_frame, place)
            deck.say(paragraph, (plain(line),))
            paragraph.line_spacing = Pt(TEXT * 1.15)
            paragraph.alignment = PP_ALIGN.RIGHT if label_.anchor == "end" else PP_ALIGN.LEFT
    for spot in layout.spots:
        x, y = LEFT + spot.x * SCALE, TOP + spot.y * SCALE
        _add_mark(deck, slide.shapes, spot.mark, (x, y), layout)


def _scaled(box: Box) -> Box:
    return Box(
        left=LEFT + box.left * SCALE,
        top=TOP + box.top * SCALE,
        width=box.width * SCALE,
        height=box.height * SCALE,
    )


def _add_quarter(slide: Slide, box: Box, quadrant: Quadrant) -> None:
    shape = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, ZERO, ZERO, ZERO, ZERO)
    put(shape, box)
    if quadrant is Quadrant.TEST_NOW:
        shape.fill.patterned()
        shape.fill.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
        shape.fill.fore_color.rgb, shape.fill.back_color.rgb = rgb(HATCH), rgb(PAPER)
    else:
        _paint(shape, QUADRANT_FILL[quadrant])
    shape.line.color.rgb, shape.line.width = rgb(INK), Pt(1.5)
    _without_shadow(shape)
    describe(shape, label(quadrant), label(quadrant))


def _add_text(deck: Deck, slide: Slide, text: Text) -> None:
    """A line of the frame, where the drawing has it. Text on its side is a box turned round its middle."""
    size = text.size * SCALE
    x, y = LEFT + text.x * SCALE, TOP + text.y * SCALE
    width, height = text_width(text.text, size, bold=text.bold) + 8, size * LINE
    shift = {"start": 0.5, "middle": 0.0, "end": -0.5}[text.anchor] * width
    middle = (x - size * 0.35, y - shift) if text.turned else (x + shift, y - size * 0.35)
    shape = slide.shapes.add_textbox(ZERO, ZERO, ZERO, ZERO)
    left, top = middle[0] - width / 2, middle[1] - height / 2
    put(shape, Box(left=left, top=top, width=width, height=height))
    shape.rotation = -90 if text.turned else 0
    frame = deck.frame(shape.text_frame)
    frame.word_wrap = False
    tone = Tone.STRONG if text.bold else Tone.PLAIN
    deck.say(frame.paragraphs[0], (Span(text.text, tone),), size)
    frame.paragraphs[0].alignment = {
        "start": PP_ALIGN.LEFT, "middle": PP_ALIGN.CENTER, "end": PP_ALIGN.RIGHT,
    }[text.anchor]  # fmt: skip


def _add_mark(
    deck: Deck, shapes: SlideShapes, mark: Mark, at: tuple[float, float], layout: Layout
) -> None:
    """The mark with its number, and its shield where it has one, as one group that tells what it is."""
    look = LENS_STYLE[mark.lens]
    group = shapes.add_group_shape()
    radius = layout.size.radius * SCALE
    shape = add_lens(group.shapes, mark.lens, at, radius, solid=mark.solid, strip=mark.strip)
    name = f"{look.letter}{mark.number}"
    words = name if layout.size.letters else str(mark.number)
    size = layout.size.type_px * SCALE * min(1.0, 3 / len(words))
    if size:
        _letter(deck, shape, words, size, PAPER if mark.solid else INK)
    strip = f" {label(mark.strip)}." if mark.strip is not Strip.NONE else ""
    told = f"{name}, {label(mark.lens)}: {mark.text}. {label(mark.quadrant)}.{strip}"
    if mark.strip is not Strip.NONE:
        x, y = (place + radius * share for place, share in zip(at, SHIELD_AT, strict=True))
        add_shield(deck, group.shapes, (x, y), radius * SHIELD_SIZE)
    describe(group, name, told)


def add_lens(
    shapes: GroupShapes | SlideShapes,
    lens: Lens,
    at: tuple[float, float],
    radius: float,
    *,
    solid: bool,
    strip: Strip = Strip.NONE,
) -> SlideShape:
    """The shape of a lens: solid with a ledger, hollow without, a heavy outline in the strip."""
    look = LENS_STYLE[lens]
    kind, (left, top, width, height) = OUTLINES[look.shape]
    shape = shapes.add_shape(kind, ZERO, ZERO, ZERO, ZERO)
    put(
        shape,
        Box(
            left=at[0] + left * radius,
            top=at[1] + top * radius,
            width=width * radius,
            height=height * radius,
        ),
    )
    heavy = strip is not Strip.NONE
    _paint(shape, look.colour if solid else PAPER)
    shape.line.color.rgb = rgb(SAFETY if heavy else look.colour)
    shape.line.width = Pt(radius * (HEAVY_OUTLINE if heavy else OUTLINE))
    _without_shadow(shape)
    return shape


def add_shield(
    deck: Deck, shapes: GroupShapes | SlideShapes, at: tuple[float, float], size: float
) -> None:
    """A shield with "!" round a point; ``size`` is half its height."""
    shape = shapes.add_shape(MSO_SHAPE.FLOWCHART_OFFPAGE_CONNECTOR, ZERO, ZERO, ZERO, ZERO)
    box = Box(left=at[0] - size * 0.86, top=at[1] - size, width=size * 1.72, height=size * 2)
    put(shape, box)
    _paint(shape, SAFETY)
    shape.line.color.rgb, shape.line.width = rgb(PAPER), Pt(1)
    _without_shadow(shape)
    _letter(deck, shape, "!", size * 1.4, PAPER)


def _letter(deck: Deck, shape: SlideShape, words: str, size: float, colour: str) -> None:
    frame = deck.frame(shape.text_frame)
    frame.word_wrap = False
    frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    deck.say(frame.paragraphs[0], (Span(words, Tone.STRONG),), size, colour)
    frame.paragraphs[0].alignment = PP_ALIGN.CENTER


def add_legend(deck: Deck, title: str, words: MapWords) -> None:
    """A slide that explains the marks."""
    slide = deck.add(title)
    step, radius = 46.0, 16.0
    for row, lens in enumerate(Lens):
        at = (BODY.left + 26, BODY.top + 24 + row * step)
        add_lens(slide.shapes, lens, at, radius, solid=False)
        _beside(deck, slide, f"{LENS_STYLE[lens].letter}  {words.lenses[lens]}", at)
    for row, (solid, text) in enumerate(((True, words.solid), (False, words.hollow)), start=5):
        at = (BODY.left + 26, BODY.top + 24 + row * step)
        shape = add_lens(slide.shapes, Lens.CONTEXT, at, radius, solid=solid)
        shape.line.color.rgb = rgb(QUIET)
        _beside(deck, slide, text, at)
    at = (BODY.left + 26, BODY.top + 24 + 7 * step)
    add_shield(deck, slide.shapes, at, radius)
    _beside(deck, slide, words.safety, at)


def _beside(deck: Deck, slide: Slide, text: str, at: tuple[float, float]) -> None:
    shape = text_box(slide, Box(left=at[0] + 40, top=at[1] - 16, width=BODY.width - 80, height=32))
    paragraph = deck.frame(shape.text_frame).paragraphs[0]
    deck.say(paragraph, (plain(text),))
    paragraph.alignment = PP_ALIGN.RIGHT if runs_rtl(text) else PP_ALIGN.LEFT


def _paint(shape: SlideShape, colour: str) -> None:
    shape.fill.solid()
    shape.fill.fore_color.rgb = rgb(colour)


def _without_shadow(shape: SlideShape) -> None:
    """No shadow of the theme; some programs heed only the reference to it."""
    shape.shadow.inherit = False
    for reference in shape._element.xpath("./p:style/a:effectRef"):  # noqa: SLF001 (no public way)
        reference.set("idx", "0")
