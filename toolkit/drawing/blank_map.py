"""An empty map to write on: the safety strip on top, both axes in words, the names of the quarters, and the levels."""

from __future__ import annotations

from toolkit.domain.vocabulary import EvidenceLevel, Quadrant
from toolkit.domain.words import MapWords
from toolkit.drawing.colours import FONT_FAMILY, INK, PAPER, QUIET, SAFETY
from toolkit.drawing.frame import Frame, frame_of
from toolkit.drawing.shapes import shield_element
from toolkit.drawing.sheet import Box, Style
from toolkit.drawing.svg import (
    Text,
    content,
    hatch_path,
    line_element,
    num,
    rect_element,
    text_element,
)

STRIP = 0.17
"""The share of the height that the strip takes."""

GAP = 9.0
HATCHED = 26.0
TYPE = 15.0
OUTER, INNER = 2.4, 1.2
"""Lines thick enough to survive a copy of a copy, in px."""


def draw_blank_map(
    words: MapWords,
    *,
    width: float,
    height: float,
    strip: str,
    title: str,
    font_family: str = FONT_FAMILY,
) -> str:
    """The empty map as one ``<svg>`` element of that size in px; ``strip`` is written at the top of the strip."""
    strip_box = Box(left=2, top=2, width=width - 4, height=height * STRIP)
    levels_height = 1.5 * TYPE
    top = strip_box.bottom + GAP + levels_height
    frame = frame_of(width, height - top, Style.WALL, words)
    plot = frame.sheet.plot
    inside = "".join([*_quarters(frame), *map(text_element, (*frame.axes, *frame.names))])
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{num(width)}" height="{num(height)}"'
        f' viewBox="0 0 {num(width)} {num(height)}" font-family="{content(font_family)}">'
        f"<title>{content(title)}</title>{_strip(strip_box, strip)}"
        f'<g transform="translate(0 {num(top)})">{_levels(plot)}{inside}</g></svg>'
    )


def _strip(box: Box, words: str) -> str:
    band = Box(left=box.left, top=box.top, width=HATCHED, height=box.height)
    baseline = box.top + 1.3 * TYPE
    heading = Text(text=words, x=box.left + HATCHED + 34, y=baseline, size=TYPE, bold=True)
    return (
        rect_element(box, fill=PAPER, stroke=SAFETY, stroke_width=OUTER)
        + hatch_path(band, step=9, stroke=SAFETY, stroke_width=1.4)
        + line_element((band.right, box.top), (band.right, box.bottom), stroke=SAFETY, stroke_width=INNER)
        + shield_element(box.left + HATCHED + 18, baseline - 0.36 * TYPE, 10)
        + text_element(heading)
    )  # fmt: skip


def _quarters(frame: Frame) -> list[str]:
    """The plot and its cross; *test now* has a heavier outline, because hatching would lie under what people write."""
    plot, test_now = frame.sheet.plot, frame.sheet.quarter(Quadrant.TEST_NOW)
    middle_x, middle_y = plot.left + plot.width / 2, plot.top + plot.height / 2
    return [
        rect_element(plot, fill="none", stroke=INK, stroke_width=OUTER),
        line_element((middle_x, plot.top), (middle_x, plot.bottom), stroke=INK, stroke_width=INNER),
        line_element((plot.left, middle_y), (plot.right, middle_y), stroke=INK, stroke_width=INNER),
        rect_element(test_now.shrunk(3.5), fill="none", stroke=INK, stroke_width=OUTER),
    ]


def _levels(plot: Box) -> str:
    """The evidence levels over their columns: three for the left half, three for the right, as in the rule on paper."""
    levels = sorted(EvidenceLevel, reverse=True)
    step = plot.width / len(levels)
    parts = []
    for place, level in enumerate(levels):
        x = plot.left + (place + 0.5) * step
        text = Text(text=level.name, x=x, y=plot.top - 7, size=TYPE, anchor="middle", bold=True)
        parts.append(text_element(text))
        if place not in {0, len(levels) // 2}:
            edge = plot.left + place * step
            ends = (edge, plot.top), (edge, plot.bottom)
            parts.append(line_element(*ends, stroke=QUIET, stroke_width=0.7, dash="2 5"))
    return "".join(parts)
