"""Lines for what happened in a live room. Nobody is told apart, and a private worry is never repeated."""

from __future__ import annotations

from toolkit.domain import changes as c
from toolkit.domain.session import Session
from toolkit.domain.vocabulary import OfferKind
from toolkit.language.happened.base import describe, short
from toolkit.language.labels import label
from toolkit.language.translate import _


@describe.register
def _paused(change: c.RoomPaused, session: Session) -> str:
    return _("The room was paused") if change.paused else _("The room went on")


@describe.register
def _step(change: c.RoomStepOpened, session: Session) -> str:
    return _("On the phones now: {step}").format(step=label(change.step))


@describe.register
def _turned(change: c.WallPageTurned, session: Session) -> str:
    return _("The wall turned to card {number} of the round").format(number=change.page + 1)


@describe.register
def _let_through(change: c.OfferLetThrough, session: Session) -> str:
    return (
        _("A card from a phone was let through")
        if change.shown
        else _("A card from a phone was hidden")
    )


@describe.register
def _offered(change: c.Offered, session: Session) -> str:
    words = {
        OfferKind.CARD: _("Card from a phone: {text}"),
        OfferKind.ASSUMPTION: _("Assumption from a phone: {text}"),
        OfferKind.LEARNED: _("Learned, from a phone: {text}"),
    }
    return words[change.kind].format(text=short(change.text))


@describe.register
def _ready(change: c.ReadySaid, session: Session) -> str:
    return _("Somebody is ready") if change.ready else _("Somebody is not ready after all")


@describe.register
def _opened(change: c.RoomOpened, session: Session) -> str:
    return _("A room was opened for phones")


@describe.register
def _ended(change: c.RoomEnded, session: Session) -> str:
    return _("The room ended")


@describe.register
def _set(change: c.RoomSet, session: Session) -> str:
    return _("How the room is kept was changed")


@describe.register
def _merged(change: c.OfferMerged, session: Session) -> str:
    return _("Two cards from phones were found to say the same")


@describe.register
def _removed(change: c.ParticipantRemoved, session: Session) -> str:
    return _("Somebody was taken out of the room")


@describe.register
def _worry_read(change: c.WorryRead, session: Session) -> str:
    return _("A private worry was read")


@describe.register
def _joined(change: c.ParticipantJoined, session: Session) -> str:
    return _("Somebody came into the room")


@describe.register
def _offer_edited(change: c.OfferEdited, session: Session) -> str:
    return _("A card from a phone was changed to: {text}").format(text=short(change.text))


@describe.register
def _taken_back(change: c.OfferTakenBack, session: Session) -> str:
    return _("A card from a phone was taken back")


@describe.register
def _dots(change: c.DotsGiven, session: Session) -> str:
    return _("Dots were given on a phone")


@describe.register
def _worry(change: c.WorryTold, session: Session) -> str:
    return _("Somebody told the facilitator a worry in private")
