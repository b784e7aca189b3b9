"""The signposts of a plan, sorted by what they ask for. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from toolkit.documents.ranked import Ranked
from toolkit.domain.session import Session, Signpost
from toolkit.scoring.due import SOON_DAYS
from toolkit.scoring.signposts import SignpostWanted, signposts_wanted
from toolkit.scoring.standing import Standing


class Watch(StrEnum):
    """What a signpost asks for, in the order of the screen."""

    TRIPPED = "tripped"
    OVERDUE = "overdue"
    DUE = "due"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """A signpost with the card it belongs to."""

    post: Signpost
    standing: Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Signposts:
    """The cards that want one, and those that stand, in the order of the cards."""

    wanted: tuple[SignpostWanted, ...]
    parts: dict[Watch, tuple[Watched, ...]]


def watch_of(post: Signpost, today: date) -> Watch:
    """What a signpost asks for today."""
    if post.tripped:
        return Watch.TRIPPED
    if post.check_on is None or post.check_on > today + timedelta(days=SOON_DAYS):
        return Watch.QUIET
    return Watch.OVERDUE if post.check_on < today else Watch.DUE


def signposts_of(ranked: Ranked) -> Signposts:
    """Every signpost of a card on the table, and the cards of the plan that want one."""
    watched = tuple(_watched(ranked.session, ranked.standings))
    parts = {
        watch: tuple(one for one in watched if watch_of(one.post, ranked.today) is watch)
        for watch in Watch
    }
    return Signposts(wanted=signposts_wanted(ranked.session, ranked.standings), parts=parts)


def _watched(session: Session, standings: Iterable[Standing]) -> Iterable[Watched]:
    posts: dict[str, list[Signpost]] = {}
    for post in session.signposts:
        posts.setdefault(post.assumption_id, []).append(post)
    for one in standings:
        for post in posts.get(one.assumption.assumption_id, ()):
            yield Watched(post=post, standing=one)
