"""Journals and sessions of a given size, the same on every run."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import count

from toolkit.domain.changes import (
    AssumptionChosen,
    AssumptionRated,
    AssumptionWritten,
    CardEdited,
    CardsWritten,
    Change,
    Entry,
    NewCard,
    PlanLineWritten,
    SafetyLinesRead,
    SessionStarted,
    StageOpened,
)
from toolkit.domain.history import replay
from toolkit.domain.session import PlanLine, Session
from toolkit.domain.vocabulary import DEBRIEF_STAGES, EvidenceLevel, Lens, Mode, Purpose, Stage

BEGAN = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 24)
LENSES = tuple(Lens)

START = SessionStarted(
    team="Bench team",
    business="Sews bags for two shops",
    country="Nowhere",
    track_id="freedom_business",
    mode=Mode.FACILITATED,
    minutes=120,
)


def changes_for(assumptions: int, stage: Stage = Stage.MAP) -> list[Change]:
    """The changes of a working session with that many assumptions, half as many cards, all rated, some planned."""
    made: list[Change] = [START, SafetyLinesRead()]
    cards = max(4, assumptions // 2)
    for n in range(cards):
        where = DEBRIEF_STAGES[n % len(DEBRIEF_STAGES)]
        made.append(
            CardsWritten(
                stage=where,
                cards=(NewCard(card_id=f"k{n}", text=f"Card {n}: a shop orders again"),),
            )
        )
    for n in range(assumptions):
        made.append(_assumption(n, cards))
        made.append(_rating(n))
    for n in range(min(12, assumptions)):
        made.append(AssumptionChosen(assumption_id=f"a{n}", chosen=True))
        made.append(_plan_line(n))
    made.append(StageOpened(stage=stage))
    return made


def _assumption(n: int, cards: int) -> Change:
    return AssumptionWritten(
        assumption_id=f"a{n}",
        text=f"shop {n} will order {n % 7 + 2} bags a month because the work is good",
        lens=LENSES[n % len(LENSES)],
        holds_up=(f"k{n % cards}",),
        touches_safety=n % 9 == 0,
    )


def _rating(n: int) -> Change:
    return AssumptionRated(
        assumption_id=f"a{n}",
        rater="team",
        round_number=1,
        impact=n % 5,
        touches_safety=n % 11 == 0,
        claim=EvidenceLevel(n * 7 % 6),
    )


def _plan_line(n: int) -> Change:
    line = PlanLine(
        line_id=f"p{n}",
        assumption_id=f"a{n}",
        purpose=Purpose.LEARN,
        what="Ask a buyer for a trial order",
        measure="Orders in four weeks",
        right_if="two of three shops order again",
        owner="sales lead",
        due=TODAY + timedelta(days=7 * n),
    )
    return PlanLineWritten(line=line)


def journal_of(changes: list[Change]) -> list[Entry]:
    """The changes as entries of a journal, a minute apart."""
    return [
        Entry(
            seq=seq,
            change_id=f"c{seq}",
            at=BEGAN + timedelta(minutes=seq),
            actor="facilitator",
            change=change,
        )
        for seq, change in enumerate(changes, start=1)
    ]


def journal_over_days(assumptions: int, days: int) -> list[Entry]:
    """The journal of a growing session, spread evenly over so many days up to now."""
    entries = journal_of(changes_for(assumptions))
    began = datetime.now(UTC) - timedelta(days=days)
    pace = timedelta(days=days) / len(entries)
    return [replace(entry, at=began + pace * entry.seq) for entry in entries]


def long_journal(length: int) -> list[Entry]:
    """A journal of exactly that many changes: a session of 60 assumptions, then cards edited again and again."""
    changes = changes_for(60)
    numbers = count()
    while len(changes) < length:
        n = next(numbers)
        changes.append(CardEdited(card_id=f"k{n % 30}", text=f"Card again, in other words, {n}"))
    return journal_of(changes[:length])


def session_of(assumptions: int, stage: Stage = Stage.MAP) -> Session:
    """A session with that many assumptions."""
    return replay("bench", journal_of(changes_for(assumptions, stage))).session
