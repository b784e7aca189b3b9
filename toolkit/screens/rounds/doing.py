"""What this tab does in a round, and the ballot it holds: ids only.

The ballot that is being filled in stands in the address too, so that it goes on after a reload. What was answered
before the reload counts and is not shown again: who comes after must not read it by going back in the browser.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from enum import StrEnum

import streamlit as st

from toolkit.desk import new_id
from toolkit.domain.changes import RoomStepOpened, RoundOpened
from toolkit.domain.rules.rounds import newest_round
from toolkit.domain.session import Assumption, RatingRound, Session
from toolkit.domain.vocabulary import RoomStep
from toolkit.language import _
from toolkit.screens.showing import Showing

ADDRESS = "ballot"


class Doing(StrEnum):
    """What the tab does in a round."""

    NOTHING = ""
    BEGIN = "begin"
    PASSED = "passed"
    HANDS = "hands"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballot:
    """One person's ballot: a random rater, the cards it asks about, and the place of the open card among them."""

    round_number: int
    rater: str
    asked: tuple[str, ...]
    at: int = 0

    def card(self, session: Session) -> Assumption | None:
        """The open card; None after the last."""
        return session.assumption(self.asked[self.at]) if self.at < len(self.asked) else None


def doing(showing: Showing) -> Doing:
    """What the tab does in a round now."""
    return Doing(showing.state.picked.get(_key(showing, "doing"), ""))


def do(showing: Showing, what: Doing) -> None:
    """Turn to a part of the round. Fit for ``on_click``."""
    showing.state.picked[_key(showing, "doing")] = what.value


def place(showing: Showing, part: str) -> int:
    """How far a part that goes card by card has come, from 0."""
    return int(showing.state.picked.get(_key(showing, part), "0"))


def turn(showing: Showing, part: str, to: int) -> None:
    """Turn to another card of a part. Fit for ``on_click``."""
    showing.state.picked[_key(showing, part)] = str(to)


def phones_rate(showing: Showing) -> None:
    """Once a round is open, let the phones of an open room rate in it."""
    if showing.room is not None:
        showing.record(RoomStepOpened(step=RoomStep.RATE))


def ask_again(showing: Showing, assumption_id: str) -> None:
    """Send one card back for another round, on the phones too. Fit for ``on_click``."""
    number = newest_round(showing.desk.session(showing.session.session_id)) + 1
    if showing.record(RoundOpened(round_number=number, assumption_ids=(assumption_id,))):
        phones_rate(showing)
        showing.say(_("People rate this card once more."))


def begin_ballot(showing: Showing, opened: RatingRound) -> None:
    """Begin a ballot for a person who has not rated in this round. Fit for ``on_click``."""
    do(showing, Doing.NOTHING)
    asked = cards_of(showing.session, opened)
    _keep(showing, Ballot(round_number=opened.number, rater=new_id(), asked=asked))


def cards_of(session: Session, opened: RatingRound) -> tuple[str, ...]:
    """Ids of the cards of a round that are still on the table."""
    live = {a.assumption_id for a in session.live_assumptions()}
    return tuple(one for one in opened.assumption_ids if one in live)


def turn_ballot(showing: Showing, ballot: Ballot, to: int) -> None:
    """Turn to another card of the ballot; the place after the last card is its end."""
    _keep(showing, replace(ballot, at=min(max(0, to), len(ballot.asked))))


def pass_on(showing: Showing) -> None:
    """End the ballot: what it answered is recorded, and it cannot be opened again. Fit for ``on_click``."""
    close_ballot(showing)
    do(showing, Doing.PASSED)


def close_ballot(showing: Showing) -> None:
    """Forget the ballot of this tab, and take it out of the address."""
    showing.state.picked[_key(showing, "ballot")] = ""
    if ADDRESS in st.query_params:
        del st.query_params[ADDRESS]


def open_ballot(showing: Showing, opened: RatingRound) -> Ballot | None:
    """The ballot of this tab in the open round, or None. A new tab takes up the one in its address."""
    kept = showing.state.picked.get(_key(showing, "ballot"))
    found = _taken_up(showing, opened) if kept is None else _read(kept)
    if found is None or found.round_number != opened.number:
        return None
    asked = tuple(one for one in found.asked if showing.session.assumption(one) is not None)
    found = replace(found, asked=asked, at=min(found.at, len(asked)))
    address = f"{found.round_number}-{found.rater}"
    if st.query_params.get(ADDRESS) != address:
        st.query_params[ADDRESS] = address
    return found


def _taken_up(showing: Showing, opened: RatingRound) -> Ballot | None:
    """The ballot in the address of a tab that was loaded anew, with the cards it has not answered."""
    number, _, rater = st.query_params.get(ADDRESS, "").partition("-")
    if number != str(opened.number) or not rater:
        return None
    answered = {
        one.assumption_id
        for one in showing.session.ratings
        if one.round_number == opened.number and one.rater == rater
    }
    asked = tuple(one for one in cards_of(showing.session, opened) if one not in answered)
    found = Ballot(round_number=opened.number, rater=rater, asked=asked)
    _keep(showing, found)
    return found


def _keep(showing: Showing, ballot: Ballot) -> None:
    showing.state.picked[_key(showing, "ballot")] = json.dumps(asdict(ballot))


def _read(kept: str) -> Ballot | None:
    if not kept:
        return None
    fields = json.loads(kept)
    return Ballot(**{**fields, "asked": tuple(fields["asked"])})


def _key(showing: Showing, part: str) -> str:
    return showing.key("round", part)
