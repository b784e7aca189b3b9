"""The dates of a session as an iCalendar file (RFC 5545), for the calendars people have already.

A calendar is seen by others: on a lock screen, by an assistant, by a family that shares it. So it holds little. A card
of the safety strip gives its number and never its words; a private card is left out unless somebody asks for it, and
then it gives its number only; the owners, though they are roles, are left out too unless they are asked for.

All events are whole days and block no time. The same thing keeps its UID, so that a newer file replaces older events.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256

from icalendar import Calendar, Event

from toolkit.domain.numbering import card_numbers
from toolkit.domain.privacy import without_private
from toolkit.domain.session import EvidenceItem, Session
from toolkit.domain.shortening import shortened
from toolkit.domain.vocabulary import EvidenceLevel, Side, StepStatus
from toolkit.language import _, ngettext
from toolkit.scoring.evidence import WINDOW_MONTHS, level_counted
from toolkit.scoring.order import rank_assumptions

PRODID = "-//Freedom Business Workshop Toolkit//Plan dates//EN"

UID_DOMAIN = "freedom-business-workshop.invalid"
"""The right-hand side of every UID; a name under .invalid can belong to nobody (RFC 2606)."""

TITLE_AT_MOST = 120
"""The longest title of an event, in characters (house rule); a phone shows less."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """One day in the calendar: what makes it the same thing tomorrow, the day, its title and who does it (a role)."""

    thing: str
    on: date
    title: str
    owner: str = ""


def write_calendar(
    session: Session, today: date, *, with_private: bool = False, with_owners: bool = False
) -> bytes:
    """The open steps, the looks at signposts, the next review and the months in which evidence grows old.

    The same session on the same day gives the same bytes.
    """
    calendar = empty_calendar(_("Plan of {team}").format(team=session.team))
    stamp = datetime.combine(today, time(), tzinfo=UTC)
    for dated in dates_of(session, today, with_private=with_private):
        calendar.add_component(_event(dated, session.session_id, stamp, with_owner=with_owners))
    return bytes(calendar.to_ical())


def empty_calendar(name: str) -> Calendar:
    """A calendar of that name without events."""
    calendar = Calendar()
    calendar.add("prodid", PRODID)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", on_one_line(name))
    return calendar


def dates_of(session: Session, today: date, *, with_private: bool = False) -> tuple[Dated, ...]:
    """Every day that belongs in the calendar, the soonest first. Overdue days of what is still open are in it."""
    shown = session if with_private else without_private(session)
    ranked = rank_assumptions(shown, today)
    on_the_table = frozenset(one.assumption.assumption_id for one in ranked)
    silent = frozenset(
        one.assumption.assumption_id for one in ranked if one.in_strip or one.assumption.private
    )
    found = (
        *_steps(shown, on_the_table, silent),
        *_looks(shown, on_the_table, silent),
        *_growing_old(shown, on_the_table, today),
        *_review(shown),
    )
    return tuple(sorted(found, key=lambda dated: (dated.on, dated.title, dated.thing)))


def _steps(
    session: Session, on_the_table: frozenset[str], silent: frozenset[str]
) -> Iterator[Dated]:
    numbers = card_numbers(session)
    for line in session.plan:
        if line.due and line.status is not StepStatus.CLOSED and line.assumption_id in on_the_table:
            number = numbers[line.assumption_id]
            words = (
                _("Card {number}: a step of the plan").format(number=number)
                if line.assumption_id in silent
                else _("Card {number}: {what}").format(number=number, what=line.what)
            )
            yield Dated(thing=f"step\0{line.line_id}", on=line.due, title=words, owner=line.owner)


def _looks(
    session: Session, on_the_table: frozenset[str], silent: frozenset[str]
) -> Iterator[Dated]:
    numbers = card_numbers(session)
    for post in session.signposts:
        if post.check_on and post.assumption_id in on_the_table:
            number = numbers[post.assumption_id]
            words = (
                _("Card {number}: look at the signpost").format(number=number)
                if post.assumption_id in silent
                else _("Card {number}: look at the signpost “{sign}”").format(
                    number=number, sign=post.sign
                )
            )
            yield Dated(
                thing=f"look\0{post.signpost_id}", on=post.check_on, title=words, owner=post.owner
            )


def _growing_old(session: Session, on_the_table: frozenset[str], today: date) -> Iterator[Dated]:
    """One day a month, on the first of it, for all cards whose strongest evidence counts for less from then on."""
    months: dict[date, list[int]] = {}
    for assumption_id, number in card_numbers(session).items():
        ends = _strongest_ends(session.ledger(assumption_id), today)
        if assumption_id in on_the_table and ends is not None and ends > today:
            months.setdefault(ends, []).append(number)
    for month, numbers in months.items():
        words = ngettext(
            "Card {numbers}: what you know grows old, look for something newer",
            "Cards {numbers}: what you know grows old, look for something newer",
            len(numbers),
        ).format(numbers=", ".join(map(str, numbers)))
        yield Dated(thing=f"evidence\0{month.isoformat()}", on=month, title=words)


def _strongest_ends(ledger: tuple[EvidenceItem, ...], today: date) -> date | None:
    """When the strongest item for a card next counts for less; of equals, the one that lasts longest."""
    lasting = [
        (level_counted(item, today), _next_loss(item, today) or date.min)
        for item in ledger
        if item.side is Side.FOR and level_counted(item, today) > EvidenceLevel.E0
    ]
    return max(lasting)[1] if lasting else None


def _next_loss(item: EvidenceItem, today: date) -> date | None:
    """The first day on which an item loses a further level to age, None when it has lost all it can."""
    if item.made_stale:
        return None
    window = WINDOW_MONTHS[item.subject]
    losses = (_months_later(item.seen, months + 1) for months in (window, 2 * window))
    return next((day for day in losses if day > today), None)


def _months_later(first: date, months: int) -> date:
    """The first day of the month that many months later."""
    years, month = divmod(first.month - 1 + months, 12)
    return date(first.year + years, month + 1, 1)


def _review(session: Session) -> Iterator[Dated]:
    newest = session.reviews[-1] if session.reviews else None
    if newest is not None and newest.next_on is not None:
        yield Dated(
            thing="review",
            on=newest.next_on,
            title=_("Come back to the plan together: what is due, what have we learned?"),
        )


def _event(dated: Dated, session_id: str, stamp: datetime, *, with_owner: bool) -> Event:
    event = Event()
    event.add("uid", uid_of(session_id, dated.thing))
    event.add("dtstamp", stamp)
    event.add("dtstart", dated.on)
    event.add("dtend", dated.on + timedelta(days=1))
    event.add("summary", shortened(on_one_line(dated.title), TITLE_AT_MOST))
    event.add("transp", "TRANSPARENT")
    event.add("class", "PRIVATE")
    if with_owner and dated.owner.strip():
        event.add("description", on_one_line(_("Who does it: {role}").format(role=dated.owner)))
    return event


def uid_of(journal_id: str, thing: str) -> str:
    """The same for the same thing of the same journal; the ids themselves cannot be found from it."""
    digest = sha256(f"{journal_id}\0{thing}".encode()).hexdigest()
    return f"{digest[:32]}@{UID_DOMAIN}"


def on_one_line(text: str) -> str:
    """The text on one line, without the control characters that RFC 5545 does not allow."""
    one_line = " ".join(text.split())
    return "".join("\ufffd" if unicodedata.category(c) == "Cc" else c for c in one_line)
