"""The look of the screens: every style sheet below this folder, put on the page once a run."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import streamlit as st

from toolkit.drawing.colours import ACCENT, INK, LINE, PANEL, PAPER, QUIET, SAFETY

HERE = Path(__file__).parent
PROJECTOR_SHEET = "projector.css"

COLOURS = {
    "ink": INK,
    "paper": PAPER,
    "quiet": QUIET,
    "panel": PANEL,
    "line": LINE,
    "accent": ACCENT,
    "safety": SAFETY,
}
"""The colours by the names the style sheets know them by: ``var(--ink)``."""


@cache
def _sheet() -> str:
    colours = "".join(f"--{name}: {colour};" for name, colour in COLOURS.items())
    sheets = sorted(path for path in HERE.rglob("*.css") if _is_page_sheet(path))
    texts = (path.read_text(encoding="utf-8") for path in sheets)
    return "\n".join([f":root {{ {colours} }}", *texts])


def _is_page_sheet(path: Path) -> bool:
    """Components have their sheet in a shadow root of their own; the projector's comes only when it is on."""
    return path.name != PROJECTOR_SHEET and not path.name.startswith("board")


@cache
def _projector_sheet() -> str:
    return (HERE / PROJECTOR_SHEET).read_text(encoding="utf-8")


def put_on(*, projector: bool) -> None:
    """Put the style sheets on the page."""
    sheet = _sheet() + (_projector_sheet() if projector else "")
    st.html(f"<style>{sheet}</style>")
