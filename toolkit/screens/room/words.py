"""Sentences about the room that several of its parts say."""

from __future__ import annotations

from toolkit.domain.session import Room, Session
from toolkit.domain.vocabulary import OfferState, RoomStep
from toolkit.language import _, label, ngettext
from toolkit.scoring.rounds import people_so_far
from toolkit.screens.held_back import KIND_OF_STEP
from toolkit.screens.room.counts import came_at_step, offers_in, people_in, people_ready


def in_words(room: Room) -> str:
    """How many people are in the room."""
    count = people_in(room)
    if not count:
        return _("nobody in yet")
    return ngettext("{count} person in", "{count} people in", count).format(count=count)


def ready_words(room: Room) -> str:
    """How many are ready with the step."""
    return _("{count} ready").format(count=people_ready(room))


def came_words(session: Session, room: Room) -> str:
    """What came for the step the phones are at: cards, or people who rated; empty where nothing is counted."""
    opened = session.open_round()
    if room.step is RoomStep.RATE and opened is not None:
        count = people_so_far(session, opened.number)
        return ngettext("{count} has rated", "{count} have rated", count).format(count=count)
    if room.step not in KIND_OF_STEP:
        return ""
    count = came_at_step(room)
    return ngettext("{count} card came", "{count} cards came", count).format(count=count)


def count_words(session: Session, room: Room) -> str:
    """How many are ready and what came, in one line."""
    parts = (ready_words(room), came_words(session, room))
    return " · ".join(part for part in parts if part)


def step_words(room: Room) -> str:
    """What the phones do now."""
    if room.paused:
        return _("Paused: phones and wall show a calm screen")
    if room.step is RoomStep.CARDS and room.stage is not None:
        return f"{label(room.step)}: {label(room.stage)}"
    return label(room.step)


def waiting_words(room: Room) -> str:
    """How many cards wait to be let through; empty where none does. Whether they would be held now does not matter."""
    count = len(offers_in(room, OfferState.WAITING))
    if not count:
        return ""
    words = ngettext("{count} card waits for you", "{count} cards wait for you", count)
    return words.format(count=count)
