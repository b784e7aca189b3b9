"""The live side of a session: what only the room knows."""

from __future__ import annotations

from datetime import datetime

from toolkit.domain.vocabulary import Lens, OfferKind, OfferState, RoomStep, Stage, record


@record
class Offer:
    """What a participant wrote. Once it is shown, a card or assumption with the same id stands in the session."""

    offer_id: str
    participant: str
    kind: OfferKind
    text: str
    stage: Stage | None = None
    prompt_id: str | None = None
    lens: Lens = Lens.DESIRABILITY
    state: OfferState = OfferState.SHOWN
    merged_into: str | None = None


@record
class Dots:
    """The dots one participant gave: on assumptions or on actions, each thing at most once."""

    participant: str
    step: RoomStep
    chosen: tuple[str, ...]


@record
class PrivateWorry:
    """A safety worry told to the facilitator alone; nobody else ever sees it."""

    worry_id: str
    participant: str
    text: str
    told_at: datetime
    read: bool = False


@record
class Room:
    """The live side of a session: its code, what the phones can do now, and what only the room knows.

    A participant is a random id of this room. Nothing of this leaves the session: files carry none of it.
    ``counts_only`` keeps cards off the wall until they are revealed; ``moderated`` lets no card through unseen;
    ``page`` is the card of a revealed round that the wall shows, counted from 0.
    """

    code: str
    opened_at: datetime
    ended_at: datetime | None = None
    step: RoomStep = RoomStep.WAIT
    stage: Stage | None = None
    prompt_id: str | None = None
    paused: bool = False
    moderated: bool = False
    counts_only: bool = False
    dots: int = 3
    page: int = 0
    participants: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    ready: tuple[str, ...] = ()
    offers: tuple[Offer, ...] = ()
    votes: tuple[Dots, ...] = ()
    worries: tuple[PrivateWorry, ...] = ()

    @property
    def open(self) -> bool:
        """Whether people can take part."""
        return self.ended_at is None

    def offer(self, offer_id: str) -> Offer | None:
        """The offer with that id, or None."""
        return next((one for one in self.offers if one.offer_id == offer_id), None)

    def offers_of(self, participant: str) -> tuple[Offer, ...]:
        """What one participant wrote, as written."""
        return tuple(one for one in self.offers if one.participant == participant)
