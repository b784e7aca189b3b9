"""A text with the passages that may point at a person marked in it, as HTML."""

from __future__ import annotations

from toolkit.content import Passage
from toolkit.domain.bank import Bank
from toolkit.language import _
from toolkit.screens.review.passages import Found, marked_spans
from toolkit.screens.text import as_html, shortened

AROUND = 160
"""How much of a long text is shown on either side of a marked stretch, in characters (house rule)."""


def found_html(found: Found) -> str:
    """Where it stands, and the text with every open passage marked."""
    return (
        f'<div class="passage"><div class="quiet">{as_html(found.place.where)}</div>'
        f"<div>{marked_html(found.place.text, marked_spans(found.passages))}</div></div>"
    )


def marked_html(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    """The text with the spans marked; of long stretches without a mark only the ends are shown."""
    pieces = []
    reached = 0
    for start, end in spans:
        pieces.append(as_html(_between(text[reached:start], first=reached == 0)))
        pieces.append(f"<mark>{as_html(text[start:end])}</mark>")
        reached = end
    pieces.append(as_html(_after(text[reached:])))
    return "".join(pieces)


def _between(text: str, *, first: bool) -> str:
    if first:
        return f"…{text[-AROUND:]}" if len(text) > AROUND else text
    return f"{text[:AROUND]} … {text[-AROUND:]}" if len(text) > 2 * AROUND else text


def _after(text: str) -> str:
    return f"{text[:AROUND]}…" if len(text) > AROUND else text


def kind_html(bank: Bank, passage: Passage) -> str:
    """One passage with what it looks like and what could be done."""
    kind = next((kind for kind in bank.identifying.kinds if kind.kind == passage.kind), None)
    words = _("“{passage}”").format(passage=shortened(passage.text, 60))
    about = f"{kind.name}. {kind.says}" if kind else ""
    return (
        f'<div class="passage-kind"><b>{as_html(words)}</b>'
        f' <span class="quiet">{as_html(about)}</span></div>'
    )
