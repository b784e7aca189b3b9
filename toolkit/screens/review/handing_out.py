"""Handing out: every document and file by what it is for; one is chosen, seen, and taken."""

from __future__ import annotations

import streamlit as st

from toolkit.language import _
from toolkit.outgoing import CATALOGUE, Entry, Group
from toolkit.screens.review.chosen import render_chosen, want_it_now
from toolkit.screens.showing import Showing


def group_words(group: Group) -> str:
    """What the things of a group are for."""
    return {
        Group.HAND: _("To hold in the hand"),
        Group.NO_COMPUTER: _("A day without a computer"),
        Group.OFFICE: _("Office programs"),
        Group.TABLES: _("Files and tables"),
        Group.PICTURES: _("Pictures"),
    }[group]


def render_handing_out(showing: Showing) -> None:
    """Draw the groups, the list of one group, and the chosen thing of it."""
    said = st.container(key="hand_out_said")
    group = _pick_group(showing)
    listed, panel = st.columns([1, 2], gap="medium")
    with listed:
        entry = _pick(showing, group)
    with panel, st.container(key="hand_out_chosen", gap="small"):
        render_chosen(showing, entry, said)


def _pick_group(showing: Showing) -> Group:
    groups = [group for group in Group if any(entry.group is group for entry in CATALOGUE)]
    picked: Group = st.segmented_control(
        _("What is it for?"),
        groups,
        default=groups[0],
        required=True,
        format_func=group_words,
        label_visibility="collapsed",
        key=showing.key("review", "group"),
        persist_state="session",
    )
    return picked


def _pick(showing: Showing, group: Group) -> Entry:
    entries = {entry.full_name: entry for entry in CATALOGUE if entry.group is group}
    picked = st.radio(
        group_words(group),
        list(entries),
        format_func=lambda name: _(entries[name].title),
        label_visibility="collapsed",
        key=showing.key("review", "document", group.value),
        persist_state="session",
        on_change=want_it_now,
        args=(showing,),
    )
    return entries[picked or next(iter(entries))]
