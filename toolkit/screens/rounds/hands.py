"""A show of hands: counts for each answer, card by card, for one table at a time."""

from __future__ import annotations

import streamlit as st

from toolkit.domain.changes import HandsCounted
from toolkit.domain.rules.rounds import count_of_round
from toolkit.domain.session import Assumption, HandCount, RatingRound, Session
from toolkit.domain.vocabulary import HANDS_AT_MOST, EvidenceLevel
from toolkit.language import _
from toolkit.screens.map.rating import (
    claim_question,
    impact_anchors,
    impact_question,
    level_words,
    safety_question,
)
from toolkit.screens.rounds.asked import card_html, place_words
from toolkit.screens.rounds.doing import Doing, cards_of, do, place, turn
from toolkit.screens.rounds.heading import render_heading
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html, plain

IMPACTS = 5
CLAIMS = len(EvidenceLevel)
TABLES_AT_MOST = 200


def render(showing: Showing, opened: RatingRound) -> None:
    """Draw the counts of the open card."""
    number = count_of_round(showing.session, opened.number)
    render_heading(_("Round {number}: show of hands").format(number=number))
    card, at, count = open_card(showing, opened)
    if card is None:
        do(showing, Doing.NOTHING)
        return
    table = _ask_table(showing)
    with st.container(key="hands_card"):
        st.html(card_html(card, place_words(at, count)))
    _render_form(showing, opened, card, table, last=at + 1 == count)


def open_card(showing: Showing, opened: RatingRound) -> tuple[Assumption | None, int, int]:
    """The card that is counted now, its place from 0, and how many cards there are."""
    ids = cards_of(showing.session, opened)
    at = min(place(showing, "hands_at"), max(0, len(ids) - 1))
    return (showing.session.assumption(ids[at]) if ids else None), at, len(ids)


def _ask_table(showing: Showing) -> str:
    """The table, as its id. A table that counts a card again replaces its own count."""
    with st.container(key="hands_table"):
        found = st.number_input(
            _("Table"),
            min_value=1,
            max_value=TABLES_AT_MOST,
            value=1,
            key=showing.key("hands", "table"),
            help=_(
                "Leave it at 1 for the whole room. A table that counts again replaces its count."
            ),
        )
    return f"table-{int(found)}"


def _render_form(
    showing: Showing, opened: RatingRound, card: Assumption, table: str, *, last: bool
) -> None:
    before = count_before(showing.session, opened.number, card.assumption_id, table)
    keys = _keys(showing, opened, card, table)
    with st.form(":".join((keys[0], "form")), border=False, enter_to_submit=False):
        left, right = st.columns(2, gap="medium")
        with left, st.container(key="hands_impact", gap="xxsmall"):
            st.html(f"<h3>{as_html(impact_question())}</h3>")
            for value, words in enumerate(impact_anchors(showing.bank)):
                _ask(f"{value}  {words}", keys[value], before.impact[value] if before else None)
            _ask(
                _("{question} Hands for yes").format(question=safety_question()),
                keys[-1],
                before.worries if before else None,
            )
        with right, st.container(key="hands_claim", gap="xxsmall"):
            st.html(f"<h3>{as_html(claim_question())}</h3>")
            for value, words in enumerate(level_words(showing.bank)):
                _ask(words, keys[IMPACTS + value], before.claim[value] if before else None)
        _render_buttons(showing, opened, card.assumption_id, table, keys, last=last)


def _render_buttons(
    showing: Showing,
    opened: RatingRound,
    assumption_id: str,
    table: str,
    keys: list[str],
    *,
    last: bool,
) -> None:
    """The ways on. Every one of them saves what was entered: nobody counts a room twice."""
    at = place(showing, "hands_at")
    ways = (
        ("before", _("Card before"), at - 1, at == 0),
        ("after", _("Card after"), at + 1, last),
        ("done", _("Counting is done"), None, False),
    )
    with st.container(key="ballot_buttons", horizontal=True, gap="small"):
        for name, words, to, disabled in ways:
            st.form_submit_button(
                words,
                key=":".join((keys[0], name)),
                disabled=disabled,
                on_click=_leave,
                args=(showing, opened, assumption_id, table, keys, to),
            )
        st.form_submit_button(
            _("Save the count"),
            key=":".join((keys[0], "save")),
            type="primary",
            on_click=_save,
            args=(showing, opened, assumption_id, table, keys),
        )


def _ask(words: str, key: str, before: int | None) -> None:
    """One count; an empty field counts as none, so that only raised hands are typed."""
    st.number_input(
        plain(words),
        min_value=0,
        max_value=HANDS_AT_MOST,
        value=before or None,
        placeholder="0",
        key=key,
    )


def _keys(showing: Showing, opened: RatingRound, card: Assumption, table: str) -> list[str]:
    """The widget keys of the counts: impact, claim, worries."""
    return [
        showing.key("hands", str(opened.number), table, card.assumption_id, str(n))
        for n in range(IMPACTS + CLAIMS + 1)
    ]


def count_before(session: Session, number: int, assumption_id: str, table: str) -> HandCount | None:
    """What that table counted for a card already."""
    return next(
        (
            one
            for one in session.hand_counts
            if (one.round_number, one.assumption_id, one.table) == (number, assumption_id, table)
        ),
        None,
    )


def _entered(opened: RatingRound, assumption_id: str, table: str, keys: list[str]) -> HandCount:
    """The count as it stands in the fields."""
    hands = [int(st.session_state.get(key) or 0) for key in keys]
    impact, claim = hands[:IMPACTS], hands[IMPACTS:-1]
    return HandCount(
        assumption_id=assumption_id,
        table=table,
        round_number=opened.number,
        impact=(impact[0], impact[1], impact[2], impact[3], impact[4]),
        claim=(claim[0], claim[1], claim[2], claim[3], claim[4], claim[5]),
        worries=hands[-1],
    )


def _save(
    showing: Showing, opened: RatingRound, assumption_id: str, table: str, keys: list[str]
) -> None:
    """Record the count and go to the next card; where the two questions count different hands, stay and say so."""
    count = _entered(opened, assumption_id, table, keys)
    if not showing.record(HandsCounted(count=count)):
        return
    ids = cards_of(showing.session, opened)
    at = place(showing, "hands_at")
    if _say_unlike(showing, count):
        return
    if at + 1 < len(ids):
        turn(showing, "hands_at", at + 1)
        showing.say(_("The count is saved. Here is the next card."))
    else:
        showing.say(_("The count is saved. That was the last card."))


def _leave(
    showing: Showing,
    opened: RatingRound,
    assumption_id: str,
    table: str,
    keys: list[str],
    to: int | None,
) -> None:
    """Record what was entered, if anything was, and go to another card; to None when counting is done."""
    count = _entered(opened, assumption_id, table, keys)
    before = count_before(showing.session, opened.number, assumption_id, table)
    if any((*count.impact, *count.claim, count.worries)) and count != before:
        if not showing.record(HandsCounted(count=count)):
            return
        _say_unlike(showing, count)
    if to is None:
        do(showing, Doing.NOTHING)
    else:
        turn(showing, "hands_at", to)


def _say_unlike(showing: Showing, count: HandCount) -> bool:
    """Point out that the two questions counted different numbers of hands, and say whether they did."""
    impact, claim = sum(count.impact), sum(count.claim)
    if impact == claim:
        return False
    words = _(
        "The count is saved. You counted {impact} hands for how bad it is and {claim} for how we know. That is"
        " allowed: nobody has to answer both. If it was a slip, count again and save."
    )
    showing.say(words.format(impact=impact, claim=claim))
    return True
