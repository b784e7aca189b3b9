"""What a table shows to the others: only when it is ready, and only what it chose itself."""

from __future__ import annotations

import streamlit as st

from toolkit.desk import GatheringDesk
from toolkit.domain.gathering.changes import TableShared, TableSharingEnded
from toolkit.domain.gathering.parts.tables import Table
from toolkit.domain.history import History
from toolkit.language import _, ngettext
from toolkit.scoring.sharing import shared_by
from toolkit.screens.gathering.readiness import why_not_ready
from toolkit.screens.gathering.seating import session_at
from toolkit.screens.gathering.showing import GatheringShowing
from toolkit.screens.text import as_html


def share(desk: GatheringDesk, gathering_id: str, table_id: str, history: History) -> None:
    """Let a table show what its session shares as it stands now. Raises what the desk raises."""
    shared = shared_by(history.session, desk.clock().date(), made_at=desk.clock(), seq=history.seq)
    desk.record(gathering_id, TableShared(table_id=table_id, shared=shared))


def sharing_words(showing: GatheringShowing, table: Table) -> str:
    """Where the table stands, in a few words."""
    if table.shared is None:
        return _("shows nothing yet")
    cards = len(table.shared.cards)
    words = ngettext("shows {count} card", "shows {count} cards", cards).format(count=cards)
    if _newer(showing, table):
        words += " · " + _("its session has gone on since")
    return words


def _newer(showing: GatheringShowing, table: Table) -> bool:
    """Whether the table's session has changed since it showed something."""
    if table.shared is None or session_at(showing, table) is None:
        return False
    return showing.desk.history(str(table.session_id)).seq > table.shared.seq


def render_sharing(showing: GatheringShowing, table: Table) -> None:
    """Draw what the table shows, and the way to show it or to hide it."""
    session = session_at(showing, table)
    reason = why_not_ready(showing, session) if session is not None else ""
    if reason:
        st.html(f'<div class="note">{as_html(reason)}</div>')
    with st.container(horizontal=True, gap="small"):
        if session is not None:
            st.button(
                _("Show it to the others") if table.shared is None else _("Show it as it is now"),
                key=showing.key("table", "share", table.table_id),
                type="primary",
                disabled=bool(reason),
                on_click=_share,
                args=(showing, table),
            )
        if table.shared is not None:
            st.button(
                _("Hide it from the others"),
                key=showing.key("table", "hide", table.table_id),
                on_click=showing.act,
                args=(TableSharingEnded(table_id=table.table_id),),
            )
    if table.shared is not None:
        texts = "".join(
            f"<li><b>{as_html(card.text)}</b><br>{as_html(text)}</li>"
            for card, text in zip(showing.bank.plenary_cards, table.shared.summary, strict=False)
            if text
        )
        st.html(f'<ol class="gathering-summary">{texts}</ol>')


def _share(showing: GatheringShowing, table: Table) -> None:
    showing.tried(
        lambda: share(
            showing.gatherings,
            showing.gathering_id,
            table.table_id,
            showing.desk.history(str(table.session_id)),
        )
    )
