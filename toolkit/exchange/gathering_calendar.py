"""The dates of a gathering as an iCalendar file (RFC 5545): its run-of-day, its commitments, and when people look back.

A calendar is seen by others: on a lock screen, by an assistant. A commitment gives roles and organisations and what it
is about, and never how anybody can be reached; its channel is left out too. Times are those of the place, as the
run-of-day says them, without a time zone.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from icalendar import Event

from toolkit.domain.gathering.parts.countries import Commitment, CountryGroup
from toolkit.domain.gathering.parts.tables import AgendaItem
from toolkit.domain.gathering.parts.whole import Gathering
from toolkit.domain.gathering.views import check_in_days, commitments_to_print
from toolkit.domain.gathering.vocabulary import CHECK_IN_DAYS, WordState
from toolkit.domain.shortening import shortened
from toolkit.exchange.calendar import TITLE_AT_MOST, empty_calendar, on_one_line, uid_of
from toolkit.language import _


def write_gathering_calendar(
    gathering: Gathering, today: date, group: CountryGroup | None = None
) -> bytes:
    """The run-of-day, the open commitments both sides agreed to (of one country group, or of all), the check-in days.

    The same gathering on the same day gives the same bytes.
    """
    calendar = empty_calendar(gathering.name)
    groups = gathering.groups if group is None else (group,)
    events = [
        *(_agenda_event(gathering, item) for item in gathering.agenda),
        *(
            _commitment_event(gathering, one)
            for each in groups
            for one in commitments_to_print(gathering, each)
            if not one.closed
        ),
        *_check_ins(gathering),
    ]
    for event in events:
        event.add("dtstamp", datetime.combine(today, time(), tzinfo=UTC))
        event.add("class", "PRIVATE")
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _agenda_event(gathering: Gathering, item: AgendaItem) -> Event:
    starts = datetime.combine(item.day, time()) + timedelta(minutes=item.starts)
    event = _event(gathering, f"agenda\0{item.item_id}", item.what)
    event.add("dtstart", starts)
    event.add("dtend", starts + timedelta(minutes=item.minutes))
    if gathering.place:
        event.add("location", on_one_line(gathering.place))
    return event


def _commitment_event(gathering: Gathering, one: Commitment) -> Event:
    words = _("Commitment: {about}").format(about=one.about)
    event = _whole_day(gathering, f"commitment\0{one.commitment_id}", words, one.by)
    offering = gathering.offering(one.offering_id)
    other = _("the other side")
    if offering is not None and offering.state is WordState.SHOWN:
        other = _side(offering.role, offering.organisation)
    said = _("{who} contacts {whom}").format(
        who=_side(one.first_role, one.first_organisation), whom=other
    )
    event.add("description", on_one_line(said))
    return event


def _side(role: str, organisation: str) -> str:
    return f"{role} ({organisation})" if organisation else role


def _check_ins(gathering: Gathering) -> list[Event]:
    words = _("{days} days after {gathering}: what became of your commitments?")
    return [
        _whole_day(
            gathering,
            f"check-in\0{days}",
            words.format(days=days, gathering=gathering.name),
            day,
        )
        for days, day in zip(CHECK_IN_DAYS, check_in_days(gathering), strict=True)
    ]


def _whole_day(gathering: Gathering, thing: str, title: str, day: date) -> Event:
    event = _event(gathering, thing, title)
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    return event


def _event(gathering: Gathering, thing: str, title: str) -> Event:
    event = Event()
    event.add("uid", uid_of(gathering.gathering_id, thing))
    event.add("summary", shortened(on_one_line(title), TITLE_AT_MOST))
    return event
