"""Rooms for tests: one that is open, and what comes from its phones, made short."""

from __future__ import annotations

from tests.journeys import Journey, begun
from toolkit.domain import changes as c
from toolkit.domain.session import Room
from toolkit.domain.vocabulary import OfferKind, RoomStep, Stage

CODE = "KRTMW"
ANNA, BEN, EVE = "p1", "p2", "p3"
CARDS = c.RoomStepOpened(step=RoomStep.CARDS, stage=Stage.GOALS)


def in_room(step: RoomStep = RoomStep.CARDS) -> Journey:
    """The session of :func:`begun` with an open room of three people, at a step."""
    stage = Stage.GOALS if step is RoomStep.CARDS else None
    journey = begun().do(c.RoomOpened(code=CODE), c.RoomStepOpened(step=step, stage=stage))
    for one in (ANNA, BEN, EVE):
        journey.by(one, c.ParticipantJoined(participant=one))
    return journey


def room_of(journey: Journey) -> Room:
    room = journey.session.room
    assert room is not None
    return room


def offered(
    offer_id: str,
    participant: str = ANNA,
    text: str = "A shop orders again",
    kind: OfferKind = OfferKind.CARD,
) -> c.Offered:
    stage = Stage.GOALS if kind is OfferKind.CARD else None
    return c.Offered(offer_id=offer_id, participant=participant, kind=kind, text=text, stage=stage)


def edited(offer_id: str, participant: str = ANNA, text: str = "Other words") -> c.OfferEdited:
    return c.OfferEdited(offer_id=offer_id, participant=participant, text=text)


def taken_back(offer_id: str, participant: str = ANNA) -> c.OfferTakenBack:
    return c.OfferTakenBack(offer_id=offer_id, participant=participant)


def let_through(offer_id: str, *, shown: bool = True) -> c.OfferLetThrough:
    return c.OfferLetThrough(offer_id=offer_id, shown=shown)


def merged(offer_id: str, into: str) -> c.OfferMerged:
    return c.OfferMerged(offer_id=offer_id, into=into)


def room_set(*, moderated: bool = False, counts_only: bool = False, dots: int = 3) -> c.RoomSet:
    return c.RoomSet(moderated=moderated, counts_only=counts_only, dots=dots)


def dots(
    *chosen: str, participant: str = ANNA, step: RoomStep = RoomStep.VOTE_ASSUMPTIONS
) -> c.DotsGiven:
    return c.DotsGiven(participant=participant, step=step, chosen=chosen)


def worry(
    worry_id: str, participant: str = ANNA, text: str = "Somebody is in danger"
) -> c.WorryTold:
    return c.WorryTold(worry_id=worry_id, participant=participant, text=text)


def ready(participant: str, *, yes: bool = True) -> c.ReadySaid:
    return c.ReadySaid(participant=participant, ready=yes)
