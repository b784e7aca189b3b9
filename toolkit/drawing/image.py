"""The map as an image file."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import resvg_py

FONTS = Path(__file__).resolve().parents[2] / "templates" / "fonts"
LARGEST_SCALE = 6.0


def png_from_svg(svg: str, scale: float = 2.0) -> bytes:
    """The drawing as a PNG on white, ``scale`` times its size in px. Only our own fonts are used, never the system's.

    Raises ValueError when the text is no SVG or the scale is not above 0 and at most 6.
    """
    if not 0 < scale <= LARGEST_SCALE:
        raise ValueError(f"scale must be above 0 and at most {LARGEST_SCALE}, not {scale}")
    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=svg,
            zoom=scale,
            background="#ffffff",
            skip_system_fonts=True,
            font_files=list(_font_files()),
            font_family="Noto Sans",
            sans_serif_family="Noto Sans",
        )
    )


@cache
def _font_files() -> tuple[str, ...]:
    """Regular before bold: where a family lacks a letter, the first file that has it is taken."""
    found = sorted(FONTS.glob("*.ttf"), key=lambda path: ("Bold" in path.stem, path.stem))
    return tuple(str(path) for path in found)
