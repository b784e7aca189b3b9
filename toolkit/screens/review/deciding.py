"""A place with passages that may point at a person: keep them, change the words, or take them out for good."""

from __future__ import annotations

from functools import partial

import streamlit as st

from toolkit.content import Passage
from toolkit.desk import new_id
from toolkit.domain.changes import PassageKept
from toolkit.language import _, ngettext
from toolkit.screens.happened.redaction import changes_holding, take_out
from toolkit.screens.review.marking import found_html, kind_html
from toolkit.screens.review.mending import can_be_mended, mended
from toolkit.screens.review.passages import Found
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html

CHANGE = "change"


def render_found(showing: Showing, found: Found) -> None:
    """Draw the place with its passages and the choices; or the one that was opened."""
    opened = showing.state.picked.get(_key(showing, found), "")
    with st.container(key=showing.key("passage", found.place.place_id, "box"), gap="xsmall"):
        st.html(found_html(found))
        for passage in found.passages:
            _passage(showing, found, passage, opened)
        if opened == CHANGE:
            _change_form(showing, found)
        elif can_be_mended(showing.session, found.place.place_id):
            _turn_button(showing, found, _("Change the words"), CHANGE)


def _key(showing: Showing, found: Found, *parts: str) -> str:
    return showing.key("passage", found.place.place_id, *parts)


def _passage(showing: Showing, found: Found, passage: Passage, opened: str) -> None:
    at = str(passage.start)
    if opened == at:
        st.html(kind_html(showing.bank, passage))
        _removal(showing, found, passage)
        return
    kept = found.kept(passage)
    with st.container(
        key=_key(showing, found, at, "choices"),
        horizontal=True,
        vertical_alignment="center",
        gap="small",
    ):
        st.html(kind_html(showing.bank, passage))
        st.button(
            _("Keep it"),
            key=_key(showing, found, at, "keep"),
            help=_("It cannot point at a person. You are not asked about it here again."),
            on_click=showing.act,
            args=(PassageKept(place_id=kept.place_id, passage=kept.passage),),
        )
        _turn_button(showing, found, _("Remove for good"), at)


def _turn_button(showing: Showing, found: Found, words: str, what: str) -> None:
    """A button that opens a choice, to be read before it is done."""
    st.button(
        words,
        key=_key(showing, found, "open", what),
        on_click=showing.state.picked.update,
        args=({_key(showing, found): what},),
    )


def _close(showing: Showing, found: Found) -> None:
    showing.state.picked.pop(_key(showing, found), None)


def _back_button(showing: Showing, found: Found) -> None:
    st.button(
        _("Back"),
        key=_key(showing, found, "back"),
        type="tertiary",
        on_click=_close,
        args=(showing, found),
    )


def _change_form(showing: Showing, found: Found) -> None:
    key = _key(showing, found, "text")
    st.text_area(
        _("The words as they should be"), value=found.place.text, key=key, height="content"
    )
    history = _(
        "The old words stay in what happened, and in files made before. If they are dangerous, remove them for good."
    )
    st.html(f'<p class="about">{as_html(history)}</p>')
    with st.container(horizontal=True, gap="small"):
        st.button(
            _("Save the words"),
            key=_key(showing, found, "save"),
            on_click=partial(_save, showing, found, key),
        )
        _back_button(showing, found)


def _save(showing: Showing, found: Found, key: str) -> None:
    """Save the words and close; on refusal the box stays as it is, with what was typed."""
    typed = st.session_state[key]
    for change in mended(showing.session, found.place.place_id, typed.strip(), new_id()):
        if not showing.record(change, typed):
            return
    _close(showing, found)


def _removal(showing: Showing, found: Found, passage: Passage) -> None:
    st.html(_removal_html(changes_holding(showing.history.entries, passage.text)))
    with st.container(horizontal=True, gap="small"):
        st.button(
            _("Yes, remove it for good"),
            key=_key(showing, found, "remove_now"),
            on_click=_remove,
            args=(showing, found, passage),
        )
        _back_button(showing, found)


def _removal_html(steps: int) -> str:
    """What removing does, reaches and does not reach; read before it is done."""
    stands = ngettext(
        "It stands in {count} step of what happened.",
        "It stands in {count} steps of what happened.",
        steps,
    ).format(count=steps)
    lines = (
        _("The passage is replaced by “…” everywhere in this session and in its whole history."),
        stands,
        _("Nobody can bring it back, and undo does not help."),
        _(
            "Files, printed plans, copies and backups made before still hold it. Look for those yourself."
        ),
    )
    items = "".join(f"<li>{as_html(line)}</li>" for line in lines)
    return f'<ul class="removal">{items}</ul>'


def _remove(showing: Showing, found: Found, passage: Passage) -> None:
    if take_out(showing, passage.text):
        _close(showing, found)
