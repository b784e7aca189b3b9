"""Lines for what happened to debrief cards."""

from __future__ import annotations

from toolkit.domain import changes as c
from toolkit.domain.session import Session
from toolkit.language.happened.base import card_words, describe, short
from toolkit.language.labels import label
from toolkit.language.translate import _, ngettext


@describe.register
def _written(change: c.CardsWritten, session: Session) -> str:
    count = len(change.cards)
    if count == 1:
        return _("Card written under {stage}: {text}").format(
            stage=label(change.stage), text=short(change.cards[0].text)
        )
    return ngettext(
        "{count} card written under {stage}", "{count} cards written under {stage}", count
    ).format(count=count, stage=label(change.stage))


@describe.register
def _edited(change: c.CardEdited, session: Session) -> str:
    return _("Card changed to: {text}").format(text=short(change.text))


@describe.register
def _moved(change: c.CardMoved, session: Session) -> str:
    return _("Card moved to {stage}: {text}").format(
        stage=label(change.stage), text=card_words(session, change.card_id)
    )


@describe.register
def _reordered(change: c.CardReordered, session: Session) -> str:
    return _("Card put in another place: {text}").format(text=card_words(session, change.card_id))


@describe.register
def _parked(change: c.CardParked, session: Session) -> str:
    text = card_words(session, change.card_id)
    if change.parked:
        return _("Card parked: {text}").format(text=text)
    return _("Card taken up again: {text}").format(text=text)


@describe.register
def _deleted(change: c.CardDeleted, session: Session) -> str:
    return _("A card was deleted")
