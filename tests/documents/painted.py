"""What a PDF paints: every run of letters with its font and size, read from the pages themselves."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from math import hypot

import pikepdf

Matrix = tuple[float, float, float, float, float, float]
UPRIGHT: Matrix = (1, 0, 0, 1, 0, 0)


@dataclass(frozen=True)
class Run:
    """Letters painted at once: the page from 1, the font's name without its subset, the size in points, the glyphs."""

    page: int
    font: str
    size: float
    glyphs: tuple[int, ...]


@dataclass
class _State:
    """Where and how is painted."""

    matrix: Matrix = UPRIGHT
    font: str = ""
    size: float = 0.0
    line: Matrix = UPRIGHT
    saved: list[tuple[Matrix, str, float]] = field(default_factory=list)


def runs_in(pdf: bytes) -> list[Run]:
    """Every run of letters in the order it is painted."""
    opened = pikepdf.open(io.BytesIO(pdf))
    return [
        run
        for number, page in enumerate(opened.pages, start=1)
        for run in _runs(page.obj, page.obj.Resources, number, UPRIGHT)
    ]


def missing_glyphs_in(pdf: bytes) -> int:
    """How many letters are painted as the box that stands for a letter the font has not."""
    return sum(run.glyphs.count(0) for run in runs_in(pdf))


def fonts_in(pdf: bytes) -> dict[str, bool]:
    """The fonts of the file by name without their subset, and whether each is a subset that lies in the file."""
    opened = pikepdf.open(io.BytesIO(pdf))
    found = {}
    for one in opened.objects:
        if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/FontDescriptor":
            subset, plus, name = str(one.FontName)[1:].partition("+")
            held = "/FontFile2" in one or "/FontFile3" in one
            found[name or subset] = bool(plus) and held
    return found


def _runs(
    content: pikepdf.Object, resources: pikepdf.Object, number: int, matrix: Matrix
) -> Iterator[Run]:
    state = _State(matrix)
    for painting in pikepdf.parse_content_stream(content):
        name, given = str(painting.operator), list(painting.operands)
        if name in ("Tj", "TJ"):
            yield Run(number, state.font, _height(state), _glyphs(given[0]))
        elif name == "Do":
            yield from _inside(resources, str(given[0]), number, state.matrix)
        else:
            _follow(state, name, given, resources)


def _inside(resources: pikepdf.Object, name: str, number: int, matrix: Matrix) -> Iterator[Run]:
    found = resources.get("/XObject", pikepdf.Dictionary()).get(name)
    if found is not None and found.get("/Subtype") == pikepdf.Name.Form:
        inner = _times(_matrix(found.get("/Matrix", UPRIGHT)), matrix)
        yield from _runs(found, found.get("/Resources", resources), number, inner)


def _follow(
    state: _State, name: str, given: list[pikepdf.Object], resources: pikepdf.Object
) -> None:
    if name == "q":
        state.saved.append((state.matrix, state.font, state.size))
    elif name == "Q":
        state.matrix, state.font, state.size = state.saved.pop()
    elif name == "cm":
        state.matrix = _times(_matrix(given), state.matrix)
    elif name == "BT":
        state.line = UPRIGHT
    elif name == "Tm":
        state.line = _matrix(given)
    elif name == "Tf":
        font = resources.Font[str(given[0])]
        state.font = str(font.BaseFont)[1:].partition("+")[2] or str(font.BaseFont)[1:]
        state.size = float(given[1])


def _matrix(numbers: object) -> Matrix:
    a, b, c, d, e, f = (float(one) for one in numbers)  # type: ignore[attr-defined]
    return a, b, c, d, e, f


def _times(first: Matrix, then: Matrix) -> Matrix:
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return (
        *(a * g + b * i, a * h + b * j),
        *(c * g + d * i, c * h + d * j),
        *(e * g + f * i + k, e * h + f * j + m),
    )


def _height(state: _State) -> float:
    whole = _times(state.line, state.matrix)
    return abs(state.size) * hypot(whole[2], whole[3])


def _glyphs(given: pikepdf.Object) -> tuple[int, ...]:
    """The glyph numbers of a text operand: two bytes each."""
    parts = list(given) if isinstance(given, pikepdf.Array) else [given]
    raw = b"".join(bytes(part) for part in parts if isinstance(part, pikepdf.String))
    return tuple(int.from_bytes(raw[at : at + 2], "big") for at in range(0, len(raw), 2))
