"""What people take home: packs, paper, files; one is chosen, seen, and taken. No contact is in any of it."""

from __future__ import annotations

from functools import partial

import streamlit as st

from toolkit.domain.errors import DocumentFailed
from toolkit.language import _, current_language
from toolkit.outgoing.gathering.catalogue import GATHERING_CATALOGUE
from toolkit.outgoing.gathering.entry import GatheringChoice, GatheringEntry, GatheringGroup
from toolkit.outgoing.gathering.wish import GatheringWish
from toolkit.screens.gathering.showing import GatheringShowing
from toolkit.screens.problems import problems_html
from toolkit.screens.review.made import MADE, Made, Wanted
from toolkit.screens.review.preview import render_preview
from toolkit.screens.text import as_html

SHEETS = {"a4": "A4", "letter": "Letter"}


def render_taking_home(showing: GatheringShowing) -> None:
    """Draw the groups, the list of one group, and the chosen thing of it."""
    group: GatheringGroup = st.segmented_control(
        _("What is it for?"),
        list(GatheringGroup),
        default=GatheringGroup.PACKS,
        required=True,
        format_func=_group_words,
        label_visibility="collapsed",
        key=showing.key("home", "group"),
    )
    entries = {one.full_name: one for one in GATHERING_CATALOGUE if one.group is group}
    listed, panel = st.columns([1, 2], gap="medium")
    with listed:
        picked = st.radio(
            _group_words(group),
            list(entries),
            format_func=lambda name: _(entries[name].title),
            label_visibility="collapsed",
            key=showing.key("home", "entry", group.value),
        )
    with panel, st.container(key="hand_out_chosen", gap="small"):
        _render_chosen(showing, entries[str(picked)])


def _group_words(group: GatheringGroup) -> str:
    return {
        GatheringGroup.PACKS: _("To take home"),
        GatheringGroup.PAPER: _("A day with few phones"),
        GatheringGroup.FILES: _("Files and pictures"),
    }[group]


def _render_chosen(showing: GatheringShowing, entry: GatheringEntry) -> None:
    st.html(f"<h3>{as_html(_(entry.title))}</h3>{as_html(_(entry.about))}")
    if entry.warning:
        st.html(f'<div class="note">{as_html(_(entry.warning))}</div>')
    wish = _chosen_wish(showing, entry)
    if lacking := entry.lacks(wish):
        st.html(f'<div class="note" role="status">{as_html(lacking)}</div>')
        return
    wanted = _wanted(showing, entry, wish)
    with st.container(horizontal=True, gap="small"):
        st.download_button(
            _("Download"),
            data=partial(_file, entry, wish, wanted),
            file_name=entry.full_name,
            mime=entry.mime,
            type="primary",
            key=showing.key("home", "take", wanted.name),
            on_click="ignore",
        )
        looks = entry.ending == "pdf" and st.button(
            _("Show the pages"), key=showing.key("home", "look", wanted.name)
        )
    made = MADE.get(wanted)
    if looks and made is None:
        try:
            with st.spinner(_("The pages are being made …")):
                made = _made(entry, wish, wanted)
        except DocumentFailed as failed:
            st.html(problems_html(failed))
    if made is not None and entry.ending == "pdf":
        render_preview(showing, entry, made)


def _chosen_wish(showing: GatheringShowing, entry: GatheringEntry) -> GatheringWish:
    """The choices that apply, each as a list; the first is every one of them, or the first of them."""
    gathering = showing.gathering
    chosen = {GatheringChoice.TABLE: "", GatheringChoice.GROUP: ""}
    tables = {table.table_id: table.name for table in gathering.tables}
    groups = {group.group_id: group.name for group in gathering.groups}
    with st.container(horizontal=True, gap="small"):
        if GatheringChoice.TABLE in entry.choices:
            chosen[GatheringChoice.TABLE] = _pick(showing, _("Table"), tables, "table")
        if GatheringChoice.GROUP in entry.choices:
            names = {"": _("Every group"), **groups} if entry.name != "take-home" else groups
            chosen[GatheringChoice.GROUP] = _pick(showing, _("Country group"), names, "group")
        sheet = "a4"
        if entry.papers:
            papers = {name: SHEETS.get(name, name) for name in entry.papers}
            sheet = _pick(showing, _("Paper"), papers, "sheet")
    return GatheringWish(
        history=showing.history if entry.needs_gathering else None,
        bank=showing.bank,
        day=showing.today,
        sheet=sheet,
        language=current_language(),
        table_id=chosen[GatheringChoice.TABLE],
        group_id=chosen[GatheringChoice.GROUP],
    )


def _pick(showing: GatheringShowing, words: str, names: dict[str, str], field: str) -> str:
    picked = st.selectbox(
        words,
        list(names),
        format_func=lambda one: names.get(one, ""),
        key=showing.key("home", "pick", field),
    )
    return picked or ""


def _wanted(showing: GatheringShowing, entry: GatheringEntry, wish: GatheringWish) -> Wanted:
    of_gathering = entry.needs_gathering
    return Wanted(
        session_id=showing.gathering_id if of_gathering else "",
        seq=showing.history.seq if of_gathering else 0,
        day=wish.day,
        name=":".join((entry.full_name, wish.table_id, wish.group_id)),
        sheet=wish.sheet,
        language=wish.language,
    )


def _made(entry: GatheringEntry, wish: GatheringWish, wanted: Wanted) -> Made:
    """The document, made now unless it is kept from before. Raises DocumentFailed."""
    return MADE.get(wanted) or MADE.keep(wanted, entry.file(wish))


def _file(entry: GatheringEntry, wish: GatheringWish, wanted: Wanted) -> bytes:
    return _made(entry, wish, wanted).file
