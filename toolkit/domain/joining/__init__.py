"""Joining a file with its history to the session of it that is here, so that neither side loses anything.

Two machines went on from the same steps. Here those of the file that are missing are put behind those that are here,
each with its own moment and under the rules; where both settled the same thing the later one stands and the other is
kept as undone. Nothing is written: the plan says what would be, in full, and the desk stores it when a person agrees.
"""

from __future__ import annotations

from dataclasses import replace

from toolkit.domain.changes import RoomOpened
from toolkit.domain.errors import FileRejected, RoomClosed, RuleBroken, ToolkitError
from toolkit.domain.history import History
from toolkit.domain.joining.drafting import Draft, Stamp, sides_of
from toolkit.domain.joining.names import in_ids_of_here
from toolkit.domain.joining.plan import Joining, Overlap, Refused, Relation
from toolkit.domain.joining.steps import Compared, compare_histories, shared_with
from toolkit.domain.vocabulary import OfferState, Shelf
from toolkit.domain.whole import problems_of

__all__ = [
    "Compared",
    "Joining",
    "Overlap",
    "Refused",
    "Relation",
    "compare_histories",
    "plan_joining",
    "shared_with",
]


def plan_joining(file: History, here: History, stamp: Stamp) -> Joining | None:
    """The plan for joining the file to the session that is here; None when the two did not begin with the same step.

    ``stamp`` gives what joining itself has to write (what gives way is undone, a room is ended) an id and a moment.
    """
    compared = compare_histories(file, here)
    if compared is None:
        return None
    empty = Joining(
        file=file,
        here=here,
        relation=_relation(compared),
        only_in_file=len(compared.only_in_file),
        only_here=len(compared.only_here),
        after=here,
    )
    if not compared.only_in_file:
        return empty
    closed = _closed(compared, here)
    if closed is not None:
        return replace(empty, closed=closed)
    return _drafted(compared, empty, stamp)


def _drafted(compared: Compared, empty: Joining, stamp: Stamp) -> Joining:
    file, here = empty.file, empty.here
    named = in_ids_of_here(compared, here.entries)
    draft = Draft(
        here=here,
        history=here,
        sides=sides_of(file, named, here, compared.only_here),
        stamp=stamp,
    )
    for entry in compared.only_in_file:
        draft.take(entry, named[entry.change_id])
    draft.finish()
    if problems := problems_of(draft.history.session):
        return replace(empty, closed=FileRejected(problems))
    return replace(
        empty,
        coming=tuple(draft.coming),
        refused=tuple(draft.refused),
        overlaps=tuple(draft.overlaps),
        added=tuple(draft.added),
        after=draft.history,
    )


def _relation(compared: Compared) -> Relation:
    if compared.only_in_file:
        return Relation.BOTH if compared.only_here else Relation.NEWER
    return Relation.OLDER if compared.only_here else Relation.SAME


def _closed(compared: Compared, here: History) -> ToolkitError | None:
    """Why the session takes in nothing now: it is set aside, people are in its room, or its last room still waits."""
    session = here.session
    if session.shelf is not Shelf.OPEN:
        return RoomClosed("session_not_open", shelf=session.shelf)
    room = session.room
    if room is None:
        return None
    if room.open:
        return RuleBroken("join_needs_room_over")
    waits = any(offer.state is OfferState.WAITING for offer in room.offers)
    unread = any(not worry.read for worry in room.worries)
    another = any(isinstance(entry.change, RoomOpened) for entry in compared.only_in_file)
    return RuleBroken("join_room_waits") if another and (waits or unread) else None
