"""One person's ballot: a calm screen, one card at a time, three questions, nothing of anybody else."""

from __future__ import annotations

from functools import partial

import streamlit as st

from toolkit.domain.changes import AssumptionRated
from toolkit.domain.session import Assumption, Rating
from toolkit.domain.vocabulary import EvidenceLevel
from toolkit.language import _, ngettext
from toolkit.screens.map.rating import QUESTIONS, ask_claim, ask_impact, ask_safety
from toolkit.screens.rounds.asked import card_html, place_words
from toolkit.screens.rounds.doing import Ballot, pass_on, turn_ballot
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html


def render(showing: Showing, ballot: Ballot) -> None:
    """Draw the open card, or the end of the ballot."""
    card = ballot.card(showing.session)
    with st.container(key="ballot"):
        if card is None:
            _render_end(showing, ballot)
        else:
            _render_card(showing, ballot, card)


def _render_card(showing: Showing, ballot: Ballot, card: Assumption) -> None:
    words = _("Answer for yourself. Nobody sees who answered what.")
    place = f"{place_words(ballot.at, len(ballot.asked))} · {words}"
    st.html(card_html(card, place))
    before = _given(showing, ballot, card)
    keys = {part: _key(showing, ballot, card.assumption_id, part) for part in QUESTIONS}
    with st.form(_key(showing, ballot, card.assumption_id, "form"), border=False):
        left, right = st.columns(2, gap="medium")
        with left:
            ask_impact(showing.bank, keys["impact"], before)
            ask_safety(keys["safety"], before)
        with right:
            ask_claim(showing.bank, keys["claim"], before)
        _render_buttons(showing, ballot, card, keys)
    _render_stop(showing)


def _render_buttons(
    showing: Showing, ballot: Ballot, card: Assumption, keys: dict[str, str]
) -> None:
    leave = partial(_leave, showing, ballot, card.assumption_id, keys)
    last = ballot.at + 1 == len(ballot.asked)
    with st.container(key="ballot_buttons", horizontal=True, gap="small"):
        st.form_submit_button(
            _("Back"),
            key=_key(showing, ballot, card.assumption_id, "back"),
            disabled=ballot.at == 0,
            on_click=leave,
            args=(-1,),
        )
        st.form_submit_button(
            _("Skip this card"),
            key=_key(showing, ballot, card.assumption_id, "skip"),
            on_click=turn_ballot,
            args=(showing, ballot, ballot.at + 1),
        )
        st.form_submit_button(
            _("Save, then finish") if last else _("Save, then the next card"),
            key=_key(showing, ballot, card.assumption_id, "next"),
            type="primary",
            on_click=leave,
            args=(1,),
        )


def _leave(
    showing: Showing, ballot: Ballot, assumption_id: str, keys: dict[str, str], step: int
) -> None:
    """Record the answers of a card, if all three are given, and go a card on or back. On needs all three."""
    impact, safety, claim = (st.session_state.get(keys[part]) for part in QUESTIONS)
    if impact is None or safety is None or claim is None:
        if step > 0:
            showing.say(_("Answer all three questions, or skip this card."))
            return
    elif not showing.record(
        AssumptionRated(
            assumption_id=assumption_id,
            rater=ballot.rater,
            round_number=ballot.round_number,
            impact=int(impact),
            touches_safety=bool(safety),
            claim=EvidenceLevel(claim),
        )
    ):
        return
    turn_ballot(showing, ballot, ballot.at + step)


def _render_stop(showing: Showing) -> None:
    st.button(
        _("Stop here and pass on"),
        key=showing.key("round", "stop"),
        type="tertiary",
        on_click=pass_on,
        args=(showing,),
    )


def _render_end(showing: Showing, ballot: Ballot) -> None:
    mine = [r for r in showing.session.ratings if _is_of(r, ballot)]
    words = ngettext(
        "You have answered {count} card. It is saved.",
        "You have answered {count} cards. They are saved.",
        len(mine),
    ).format(count=len(mine))
    st.html(f'<div class="ballot-end">{as_html(words)}</div>')
    with st.container(key="ballot_buttons", horizontal=True, gap="small"):
        st.button(
            _("Back"),
            key=showing.key("round", "again"),
            disabled=not ballot.asked,
            on_click=turn_ballot,
            args=(showing, ballot, len(ballot.asked) - 1),
        )
        st.button(
            _("Done: pass the laptop on"),
            key=showing.key("round", "pass"),
            type="primary",
            on_click=pass_on,
            args=(showing,),
        )


def _given(showing: Showing, ballot: Ballot, card: Assumption) -> Rating | None:
    """What this ballot said about the card already."""
    mine = (one for one in showing.session.ratings if _is_of(one, ballot))
    return next((one for one in mine if one.assumption_id == card.assumption_id), None)


def _is_of(rating: Rating, ballot: Ballot) -> bool:
    return rating.round_number == ballot.round_number and rating.rater == ballot.rater


def _key(showing: Showing, ballot: Ballot, assumption_id: str, part: str) -> str:
    return showing.key("ballot", ballot.rater, assumption_id, part)
