"""What happens in a live room: the facilitator steers it, participants write, rate, vote and tell."""

from __future__ import annotations

from toolkit.domain.vocabulary import Lens, OfferKind, RoomStep, Stage, record


@record
class RoomOpened:
    """A room was opened under a code; an earlier room of the session is over."""

    code: str


@record
class RoomEnded:
    """The room is over. What people wrote stays."""


@record
class RoomPaused:
    """Phones and wall show a calm screen, or go on."""

    paused: bool


@record
class WallPageTurned:
    """The wall shows another card of the revealed round: ``page`` counts from 0."""

    page: int


@record
class RoomSet:
    """How the room is kept: cards let through by hand or at once, cards or only their count on the wall, dots each."""

    moderated: bool
    counts_only: bool
    dots: int


@record
class RoomStepOpened:
    """The phones can do something else now; nobody is ready yet."""

    step: RoomStep
    stage: Stage | None = None
    prompt_id: str | None = None


@record
class OfferLetThrough:
    """The facilitator let an offer into the room, or hid it."""

    offer_id: str
    shown: bool


@record
class OfferMerged:
    """The facilitator found that an offer says the same as another one."""

    offer_id: str
    into: str


@record
class ParticipantRemoved:
    """Somebody may no longer take part, and what they wrote is hidden. Nobody learns who it was."""

    participant: str


@record
class WorryRead:
    """The facilitator read a private worry."""

    worry_id: str


@record
class ParticipantJoined:
    """Somebody came into the room."""

    participant: str


@record
class Offered:
    """A participant wrote a card, an assumption, or what was learned."""

    offer_id: str
    participant: str
    kind: OfferKind
    text: str
    stage: Stage | None = None
    prompt_id: str | None = None
    lens: Lens = Lens.DESIRABILITY


@record
class OfferEdited:
    """A participant changed what it wrote."""

    offer_id: str
    participant: str
    text: str


@record
class OfferTakenBack:
    """A participant took back what it wrote."""

    offer_id: str
    participant: str


@record
class ReadySaid:
    """A participant is ready with the step, or is not after all."""

    participant: str
    ready: bool


@record
class DotsGiven:
    """A participant gave its dots; the newest giving of a step counts."""

    participant: str
    step: RoomStep
    chosen: tuple[str, ...]


@record
class WorryTold:
    """A participant told the facilitator a safety worry, in private."""

    worry_id: str
    participant: str
    text: str
