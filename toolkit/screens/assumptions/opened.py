"""An opened assumption: its words, its lens, what it holds up, and the ways to set it aside."""

from __future__ import annotations

import zlib
from functools import partial

import streamlit as st

from toolkit.domain.changes import AssumptionDeleted, AssumptionEdited, AssumptionParked, Change
from toolkit.domain.session import Assumption
from toolkit.domain.vocabulary import Lens
from toolkit.language import _
from toolkit.screens.assumptions.links import render_links
from toolkit.screens.assumptions.merging import render_merging
from toolkit.screens.assumptions.opening import close_row
from toolkit.screens.assumptions.privacy import render_privacy
from toolkit.screens.assumptions.while_writing import render_hints_for_open
from toolkit.screens.map import ledger
from toolkit.screens.marks import lens_words
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html


def render_opened(showing: Showing, assumption: Assumption) -> None:
    """Draw the opened assumption."""
    with st.container(key="open_belief", gap="small"):
        left, right = st.columns([3, 2], gap="large")
        with left:
            _form(showing, assumption)
            _tools(showing, assumption)
            render_privacy(showing, assumption)
        with right:
            render_hints_for_open(showing, assumption, "open_belief")
            render_links(showing, assumption)
            if beside := _beside_html(showing, assumption):
                st.html(beside)
            render_merging(showing, assumption)
        _render_ledger(showing, assumption)


def _render_ledger(showing: Showing, assumption: Assumption) -> None:
    """What is known about the belief, as beside the map; on the wall nobody writes it down."""
    standing = next((one for one in showing.ranked if one.assumption == assumption), None)
    if standing is not None and not showing.projector:
        ledger.render(showing, standing, expanded=False)


def _form(showing: Showing, assumption: Assumption) -> None:
    """The fields stand outside a Streamlit form, so that hints come while somebody writes."""
    keys = {field: _key(showing, assumption, field) for field in ("text", "lens", "safety")}
    st.text_area(_("We believe that …"), value=assumption.text, key=keys["text"], height="content")
    st.selectbox(
        _("Lens"),
        list(Lens),
        index=list(Lens).index(assumption.lens),
        key=keys["lens"],
        format_func=lens_words,
    )
    st.checkbox(
        _("This could touch somebody's safety, dignity or free choice"),
        value=assumption.touches_safety,
        key=keys["safety"],
    )
    with st.container(horizontal=True, gap="small"):
        st.button(
            _("Save"),
            key=showing.key("belief", "save"),
            on_click=partial(_save, showing, assumption.assumption_id, keys),
        )
        st.button(
            _("Close"),
            key=showing.key("belief", "close"),
            type="tertiary",
            on_click=close_row,
            args=(showing,),
        )


def _key(showing: Showing, assumption: Assumption, field: str) -> str:
    """A key that changes with what is stored: after an undo the box would keep the old words otherwise."""
    stored = f"{assumption.text}\0{assumption.lens}\0{assumption.touches_safety}"
    return showing.key("belief", field, assumption.assumption_id, str(zlib.crc32(stored.encode())))


def _save(showing: Showing, assumption_id: str, keys: dict[str, str]) -> None:
    """Save and close; on refusal the form stays as it is, with what was typed."""
    typed = st.session_state[keys["text"]]
    edited = AssumptionEdited(
        assumption_id=assumption_id,
        text=typed.strip(),
        lens=st.session_state[keys["lens"]],
        touches_safety=st.session_state[keys["safety"]],
    )
    if is_as_stored(showing.session.assumption(assumption_id), edited) or showing.record(
        edited, typed
    ):
        close_row(showing)


def is_as_stored(assumption: Assumption | None, edited: AssumptionEdited) -> bool:
    """Whether an edit changes nothing."""
    return assumption is not None and (
        assumption.text,
        assumption.lens,
        assumption.touches_safety,
    ) == (edited.text, edited.lens, edited.touches_safety)


def _tools(showing: Showing, assumption: Assumption) -> None:
    park = AssumptionParked(assumption_id=assumption.assumption_id, parked=not assumption.parked)
    delete = AssumptionDeleted(assumption_id=assumption.assumption_id)
    with st.container(key="open_belief_tools", horizontal=True, gap="small"):
        _button(showing, _("Park for later"), "park", park)
        _button(
            showing,
            _("Delete"),
            "delete",
            delete,
            _("Its ratings, evidence and plan lines go with it. Undo brings all of it back."),
        )


def _button(showing: Showing, words: str, part: str, change: Change, help_: str = "") -> None:
    st.button(
        words,
        key=showing.key("belief", part),
        help=help_ or None,
        on_click=_do_and_close,
        args=(showing, change),
    )


def _do_and_close(showing: Showing, change: Change) -> None:
    if showing.record(change):
        close_row(showing)


def _beside_html(showing: Showing, assumption: Assumption) -> str:
    """What to think about, and the other wordings that were merged into this one."""
    starter = showing.bank.starter(assumption.starter_id) if assumption.starter_id else None
    parts = []
    if starter and starter.hint:
        parts.append(f"<p><b>{as_html(_('Think about'))}</b> {as_html(starter.hint)}</p>")
    if assumption.also_worded:
        items = "".join(f"<li>{as_html(text)}</li>" for text in assumption.also_worded)
        parts.append(f'<p><b>{as_html(_("Also worded"))}</b></p><ul class="worded">{items}</ul>')
    return "".join(parts)
