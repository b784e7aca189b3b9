"""From which parts of a session each bridge card can be drafted. It points at them; words are made elsewhere.

A draft is a beginning that people change. Where nothing fits there is none, and the table answers the question itself.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise

from toolkit.domain.bank import Bank
from toolkit.domain.session import PlanLine, Session
from toolkit.domain.vocabulary import (
    BridgeKind,
    Decision,
    Effort,
    LedgerState,
    Lens,
    Purpose,
    Side,
)
from toolkit.scoring.agreement import Agreement, agreement_of
from toolkit.scoring.answers import Answers, answers_by_round
from toolkit.scoring.evidence import LEVEL_SCORE
from toolkit.scoring.loud import state_of
from toolkit.scoring.order import rank_assumptions, strip_risk
from toolkit.scoring.rounds import lowest_consensus
from toolkit.scoring.standing import Standing
from toolkit.scoring.suggest import EFFORT_COST, UNRATED_RISK

MONTH = timedelta(days=31)
"""A test that is due within so many days can be told as one of this month (house rule)."""

MOVED_FROM = 0.25
"""The share of a scale from which a median that moved between two rounds is told as a surprise (house rule)."""

DOUBTED = (LedgerState.STOP_AND_REVIEW, LedgerState.PROBABLY_WRONG, LedgerState.CONTESTED)
TURNED = (Decision.CHANGE, Decision.STOP)


class SurpriseFrom(StrEnum):
    """What surprised the table: a result, answers that moved between rounds, or answers that lie far apart."""

    RESULT = "result"
    MOVED = "moved"
    SPLIT = "split"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What a bridge card can be drafted from: the belief, and where there are such the step of the plan and the items
    of its ledger. ``surprise`` says why, for the last of the five.
    """

    kind: BridgeKind
    assumption_id: str
    line_id: str | None = None
    evidence_ids: tuple[str, ...] = ()
    surprise: SurpriseFrom | None = None


def drafts(session: Session, bank: Bank, today: date) -> dict[BridgeKind, Draft]:
    """The drafts that there are. What is private is never drafted from."""
    open_cards = tuple(
        one for one in rank_assumptions(session, today) if not one.assumption.private
    )
    found = (
        doubted(session, open_cards),
        harmful(session, open_cards),
        testable(session, open_cards, bank, today),
        askable(session, open_cards, bank),
        surprising(session, open_cards),
    )
    return {one.kind: one for one in found if one is not None}


def doubted(session: Session, ranked: tuple[Standing, ...]) -> Draft | None:
    """The belief that was held most strongly, by what people claimed or agreed, and that its ledger now doubts."""
    claims = _highest_claims(session)
    candidates = [one for one in ranked if state_of(one) in DOUBTED]
    if not candidates:
        return None

    def held(one: Standing) -> float:
        return max(claims.get(one.assumption.assumption_id, 0.0), one.risk or 0.0)

    strongest = max(candidates, key=held).assumption.assumption_id
    against = tuple(i.evidence_id for i in session.ledger(strongest) if i.side is Side.AGAINST)
    return Draft(kind=BridgeKind.DOUBTED, assumption_id=strongest, evidence_ids=against)


def _highest_claims(session: Session) -> dict[str, float]:
    """From assumption id to the highest median claim (0 to 0.9) of all its rounds."""
    return {
        assumption_id: max((one.claim_median or 0.0 for one in rounds), default=0.0)
        for assumption_id, rounds in answers_by_round(session).items()
    }


def harmful(session: Session, ranked: tuple[Standing, ...]) -> Draft | None:
    """The first card of the safety strip, with the step that protects: an open one before one that is done."""
    first = next((one for one in ranked if one.in_strip), None)
    if first is None:
        return None
    one_id = first.assumption.assumption_id
    steps = [line for line in session.plan_for(one_id) if line.purpose is Purpose.PROTECT]
    steps.sort(key=lambda line: line.result is not None)
    line_id = steps[0].line_id if steps else None
    return Draft(kind=BridgeKind.HARM, assumption_id=one_id, line_id=line_id)


def testable(
    session: Session, ranked: tuple[Standing, ...], bank: Bank, today: date
) -> Draft | None:
    """The smallest test that is open and due within a month; of alike ones the first by rank, then by date."""
    places = {one.assumption.assumption_id: place for place, one in enumerate(ranked)}
    due = [
        line
        for line in session.plan
        if line.assumption_id in places
        and line.purpose is Purpose.LEARN
        and line.result is None
        and line.due is not None
        and today <= line.due <= today + MONTH
    ]
    first = min(
        due,
        key=lambda line: (_cost(line, bank), places[line.assumption_id], line.due or date.max),
        default=None,
    )
    if first is None:
        return None
    return Draft(kind=BridgeKind.TEST, assumption_id=first.assumption_id, line_id=first.line_id)


def _cost(line: PlanLine, bank: Bank) -> int:
    """What a step costs in the order; one that is not from the bank counts as middling."""
    test = bank.test(line.bank_test_id) if line.bank_test_id else None
    return EFFORT_COST[test.effort_at_most if test else Effort.MEDIUM]


def askable(session: Session, ranked: tuple[Standing, ...], bank: Bank) -> Draft | None:
    """The unknown belief of the highest risk that another table may know more about: one about context and partners,
    or one that began with a starter card of another track.
    """
    candidates = [
        one
        for one in ranked
        if state_of(one) is LedgerState.UNKNOWN
        and (one.assumption.lens is Lens.CONTEXT or _of_another_track(session, one, bank))
    ]
    if not candidates:
        return None
    riskiest = max(candidates, key=lambda one: max(strip_risk(one), _risk(one)))
    return Draft(kind=BridgeKind.ASK, assumption_id=riskiest.assumption.assumption_id)


def _risk(one: Standing) -> float:
    return UNRATED_RISK if one.risk is None else one.risk


def _of_another_track(session: Session, one: Standing, bank: Bank) -> bool:
    starter_id = one.assumption.starter_id
    own = bank.track(session.track_id)
    if starter_id is None or bank.starter(starter_id) is None:
        return False
    return own is None or all(starter.starter_id != starter_id for starter in own.starters)


def surprising(session: Session, ranked: tuple[Standing, ...]) -> Draft | None:
    """The newest result that turned against its belief; else the answers that moved most between two rounds; else the
    answers that lie furthest apart.
    """
    return _turned(session, ranked) or _moved(session, ranked) or _split(session, ranked)


def _turned(session: Session, ranked: tuple[Standing, ...]) -> Draft | None:
    shown = {one.assumption.assumption_id for one in ranked}
    against: dict[str, list[str]] = {}
    for item in session.evidence:
        if item.side is Side.AGAINST and item.line_id is not None:
            against.setdefault(item.line_id, []).append(item.evidence_id)
    turned = [
        (line.result.closed_at, line)
        for line in session.plan
        if line.assumption_id in shown
        and line.purpose is Purpose.LEARN
        and line.result is not None
        and (line.result.decision in TURNED or line.line_id in against)
    ]
    if not turned:
        return None
    line = max(turned, key=lambda found: found[0])[1]
    return Draft(
        kind=BridgeKind.SURPRISE,
        assumption_id=line.assumption_id,
        line_id=line.line_id,
        evidence_ids=tuple(against.get(line.line_id, ())),
        surprise=SurpriseFrom.RESULT,
    )


def _moved(session: Session, ranked: tuple[Standing, ...]) -> Draft | None:
    known = answers_by_round(session)
    moves = {
        one.assumption.assumption_id: _furthest(known.get(one.assumption.assumption_id, ()))
        for one in ranked
    }
    most = max(moves, key=moves.__getitem__, default=None)
    if most is None or moves[most] < MOVED_FROM:
        return None
    return Draft(kind=BridgeKind.SURPRISE, assumption_id=most, surprise=SurpriseFrom.MOVED)


def _furthest(rounds: Iterable[Answers]) -> float:
    """How far a median moved from one round of people to the next, as a share of its scale; rounds that are too small
    to be shown do not count.
    """
    shown = [one for one in rounds if not one.together and one.enough]
    highest_claim = max(LEVEL_SCORE.values())
    return max(
        (
            max(
                abs((after.impact_median or 0.0) - (before.impact_median or 0.0)) / 4,
                abs((after.claim_median or 0.0) - (before.claim_median or 0.0)) / highest_claim,
            )
            for before, after in pairwise(shown)
        ),
        default=0.0,
    )


def _split(session: Session, ranked: tuple[Standing, ...]) -> Draft | None:
    known = answers_by_round(session)
    apart: dict[str, float] = {}
    for one in ranked:
        by_people = [a for a in known.get(one.assumption.assumption_id, ()) if not a.together]
        score = lowest_consensus(by_people[-1]) if by_people else None
        if score is not None and agreement_of(score) is Agreement.SPLIT:
            apart[one.assumption.assumption_id] = score
    if not apart:
        return None
    furthest = min(apart, key=apart.__getitem__)
    return Draft(kind=BridgeKind.SURPRISE, assumption_id=furthest, surprise=SurpriseFrom.SPLIT)
