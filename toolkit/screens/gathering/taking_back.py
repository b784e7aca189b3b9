"""Taking back how somebody is reached, by personal code and without a phone: nobody here sees the contact."""

from __future__ import annotations

from functools import partial

import streamlit as st

from toolkit.desk.doors import person_of_code
from toolkit.domain.gathering.parts.countries import Commitment
from toolkit.language import _
from toolkit.screens.gathering.promised import commitment_words
from toolkit.screens.gathering.showing import GatheringShowing
from toolkit.screens.text import as_html


def render_taking_back(showing: GatheringShowing) -> None:
    """Draw the place for a personal code, and what that person may take back."""
    with st.expander(_("Somebody takes back how to be reached"), key=showing.key("back", "folded")):
        words = _(
            "Ask for the personal code: twelve letters that the person's phone showed. You never see the contact; it is"
            " erased from this computer, and backups made from now on do not hold it. Older backups still do: delete"
            " them."
        )
        st.html(f'<p class="about">{as_html(words)}</p>')
        typed = st.text_input(
            _("Personal code"), key=showing.key("back", "code"), autocomplete="off"
        )
        if not typed.strip():
            return
        person = person_of_code(showing.gathering, typed)
        if person is None:
            nobody = _("This code fits nobody at this gathering. Look at each letter again.")
            st.html(f'<div class="note error" role="alert">{as_html(nobody)}</div>')
            return
        _render_theirs(showing, person)


def _render_theirs(showing: GatheringShowing, person: str) -> None:
    mine = showing.gathering.commitments_with(person)
    if not mine:
        words = _("This person has no commitment here.")
        st.html(f'<p class="quiet">{as_html(words)}</p>')
    for one in mine:
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.html(as_html(commitment_words(showing, one)), width="stretch")
            if person in one.contacts:
                st.button(
                    _("Erase the contact"),
                    key=showing.key("back", "contact", one.commitment_id),
                    type="primary",
                    on_click=_withdraw,
                    args=(showing, one, person),
                )
            st.button(
                _("End the commitment"),
                key=showing.key("back", "end", one.commitment_id),
                on_click=_end,
                args=(showing, one, person),
            )


def _withdraw(showing: GatheringShowing, one: Commitment, person: str) -> None:
    desk, gathering_id = showing.gatherings, showing.gathering_id
    if showing.tried(partial(desk.withdraw_contact, gathering_id, one.commitment_id, person)):
        showing.say(_("The contact is erased from this computer."))


def _end(showing: GatheringShowing, one: Commitment, person: str) -> None:
    desk, gathering_id = showing.gatherings, showing.gathering_id
    if showing.tried(partial(desk.decline, gathering_id, one.commitment_id, person)):
        showing.say(_("The commitment is over, and what either side gave to be reached is erased."))
