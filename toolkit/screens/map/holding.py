"""What rests on the open card: the debrief cards it holds up, and which of them have no other support."""

from __future__ import annotations

from collections import Counter

from toolkit.domain.session import Assumption, Card, Session
from toolkit.language import _, label, ngettext
from toolkit.screens.text import as_html, shortened

CARDS_AT_MOST = 6
TEXT_AT_MOST = 120


def holds_html(session: Session, assumption: Assumption, *, bears_load: bool) -> str:
    """The cards that rest on the belief, in a part that opens; nothing where it holds up none."""
    held = [
        card for card in session.cards if card.card_id in assumption.holds_up and not card.parked
    ]
    if not held:
        return ""
    supports = Counter(one for a in session.live_assumptions() for one in set(a.holds_up))
    lines = "".join(
        f"<li>{as_html(_line(card, alone=supports[card.card_id] == 1))}</li>"
        for card in held[:CARDS_AT_MOST]
    )
    left = len(held) - CARDS_AT_MOST
    if left > 0:
        more = ngettext("and {count} more", "and {count} more", left).format(count=left)
        lines += f"<li>{as_html(more)}</li>"
    return (
        f'<details class="holds"><summary>{as_html(_head(len(held), bears_load=bears_load))}</summary>'
        f"<ul>{lines}</ul></details>"
    )


def _head(count: int, *, bears_load: bool) -> str:
    words = (
        ngettext("Load-bearing: {count} card rests on it", "Load-bearing: {count} cards rest on it", count)
        if bears_load
        else ngettext("{count} card rests on it", "{count} cards rest on it", count)
    )  # fmt: skip
    return words.format(count=count)


def _line(card: Card, *, alone: bool) -> str:
    words = _("{stage}: {text}").format(
        stage=label(card.stage), text=shortened(card.text, TEXT_AT_MOST)
    )
    return _("{card} (rests on this alone)").format(card=words) if alone else words
