"""A session with its assumptions in order: what several parts of a document look at, worked out once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from toolkit.documents.cutting import FIELD_AT_MOST, cut
from toolkit.documents.plan_report import Belief
from toolkit.domain.session import Assumption, EvidenceItem, PlanLine, Session
from toolkit.scoring.holding import load_bearing
from toolkit.scoring.numbering import card_numbers
from toolkit.scoring.order import rank_assumptions
from toolkit.scoring.standing import Standing


@dataclass(frozen=True)
class Ranked:
    """A session on a day. ``given`` saves the ranking where the caller has it, or names the cards to look at."""

    session: Session
    today: date
    given: tuple[Standing, ...] | None = None

    @cached_property
    def standings(self) -> tuple[Standing, ...]:
        """Every assumption that is not parked, or those given, first things first."""
        if self.given is not None:
            return self.given
        return rank_assumptions(self.session, self.today)

    @cached_property
    def strip(self) -> tuple[Standing, ...]:
        """Those in the safety strip."""
        return tuple(one for one in self.standings if one.in_strip)

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of each assumption."""
        return card_numbers(self.session)

    @cached_property
    def bearing(self) -> frozenset[str]:
        """Ids of the load-bearing assumptions."""
        return load_bearing(self.session)

    @cached_property
    def places(self) -> dict[str, int]:
        """Where each assumption stands in the order, from 0; parked ones stand nowhere."""
        return {one.assumption.assumption_id: place for place, one in enumerate(self.standings)}

    @cached_property
    def holding(self) -> dict[str, tuple[Standing, ...]]:
        """The assumptions that hold up each debrief card that rests on any, first things first."""
        holding: dict[str, list[Standing]] = {}
        for one in self.standings:
            for card_id in dict.fromkeys(one.assumption.holds_up):
                holding.setdefault(card_id, []).append(one)
        return {card_id: tuple(ones) for card_id, ones in holding.items()}

    @cached_property
    def lines(self) -> dict[str, tuple[PlanLine, ...]]:
        """The plan lines of each assumption, as written."""
        lines: dict[str, list[PlanLine]] = {}
        for line in self.session.plan:
            lines.setdefault(line.assumption_id, []).append(line)
        return {assumption_id: tuple(mine) for assumption_id, mine in lines.items()}

    def lines_of(self, assumption: Assumption) -> tuple[PlanLine, ...]:
        """The plan lines of an assumption, as written."""
        return self.lines.get(assumption.assumption_id, ())

    @cached_property
    def ledgers(self) -> dict[str, tuple[EvidenceItem, ...]]:
        """The evidence items of each assumption that has any, as written."""
        ledgers: dict[str, list[EvidenceItem]] = {}
        for item in self.session.evidence:
            ledgers.setdefault(item.assumption_id, []).append(item)
        return {assumption_id: tuple(mine) for assumption_id, mine in ledgers.items()}

    def ledger_of(self, assumption: Assumption) -> tuple[EvidenceItem, ...]:
        """The evidence items of an assumption, as written."""
        return self.ledgers.get(assumption.assumption_id, ())

    def belief(self, standing: Standing, most: int = FIELD_AT_MOST) -> Belief:
        """The assumption as every list names it."""
        assumption = standing.assumption
        return Belief(
            number=self.numbers[assumption.assumption_id],
            lens=assumption.lens,
            text=cut(assumption.text, most),
            strip=standing.strip,
            quadrant=standing.quadrant,
        )
