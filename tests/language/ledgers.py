"""Cards with ledgers, for the tests of what is said about them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

from tests.makers import seen
from toolkit.domain.session import Assumption, EvidenceItem, Impact, Session
from toolkit.domain.vocabulary import Lens, Mode, Side
from toolkit.scoring.ledger import ReadLedger, read_ledger
from toolkit.scoring.moves import Move, next_move
from toolkit.scoring.standing import Standing, stand

TODAY = date(2026, 11, 24)
THIS_MONTH = date(2026, 11, 1)
BEGAN = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def items(supporting: str, against: str = "", **gates: object) -> tuple[EvidenceItem, ...]:
    """Items of the named levels, each from a source of its own, seen this month: "4 3" against "2"."""
    sides = ((Side.FOR, supporting), (Side.AGAINST, against))
    fields: dict[str, object] = {"seen": THIS_MONTH, **gates}
    return tuple(
        seen(f"{side}{n}", "a1", int(level), side, **{"source": f"{side}{n}", **fields})
        for side, levels in sides
        for n, level in enumerate(levels.split())
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One card of a session with its ledger."""

    standing: Standing
    ledger: tuple[EvidenceItem, ...]

    @property
    def read(self) -> ReadLedger:
        """The ledger read item by item."""
        return read_ledger(self.standing, self.ledger, TODAY)

    @property
    def move(self) -> Move:
        """What would move the card one level."""
        return next_move(self.standing, self.ledger, TODAY)


def case(
    ledger: tuple[EvidenceItem, ...] = (),
    *,
    impact: tuple[int, int, int, int] | None = None,
    lens: Lens = Lens.VIABILITY,
    ratings: tuple = (),
    **fields: object,
) -> Case:
    """A card with that ledger; ``impact`` judges safety, mission, business and law."""
    judged = None
    if impact is not None:
        judged = Impact(safety=impact[0], mission=impact[1], business=impact[2], law=impact[3])
    assumption = Assumption(
        assumption_id="a1",
        text="buyers order again",
        lens=lens,
        written_at=BEGAN,
        impact=judged,
        **fields,  # type: ignore[arg-type]
    )
    session = Session(
        session_id="s",
        started_at=BEGAN,
        team="Paper Kite Bakery",
        business="",
        country="",
        track_id="freedom_business",
        mode=Mode.FACILITATED,
        minutes=90,
        assumptions=(assumption,),
        evidence=ledger,
        ratings=ratings,
    )
    return Case(standing=stand(session, assumption, TODAY), ledger=ledger)
