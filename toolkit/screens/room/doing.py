"""What a person does with the room: each a function fit for a callback, and what is asked once more before."""

from __future__ import annotations

from toolkit.domain.changes import (
    Change,
    RoomPaused,
    RoomSet,
    RoomStepOpened,
    RoundRevealed,
)
from toolkit.domain.session import Room
from toolkit.domain.vocabulary import RoomStep
from toolkit.language import _
from toolkit.screens.held_back import holds_back
from toolkit.screens.showing import Showing

ASKED = "asked"
CHOOSING = "choosing"


def turn_pause(showing: Showing, room: Room) -> None:
    """Pause the whole room, or let it go on."""
    showing.record(RoomPaused(paused=not room.paused))


def reveal_words(showing: Showing) -> str:
    """What a reveal would show now: what people said in the open round, the dots of the vote, or the cards that wait;
    empty for nothing.
    """
    if showing.session.open_round() is not None:
        return _("Reveal what people said")
    if _has_dots(showing.room):
        return _("Reveal the dots")
    return _("Reveal the cards") if holds_back(showing.room) else ""


def reveal(showing: Showing) -> None:
    """Show what people said in the open round; without one, the dots of the vote, which is over then; without either,
    the cards that wait for the reveal.
    """
    session = showing.desk.session(showing.session.session_id)
    opened = session.open_round()
    if opened is not None:
        showing.record(RoundRevealed(round_number=opened.number))
    elif _has_dots(session.room):
        showing.record(RoomStepOpened(step=RoomStep.WAIT))
    elif session.room is not None:
        keep_room(showing, session.room, counts_only=False)


def _has_dots(room: Room | None) -> bool:
    """Whether the phones vote now and somebody has given a dot."""
    return room is not None and any(one.step is room.step and one.chosen for one in room.votes)


def rate(showing: Showing) -> None:
    """Let the phones rate in the open round; where none is open, let the facilitator choose its cards."""
    if showing.session.open_round() is None:
        showing.state.picked[showing.key("room", CHOOSING)] = "yes"
    else:
        showing.record(RoomStepOpened(step=RoomStep.RATE))


def choosing(showing: Showing) -> bool:
    """Whether the cards of a new round are being chosen here."""
    return showing.key("room", CHOOSING) in showing.state.picked


def stop_choosing(showing: Showing) -> None:
    """Close the choice of cards."""
    showing.state.picked.pop(showing.key("room", CHOOSING), None)


def keep_room(
    showing: Showing,
    room: Room,
    *,
    moderated: bool | None = None,
    counts_only: bool | None = None,
    dots: int | None = None,
) -> None:
    """Change how the room is kept; what is not named stays."""
    showing.record(
        RoomSet(
            moderated=room.moderated if moderated is None else moderated,
            counts_only=room.counts_only if counts_only is None else counts_only,
            dots=room.dots if dots is None else dots,
        )
    )


def asks(showing: Showing, what: str) -> bool:
    """Whether the question before ``what`` is on the screen."""
    return showing.state.picked.get(showing.key("room", ASKED)) == what


def ask(showing: Showing, what: str) -> None:
    """Put the question before ``what`` on the screen."""
    showing.state.picked[showing.key("room", ASKED)] = what


def ask_nothing(showing: Showing) -> None:
    """Take the question away."""
    showing.state.picked.pop(showing.key("room", ASKED), None)


def answered(showing: Showing, change: Change, words: str) -> None:
    """Do what was asked about, and say so."""
    ask_nothing(showing)
    if showing.record(change):
        showing.say(words)
