"""The one home of colours, shapes and type. Screens, documents and charts take theirs from here.

Each lens is told apart by shape and letter first, so that a grey photocopy and colour-blind eyes lose nothing. The
colours are dark enough to carry white text (4.5:1 and better).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from toolkit.domain.vocabulary import Lens, Quadrant

INK = "#1B1F24"
PAPER = "#FFFFFF"
PANEL = "#FAF7F2"
LINE = "#D9D4CB"
QUIET = "#5A6068"
ACCENT = "#0B6E6E"
"""For what can be pressed; never for meaning alone."""
SAFETY = "#B00020"
"""For safety-critical cards and *stop and review*; nowhere else."""
HATCH = "#CFC4B4"

SCRIPTS = (
    "Sans", "Arabic", "Bengali", "Devanagari", "Khmer", "Lao", "Myanmar", "Sinhala", "Tamil", "Thai",
)  # fmt: skip
"""The scripts whose letters ship with the product, as in .streamlit/config.toml."""


def _families() -> str:
    screen = [f"Workshop {script}" for script in SCRIPTS]
    files = ["Noto Sans", *(f"Noto Sans {script}" for script in SCRIPTS[1:])]
    return ", ".join([*screen, *files, "sans-serif"])


FONT_FAMILY = _families()
"""Our own fonts under the names the screen knows, then under the names the files carry."""


class Shape(StrEnum):
    """The outline of a mark."""

    CIRCLE = "circle"
    SQUARE = "square"
    TRIANGLE = "triangle"
    DIAMOND = "diamond"
    HEXAGON = "hexagon"


@dataclass(frozen=True, slots=True, kw_only=True)
class LensStyle:
    """How a lens looks: colour, shape, letter, and the pattern of its bars in a chart (Plotly's names)."""

    colour: str
    shape: Shape
    letter: str
    pattern: str


LENS_STYLE: dict[Lens, LensStyle] = {
    Lens.DESIRABILITY: LensStyle(colour="#0072B2", shape=Shape.CIRCLE, letter="D", pattern=""),
    Lens.VIABILITY: LensStyle(colour="#00735C", shape=Shape.SQUARE, letter="V", pattern="/"),
    Lens.FEASIBILITY: LensStyle(colour="#B85C00", shape=Shape.TRIANGLE, letter="F", pattern="\\"),
    Lens.WELLBEING: LensStyle(colour="#8E3B7A", shape=Shape.DIAMOND, letter="W", pattern="x"),
    Lens.CONTEXT: LensStyle(colour="#4D4D4D", shape=Shape.HEXAGON, letter="C", pattern="."),
}

QUADRANT_FILL: dict[Quadrant, str] = {
    Quadrant.TEST_NOW: PAPER,
    Quadrant.WATCH: PANEL,
    Quadrant.LATER: PANEL,
    Quadrant.CARRY_ON: PAPER,
}
"""The ground of each quarter; *test now* is hatched on top of it."""
