"""What if this is not true? The choice of what to pull out, and what falls then, in words."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

import streamlit as st

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
        _render_choice(showing, view)
        if view.pulled:
            st.html(outcome_html(showing, view))
            words = ngettext("Put it back", "Put all back", len(view.pulled))
            st.button(
                words, key=showing.key("chain", "back"), on_click=put_all_back, args=(showing,)
            )
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


def outcome_html(showing: Showing, view: ChainView) -> str:
    """What falls and what is shaken, with the words of the cards and why."""
    fallen, shaken = view.falls.fallen, view.falls.shaken
    parts = [
        f'<div class="outcome" role="status"><h2>{as_html(effect_words(len(fallen), len(shaken)))}</h2>'
    ]
    if fallen:
        why = {card_id: _why(card_id, view) for card_id in fallen}
        parts.append(_list_html(showing, _("Falls"), fallen, why, "fallen"))
    if shaken:
        why = dict.fromkeys(shaken, _("it still stands, on less than before"))
        parts.append(_list_html(showing, _("Shaken"), shaken, why, "shaken"))
    return "".join([*parts, "</div>"])


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


def _why(card_id: str, view: ChainView) -> str:
    if card_id in view.falls.unheld:
        return _("nothing else holds it up")
    return _("all that leads to it has fallen")


def _list_html(
    showing: Showing, name: str, card_ids: Iterable[str], why: dict[str, str], kind: str
) -> str:
    found = [card for card in map(showing.session.card, card_ids) if card is not None]
    items = "".join(
        f'<li><span class="outcome-stage">{as_html(label(card.stage))}</span>'
        f" {as_html(shortened(card.text, NAME_AT_MOST))}"
        f' <span class="quiet">· {as_html(why[card.card_id])}</span></li>'
        for card in found[:NAMED_AT_MOST]
    )
    more = len(found) - NAMED_AT_MOST
    rest = f"<li>{as_html(_('and {count} more').format(count=more))}</li>" if more > 0 else ""
    return (
        f'<div class="outcome-{kind}"><span class="tag">{as_html(name)}</span>'
        f"<ul>{items}{rest}</ul></div>"
    )
