"""Another session to compare with: the same team's first, then every other on this machine."""

from __future__ import annotations

from collections.abc import Iterable

from toolkit.content.folding import fold
from toolkit.desk import Listed
from toolkit.domain.session import Session
from toolkit.domain.vocabulary import Shelf
from toolkit.domain.wall import for_the_wall
from toolkit.screens.showing import Showing
from toolkit.screens.then_and_now.past import OnDay, as_it_is, local_day


def other_sessions(listed: Iterable[Listed], here: Session) -> tuple[Listed, ...]:
    """The open sessions with an assumption besides this one: those of the same team, then the rest, as they come."""
    others = [
        one
        for one in listed
        if one.session.session_id != here.session_id
        and one.session.shelf is Shelf.OPEN
        and one.session.assumptions
    ]
    return tuple(sorted(others, key=lambda one: not is_same_team(one.session, here)))


def is_same_team(one: Session, other: Session) -> bool:
    """Whether both covers name the same team; case and accents do not matter."""
    return fold(one.team).split() == fold(other.team).split()


def pair_with(showing: Showing, other_id: str) -> tuple[OnDay, OnDay]:
    """This session and the other one, the older first. The older is seen on the day of its last change: what was known
    then had not grown old."""
    history = showing.desk.history(other_id)
    if showing.projector:
        history = for_the_wall(history)
    there = OnDay(session=history.session, day=showing.today, seq=history.seq)
    here = as_it_is(showing)
    then, now = local_day(history.changed_at), local_day(showing.history.changed_at)
    if then <= now:
        return OnDay(session=there.session, day=then, seq=there.seq), here
    return OnDay(session=here.session, day=now, seq=here.seq), there
