"""What is known about the open card: its ledger in short, and a small form for one more evidence item."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from html import escape

import streamlit as st

from toolkit.desk import new_id
from toolkit.domain.changes import EvidenceAdded, EvidenceTakenBack
from toolkit.domain.session import EvidenceItem
from toolkit.domain.vocabulary import EvidenceLevel, Lens, Side, Subject
from toolkit.language import _, label, month_words
from toolkit.scoring.evidence import Weight
from toolkit.scoring.standing import Standing
from toolkit.screens.map.rating import level_words
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html

MONTHS_BACK = 48

SUBJECT_OF_LENS = {
    Lens.DESIRABILITY: Subject.CUSTOMERS,
    Lens.VIABILITY: Subject.PRICES,
    Lens.FEASIBILITY: Subject.SKILLS,
    Lens.WELLBEING: Subject.WELLBEING,
    Lens.CONTEXT: Subject.CONTEXT,
}
"""What evidence for a lens is most often about (house rule): the short form beside the map does not ask."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Keys:
    """The widget keys of the form."""

    side: str
    level: str
    text: str
    month: str
    source: str


def render(showing: Showing, standing: Standing) -> None:
    """Draw the ledger in short, its items, and the form."""
    assumption_id = standing.assumption.assumption_id
    items = showing.session.ledger(assumption_id)
    words = _("Evidence written down: {count}").format(count=len(items))
    with st.expander(words, key=showing.key("map", "ledger", assumption_id)):
        if standing.weight is not None:
            st.html(_weight_html(standing.weight))
        for item in items:
            _render_item(showing, item)
        _render_form(showing, standing)


def _weight_html(weight: Weight) -> str:
    words = _("For {supporting:.2f} · against {against:.2f} · together {net:.2f}").format(
        supporting=weight.supporting, against=weight.against, net=weight.net
    )
    return (
        f"<div><strong>{escape(label(weight.state))}</strong></div><div class='quiet'>{words}</div>"
    )


def _render_item(showing: Showing, item: EvidenceItem) -> None:
    head = " · ".join(
        (label(item.side), f"E{item.level.value} {label(item.level)}", month_words(item.seen))
    )
    source = f'<div class="quiet">{as_html(item.source)}</div>' if item.source else ""
    st.html(
        f'<div class="card"><div class="quiet">{escape(head)}</div>{as_html(item.text)}{source}</div>'
    )
    st.button(
        _("Take back"),
        key=showing.key("map", "evidence", item.evidence_id),
        type="tertiary",
        on_click=_take_back,
        args=(showing, item.evidence_id),
    )


def _take_back(showing: Showing, evidence_id: str) -> None:
    showing.record(EvidenceTakenBack(evidence_id=evidence_id))


def _render_form(showing: Showing, standing: Standing) -> None:
    assumption_id = standing.assumption.assumption_id
    levels = level_words(showing.bank)
    # the number of items in the key gives a fresh form after each one that was saved
    count = str(len(showing.session.ledger(assumption_id)))
    base = ("map", "evidence", assumption_id, count)
    keys = Keys(
        **{part: showing.key(*base, part) for part in ("side", "level", "text", "month", "source")}
    )
    with st.form(showing.key(*base), border=False):
        st.radio(
            _("Which way does it point?"),
            list(Side),
            format_func=label,
            horizontal=True,
            key=keys.side,
        )
        st.text_input(
            _("What was seen or heard? One line, no names"),
            key=keys.text,
            placeholder=_("For example: 7 of 10 shops ordered again"),
        )
        st.selectbox(
            _("How strong is it?"), levels[1:], key=keys.level, index=None, placeholder=_("Choose")
        )
        st.selectbox(
            _("When was it?"), months_back(showing.today), format_func=month_words, key=keys.month
        )
        st.text_input(
            _("Where does it come from?"),
            key=keys.source,
            placeholder=_("For example: order book, exit talks, a partner"),
        )
        st.form_submit_button(
            _("Add the evidence"),
            key=showing.key(*base, "save"),
            on_click=_save,
            args=(showing, standing, keys),
        )


def _save(showing: Showing, standing: Standing, keys: Keys) -> None:
    asked = st.session_state
    text = asked.get(keys.text) or ""
    strength = asked.get(keys.level)
    if strength is None:
        showing.say(_("Choose how strong the evidence is. What you wrote is still there."))
        return
    showing.record(
        EvidenceAdded(
            item=EvidenceItem(
                evidence_id=new_id(),
                assumption_id=standing.assumption.assumption_id,
                side=Side(asked[keys.side]),
                level=EvidenceLevel(level_words(showing.bank).index(strength)),
                text=text.strip(),
                seen=asked[keys.month],
                subject=SUBJECT_OF_LENS[standing.assumption.lens],
                source=(asked.get(keys.source) or "").strip(),
            )
        ),
        draft=text,
    )


def months_back(today: date) -> list[date]:
    """The first days of this month and the months before it, the newest first."""
    first = today.year * 12 + today.month - 1
    months = range(first, first - MONTHS_BACK, -1)
    return [date(month // 12, month % 12 + 1, 1) for month in months]
