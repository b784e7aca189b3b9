"""Random steps of a live room: what the facilitator does with it, and what comes from the phones."""

from __future__ import annotations

from itertools import count
from random import Random

from tests.strategies import NASTY
from toolkit.domain import changes as c
from toolkit.domain.changes import Change
from toolkit.domain.rules.live import participant_of
from toolkit.domain.session import Room, Session
from toolkit.domain.vocabulary import (
    DEBRIEF_STAGES,
    FACILITATOR,
    VOTING_STEPS,
    Lens,
    OfferKind,
    RoomStep,
    Stage,
)

PEOPLE = ("p1", "p2", "p3")


def whose(dice: Random, change: Change) -> str:
    """Who makes the change: a participant what is its own, and now and then what is not."""
    owner = participant_of(change)
    if owner in PEOPLE and dice.random() < 0.9:
        return owner
    return dice.choice(PEOPLE) if dice.random() < 0.05 else FACILITATOR


def room_steps(dice: Random, session: Session, ids: count[int]) -> list[Change]:
    """What may happen next in the room of the session; without an open room, that one is opened."""
    room = session.room
    if room is None or not room.open:
        return [c.RoomOpened(code=dice.choice(("KRTMW", "ABCDE")))]
    steers, phones = _steered(dice, room), _from_phones(dice, session, room, ids)
    return steers if dice.random() < 0.4 else phones


def _steered(dice: Random, room: Room) -> list[Change]:
    heads = dice.random() < 0.5
    step = c.RoomStepOpened(
        step=dice.choice(tuple(RoomStep)),
        stage=dice.choice((None, *DEBRIEF_STAGES)),
        prompt_id=dice.choice((None, "S1")),
    )
    found: list[Change] = [step] * 6
    found += [c.RoomPaused(paused=heads), c.WallPageTurned(page=dice.randint(0, 3))]
    found += [c.RoomSet(moderated=heads, counts_only=heads, dots=dice.randint(1, 4))]
    if room.offers:
        one, other = (dice.choice(room.offers).offer_id for _ in range(2))
        found += [c.OfferLetThrough(offer_id=one, shown=heads)] * 3
        found += [c.OfferMerged(offer_id=one, into=other)] * 4
    if room.worries:
        found += [c.WorryRead(worry_id=dice.choice(room.worries).worry_id)] * 2
    if dice.random() < 0.2:
        found += [c.RoomEnded(), c.ParticipantRemoved(participant=dice.choice(PEOPLE))]
    return found


def _from_phones(dice: Random, session: Session, room: Room, ids: count[int]) -> list[Change]:
    one, text = dice.choice(PEOPLE), dice.choice((*NASTY, "one", "two", "three"))
    offered = c.Offered(
        offer_id=f"o{next(ids)}",
        participant=one,
        kind=dice.choice(tuple(OfferKind)),
        text=text,
        stage=dice.choice((*DEBRIEF_STAGES, Stage.MAP, None)),
        lens=dice.choice(tuple(Lens)),
    )
    found: list[Change] = [offered] * 3
    found += [
        c.ParticipantJoined(participant=one),
        c.ReadySaid(participant=one, ready=dice.random() < 0.7),
        c.WorryTold(worry_id=f"w{next(ids)}", participant=one, text=text),
    ]
    if room.offers:
        offer = dice.choice(room.offers)
        author = offer.participant if dice.random() < 0.9 else one
        found += [c.OfferEdited(offer_id=offer.offer_id, participant=author, text=text)] * 2
        found += [c.OfferTakenBack(offer_id=offer.offer_id, participant=author)]
    return found + [_dots(dice, session, room, one)] * (6 if room.step in VOTING_STEPS else 1)


def _dots(dice: Random, session: Session, room: Room, participant: str) -> Change:
    votable = [a.assumption_id for a in session.assumptions]
    if room.step is RoomStep.VOTE_ACTIONS:
        votable = [one.line_id for one in session.plan]
    chosen = tuple(dice.choices(votable, k=dice.randint(0, 3))) if votable else ()
    return c.DotsGiven(participant=participant, step=room.step, chosen=chosen)
