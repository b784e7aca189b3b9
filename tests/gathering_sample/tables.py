"""The sitting of one table, change by change as in a room, and what the table shows of it."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import count

from tests.gathering_sample.shapes import Card, TableFile
from toolkit.content import read_bank
from toolkit.domain import changes as c
from toolkit.domain.changes import Change, Entry, NewCard
from toolkit.domain.gathering.shared import SharedTable
from toolkit.domain.history import History, extend, replay
from toolkit.domain.rules import check
from toolkit.domain.session import EvidenceItem, Impact
from toolkit.domain.vocabulary import FACILITATOR, TEAM, BridgeKind, Mode
from toolkit.scoring.sharing import shared_by

BANK = read_bank()
STARTERS = {starter.starter_id: starter for track in BANK.tracks for starter in track.starters}
EVERY = timedelta(minutes=3, seconds=30)
"""So long after one another the changes of a sitting come."""


class Sitting:
    """A journal being written: every change is checked against the rules, as the desk does it."""

    def __init__(self, table: TableFile, began: datetime) -> None:
        start = c.SessionStarted(
            team=table.team,
            business=table.business,
            country=table.country,
            track_id=table.track_id,
            mode=Mode.FACILITATED,
            minutes=120,
        )
        self.session_id = f"three-rivers-{table.table_id}"
        self.history = replay(self.session_id, [self._entry(1, start, began)])
        self._now = began

    @staticmethod
    def _entry(seq: int, change: Change, at: datetime) -> Entry:
        return Entry(seq=seq, change_id=f"x{seq}", at=at, actor=FACILITATOR, change=change)

    def do(self, change: Change) -> None:
        """Record one more change. Raises what the rules raise."""
        check(self.history, change)
        self._now += EVERY
        entry = self._entry(self.history.seq + 1, change, self._now)
        self.history = extend(self.history, entry)


def sitting_of(table: TableFile, began: datetime) -> History:
    """The history of the table's sitting."""
    sitting = Sitting(table, began)
    sitting.do(c.SafetyLinesRead())
    ids = count(1)
    for debrief in table.debrief:
        cards = tuple(NewCard(card_id=f"d{next(ids)}", text=text) for text in debrief.texts)
        sitting.do(c.CardsWritten(stage=debrief.stage, cards=cards))
    for card in table.card:
        for change in changes_of(card):
            sitting.do(change)
    for kind, text in zip(BridgeKind, table.summary, strict=True):
        sitting.do(c.BridgeCardWritten(kind=kind, text=text))
    keys = tuple(card.key for card in table.card)
    sitting.do(c.SharingChosen(assumption_ids=keys, with_sources=table.share_sources))
    return sitting.history


def changes_of(card: Card) -> list[Change]:
    """What the table does with one card: it writes it, rates it, judges its risk and enters what was seen."""
    starter = STARTERS[card.starter] if card.starter else None
    lens = starter.lens if starter else card.lens
    assert lens is not None
    written = c.AssumptionWritten(
        assumption_id=card.key,
        text=starter.text if starter else card.text,
        lens=lens,
        starter_id=card.starter,
        touches_safety=starter.touches_safety if starter else card.touches_safety,
    )
    return [written, *_judged(card), *_seen(card)]


def _judged(card: Card) -> list[Change]:
    if card.impact is None:
        return [
            c.AssumptionRated(
                assumption_id=card.key,
                rater=f"r{place}",
                round_number=1,
                impact=impact,
                touches_safety=worry,
                claim=claim,
            )
            for place, (impact, worry, claim) in enumerate(card.raters, start=1)
        ]
    safety, mission, business, law = card.impact
    rated = c.AssumptionRated(
        assumption_id=card.key,
        rater=TEAM,
        round_number=1,
        impact=max(mission, business, law),
        touches_safety=False,
        claim=card.claim,
    )
    judged = c.RiskJudged(
        assumption_id=card.key,
        impact=Impact(safety=safety, mission=mission, business=business, law=law),
        vulnerability=card.vulnerability,
    )
    return [rated, judged]


def _seen(card: Card) -> list[Change]:
    items = (
        EvidenceItem(
            evidence_id=f"{card.key}-{place}",
            assumption_id=card.key,
            side=item.side,
            level=item.level,
            text=item.text,
            seen=item.seen,
            subject=item.about,
            source=item.source,
            elsewhere=item.elsewhere,
            teller_gains=item.teller_gains,
            worker_voice=item.voice,
        )
        for place, item in enumerate(card.items, start=1)
    )
    return [c.EvidenceAdded(item=item) for item in items]


def shown_by(history: History) -> SharedTable:
    """What the table shows of its sitting when it is over, reckoned by the house's own scoring on that day."""
    made_at = history.entries[-1].at + EVERY
    return shared_by(history.session, made_at.date(), made_at=made_at, seq=history.seq)
