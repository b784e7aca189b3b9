from __future__ import annotations

import re
from pathlib import Path

import pytest

from toolkit.drawing.colours import ACCENT, INK, LENS_STYLE, LINE, PANEL, PAPER, QUIET, SAFETY

PROJECT = Path(__file__).parents[2]


def luminance(colour: str) -> float:
    """Relative luminance after WCAG 2.2."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(
    "colour", [SAFETY, ACCENT, INK, *(look.colour for look in LENS_STYLE.values())]
)
def test_white_numbers_can_be_read_on_every_solid_mark(colour):
    assert contrast(colour, PAPER) >= 4.5


@pytest.mark.parametrize("ground", [PAPER, PANEL])
def test_text_can_be_read_on_every_ground(ground):
    assert contrast(INK, ground) >= 7
    assert contrast(QUIET, ground) >= 4.5


def test_every_lens_but_the_first_has_a_pattern_of_its_own():
    patterns = [look.pattern for look in LENS_STYLE.values()]
    assert len(set(patterns)) == len(patterns)


def colours_in(path: Path) -> set[str]:
    return set(re.findall(r"#[0-9A-F]{6}\b", path.read_text(encoding="utf-8")))


def test_printed_pages_and_the_theme_have_no_colour_of_their_own():
    ours = {INK, PAPER, PANEL, LINE, QUIET, ACCENT, SAFETY}
    sheets = [
        *(PROJECT / "templates" / "documents").glob("*.css"),
        PROJECT / ".streamlit" / "config.toml",
    ]
    assert {path.name: colours_in(path) - ours for path in sheets} == {
        path.name: set() for path in sheets
    }
