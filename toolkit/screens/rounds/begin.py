"""Beginning a round: which cards it asks about."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import streamlit as st

from toolkit.domain.changes import RoundOpened
from toolkit.domain.rules.rounds import newest_round
from toolkit.language import _, ngettext
from toolkit.scoring.numbering import card_numbers
from toolkit.scoring.rounds import (
    PROPOSED_AT_MOST,
    disagreed,
    newest_revealed,
    proposed_cards,
    unrated_cards,
)
from toolkit.scoring.standing import Standing
from toolkit.screens.marks import lens_words
from toolkit.screens.rounds.doing import Doing, do, phones_rate
from toolkit.screens.rounds.heading import render_heading
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html, plain, shortened

TEXT_LONGEST = 240


def render(showing: Showing) -> None:
    """Draw the choice of cards."""
    number = len(showing.session.rounds) + 1
    render_heading(_("Round {number} of private ratings").format(number=number))
    if choosable(showing):
        st.html(f'<p class="round-lead">{as_html(_lead())}</p>')
    render_choice(showing)
    if choosable(showing) and newest_revealed(showing.session) is not None:
        st.button(
            _("Back to what people said"),
            key=showing.key("round", "not_now"),
            type="tertiary",
            on_click=do,
            args=(showing, Doing.NOTHING),
        )


def render_choice(showing: Showing) -> None:
    """Draw the cards to tick and the button that begins the round; without a card, where to write the first."""
    cards = choosable(showing)
    if not cards:
        st.html(f'<div class="note">{as_html(_nothing_yet())}</div>')
        return
    ids = [one.assumption.assumption_id for one in cards]
    _tick_proposed(showing, ids)
    _render_presets(showing, ids)
    _render_form(showing, cards, len(showing.session.rounds) + 1)


def choosable(showing: Showing) -> tuple[Standing, ...]:
    """The cards a round may ask about, first things first. A private card is for nobody else's eyes."""
    return tuple(one for one in showing.ranked if not one.assumption.private)


def _nothing_yet() -> str:
    return _(
        "A round asks each person alone about your assumptions. There is none yet. Write the first one at"
        " the stage Assumptions."
    )


def _lead() -> str:
    return _(
        "Each person answers alone, nobody sees the answers of others, then all are shown at once. That way the"
        " first voice does not decide. Ten cards take about five minutes a person."
    )


def _tick_proposed(showing: Showing, ids: list[str]) -> None:
    """Tick what is proposed, unless somebody has ticked here before."""
    if all(_tick_key(showing, one) not in st.session_state for one in ids):
        _tick(showing, ids, proposed_cards(showing.session, showing.ranked))


def _tick(showing: Showing, ids: list[str], wanted: Collection[str]) -> None:
    for one in ids:
        st.session_state[_tick_key(showing, one)] = one in wanted


def _render_presets(showing: Showing, ids: list[str]) -> None:
    with st.container(key="round_presets", horizontal=True, gap="xsmall"):
        for name, words, wanted in _presets(showing, ids):
            if wanted:
                st.button(
                    words.format(count=len(wanted)),
                    key=showing.key("round", "preset", name),
                    on_click=_tick,
                    args=(showing, ids, wanted),
                )


def _presets(showing: Showing, ids: list[str]) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Ways to tick several cards at once: a name, words, and the cards."""
    split, mixed = disagreed(showing.session)
    unrated = unrated_cards(showing.session)
    yield "split", _("Split or mixed last time ({count})"), _among(ids, split | mixed)
    yield "unrated", _("Nobody rated yet ({count})"), _among(ids, unrated)
    if len(ids) > PROPOSED_AT_MOST:
        yield "first", _("The first {count} of the list"), tuple(ids[:PROPOSED_AT_MOST])
    yield "all", _("All {count}"), tuple(ids)


def _among(ids: list[str], wanted: Collection[str]) -> tuple[str, ...]:
    return tuple(one for one in ids if one in wanted)


def _render_form(showing: Showing, cards: tuple[Standing, ...], number: int) -> None:
    numbers = card_numbers(showing.session)
    ids = [one.assumption.assumption_id for one in cards]
    with st.form(showing.key("round", "choose"), border=False):
        with st.container(key="round_cards", gap="xsmall"):
            for one in cards:
                assumption = one.assumption
                place = numbers[assumption.assumption_id]
                text = plain(shortened(assumption.text, TEXT_LONGEST))
                st.checkbox(
                    f"**{place}** {text} ({plain(lens_words(assumption.lens))})",
                    key=_tick_key(showing, assumption.assumption_id),
                )
        st.form_submit_button(
            _("Begin round {number} with the ticked cards").format(number=number),
            key=showing.key("round", "begin"),
            type="primary",
            on_click=_begin,
            args=(showing, ids, numbers),
        )


def _begin(showing: Showing, ids: list[str], numbers: dict[str, int]) -> None:
    """The cards are asked by their numbers: the order of the list would tell how they stand."""
    ticked = [one for one in ids if st.session_state.get(_tick_key(showing, one))]
    if not ticked:
        showing.say(_("Tick at least one card, then begin."))
        return
    asked = tuple(sorted(ticked, key=lambda one: numbers[one]))
    session = showing.desk.session(showing.session.session_id)
    if showing.record(RoundOpened(round_number=newest_round(session) + 1, assumption_ids=asked)):
        do(showing, Doing.NOTHING)
        phones_rate(showing)
        words = ngettext(
            "The round is open with {count} card.",
            "The round is open with {count} cards.",
            len(asked),
        )
        showing.say(words.format(count=len(asked)))


def _tick_key(showing: Showing, assumption_id: str) -> str:
    return showing.key("round", "tick", str(len(showing.session.rounds)), assumption_id)
