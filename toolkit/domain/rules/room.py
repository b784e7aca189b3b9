"""What changes of the session as a whole must keep to."""

from __future__ import annotations

from toolkit.domain.changes import SessionDescribed, SessionStarted, TimerSet
from toolkit.domain.checks import (
    check_id,
    check_minutes,
    check_optional_text,
    check_text,
    check_timer,
)
from toolkit.domain.rules.base import check_change
from toolkit.domain.session import Session, Timer
from toolkit.domain.vocabulary import SHORT_TEXT_MAX


@check_change.register
def _(change: SessionStarted, session: Session | None) -> None:
    _check_cover(change)


@check_change.register
def _(change: SessionDescribed, session: Session) -> None:
    _check_cover(change)


def _check_cover(change: SessionStarted | SessionDescribed) -> None:
    check_text(change.team, "team", SHORT_TEXT_MAX)
    check_optional_text(change.business, "business", SHORT_TEXT_MAX)
    check_optional_text(change.country, "country", SHORT_TEXT_MAX)
    check_id(change.track_id)
    check_minutes(change.minutes)


@check_change.register
def _(change: TimerSet, session: Session) -> None:
    check_timer(Timer(ends_at=change.ends_at, seconds_left=change.seconds_left))
