"""Changing what was set up: words, days, tracks, countries, the run-of-day; and setting the gathering aside."""

from __future__ import annotations

import streamlit as st

from toolkit.domain.gathering.changes import (
    AgendaSet,
    CountriesSet,
    GatheringDescribed,
    TracksSet,
)
from toolkit.domain.vocabulary import Shelf
from toolkit.language import _
from toolkit.screens.gathering.agenda_table import render_agenda_table, typed_agenda
from toolkit.screens.gathering.cover_fields import Cover, render_cover_fields, typed_cover_fields
from toolkit.screens.gathering.redaction import render_taking_out
from toolkit.screens.gathering.showing import GatheringShowing
from toolkit.screens.state import Place
from toolkit.screens.text import as_html


def render_setting_up(showing: GatheringShowing) -> None:
    """Draw the fields and the run-of-day."""
    form = showing.key("cover")
    render_cover_fields(form, cover_of(showing))
    st.html(f"<h3>{as_html(_('Run-of-day'))}</h3>")
    render_agenda_table(showing)
    with st.container(horizontal=True):
        st.button(
            _("Save"),
            key=showing.key("cover", "save"),
            type="primary",
            on_click=save,
            args=(showing,),
        )
        st.button(
            _("Archive this gathering"),
            key=showing.key("cover", "archive"),
            on_click=_shelve,
            args=(showing, Shelf.ARCHIVED),
        )
        st.button(
            _("Delete this gathering"),
            key=showing.key("cover", "delete"),
            help=_(
                "It goes to the deleted ones on the first page, from where you can take it back."
            ),
            on_click=_shelve,
            args=(showing, Shelf.DELETED),
        )
    render_taking_out(showing)


def cover_of(showing: GatheringShowing) -> Cover:
    """The words as they are now."""
    gathering = showing.gathering
    return Cover(
        name=gathering.name,
        place=gathering.place,
        first_day=gathering.first_day,
        last_day=gathering.last_day,
        tracks=gathering.tracks,
        countries=gathering.countries,
    )


def save(showing: GatheringShowing) -> None:
    """Store what was changed; what is refused stays in its field with the reason. Fit for ``on_click``."""
    before = cover_of(showing)
    after = typed_cover_fields(showing.key("cover"), before)
    agenda = typed_agenda(showing)
    wanted = (
        (
            (after.name, after.place, after.first_day, after.last_day)
            != (before.name, before.place, before.first_day, before.last_day),
            GatheringDescribed(
                name=after.name,
                place=after.place,
                first_day=after.first_day,
                last_day=after.last_day,
            ),
        ),
        (after.tracks != before.tracks, TracksSet(tracks=after.tracks)),
        (after.countries != before.countries, CountriesSet(countries=after.countries)),
        (agenda != showing.gathering.agenda, AgendaSet(agenda=agenda)),
    )
    for changed, change in wanted:
        if changed and not showing.record(change):
            return
    showing.say(_("Saved."))


def _shelve(showing: GatheringShowing, shelf: Shelf) -> None:
    if showing.tried(lambda: showing.gatherings.shelve(showing.gathering_id, shelf)):
        showing.go(Place.HOME)
