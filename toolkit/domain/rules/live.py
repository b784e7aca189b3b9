"""What changes of a live room must keep to, and what a participant may do at all."""

from __future__ import annotations

from toolkit.domain.changes import (
    AssumptionRated,
    Change,
    DotsGiven,
    HandsCounted,
    Offered,
    OfferEdited,
    OfferLetThrough,
    OfferMerged,
    OfferTakenBack,
    ParticipantJoined,
    ParticipantRemoved,
    ReadySaid,
    RoomEnded,
    RoomOpened,
    RoomPaused,
    RoomSet,
    RoomStepOpened,
    WallPageTurned,
    WorryRead,
    WorryTold,
)
from toolkit.domain.checks import check_debrief_stage, check_id, check_text, check_within
from toolkit.domain.errors import NotAllowed, RoomClosed, RuleBroken
from toolkit.domain.rules.base import check_change
from toolkit.domain.rules.built import is_built_upon
from toolkit.domain.session import Offer, Room, Session
from toolkit.domain.vocabulary import (
    CODE_LENGTH,
    CODE_LETTERS,
    NUMBERS_AT_MOST,
    OFFERS_AT_MOST,
    PARTICIPANTS_AT_MOST,
    PHONE_TEXT_MAX,
    VOTING_STEPS,
    WORRIES_AT_MOST,
    OfferKind,
    OfferState,
    RoomStep,
)

DOTS_AT_MOST = 10

Participants = (
    ParticipantJoined | Offered | OfferEdited | OfferTakenBack | ReadySaid | DotsGiven | WorryTold
)


def participant_of(change: Change) -> str | None:
    """Whose change it is when a participant makes it; None for what only the facilitator may do."""
    if isinstance(change, Participants):
        return change.participant
    if isinstance(change, AssumptionRated):
        return change.rater
    if isinstance(change, HandsCounted):
        return change.count.table
    return None


def check_participant(session: Session, change: Change, actor: str) -> None:
    """Raise unless this participant may make this change: its own words in an open room, nobody else's.

    A late card is welcome while the room is paused or at another step: it was written, and nothing written is lost.
    """
    if participant_of(change) != actor:
        raise NotAllowed("only_the_facilitator")
    room = open_room(session)
    if actor in room.removed:
        raise NotAllowed("taken_out_of_the_room")
    if isinstance(change, AssumptionRated | HandsCounted):
        number = (
            change.round_number
            if isinstance(change, AssumptionRated)
            else change.count.round_number
        )
        if session.round(number) is None:
            raise RuleBroken("round_not_open")


def open_room(session: Session) -> Room:
    """The room people can take part in. Raises RoomClosed when there is none or it is over."""
    if session.room is None or not session.room.open:
        raise RoomClosed("room_is_over")
    return session.room


@check_change.register
def _(change: RoomOpened, session: Session) -> None:
    if len(change.code) != CODE_LENGTH or set(change.code) - set(CODE_LETTERS):
        raise RuleBroken("room_code_unfit", room_code=change.code)
    if session.room is not None and session.room.open:
        raise RuleBroken("room_already_open")


@check_change.register(RoomEnded)
@check_change.register(RoomPaused)
def _(change: RoomEnded | RoomPaused, session: Session) -> None:
    open_room(session)


@check_change.register
def _(change: WallPageTurned, session: Session) -> None:
    open_room(session)
    check_within(change.page, 0, NUMBERS_AT_MOST, "page")


@check_change.register
def _(change: RoomSet, session: Session) -> None:
    open_room(session)
    check_within(change.dots, 1, DOTS_AT_MOST, "dots")


@check_change.register
def _(change: RoomStepOpened, session: Session) -> None:
    open_room(session)
    if change.step is RoomStep.CARDS:
        if change.stage is None:
            raise RuleBroken("step_needs_stage")
        check_debrief_stage(change.stage)


@check_change.register(OfferLetThrough)
@check_change.register(OfferMerged)
def _(change: OfferLetThrough | OfferMerged, session: Session) -> None:
    room = open_room(session)
    offer = _known_offer(room, change.offer_id)
    if isinstance(change, OfferMerged):
        _check_pair(session, offer, _known_offer(room, change.into))


def _check_pair(session: Session, offer: Offer, into: Offer) -> None:
    """Raise RuleBroken unless the two can be joined without losing what anybody did with the first."""
    if offer is into or into.kind is not offer.kind:
        raise RuleBroken("same_offer")
    if into.state in (OfferState.MERGED, OfferState.HIDDEN):
        raise RuleBroken("same_offer")
    if is_built_upon(session, offer.offer_id):
        raise RuleBroken("merge_on_the_list")


def _known_offer(room: Room, offer_id: str) -> Offer:
    offer = room.offer(offer_id)
    if offer is None:
        raise RuleBroken("card_unknown", card_id=offer_id)
    return offer


@check_change.register
def _(change: ParticipantRemoved, session: Session) -> None:
    open_room(session)
    check_id(change.participant)


@check_change.register
def _(change: WorryRead, session: Session) -> None:
    worries = session.room.worries if session.room else ()
    if all(one.worry_id != change.worry_id for one in worries):
        raise RuleBroken("worry_unknown")


@check_change.register
def _(change: ParticipantJoined, session: Session) -> None:
    room = open_room(session)
    check_id(change.participant)
    if (
        change.participant not in room.participants
        and len(room.participants) >= PARTICIPANTS_AT_MOST
    ):
        raise RuleBroken("room_is_full", most=PARTICIPANTS_AT_MOST)


@check_change.register
def _(change: Offered, session: Session) -> None:
    room = open_room(session)
    check_id(change.offer_id)
    check_text(change.text, "card", PHONE_TEXT_MAX)
    if change.kind is OfferKind.CARD:
        if change.stage is None:
            raise RuleBroken("step_needs_stage")
        check_debrief_stage(change.stage)
    if _is_taken(session, room, change.offer_id):
        raise RuleBroken("id_taken", id=change.offer_id)
    if len(room.offers_of(change.participant)) >= OFFERS_AT_MOST:
        raise RuleBroken("too_many_cards", most=OFFERS_AT_MOST)


def _is_taken(session: Session, room: Room, one_id: str) -> bool:
    return bool(room.offer(one_id) or session.card(one_id) or session.assumption(one_id))


@check_change.register(OfferEdited)
@check_change.register(OfferTakenBack)
def _(change: OfferEdited | OfferTakenBack, session: Session) -> None:
    room = open_room(session)
    offer = _known_offer(room, change.offer_id)
    if offer.participant != change.participant:
        raise NotAllowed("not_your_card")
    if not _still_open(room, offer):
        raise RoomClosed("stage_is_over")
    if isinstance(change, OfferEdited):
        check_text(change.text, "card", PHONE_TEXT_MAX)
    elif is_built_upon(session, change.offer_id):
        raise RoomClosed("stage_is_over")


def _still_open(room: Room, offer: Offer) -> bool:
    """Whether the room is still at what the offer was written for."""
    if offer.kind is OfferKind.CARD:
        return room.step is RoomStep.CARDS and room.stage is offer.stage
    step = RoomStep.ASSUMPTIONS if offer.kind is OfferKind.ASSUMPTION else RoomStep.LEARNED
    return room.step is step


@check_change.register
def _(change: ReadySaid, session: Session) -> None:
    open_room(session)


@check_change.register
def _(change: DotsGiven, session: Session) -> None:
    room = open_room(session)
    if change.step not in VOTING_STEPS or room.step is not change.step:
        raise RoomClosed("vote_is_over")
    if len(set(change.chosen)) > room.dots:
        raise RuleBroken("too_many_dots", most=room.dots)
    for one_id in set(change.chosen) - _votable(session, change.step):
        code = "plan_line_unknown" if change.step is RoomStep.VOTE_ACTIONS else "assumption_unknown"
        raise RuleBroken(code, id=one_id)


def _votable(session: Session, step: RoomStep) -> set[str]:
    if step is RoomStep.VOTE_ACTIONS:
        return {line.line_id for line in session.plan}
    return {a.assumption_id for a in session.live_assumptions()}


@check_change.register
def _(change: WorryTold, session: Session) -> None:
    check_id(change.worry_id)
    check_text(change.text, "worry", PHONE_TEXT_MAX)
    room = open_room(session)
    if any(one.worry_id == change.worry_id for one in room.worries):
        raise RuleBroken("id_taken", id=change.worry_id)
    told = sum(one.participant == change.participant for one in room.worries)
    if told >= WORRIES_AT_MOST:
        raise RuleBroken("too_many_worries", most=WORRIES_AT_MOST)
