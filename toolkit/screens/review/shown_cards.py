"""Which cards of the map other tables see, whether the words of their evidence go along, and how it will look."""

from __future__ import annotations

import streamlit as st

from toolkit.domain.changes import SharingChosen
from toolkit.domain.gathering.shared import SharedCard, SharedTable
from toolkit.domain.numbering import card_numbers
from toolkit.domain.vocabulary import BridgeKind, Strip
from toolkit.language import _, label, ngettext
from toolkit.language.ledger_words import shared_state_words
from toolkit.scoring.sharing import cards_shown, shared_by
from toolkit.scoring.standing import Standing
from toolkit.screens.review.bridge_cards import in_step
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html, plain, shortened

LABEL_AT_MOST = 140


def render_shown_cards(showing: Showing) -> None:
    """Draw a tick for each card that may be shown, and one for the words of evidence."""
    open_cards = [one for one in showing.ranked if not one.assumption.private]
    shown = {one.assumption.assumption_id for one in cards_shown(showing.session, showing.ranked)}
    if not open_cards:
        st.html(f'<p class="about">{as_html(_("No card is on the map that could be shown."))}</p>')
        return
    words = _("Choose the cards · {shown} of {all} are shown").format(
        shown=len(shown), all=len(open_cards)
    )
    with st.expander(words, key=showing.key("bridge", "choose")):
        numbers = card_numbers(showing.session)
        for one in open_cards:
            _tick(showing, one, numbers[one.assumption.assumption_id], shown)
    key = showing.key("bridge", "sources")
    in_step(showing, key, showing.session.share_sources)
    st.checkbox(
        _("Show the words of their evidence too. They are left out otherwise."),
        key=key,
        on_change=_choose_sources,
        args=(showing, key),
    )


def _tick(showing: Showing, one: Standing, number: int, shown: set[str]) -> None:
    assumption = one.assumption
    key = showing.key("bridge", "shown", assumption.assumption_id)
    in_step(showing, key, assumption.assumption_id in shown)
    st.checkbox(
        f"{number} · {plain(shortened(assumption.text, LABEL_AT_MOST))}",
        key=key,
        on_change=_choose,
        args=(showing, assumption.assumption_id, key),
    )


def _choose(showing: Showing, assumption_id: str, key: str) -> None:
    """Show one more card, or one less; the others stay as they were."""
    shown = [one.assumption.assumption_id for one in cards_shown(showing.session, showing.ranked)]
    others = [one for one in shown if one != assumption_id]
    wanted = (*others, assumption_id) if st.session_state[key] else tuple(others)
    sources = showing.session.share_sources
    showing.record(SharingChosen(assumption_ids=wanted, with_sources=sources))


def _choose_sources(showing: Showing, key: str) -> None:
    shown = cards_shown(showing.session, showing.ranked)
    wanted = tuple(one.assumption.assumption_id for one in shown)
    showing.record(SharingChosen(assumption_ids=wanted, with_sources=st.session_state[key]))


def render_preview(showing: Showing) -> None:
    """Draw exactly what the others will see, folded away until somebody wants to read it."""
    session, history, today = showing.session, showing.history, showing.today
    table = history.once(
        ("shared", today),
        lambda: shared_by(session, today, made_at=history.changed_at, seq=history.seq),
    )
    with st.expander(
        _("Read exactly what the others will see"), key=showing.key("bridge", "preview")
    ):
        st.html(preview_html(table))


def preview_html(table: SharedTable) -> str:
    """The table as the others see it, in words."""
    said = "".join(
        f"<dt>{as_html(label(kind))}</dt><dd>{as_html(text)}</dd>"
        for kind, text in zip(BridgeKind, table.summary, strict=True)
        if text
    )
    where = " · ".join(part for part in (table.team, table.country) if part)
    cards = "".join(f"<li>{_card_html(card)}</li>" for card in table.cards)
    return (
        f'<div class="shown-to-others"><p><b>{as_html(where)}</b></p><dl>{said}</dl>'
        f"<ul>{cards}</ul></div>"
    )


def _card_html(card: SharedCard) -> str:
    count = len(card.items)
    counted = ngettext("{count} evidence item", "{count} evidence items", count).format(count=count)
    strip = () if card.strip is Strip.NONE else (label(card.strip),)
    about = " · ".join((*strip, label(card.quadrant), shared_state_words(card), counted))
    items = "".join(
        f"<li>{as_html(label(item.side))}: {as_html(item.text)}</li>"
        for item in card.items
        if item.text
    )
    return (
        f"<b>{card.number}</b> {as_html(card.text)}"
        f'<div class="quiet">{as_html(about)}</div>{f"<ul>{items}</ul>" if items else ""}'
    )
