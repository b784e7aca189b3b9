"""A session on another day: the stops of its past, the last time, and another session to compare with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from toolkit.domain.changes import Entry
from toolkit.domain.history import History, sessions_at
from toolkit.domain.session import Session
from toolkit.scoring.compare import Comparison, compare, last_time, sittings
from toolkit.screens.showing import Showing


@dataclass(frozen=True, slots=True, kw_only=True)
class OnDay:
    """A session as it was on a day; where its cards stood is worked out with that day as today.

    ``seq`` tells two states of one session apart.
    """

    session: Session
    day: date
    seq: int

    @property
    def key(self) -> tuple[str, date, int]:
        """What names it where something is computed once."""
        return self.session.session_id, self.day, self.seq


def local_day(moment: datetime) -> date:
    """The day it was where this machine stands; the same clock that says what today is."""
    return moment.astimezone().date()


def as_it_is(showing: Showing) -> OnDay:
    """The session as it is today."""
    return OnDay(session=showing.session, day=showing.today, seq=showing.history.seq)


def earlier_times(showing: Showing) -> tuple[OnDay, ...]:
    """The session as the team left it at the end of each sitting before this one, the newest first."""
    history = showing.history
    then = last_time(history.entries, showing.desk.clock())
    ends = [one.ended for one in sittings(history.entries) if then and one.ended <= then]
    return history.once(("earlier times", then), lambda: _at_each(history, ends))


def _at_each(history: History, moments: list[datetime]) -> tuple[OnDay, ...]:
    states = sessions_at(history, moments)
    found = (
        OnDay(session=state, day=local_day(moment), seq=_seq_at(history, moment))
        for moment, state in zip(moments, states, strict=True)
        if state is not None
    )
    return tuple(reversed(tuple(found)))


def _seq_at(history: History, moment: datetime) -> int:
    return max(entry.seq for entry in history.entries if entry.at <= moment)


def since_when(showing: Showing) -> OnDay | None:
    """The end of the newest sitting since which anything has changed; None while there was only one sitting.

    Whoever comes back and has done nothing yet sees what moved at the last sitting, not an empty page.
    """
    times = earlier_times(showing)
    later = as_it_is(showing)
    changed = (one for one in times if not compared(showing, one, later).nothing)
    return next(changed, times[0] if times else None)


def stops_of(showing: Showing) -> tuple[OnDay, ...]:
    """The days on which anything about a card changed, as it was that evening, and today; the oldest first."""
    history, today = showing.history, showing.today
    return history.once(("stops", today), lambda: stops(history, today))


def stops(history: History, today: date) -> tuple[OnDay, ...]:
    """The stops of a history; days before the first card are left out. One pass through the journal for all of them."""
    evenings: dict[date, Entry] = {}
    for entry in sorted(history.entries, key=lambda entry: entry.at):
        evenings[local_day(entry.at)] = entry
    oldest_first = [evenings[day] for day in sorted(evenings)]
    found: list[OnDay] = []
    states = sessions_at(history, [entry.at for entry in oldest_first])
    for entry, session in zip(oldest_first, states, strict=True):
        if session is None or not session.assumptions:
            continue
        if not found or _what_moves_cards(session) != _what_moves_cards(found[-1].session):
            found.append(OnDay(session=session, day=local_day(entry.at), seq=entry.seq))
    if history.session.assumptions and (not found or found[-1].day < today):
        found.append(OnDay(session=history.session, day=today, seq=history.seq))
    return tuple(found)


def _what_moves_cards(session: Session) -> tuple[object, ...]:
    return (
        session.assumptions,
        session.ratings,
        session.hand_counts,
        session.rounds,
        session.evidence,
        session.plan,
        session.signposts,
    )


def compared(showing: Showing, earlier: OnDay, later: OnDay) -> Comparison:
    """What moved between the two, worked out once per change."""
    return showing.history.once(
        ("compared", earlier.key, later.key),
        lambda: compare(earlier.session, earlier.day, later.session, later.day),
    )
