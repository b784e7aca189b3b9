"""A vote on the wall: how many gave dots; the dots themselves only after the facilitator has moved on."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from math import ceil

from toolkit.domain.changes import RoomStepOpened
from toolkit.domain.history import History
from toolkit.domain.numbering import card_numbers
from toolkit.domain.session import Room, Session
from toolkit.domain.vocabulary import VOTING_STEPS, RoomStep
from toolkit.language import _, label, ngettext
from toolkit.phone.wall_scene import (
    Kind,
    Piece,
    Scene,
    Seen,
    at_least_a_few,
    calm,
    people_in,
    ready_line,
)
from toolkit.phone.wall_writing import MarkView, cut, mark_of

CIRCLES_AT_MOST = 40
"""So many circles stand in a line; where there are more dots, one circle stands for several (house rule)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DotsView:
    """One thing with dots: the mark of its assumption, its text, how many dots in words, and how many circles."""

    mark: MarkView | None
    text: str
    said: str
    circles: int


def vote_scene(seen: Seen) -> Scene:
    """How many gave dots so far. Nothing tells where they went: it would sway the others."""
    room = seen.room
    voters = _voters(room, room.step)
    asks = ngettext(
        "Give your dot to what matters most to you.",
        "Give your {count} dots to what matters most to you.",
        room.dots,
    )
    return Scene(
        name=f"vote-{room.step}",
        kind=Kind.NUMBER,
        heading=label(room.step),
        prompt=asks.format(count=room.dots),
        lead=ready_line(room),
        pieces=(Piece(key="voters", macro="number", view=_voters_words(voters, people_in(room))),),
    )


def _voters(room: Room, step: RoomStep) -> int:
    return sum(bool(one.chosen) for one in room.votes if one.step is step)


def _voters_words(voters: int, people: int) -> str:
    if not voters:
        return _("Nobody has given dots yet.")
    if not at_least_a_few(voters):
        return _("A few people have given their dots.")
    words = _("{voters} of {count} people have given their dots.")
    return words.format(voters=voters, count=max(voters, people))


def step_before(history: History) -> RoomStep | None:
    """What the phones did before they came to wait; None where they did nothing before."""
    steps = (
        entry.change.step
        for entry in reversed(history.entries)
        if isinstance(entry.change, RoomStepOpened) and entry.change_id not in history.undone
    )
    return next((step for step in steps if step is not RoomStep.WAIT), None)


def result_scene(seen: Seen) -> Scene | None:
    """The dots of the vote that the room comes from; None where it comes from something else."""
    step = seen.history.once("wall_step_before", lambda: step_before(seen.history))
    if step not in VOTING_STEPS or not seen.room.votes:
        return None
    voters = _voters(seen.room, step)
    heading = _heading(step)
    if not at_least_a_few(voters):
        line = _(
            "Fewer than three people gave dots, so they are not shown: it would point at somebody."
        )
        return calm(f"dots-{step}", heading, line)
    dots = Counter(
        thing for vote in seen.room.votes if vote.step is step for thing in vote.chosen
    ).most_common()
    each = max(1, ceil(max(count for _thing, count in dots) / CIRCLES_AT_MOST))
    pieces = (_piece(seen.session, thing, count, each) for thing, count in dots)
    voters_words = ngettext("{count} person gave dots", "{count} people gave dots", voters)
    scale = _("one circle stands for {count} dots").format(count=each)
    return Scene(
        name=f"dots-{step}",
        kind=Kind.ROWS,
        heading=heading,
        lead=(voters_words.format(count=voters), *((scale,) if each > 1 else ())),
        pieces=tuple(one for one in pieces if one is not None),
    )


def _heading(step: RoomStep) -> str:
    if step is RoomStep.VOTE_ACTIONS:
        return _("Dots on actions")
    return _("Dots on assumptions")


def _piece(session: Session, thing: str, count: int, each: int) -> Piece | None:
    """One line of the result; None for what is not on the table any more."""
    line = session.plan_line(thing)
    found = session.assumption(line.assumption_id if line else thing)
    if found is None or found.parked:
        return None
    view = DotsView(
        mark=mark_of(found, card_numbers(session)),
        text=cut(line.what if line else found.text),
        said=ngettext("{count} dot", "{count} dots", count).format(count=count),
        circles=ceil(count / each),
    )
    return Piece(key=thing, macro="dots", view=view)
