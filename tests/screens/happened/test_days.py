from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

from toolkit.domain.changes import (
    CardsWritten,
    Entry,
    NewCard,
    SafetyLinesRead,
    SessionStarted,
    Undone,
)
from toolkit.domain.history import History, replay
from toolkit.domain.vocabulary import Mode, Stage
from toolkit.screens.happened.days import (
    LINES_AT_ONCE,
    Day,
    Line,
    days_html,
    days_of,
    page_of,
    pages_in,
)

BEGAN = SessionStarted(
    team="Team",
    business="",
    country="",
    track_id="freedom_business",
    mode=Mode.FACILITATED,
    minutes=90,
)
PHNOM_PENH = timezone(timedelta(hours=7))


def written(card_id: str, text: str) -> CardsWritten:
    return CardsWritten(stage=Stage.GOALS, cards=(NewCard(card_id=card_id, text=text),))


def history_of(*changes) -> History:
    """One change every five hours, from eight in the evening in UTC."""
    began = datetime(2026, 3, 1, 20, 0, tzinfo=UTC)
    return replay(
        "s",
        [
            Entry(
                seq=n + 1,
                change_id=f"ch{n}",
                at=began + timedelta(hours=5 * n),
                actor="facilitator",
                change=change,
            )
            for n, change in enumerate((BEGAN, *changes))
        ],
    )


def test_the_newest_line_comes_first_and_an_undone_one_is_marked():
    history = history_of(written("a", "<b>soap</b>"), Undone(change_id="ch1"))
    assert days_of(history, 0, UTC) == (
        Day(
            day=date(2026, 3, 2),
            lines=(
                Line(time="06:00", words="A step was undone", undone=False),
                Line(time="01:00", words="Card written under Goals: <b>soap</b>", undone=True),
            ),
        ),
        Day(
            day=date(2026, 3, 1),
            lines=(Line(time="20:00", words="The session began", undone=False),),
        ),
    )


def test_days_are_those_of_the_reader():
    days = days_of(history_of(written("a", "x")), 0, PHNOM_PENH)
    assert [(day.day, [line.time for line in day.lines]) for day in days] == [
        (date(2026, 3, 2), ["08:00", "03:00"])
    ]


def test_an_undone_line_says_so_in_words_and_text_in_it_stays_text():
    html = days_html(
        (Day(day=date(2026, 3, 2), lines=(Line(time="01:00", words="<i>", undone=True),)),)
    )
    assert html == (
        '<h2 class="past-day"><bdi dir="auto">2 March 2026</bdi></h2><ol class="past"><li><time>01:00</time>'
        '<span><s><bdi dir="auto">&lt;i&gt;</bdi></s> <span class="past-undone"><bdi dir="auto">undone</bdi></span>'
        "</span></li></ol>"
    )


def test_a_long_past_comes_in_pages():
    history = history_of(*(SafetyLinesRead() for _n in range(LINES_AT_ONCE)))
    assert pages_in(history) == 2
    assert [entry.seq for entry in page_of(history, 1)] == [1]
    assert page_of(history, 0)[0].seq == LINES_AT_ONCE + 1
    assert pages_in(history_of()) == 1
