"""The gathering: tables, the day, the plenary, country groups, and what comes after."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from urllib.parse import quote

import streamlit as st

from toolkit.domain.gathering.views import waiting
from toolkit.domain.gathering.vocabulary import WordState
from toolkit.domain.vocabulary import Shelf
from toolkit.language import _, label
from toolkit.screens.gathering.afterwards import render_afterwards
from toolkit.screens.gathering.countries import render_countries
from toolkit.screens.gathering.day import render_day
from toolkit.screens.gathering.described import place_and_days
from toolkit.screens.gathering.plenary import render_plenary
from toolkit.screens.gathering.setting_up import render_setting_up
from toolkit.screens.gathering.showing import GatheringShowing, showing_of
from toolkit.screens.gathering.tables import render_tables
from toolkit.screens.gathering.themes import render_themes
from toolkit.screens.room.live import follow
from toolkit.screens.showing import Screen
from toolkit.screens.state import Place
from toolkit.screens.tabs import picked_tab, render_tabs
from toolkit.screens.text import as_html, in_parts_html

NAME = "gathering"


class Part(StrEnum):
    """A part of the gathering's screen."""

    TABLES = "tables"
    DAY = "day"
    PLENARY = "plenary"
    THEMES = "themes"
    COUNTRIES = "countries"
    AFTERWARDS = "afterwards"
    SETTING_UP = "setting_up"


PARTS: dict[Part, Callable[[GatheringShowing], None]] = {
    Part.TABLES: render_tables,
    Part.DAY: render_day,
    Part.PLENARY: render_plenary,
    Part.THEMES: render_themes,
    Part.COUNTRIES: render_countries,
    Part.AFTERWARDS: render_afterwards,
    Part.SETTING_UP: render_setting_up,
}


def render(screen: Screen, gathering_id: str) -> None:
    """Draw the gathering."""
    showing = showing_of(screen, gathering_id)
    if showing.gathering.shelf is not Shelf.OPEN:
        screen.say(_("This gathering is archived or deleted. Take it back here to go on."))
        screen.go(Place.HOME)
        st.rerun()
    _render_head(showing)
    picked = Part(picked_tab(showing, NAME, Part.TABLES))
    render_tabs(showing, NAME, _tabs(showing), picked)
    with st.container(key="gathering_part", gap="small"):
        PARTS[picked](showing)
    if showing.door is not None:
        follow(showing, f"/glive/{quote(showing.gathering_id)}", showing.history.seq)


def _render_head(showing: GatheringShowing) -> None:
    gathering = showing.gathering
    with st.container(
        key="gathering_head",
        horizontal=True,
        horizontal_alignment="distribute",
        vertical_alignment="center",
    ):
        door = showing.door
        parts = [place_and_days(gathering)]
        if door is not None:
            parts += [label(door.part), _("code {code}").format(code=door.code)]
        st.html(
            f'<h1 class="gathering-title">{as_html(gathering.name)}</h1>'
            f'<div class="gathering-line">{in_parts_html(" · ".join(filter(None, parts)))}</div>',
            width="content",
        )
        st.button(
            _("Back to all sessions"),
            key=showing.key("leave"),
            type="tertiary",
            on_click=showing.go,
            args=(Place.HOME,),
        )


def _tabs(showing: GatheringShowing) -> list[tuple[str, str]]:
    return [
        (Part.TABLES, _("Tables")),
        (Part.DAY, _("The day")),
        (Part.PLENARY, _with_count(_("Plenary"), _unread(showing))),
        (Part.THEMES, _("Themes")),
        (Part.COUNTRIES, _with_count(_("Country groups"), _offers_unread(showing))),
        (Part.AFTERWARDS, _("Afterwards")),
        (Part.SETTING_UP, _("Set up")),
    ]


def _unread(showing: GatheringShowing) -> int:
    """How many words from phones wait to be read."""
    gathering = showing.gathering
    return len(waiting(gathering.questions)) + len(waiting(gathering.learnings))


def _offers_unread(showing: GatheringShowing) -> int:
    """How many offers and needs wait to be read."""
    return sum(one.state is WordState.WAITING for one in showing.gathering.offerings)


def _with_count(words: str, count: int) -> str:
    return _("{words} ({count} new)").format(words=words, count=count) if count else words
