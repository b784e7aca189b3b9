"""The country groups: who forms one, what they take up, offers and needs, what people promise each other."""

from __future__ import annotations

import streamlit as st

from toolkit.desk import new_id
from toolkit.domain.gathering.changes import (
    CountryGroupRemoved,
    CountryGroupSet,
    CountryNoted,
)
from toolkit.domain.gathering.parts.countries import CountryGroup
from toolkit.domain.gathering.views import people_of, small_countries
from toolkit.domain.vocabulary import PHONE_TEXT_MAX, SHORT_TEXT_MAX
from toolkit.language import _, ngettext
from toolkit.screens.gathering.beliefs import render_beliefs
from toolkit.screens.gathering.offerings import render_offerings
from toolkit.screens.gathering.promised import render_promised
from toolkit.screens.gathering.showing import GatheringShowing
from toolkit.screens.text import as_html, in_parts_html

OPENED = "opened_group"


def render_countries(showing: GatheringShowing) -> None:
    """Draw the groups, and the way to make one."""
    if not showing.gathering.countries:
        words = _("No country yet. Choose them under Set up; then people find theirs on the phone.")
        st.html(f'<div class="empty"><p>{as_html(words)}</p></div>')
        return
    _render_small(showing)
    for group in showing.gathering.groups:
        _render_group(showing, group)
    _render_new(showing)


def _render_small(showing: GatheringShowing) -> None:
    """Countries that few chose are named without a number: whoever leads the day joins them by hand."""
    gathering = showing.gathering
    small = (gathering.country(country_id) for country_id in small_countries(gathering))
    names = [country.name for country in small if country is not None]
    if names:
        words = _(
            "Few people chose {countries}. Join them with another country, so that nobody stands alone."
        )
        told = words.format(countries=", ".join(names))
        st.html(f'<div class="note">{as_html(told)}</div>')


def _render_new(showing: GatheringShowing) -> None:
    gathering = showing.gathering
    grouped = {one for group in gathering.groups for one in group.country_ids}
    free = [one.country_id for one in gathering.countries if one.country_id not in grouped]
    if not free:
        return
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        st.multiselect(
            _("Make a group of one country, or of several small ones"),
            options=free,
            format_func=lambda country_id: _name_of(showing, country_id),
            key=showing.key("group", "new"),
            placeholder=_("Choose countries"),
            width="stretch",
            filter_mode="contains",
            select_all=False,
        )
        st.button(
            _("Make the group"),
            key=showing.key("group", "make"),
            type="primary",
            on_click=_make,
            args=(showing,),
        )
        if not gathering.groups:
            st.button(
                _("One group for each country"),
                key=showing.key("group", "each"),
                on_click=_make_each,
                args=(showing,),
            )


def _name_of(showing: GatheringShowing, country_id: str) -> str:
    country = showing.gathering.country(country_id)
    return country.name if country is not None else country_id


def _make(showing: GatheringShowing) -> None:
    chosen = tuple(st.session_state.get(showing.key("group", "new")) or ())
    name = ", ".join(_name_of(showing, country_id) for country_id in chosen)[:SHORT_TEXT_MAX]
    if showing.record(CountryGroupSet(group_id=new_id(), name=name or "–", country_ids=chosen)):
        st.session_state.pop(showing.key("group", "new"), None)


def _make_each(showing: GatheringShowing) -> None:
    for country in showing.gathering.countries:
        made = CountryGroupSet(
            group_id=new_id(), name=country.name, country_ids=(country.country_id,)
        )
        if not showing.record(made):
            return


def _render_group(showing: GatheringShowing, group: CountryGroup) -> None:
    opened = showing.state.picked.get(showing.key(OPENED)) == group.group_id
    with st.container(key=showing.key("group", group.group_id), border=True, gap="small"):
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.html(_group_html(showing, group), width="stretch")
            st.button(
                _("Less") if opened else _("Open"),
                key=showing.key("group", "open", group.group_id),
                on_click=_turn,
                args=(showing, group.group_id),
                kwargs={"opened": opened},
            )
        if opened:
            render_beliefs(showing, group)
            _render_questions(showing, group)
            render_offerings(showing, group)
            render_promised(showing, group)
            _render_name(showing, group)


def _group_html(showing: GatheringShowing, group: CountryGroup) -> str:
    gathering = showing.gathering
    names = [_name_of(showing, country_id) for country_id in group.country_ids]
    parts = [", ".join(names)] if len(names) > 1 else []
    people = people_of(gathering, group)
    if people is not None:
        parts.append(ngettext("{count} person", "{count} people", people).format(count=people))
    offers = len([one for one in gathering.offerings if one.group_id == group.group_id])
    if offers:
        words = ngettext("{count} offer or need", "{count} offers and needs", offers)
        parts.append(words.format(count=offers))
    return (
        f'<div class="home-row"><div class="home-team">{as_html(group.name)}</div>'
        f'<div class="quiet">{in_parts_html(" · ".join(parts))}</div></div>'
    )


def _turn(showing: GatheringShowing, group_id: str, *, opened: bool) -> None:
    if opened:
        showing.state.picked.pop(showing.key(OPENED), None)
    else:
        showing.state.picked[showing.key(OPENED)] = group_id


def _render_questions(showing: GatheringShowing, group: CountryGroup) -> None:
    """The two questions of the group that are answered in words."""
    cards = {card.card_id: card.text for card in showing.bank.country_cards}
    left, right = st.columns(2)
    left.text_area(
        cards.get("BC3", _("Who is missing from this circle at home?")),
        value=group.missing,
        key=showing.key("group", "missing", group.group_id),
        max_chars=PHONE_TEXT_MAX,
        height=96,
    )
    right.text_area(
        cards.get("BC4", _("Which single test will two of us run together?")),
        value=group.joint_test,
        key=showing.key("group", "test", group.group_id),
        max_chars=PHONE_TEXT_MAX,
        height=96,
    )
    st.button(
        _("Save the answers"),
        key=showing.key("group", "note", group.group_id),
        on_click=_note,
        args=(showing, group),
    )


def _note(showing: GatheringShowing, group: CountryGroup) -> None:
    missing = st.session_state.get(showing.key("group", "missing", group.group_id), group.missing)
    test = st.session_state.get(showing.key("group", "test", group.group_id), group.joint_test)
    showing.record(
        CountryNoted(group_id=group.group_id, missing=missing.strip(), joint_test=test.strip()),
        f"{missing}\n{test}",
    )


def _render_name(showing: GatheringShowing, group: CountryGroup) -> None:
    key = showing.key("group", "countries", group.group_id)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        st.text_input(
            _("Name of the group"),
            value=group.name,
            key=showing.key("group", "name", group.group_id),
            max_chars=SHORT_TEXT_MAX,
            autocomplete="off",
        )
        st.multiselect(
            _("Its countries"),
            options=[country.country_id for country in showing.gathering.countries],
            default=list(group.country_ids),
            format_func=lambda country_id: _name_of(showing, country_id),
            key=key,
            width="stretch",
            filter_mode="contains",
            select_all=False,
        )
        st.button(
            _("Save the group"),
            key=showing.key("group", "rename", group.group_id),
            on_click=_rename,
            args=(showing, group),
        )
        st.button(
            _("Take it apart"),
            key=showing.key("group", "remove", group.group_id),
            type="tertiary",
            on_click=showing.act,
            args=(CountryGroupRemoved(group_id=group.group_id),),
        )


def _rename(showing: GatheringShowing, group: CountryGroup) -> None:
    name = st.session_state.get(showing.key("group", "name", group.group_id), group.name)
    chosen = st.session_state.get(
        showing.key("group", "countries", group.group_id), group.country_ids
    )
    showing.record(
        CountryGroupSet(group_id=group.group_id, name=name.strip(), country_ids=tuple(chosen))
    )
