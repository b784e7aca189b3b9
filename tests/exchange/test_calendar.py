"""The calendar file, read back by a second program; what must not stand in it does not."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
import vobject
from hypothesis import given, settings

from tests.journeys import begun, line, seen
from tests.strategies import NASTY, TODAY, sessions
from toolkit.domain import changes as c
from toolkit.domain.session import PlanLine, Review, Session, Signpost
from toolkit.domain.vocabulary import Decision, Lens, Subject
from toolkit.exchange import read_sample
from toolkit.exchange.calendar import TITLE_AT_MOST, dates_of, write_calendar

DUE = date(2026, 12, 1)
SIGN = Signpost(
    signpost_id="p1",
    assumption_id="a1",
    sign="the order comes late",
    owner="Sales lead",
    check_on=date(2026, 12, 8),
)


def planned(what: str = "Ask a buyer", assumption_id: str = "a1") -> PlanLine:
    return replace(
        line("l1", assumption_id, what), due=DUE, owner="Sales lead", right_if="one says yes"
    )


def with_dates(what: str = "Ask a buyer") -> Session:
    return (
        begun().do(c.PlanLineWritten(line=planned(what)), c.SignpostWritten(signpost=SIGN)).session
    )


def events(raw: bytes) -> list[tuple[str, date]]:
    """Titles and days, as the second program reads them."""
    calendar = vobject.readOne(raw.decode())
    return [
        (event.summary.value, event.dtstart.value) for event in calendar.contents.get("vevent", [])
    ]


def test_steps_and_looks_come_with_the_number_of_their_card():
    assert events(write_calendar(with_dates(), TODAY)) == [
        ("Card 1: Ask a buyer", DUE),
        ("Card 1: look at the signpost “the order comes late”", date(2026, 12, 8)),
    ]


def test_an_event_is_a_whole_day_that_blocks_no_time_and_is_private():
    (event, _) = vobject.readOne(write_calendar(with_dates(), TODAY).decode()).vevent_list
    assert type(event.dtstart.value) is date
    assert event.dtend.value - event.dtstart.value == timedelta(days=1)
    assert (event.transp.value, event.contents["class"][0].value) == ("TRANSPARENT", "PRIVATE")
    assert event.dtstamp.value == datetime(TODAY.year, TODAY.month, TODAY.day, tzinfo=UTC)


def test_a_step_that_is_closed_or_without_a_day_has_no_event():
    no_day = begun().do(c.PlanLineWritten(line=replace(planned(), due=None))).session
    assert dates_of(no_day, TODAY) == ()
    closed = begun().do(
        c.PlanLineWritten(line=planned()),
        c.StepClosed(line_id="l1", observed="yes", learned="", decision=Decision.CHANGE),
    )
    assert dates_of(closed.session, TODAY) == ()


def test_a_parked_card_has_no_event():
    parked = begun().do(
        c.PlanLineWritten(line=planned()), c.AssumptionParked(assumption_id="a1", parked=True)
    )
    assert dates_of(parked.session, TODAY) == ()


def test_a_step_that_is_overdue_keeps_its_day():
    later = DUE + timedelta(days=30)
    assert [dated.on for dated in dates_of(with_dates(), later)] == [DUE, date(2026, 12, 8)]


def test_a_card_of_the_safety_strip_gives_its_number_only():
    risky = begun().do(
        c.PlanLineWritten(line=planned("Secret step")),
        c.SignpostWritten(signpost=SIGN),
        c.WorryAnswered(assumption_id="a1", safety=4, said="grave"),
    )
    raw = write_calendar(risky.session, TODAY, with_owners=True)
    assert [title for title, _ in events(raw)] == [
        "Card 1: a step of the plan",
        "Card 1: look at the signpost",
    ]


def test_a_worry_that_nobody_has_judged_is_silent_too():
    worried = begun().do(
        c.PlanLineWritten(line=planned("Secret step")),
        c.AssumptionEdited(assumption_id="a1", text="x", lens=Lens.VIABILITY, touches_safety=True),
    )
    assert [title for title, _ in events(write_calendar(worried.session, TODAY))] == [
        "Card 1: a step of the plan"
    ]


def test_a_private_card_is_left_out_and_gives_its_number_only_when_asked_for():
    private = begun().do(
        c.PlanLineWritten(line=planned("Secret step")),
        c.AssumptionKeptPrivate(assumption_id="a1", private=True),
        c.PlanLineWritten(line=replace(planned("Open step", "a2"), line_id="l2")),
    )
    assert [title for title, _ in events(write_calendar(private.session, TODAY))] == [
        "Card 2: Open step"
    ]
    asked = write_calendar(private.session, TODAY, with_private=True)
    assert [title for title, _ in events(asked)] == [
        "Card 1: a step of the plan",
        "Card 2: Open step",
    ]


def test_owners_stand_in_it_only_when_asked_for():
    assert b"Sales lead" not in write_calendar(with_dates(), TODAY)
    with_owners = vobject.readOne(write_calendar(with_dates(), TODAY, with_owners=True).decode())
    assert [event.description.value for event in with_owners.vevent_list] == [
        "Who does it: Sales lead"
    ] * 2


def test_the_next_review_is_in_it():
    noon = datetime(2026, 11, 1, 12, tzinfo=UTC)
    reviewed = replace(
        begun().session, reviews=(Review(opened_at=noon, closed_at=noon, next_on=DUE),)
    )
    assert events(write_calendar(reviewed, TODAY)) == [
        ("Come back to the plan together: what is due, what have we learned?", DUE)
    ]


def test_evidence_that_grows_old_has_one_event_a_month_for_all_its_cards():
    aging = begun().do(
        c.EvidenceAdded(item=seen("e1", "a1", 3, seen=date(2026, 9, 1))),
        c.EvidenceAdded(item=seen("e2", "a3", 3, seen=date(2026, 9, 1), subject=Subject.PRICES)),
        c.EvidenceAdded(item=seen("e3", "a2", 3, seen=date(2026, 9, 1), subject=Subject.LAW)),
    )
    assert events(write_calendar(aging.session, TODAY)) == [
        ("Cards 1, 3: what you know grows old, look for something newer", date(2027, 4, 1)),
        ("Card 2: what you know grows old, look for something newer", date(2027, 10, 1)),
    ]


@pytest.mark.parametrize(
    ("items", "ends"),
    [
        ([seen("e1", "a1", 4), seen("e2", "a1", 3, seen=date(2026, 11, 1))], [date(2027, 4, 1)]),
        ([seen("e1", "a1", 3), seen("e2", "a1", 3, seen=date(2026, 11, 1))], [date(2027, 6, 1)]),
        ([seen("e1", "a1", 3, seen=date(2026, 1, 1))], [date(2027, 2, 1)]),
        ([seen("e1", "a1", 3, seen=date(2025, 1, 1))], []),
        ([seen("e1", "a1", 3, made_stale=True)], []),
        ([seen("e1", "a1", 0)], []),
    ],
    ids=[
        "the strongest counts",
        "of equals the newest counts",
        "one level is lost, the next follows",
        "nothing is left to lose",
        "a signpost made it stale",
        "no evidence at all",
    ],
)
def test_the_day_is_when_the_strongest_item_counts_for_less(items, ends):
    session = begun().do(*(c.EvidenceAdded(item=item) for item in items)).session
    assert [dated.on for dated in dates_of(session, TODAY)] == ends


def uids(raw: bytes) -> list[str]:
    return re.findall(r"UID:(\S+)", raw.replace(b"\r\n ", b"").decode())


def test_the_same_thing_keeps_its_uid_when_its_words_and_day_change():
    session = with_dates()
    moved = replace(session, plan=(replace(session.plan[0], what="Other", due=date(2027, 1, 8)),))
    before, after = uids(write_calendar(session, TODAY)), uids(write_calendar(moved, TODAY))
    assert set(after) <= set(before)
    assert len(set(before)) == len(before) == 2


def test_two_sessions_never_share_a_uid_and_no_id_stands_in_the_file():
    raw = write_calendar(replace(with_dates(), session_id="5e55104"), TODAY)
    assert set(uids(raw)).isdisjoint(uids(write_calendar(with_dates(), TODAY)))
    assert [one for one in (b"5e55104", b"l1", b"p1@") if one in raw] == []


def test_the_same_session_on_the_same_day_gives_the_same_bytes():
    session = read_sample("two-kettles-soap")
    assert write_calendar(session, TODAY) == write_calendar(session, TODAY)


@pytest.mark.parametrize("text", NASTY)
def test_any_script_survives_on_one_line_without_control_characters(text):
    (title, _), *_rest = events(write_calendar(with_dates(text), TODAY))
    clean = re.sub(r"[\x00-\x08\x0e-\x1f\x7f]", "\ufffd", " ".join(text.split()))
    assert title == f"Card 1: {clean}"


def test_a_very_long_step_is_cut_for_the_title():
    (title, _), *_rest = events(write_calendar(with_dates("word " * 200), TODAY))
    assert title == "Card 1: " + "word " * 21 + "word…"
    assert len(title) <= TITLE_AT_MOST


@given(sessions())
@settings(max_examples=30)
def test_every_line_ends_with_crlf_and_is_at_most_75_bytes_long(session):
    raw = write_calendar(session, TODAY, with_private=True, with_owners=True)
    lines = raw.split(b"\r\n")
    assert lines[-1] == b""
    assert [one for one in lines if len(one) > 75 or b"\n" in one or b"\r" in one] == []
    assert lines[:3] == [
        b"BEGIN:VCALENDAR",
        b"VERSION:2.0",
        b"PRODID:-//Freedom Business Workshop Toolkit//Plan dates//EN",
    ]


@given(sessions())
@settings(max_examples=30)
def test_a_second_program_reads_as_many_events_as_were_written(session):
    dated = dates_of(session, TODAY)
    assert [on for _, on in events(write_calendar(session, TODAY))] == [one.on for one in dated]


def test_the_sample_with_a_history_has_steps_looks_a_review_and_old_evidence():
    titles = [title for title, _ in events(write_calendar(read_sample("two-kettles-soap"), TODAY))]
    assert len([title for title in titles if "a step of the plan" in title]) == 2
    assert len([title for title in titles if "look at the signpost" in title]) == 5
    assert len([title for title in titles if title.startswith("Come back")]) == 1
    assert len([title for title in titles if "grows old" in title]) >= 3
    assert [title for title in titles if "longer days" in title or "27" in title] == []
