"""Lines for what happened to ratings, placements and ledgers."""

from __future__ import annotations

from toolkit.domain import changes as c
from toolkit.domain.session import Session
from toolkit.language.happened.base import assumption_words, describe, short
from toolkit.language.labels import label
from toolkit.language.translate import _


@describe.register
def _rated(change: c.AssumptionRated, session: Session) -> str:
    return _("Rated: {text}").format(text=assumption_words(session, change.assumption_id))


@describe.register
def _unrated(change: c.RatingsCleared, session: Session) -> str:
    return _("Ratings taken back: {text}").format(
        text=assumption_words(session, change.assumption_id)
    )


@describe.register
def _answered(change: c.WorryAnswered, session: Session) -> str:
    return _("Safety worry talked about: {text}").format(
        text=assumption_words(session, change.assumption_id)
    )


@describe.register
def _judged(change: c.RiskJudged, session: Session) -> str:
    return _("Risk set: {text}").format(text=assumption_words(session, change.assumption_id))


@describe.register
def _placed(change: c.PlacementAgreed, session: Session) -> str:
    return _("Place agreed: {text}").format(text=assumption_words(session, change.assumption_id))


@describe.register
def _lifted(change: c.PlacementLifted, session: Session) -> str:
    return _("Agreed place taken back: {text}").format(
        text=assumption_words(session, change.assumption_id)
    )


@describe.register
def _evidence(change: c.EvidenceAdded, session: Session) -> str:
    return _("Evidence added, {side}: {text}").format(
        side=label(change.item.side).lower(), text=short(change.item.text)
    )


@describe.register
def _evidence_gone(change: c.EvidenceTakenBack, session: Session) -> str:
    return _("An evidence item was taken back")
