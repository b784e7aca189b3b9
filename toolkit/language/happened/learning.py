"""Lines for what happened between sittings: steps, signposts, reviews. The private check is named, never told."""

from __future__ import annotations

from toolkit.domain import changes as c
from toolkit.domain.session import Session
from toolkit.language.happened.base import assumption_words, describe, short
from toolkit.language.labels import label
from toolkit.language.times import short_date
from toolkit.language.translate import _


def _step(session: Session, line_id: str) -> str:
    line = session.plan_line(line_id)
    return short(line.what) if line else _("a step that is gone")


def _sign(session: Session, signpost_id: str) -> str:
    post = session.signpost(signpost_id)
    return short(post.sign) if post else _("a signpost that is gone")


@describe.register
def _step_started(change: c.StepStarted, session: Session) -> str:
    return _("Step under way: {what}").format(what=_step(session, change.line_id))


@describe.register
def _step_closed(change: c.StepClosed, session: Session) -> str:
    return _("Step closed, {decision}: {what}").format(
        decision=label(change.decision).lower(), what=_step(session, change.line_id)
    )


@describe.register
def _danger_answered(change: c.DangerAnswered, session: Session) -> str:
    return _("After stop and review, this was changed: {what}").format(
        what=short(change.what_changed)
    )


@describe.register
def _signpost(change: c.SignpostWritten, session: Session) -> str:
    return _("Signpost set: {sign}").format(sign=short(change.signpost.sign))


@describe.register
def _looked(change: c.SignpostLookedAt, session: Session) -> str:
    sign = _sign(session, change.signpost_id)
    if change.tripped:
        return _("A signpost has tripped: {sign}").format(sign=sign)
    return _("A signpost was looked at: {sign}").format(sign=sign)


@describe.register
def _signpost_gone(change: c.SignpostDeleted, session: Session) -> str:
    return _("A signpost was taken away")


@describe.register
def _review_opened(change: c.ReviewOpened, session: Session) -> str:
    return _("A review began")


@describe.register
def _review_closed(change: c.ReviewClosed, session: Session) -> str:
    if change.next_on is None:
        return _("The review ended")
    return _("The review ended; the next one is on {day}").format(day=short_date(change.next_on))


@describe.register
def _sign_answered(change: c.SignAnswered, session: Session) -> str:
    return _("A question of the private check was answered")


@describe.register
def _hint(change: c.HintTurnedOff, session: Session) -> str:
    return _("A wording hint was turned off") if change.off else _("A wording hint is on again")


@describe.register
def _private(change: c.AssumptionKeptPrivate, session: Session) -> str:
    text = assumption_words(session, change.assumption_id)
    if change.private:
        return _("Kept private: {text}").format(text=text)
    return _("No longer private: {text}").format(text=text)


@describe.register
def _card_linked(change: c.CardLinked, session: Session) -> str:
    return _("What leads to what was changed")
