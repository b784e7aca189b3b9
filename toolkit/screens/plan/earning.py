"""The evidence a step earned, as it is proposed and as somebody changes it. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from toolkit.domain.bank import BankTest
from toolkit.domain.session import EvidenceItem, PlanLine
from toolkit.domain.vocabulary import EvidenceLevel, Lens, Side
from toolkit.language.step_words import source_words
from toolkit.screens.map.ledger_fields import SUBJECT_OF_LENS
from toolkit.screens.map.ledger_gates import Gate


class TurnedOut(StrEnum):
    """Whether a test turned out as it was said before."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Which way an item points and how strong it is; None where the person must say."""

    side: Side | None = None
    level: EvidenceLevel | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Earned:
    """One item as it stands in the form.

    ``gates`` are the questions answered with yes, ``asked`` whether every question that matters is answered.
    """

    side: Side | None
    level: EvidenceLevel | None
    text: str
    month: date
    gates: frozenset[Gate] = frozenset()
    asked: bool = True

    @property
    def whole(self) -> bool:
        """Whether it says all that an evidence item needs."""
        return self.side is not None and self.level is not None and bool(self.text) and self.asked


def propose(turned: TurnedOut | None, test: BankTest | None) -> Proposal:
    """What a test earned: as strong as the test can reach, and for the belief when it turned out as said.

    What turned out partly counts one level less, never under E1 (house rule). A test written by hand has no reach; a
    person says how strong its result is.
    """
    if turned is None:
        return Proposal()
    side = Side.AGAINST if turned is TurnedOut.NO else Side.FOR
    if test is None or test.reach is EvidenceLevel.E0:
        return Proposal(side=side)
    less = 1 if turned is TurnedOut.PARTLY else 0
    return Proposal(side=side, level=EvidenceLevel(max(1, test.reach - less)))


def earns_nothing(test: BankTest | None) -> bool:
    """Whether a test of the bank by itself earns no evidence, such as writing the guess down."""
    return test is not None and test.reach is EvidenceLevel.E0


def item_of(earned: Earned, evidence_id: str, line: PlanLine, lens: Lens) -> EvidenceItem:
    """The evidence item for a form that is whole."""
    if earned.side is None or earned.level is None:
        raise ValueError("an item needs a side and a level")
    return EvidenceItem(
        evidence_id=evidence_id,
        assumption_id=line.assumption_id,
        side=earned.side,
        level=earned.level,
        text=earned.text,
        seen=earned.month,
        subject=SUBJECT_OF_LENS[lens],
        source=source_words(line, earned.month),
        elsewhere=Gate.ELSEWHERE in earned.gates,
        teller_gains=Gate.TELLER_GAINS in earned.gates,
        told_to_power=Gate.TOLD_TO_POWER in earned.gates,
        worker_voice=Gate.WORKER_VOICE in earned.gates,
        line_id=line.line_id,
    )
