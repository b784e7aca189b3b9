"""While somebody writes: passages that may point at a person. It asks, never stops anybody, and misses things."""

from __future__ import annotations

from toolkit.content import identifying_passages
from toolkit.language import _
from toolkit.screens.review.marking import kind_html
from toolkit.screens.showing import Screen, Showing
from toolkit.screens.text import as_html

PASSAGES_SHOWN = 3
"""More at once would not be read (house rule)."""


def identifying_html(showing: Showing, *texts: str) -> str:
    """A soft warning about the first passages in the texts that may point at a person; empty where there is none."""
    return pointing_html(showing, (showing.session.team, showing.session.country), *texts)


def pointing_html(screen: Screen, known: tuple[str, ...], *texts: str) -> str:
    """The same on any screen; ``known`` are names that are no secret here."""
    passages = [
        passage
        for text in texts
        for passage in identifying_passages(screen.bank.identifying, text, known)
    ]
    if not passages:
        return ""
    title = _("Could this point at a person? A role or a group is safer, also on a private card.")
    lines = "".join(kind_html(screen.bank, passage) for passage in passages[:PASSAGES_SHOWN])
    return f'<div class="note" role="status"><b>{as_html(title)}</b>{lines}</div>'
