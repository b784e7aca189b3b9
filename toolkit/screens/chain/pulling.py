"""What if this is not true? The choice of what to pull out, and what falls then, in words."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

import streamlit as st

from toolkit.domain.vocabulary import DEBRIEF_STAGES
from toolkit.language import _, label, ngettext
from toolkit.screens.chain.pulled import pull, put_all_back
from toolkit.screens.chain.view import ChainView
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html, shortened

CHOICE_AT_MOST = 90
NAME_AT_MOST = 160
NAMED_AT_MOST = 12


def render(showing: Showing, view: ChainView) -> None:
    """Draw the choice, and below it what falls."""
    with st.container(key="chain_pull", gap="small"):
        with st.container(key="chain_choice", horizontal=True, vertical_alignment="bottom"):
            _render_choice(showing, view)
            if view.pulled:
                _render_back(showing, view)
        if view.pulled:
            st.html(outcome_html(showing, view))
        elif showing.alone:
            st.html(f'<p class="about">{as_html(_explanation())}</p>')


def _explanation() -> str:
    return _(
        "Take one assumption away and see which cards fall. What falls first is what you need to be sure of. Example:"
        " take away “buyers will order again”, and see which goals are left."
    )


def _render_choice(showing: Showing, view: ChainView) -> None:
    choices = {
        one.assumption.assumption_id: (
            f"{view.numbers[one.assumption.assumption_id]} · {shortened(one.assumption.text, CHOICE_AT_MOST)}"
        )
        for one in view.offered
    }
    key = showing.key("chain", "choice", "wall" if showing.projector else "screen")
    # The picture pulls out too: what is pulled stands, wherever it was done.
    st.session_state[key] = list(view.pulled)
    st.multiselect(
        _("What if this is not true?"),
        list(choices),
        key=key,
        format_func=lambda assumption_id: choices[assumption_id],
        placeholder=_("Choose an assumption, or press it in the picture"),
        wrap=True,
        on_change=partial(_pull_chosen, showing, key),
    )


def _pull_chosen(showing: Showing, key: str) -> None:
    pull(showing, st.session_state[key])


def _render_back(showing: Showing, view: ChainView) -> None:
    st.button(
        ngettext("Put it back", "Put all back", len(view.pulled)),
        key=showing.key("chain", "back"),
        on_click=put_all_back,
        args=(showing,),
    )


def outcome_html(showing: Showing, view: ChainView) -> str:
    """What falls and what is shaken, with the words of the cards and why."""
    fallen, shaken = view.falls.fallen, view.falls.shaken
    parts = [
        f'<div class="outcome" role="status"><h2>{as_html(effect_words(len(fallen), len(shaken)))}</h2>'
        '<div class="outcome-lists">'
    ]
    if fallen:
        parts.append(_list_html(showing, _("Falls"), "", fallen, view, "fallen"))
    if shaken:
        about = _("still standing, on less than before")
        parts.append(_list_html(showing, _("Shaken"), about, shaken, view, "shaken"))
    return "".join([*parts, "</div></div>"])


def effect_words(fallen: int, shaken: int) -> str:
    """How many cards fall and how many are shaken, in one sentence."""
    falls = ngettext("{count} card falls", "{count} cards fall", fallen).format(count=fallen)
    shakes = ngettext("{count} card is shaken", "{count} cards are shaken", shaken).format(
        count=shaken
    )
    if fallen and shaken:
        return _("{falls}, {shakes}").format(falls=falls, shakes=shakes)
    if fallen:
        return falls
    return shakes if shaken else _("No card falls")


def _why_html(card_id: str, view: ChainView) -> str:
    """Why a card fell; nothing for one that still stands."""
    if card_id not in view.falls.fallen:
        return ""
    held = card_id not in view.falls.unheld
    why = _("all that leads to it has fallen") if held else _("nothing else holds it up")
    return f' <span class="quiet">· {as_html(why)}</span>'


def _list_html(
    showing: Showing, name: str, about: str, card_ids: Iterable[str], view: ChainView, kind: str
) -> str:
    found = [card for card in map(showing.session.card, card_ids) if card is not None]
    found.sort(key=lambda card: DEBRIEF_STAGES.index(card.stage))
    items = "".join(
        f'<li><span class="outcome-stage">{as_html(label(card.stage))}</span>'
        f" {as_html(shortened(card.text, NAME_AT_MOST))}{_why_html(card.card_id, view)}</li>"
        for card in found[:NAMED_AT_MOST]
    )
    more = len(found) - NAMED_AT_MOST
    rest = f"<li>{as_html(_('and {count} more').format(count=more))}</li>" if more > 0 else ""
    return (
        f'<div class="outcome-{kind}"><span class="tag">{as_html(name)}</span>'
        f" {as_html(about)}<ul>{items}{rest}</ul></div>"
    )
