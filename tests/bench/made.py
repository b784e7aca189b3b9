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
from toolkit.domain.session import EvidenceItem, PlanLine, Rating, Session, Signpost
from toolkit.domain.vocabulary import (
    DEBRIEF_STAGES,
    EvidenceLevel,
    Lens,
    Mode,
    Purpose,
    Side,
    Stage,
    Subject,
)

BEGAN = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 24)
LENSES = tuple(Lens)
SUBJECTS = tuple(Subject)

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


def weighed_session(assumptions: int, raters: int, items: int) -> Session:
    """A session in which so many people rated every assumption, with so many evidence items and a signpost for each.

    Every third card has a ledger twice as long and the next one none, so that both claims and ledgers count.
    """
    session = session_of(assumptions)
    ids = [a.assumption_id for a in session.assumptions]
    lengths = [(2 * items, 0, items)[n % 3] for n in range(assumptions)]
    return replace(
        session,
        ratings=tuple(
            _ballot(n, one_id, rater) for n, one_id in enumerate(ids) for rater in range(raters)
        ),
        evidence=tuple(
            _item(n, one_id, number) for n, one_id in enumerate(ids) for number in range(lengths[n])
        ),
        signposts=tuple(
            Signpost(
                signpost_id=f"w{n}",
                assumption_id=one_id,
                sign="Fewer orders in a month",
                check_on=TODAY + timedelta(days=n % 60 - 30),
            )
            for n, one_id in enumerate(ids)
        ),
    )


def _ballot(n: int, assumption_id: str, rater: int) -> Rating:
    return Rating(
        assumption_id=assumption_id,
        rater=f"p{rater}",
        round_number=1,
        impact=(n + rater * rater) % 5,
        touches_safety=n % 11 == 0 and rater == 0,
        claim=EvidenceLevel((n + 5 * rater) % 6),
    )


def _item(n: int, assumption_id: str, number: int) -> EvidenceItem:
    return EvidenceItem(
        evidence_id=f"e{n}-{number}",
        assumption_id=assumption_id,
        side=Side.AGAINST if number % 4 == 3 else Side.FOR,
        level=EvidenceLevel((n + number) % 6),
        text="Three shops ordered again",
        seen=date(2026, 1 + (n + number) % 11, 1),
        subject=SUBJECTS[number % len(SUBJECTS)],
        source=f"source {number % 7}",
    )
