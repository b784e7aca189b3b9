"""An address as a QR code, drawn as SVG: black on white whatever stands around it, since cameras need both."""

from __future__ import annotations

from itertools import groupby

import segno

from toolkit.drawing.svg import attribute

QUIET_ZONE = 4
"""Light modules on every side, as ISO/IEC 18004 asks."""


def qr_svg(text: str, *, label: str = "") -> str:
    """The text as a QR code: an ``<svg>`` without a size of its own, so that the page says how large it is.

    ``label`` is what a screen reader says in its place; without one it is skipped. Correction level M: a seventh of
    it may be hidden, as by a fold or a reflection.
    """
    rows = [[bool(dark) for dark in row] for row in segno.make_qr(text, error="m").matrix]
    side = len(rows) + 2 * QUIET_ZONE
    path = "".join(_row_path(row, y + QUIET_ZONE) for y, row in enumerate(rows))
    named = f'role="img" aria-label="{attribute(label)}"' if label else 'aria-hidden="true"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" {named}'
        f' shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{side}v{side}h-{side}z"/>'
        f'<path fill="#000" d="{path}"/></svg>'
    )


def _row_path(row: list[bool], y: int) -> str:
    """One rectangle for each run of dark modules."""
    parts = []
    x = QUIET_ZONE
    for dark, modules in groupby(row):
        width = len(list(modules))
        if dark:
            parts.append(f"M{x} {y}h{width}v1h-{width}z")
        x += width
    return "".join(parts)
