"""Steps, looks at signposts and reviews in one list, by when they are due. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from toolkit.documents.plan_report import Period
from toolkit.documents.plan_steps import LAST_DAYS, period_of, steps_in_order
from toolkit.documents.ranked import Ranked
from toolkit.domain.vocabulary import Lens, Purpose, StepStatus


class Kind(StrEnum):
    """What is due."""

    PROTECT = "protect"
    LEARN = "learn"
    LOOK = "look"
    REVIEW = "review"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """One line of the list. A review belongs to no card, so it has neither number nor lens."""

    kind: Kind
    on: date | None
    what: str
    who: str = ""
    number: int | None = None
    lens: Lens | None = None
    running: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A period with its last day and what falls in it."""

    period: Period
    until: date | None
    dated: tuple[Dated, ...]


def agenda(ranked: Ranked) -> tuple[Part, ...]:
    """What is still to be done, by period, the earliest first. The three periods are there even when they are empty."""
    ordered = sorted(_dated(ranked), key=lambda one: one.on or date.max)
    parts = (_part(period, ordered, ranked.today) for period in Period)
    return tuple(part for part in parts if part.dated or part.period in LAST_DAYS)


def _part(period: Period, ordered: list[Dated], today: date) -> Part:
    days = LAST_DAYS.get(period)
    return Part(
        period=period,
        until=today + timedelta(days=days) if days else None,
        dated=tuple(one for one in ordered if period_of(one.on, today) is period),
    )


def _dated(ranked: Ranked) -> Iterator[Dated]:
    yield from _reviews(ranked)
    yield from _steps(ranked)
    yield from _looks(ranked)


def _steps(ranked: Ranked) -> Iterator[Dated]:
    """Every step that is not closed."""
    for standing, line in steps_in_order(ranked):
        if line.status is not StepStatus.CLOSED:
            yield Dated(
                kind=Kind.LEARN if line.purpose is Purpose.LEARN else Kind.PROTECT,
                on=line.due,
                what=line.what,
                who=line.owner,
                number=ranked.numbers[line.assumption_id],
                lens=standing.assumption.lens,
                running=line.status is StepStatus.RUNNING,
            )


def _looks(ranked: Ranked) -> Iterator[Dated]:
    """The next look at every signpost of a card on the table."""
    for post in ranked.session.signposts:
        place = ranked.places.get(post.assumption_id)
        if place is not None:
            yield Dated(
                kind=Kind.LOOK,
                on=post.check_on,
                what=post.sign,
                who=post.owner,
                number=ranked.numbers[post.assumption_id],
                lens=ranked.standings[place].assumption.lens,
            )


def _reviews(ranked: Ranked) -> Iterator[Dated]:
    newest = ranked.session.reviews[-1] if ranked.session.reviews else None
    if newest is not None and newest.next_on is not None:
        yield Dated(kind=Kind.REVIEW, on=newest.next_on, what="")
