"""The card that a person or a room is asked about."""

from __future__ import annotations

from toolkit.domain.session import Assumption
from toolkit.language import _
from toolkit.screens.marks import lens_html
from toolkit.screens.text import as_html


def card_html(assumption: Assumption, words: str) -> str:
    """The card, with a line above it that says how far the round has come."""
    return (
        f'<div class="quiet asked-place">{as_html(words)}</div>'
        f'<div class="asked-card">{lens_html(assumption.lens)}'
        f'<span class="text">{as_html(_("We believe that"))} {as_html(assumption.text)}</span></div>'
    )


def place_words(at: int, count: int) -> str:
    """How far a round has come: ``at`` from 0, of so many cards."""
    return _("Card {number} of {count}").format(number=at + 1, count=count)
