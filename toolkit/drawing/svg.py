"""The few SVG elements a map is made of, as text. Everything that comes from a person is escaped here.

Only what browsers, WeasyPrint and resvg draw alike: no ``<use>``, no opacity, no style sheet, no reference to anything
outside, no text within text.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from toolkit.drawing.colours import INK
from toolkit.drawing.letters import printable
from toolkit.drawing.sheet import Box


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A line of text: its base line starts, is centred or ends at x, y (px). ``turned`` stands on its side."""

    text: str
    x: float
    y: float
    size: float
    anchor: str = "start"
    fill: str = INK
    bold: bool = False
    turned: bool = False


def num(value: float) -> str:
    """A length with at most one decimal, as short as it can be written."""
    short = f"{value:.1f}"
    return short[:-2] if short.endswith(".0") else short


def attribute(text: str) -> str:
    """The text as the value of an attribute in double quotes."""
    return escape(printable(text), quote=True)


def content(text: str) -> str:
    """The text as the content of an element."""
    return escape(printable(text), quote=False)


def text_element(text: Text) -> str:
    """A ``<text>`` element."""
    x, y = num(text.x), num(text.y)
    turn = f' transform="rotate(-90 {x} {y})"' if text.turned else ""
    weight = ' font-weight="700"' if text.bold else ""
    anchor = f' text-anchor="{text.anchor}"' if text.anchor != "start" else ""
    return (
        f'<text x="{x}" y="{y}" font-size="{num(text.size)}" fill="{text.fill}"'
        f"{weight}{anchor}{turn}>{content(text.text)}</text>"
    )


def rect_element(box: Box, *, fill: str, stroke: str = "none", stroke_width: float = 0) -> str:
    """A ``<rect>`` element."""
    line = f' stroke="{stroke}" stroke-width="{num(stroke_width)}"' if stroke_width else ""
    return (
        f'<rect x="{num(box.left)}" y="{num(box.top)}" width="{num(box.width)}"'
        f' height="{num(box.height)}" fill="{fill}"{line}/>'
    )


def line_element(
    start: tuple[float, float],
    end: tuple[float, float],
    *,
    stroke: str,
    stroke_width: float,
    dash: str = "",
) -> str:
    """A ``<line>`` element; ``dash`` breaks it into lengths and gaps, in px."""
    broken = f' stroke-dasharray="{dash}"' if dash else ""
    return (
        f'<line x1="{num(start[0])}" y1="{num(start[1])}" x2="{num(end[0])}" y2="{num(end[1])}"'
        f' stroke="{stroke}" stroke-width="{num(stroke_width)}"{broken}/>'
    )


def hatch_path(box: Box, *, step: float, stroke: str, stroke_width: float) -> str:
    """Slanting lines that fill a box. Each is cut at the edges here, so no clip path or pattern is needed."""
    parts = []
    offset = step
    while offset < box.width + box.height:
        start_x, start_y = max(0.0, offset - box.height), min(offset, box.height)
        end_x, end_y = min(offset, box.width), max(0.0, offset - box.width)
        parts.append(
            f"M{num(box.left + start_x)} {num(box.top + start_y)}"
            f"L{num(box.left + end_x)} {num(box.top + end_y)}"
        )
        offset += step
    return (
        f'<path d="{"".join(parts)}" fill="none" stroke="{stroke}"'
        f' stroke-width="{num(stroke_width)}"/>'
    )
