"""*Stop and review* on the open card: what speaks against it, and the record of what changed, which alone clears it."""

from __future__ import annotations

import streamlit as st

from toolkit.domain.changes import DangerAnswered
from toolkit.domain.session import Clearing, EvidenceItem
from toolkit.domain.vocabulary import Strip
from toolkit.language import _
from toolkit.language.ledger_words import cleared_words
from toolkit.scoring.evidence import dangers
from toolkit.scoring.standing import Standing
from toolkit.screens.begun import forget_begun
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html, plain, shortened
from toolkit.screens.zone import zone_of_reader

ITEM_AT_MOST = 200


def open_dangers(showing: Showing, standing: Standing) -> tuple[EvidenceItem, ...]:
    """The items for which the card must stop, as written."""
    assumption = standing.assumption
    ledger = showing.session.ledger(assumption.assumption_id)
    ids = dangers(
        ledger,
        safety_critical=standing.strip is Strip.SAFETY_CRITICAL,
        answered=assumption.answered,
    )
    return tuple(item for item in ledger if item.evidence_id in ids)


def render(showing: Showing, standing: Standing) -> None:
    """Draw the items and the form while the card must stop; the wall shows neither."""
    items = open_dangers(showing, standing)
    if not items or showing.projector:
        return
    assumption_id = standing.assumption.assumption_id
    # a record opens a fresh form; a new danger adds its tick to the form that was begun
    base = ("map", "danger", assumption_id, str(len(standing.assumption.clearings)))
    text_key = showing.key(*base, "text")
    ticks = {item.evidence_id: showing.key(*base, item.evidence_id) for item in items}
    with st.container(key="open_danger", gap="small"):
        st.html(f"<h2>{as_html(_('Stop and review'))}</h2><p>{as_html(_explained())}</p>")
        for item in items:
            st.checkbox(
                plain(shortened(item.text, ITEM_AT_MOST)),
                value=True,
                key=ticks[item.evidence_id],
                persist_state="session",
            )
        st.text_area(
            _("What did you change? Roles, no names"),
            key=text_key,
            height="content",
            placeholder=_("For example: two people work every night shift, and the door is locked"),
            persist_state="session",
        )
        st.button(
            _("Record what changed"),
            key=showing.key("map", "danger", assumption_id, "save"),
            on_click=_save,
            args=(showing, assumption_id, text_key, ticks),
        )


def _explained() -> str:
    return _(
        "Protect people first. This stays loud until you write down what you changed. Take out the tick of what the"
        " change does not answer."
    )


def _save(showing: Showing, assumption_id: str, text_key: str, ticks: dict[str, str]) -> None:
    asked = st.session_state
    what_changed = (asked.get(text_key) or "").strip()
    answers = tuple(one for one, key in ticks.items() if asked.get(key, True))
    answered = DangerAnswered(
        assumption_id=assumption_id, what_changed=what_changed, answers=answers
    )
    if showing.record(answered, draft=what_changed):
        forget_begun((text_key, *ticks.values()))
        showing.say(_("Recorded. What you changed stands on the card with today's date."))


def render_cleared(showing: Showing, standing: Standing) -> None:
    """Draw what was changed before, the newest first, with its day and what it answered."""
    clearings = standing.assumption.clearings
    if not clearings or showing.projector:
        return
    texts = {item.evidence_id: item.text for item in showing.session.evidence}
    st.html("".join(_cleared_html(one, texts) for one in reversed(clearings)))


def _cleared_html(clearing: Clearing, texts: dict[str, str]) -> str:
    answered = "".join(
        f"<li>{as_html(shortened(texts[one], ITEM_AT_MOST))}</li>"
        for one in clearing.answers
        if one in texts
    )
    day = clearing.at.astimezone(zone_of_reader()).date()
    return (
        f'<div class="cleared"><div class="quiet">{as_html(cleared_words(day))}</div>'
        f"{as_html(clearing.what_changed)}{f'<ul>{answered}</ul>' if answered else ''}</div>"
    )
