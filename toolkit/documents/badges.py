"""The marks that stand beside texts, as CSS backgrounds: a screen reader passes them by and reads the words instead."""

from __future__ import annotations

from urllib.parse import quote

from toolkit.domain.vocabulary import Lens
from toolkit.drawing.colours import HATCH, INK, LENS_STYLE, PAPER, SAFETY
from toolkit.drawing.shapes import shape_element, shield_element

RADIUS = 10.0
HALF = 14.0
TILE = 12.0


def badge_rules() -> str:
    """CSS for the lens marks, the shield, the hatching of the strip and the ticked box."""
    lenses = [f".lens-{lens.value} {{ background-image: {_url(_lens(lens))}; }}" for lens in Lens]
    return "\n".join(
        [
            *lenses,
            f".shield {{ background-image: {_url(_svg(shield_element(0, 0, RADIUS), HALF))}; }}",
            f".hatched {{ background-image: {_url(_hatching(SAFETY))}; }}",
            f".test-now {{ background-image: {_url(_hatching(HATCH))}; }}",
            f".ticked {{ background-image: {_url(_tick())}; }}",
        ]
    )


def _lens(lens: Lens) -> str:
    look = LENS_STYLE[lens]
    return _svg(
        shape_element(look.shape, RADIUS, fill=PAPER, stroke=look.colour, stroke_width=2), HALF
    )


def _hatching(colour: str) -> str:
    """A tile of slanting lines that meet those of the next tile."""
    lines = "".join(
        f"M{start:g} {TILE:g}L{start + TILE:g} 0" for start in (-TILE, -TILE / 2, 0.0, TILE / 2)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{TILE:g}" height="{TILE:g}"'
        f' viewBox="0 0 {TILE:g} {TILE:g}"><path d="{lines}" fill="none" stroke="{colour}"/></svg>'
    )


def _tick() -> str:
    return _svg(
        f'<path d="M-8 0L-2 7L9 -8" fill="none" stroke="{INK}" stroke-width="3.5"/>', RADIUS
    )


def _svg(inside: str, half: float) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{-half:g} {-half:g} {2 * half:g}'
        f' {2 * half:g}" font-family="Workshop Sans">{inside}</svg>'
    )


def _url(svg: str) -> str:
    return f'url("data:image/svg+xml,{quote(svg)}")'
