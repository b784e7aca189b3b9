"""The ledger of a card: what speaks for the belief and against it, side by side, and the fields for one more item.

It stands in the open card beside the map, and in the open belief of the assumptions screen.
"""

from __future__ import annotations

import streamlit as st

from toolkit.domain.changes import EvidenceTakenBack
from toolkit.domain.session import EvidenceItem
from toolkit.domain.vocabulary import Side
from toolkit.language import _, label, ngettext
from toolkit.scoring.ledger import Counted
from toolkit.scoring.standing import Standing
from toolkit.screens.map.ledger_entry import open_fields, render_entry
from toolkit.screens.map.ledger_telling import item_html, read, summary_html
from toolkit.screens.showing import Showing


def render(showing: Showing, standing: Standing, *, expanded: bool = True) -> None:
    """Draw the ledger in a part that opens; while nothing is written down there is nothing to close."""
    assumption_id = standing.assumption.assumption_id
    ledger = showing.session.ledger(assumption_id)
    if not ledger:
        with st.container(key="ledger_empty", border=True):
            render_inside(showing, standing, ledger)
        return
    part = st.expander(
        heading(ledger),
        key=showing.key("map", "ledger", assumption_id),
        expanded=expanded,
        on_change="rerun",
    )
    if part.open:
        with part:
            render_inside(showing, standing, ledger)


def heading(ledger: tuple[EvidenceItem, ...]) -> str:
    """How much is written down, in words for the closed part."""
    return ngettext("Evidence: {count} item", "Evidence: {count} items", len(ledger)).format(
        count=len(ledger)
    )


def render_inside(showing: Showing, standing: Standing, ledger: tuple[EvidenceItem, ...]) -> None:
    """Draw the sentence, the fields, and both sides."""
    found = read(showing, standing, ledger)
    st.html(summary_html(showing, standing, ledger, found))
    render_entry(showing, standing, ledger)
    if not ledger:
        return
    names = {words.subject.value: words.name for words in showing.bank.subjects}
    with st.container(key="ledger_sides"):
        for column, side in zip(st.columns(2, gap="small"), Side, strict=True):
            with column:
                _render_side(showing, side, found.side(side), names)


def _render_side(
    showing: Showing, side: Side, items: tuple[Counted, ...], names: dict[str, str]
) -> None:
    st.html(f'<h3 class="ledger-side">{label(side)} · {len(items)}</h3>')
    if not items:
        st.html(f'<p class="quiet ledger-notes">{_("Nothing yet.")}</p>')
    for counted in items:
        st.html(item_html(counted, showing.session, names))
        _render_tools(showing, counted.item)


def _render_tools(showing: Showing, item: EvidenceItem) -> None:
    with st.container(horizontal=True, gap="xsmall"):
        st.button(
            _("Correct"),
            key=showing.key("map", "evidence", item.evidence_id, "correct"),
            type="tertiary",
            on_click=open_fields,
            args=(showing, item.assumption_id, item.evidence_id),
        )
        st.button(
            _("Take back"),
            key=showing.key("map", "evidence", item.evidence_id),
            type="tertiary",
            on_click=showing.act,
            args=(EvidenceTakenBack(evidence_id=item.evidence_id),),
        )
