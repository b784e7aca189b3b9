"""The marks of the lenses and the shield, as the map draws them, to stand beside texts on a screen."""

from __future__ import annotations

from functools import cache
from html import escape
from urllib.parse import quote

import streamlit as st

from toolkit.domain.vocabulary import Lens
from toolkit.drawing.colours import LENS_STYLE, PAPER, Shape
from toolkit.drawing.shapes import shape_element, shield_element
from toolkit.language import _, label
from toolkit.screens.text import as_html

RADIUS = 10.0
HALF = 15.0
LETTER_PX = 12
TRIANGLE_DROP = 2.5


def put_marks_on() -> None:
    """Put the style sheet of the marks on the page, once a run."""
    st.html(f"<style>{mark_rules()}</style>")


@cache
def mark_rules() -> str:
    """CSS: ``.lens-D`` and so on for HTML of ours, ``*-lensD-*`` for what Streamlit draws under such a key."""
    shield = _url(_svg(shield_element(0, 0, RADIUS)))
    lenses = [
        f'.lens-{lens.value}, [class*="press_row"][class*="-lens{lens.value}-"] button::before'
        f" {{ background-image: {_url(_lens(lens))}; }}"
        for lens in Lens
    ]
    shields = '.shield, [class*="press_row"][class*="-strip-"] button::after'
    return "\n".join([*lenses, f"{shields} {{ background-image: {shield}; }}"])


def lens_html(lens: Lens) -> str:
    """The mark of a lens, with its name for who cannot see it."""
    return f'<span class="lens-mark lens-{lens.value}" role="img" aria-label="{escape(label(lens))}"></span>'


def shield_html() -> str:
    """The shield, with its meaning for who cannot see it."""
    return f'<span class="lens-mark shield" role="img" aria-label="{escape(_("safety first"))}"></span>'


def private_html() -> str:
    """The mark of a private card: a word with a line round it."""
    return f'<span class="private-mark">{as_html(_("Private"))}</span>'


def lens_words(lens: Lens) -> str:
    """The letter and name of a lens: "D · Desirability"."""
    return f"{lens.value} · {label(lens)}"


def belief_html(
    number: int, lens: Lens, text: str, *, in_strip: bool = False, private: bool = False
) -> str:
    """An assumption in one line: its mark, its number, its text, and a word where it is private."""
    shield = shield_html() if in_strip else ""
    kept = f" {private_html()}" if private else ""
    return (
        f'<span class="belief">{lens_html(lens)}<b class="belief-number">{number}</b>{shield}'
        f'<span class="belief-text">{as_html(text)}{kept}</span></span>'
    )


def _lens(lens: Lens) -> str:
    look = LENS_STYLE[lens]
    outline = shape_element(
        look.shape, RADIUS, fill=look.colour, stroke=look.colour, stroke_width=1
    )
    drop = 0.36 * LETTER_PX + (TRIANGLE_DROP if look.shape is Shape.TRIANGLE else 0)
    letter = (
        f'<text y="{drop:g}" font-size="{LETTER_PX}" font-weight="700" font-family="sans-serif"'
        f' text-anchor="middle" fill="{PAPER}">{look.letter}</text>'
    )
    return _svg(outline + letter)


def _svg(inside: str) -> str:
    view = f"{-HALF:g} {-HALF:g} {2 * HALF:g} {2 * HALF:g}"
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view}">{inside}</svg>'


def _url(svg: str) -> str:
    return f'url("data:image/svg+xml,{quote(svg)}")'
