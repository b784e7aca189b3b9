"""Lines for what happened to assumptions and their links."""

from __future__ import annotations

from toolkit.domain import changes as c
from toolkit.domain.session import Session
from toolkit.language.happened.base import assumption_words, card_words, describe, short
from toolkit.language.translate import _


@describe.register
def _assumed(change: c.AssumptionWritten, session: Session) -> str:
    return _("Assumption written: {text}").format(text=short(change.text))


@describe.register
def _assumption_edited(change: c.AssumptionEdited, session: Session) -> str:
    return _("Assumption changed to: {text}").format(text=short(change.text))


@describe.register
def _linked(change: c.AssumptionLinked, session: Session) -> str:
    words = (
        _("“{assumption}” now holds up “{card}”")
        if change.linked
        else _("“{assumption}” no longer holds up “{card}”")
    )
    return words.format(
        assumption=assumption_words(session, change.assumption_id),
        card=card_words(session, change.card_id),
    )


@describe.register
def _merged(change: c.AssumptionsMerged, session: Session) -> str:
    return _("Two assumptions were merged: {text}").format(
        text=assumption_words(session, change.kept)
    )


@describe.register
def _told_apart(change: c.AssumptionsToldApart, session: Session) -> str:
    return _("Two similar assumptions were kept apart: {text}").format(
        text=assumption_words(session, change.first)
    )


@describe.register
def _assumption_parked(change: c.AssumptionParked, session: Session) -> str:
    text = assumption_words(session, change.assumption_id)
    if change.parked:
        return _("Assumption parked: {text}").format(text=text)
    return _("Assumption taken up again: {text}").format(text=text)


@describe.register
def _assumption_deleted(change: c.AssumptionDeleted, session: Session) -> str:
    return _("An assumption was deleted")
