"""Which tests of the bank fit an assumption, the most worthwhile first (house rule)."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from toolkit.domain.bank import BankTest, Starter
from toolkit.domain.session import EvidenceItem
from toolkit.domain.vocabulary import Effort, EvidenceLevel, Lens
from toolkit.scoring.evidence import LEVEL_SCORE, WELLBEING_AT_MOST, has_safe_voice
from toolkit.scoring.standing import LINE, Standing

EFFORT_COST = {Effort.SMALL: 1, Effort.MEDIUM: 3, Effort.LARGE: 8}
"""What a test costs in the order: half a day or less, up to two weeks, longer or money (house rule)."""

UNRATED_RISK = LINE
"""The risk of a card nobody rated: on the line, neither high nor low (house rule)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A test that can take an assumption further than it stands.

    ``reach`` is the level it can earn, under ``condition`` where that is not empty. ``score_gained`` is 0 to 0.9, and
    ``worth`` is risk x score gained / effort. The test's caution goes wherever the suggestion goes.
    """

    test: BankTest
    reach: EvidenceLevel
    condition: str
    score_gained: float
    worth: float


def suggest_tests(
    standing: Standing,
    tests: Iterable[BankTest],
    *,
    starter: Starter | None = None,
    ledger: Iterable[EvidenceItem] = (),
    never_run: Collection[str] = (),
) -> tuple[Suggestion, ...]:
    """The tests for an assumption: those its starter card names, else those fitting its lens.

    Only tests that reach above the present level. ``never_run`` holds ids of tests that must not be suggested; a
    starter card that is for protecting only gets none at all.
    """
    if starter is not None and starter.protect_only:
        return ()
    allowed = tuple(test for test in tests if test.test_id not in never_run)
    named = {test_id: place for place, test_id in enumerate(starter.test_ids if starter else ())}
    voiced = has_safe_voice(ledger)
    picked = _found(standing, [test for test in allowed if test.test_id in named], voiced)
    picked.sort(key=lambda found: named[found.test.test_id])
    if not picked:
        lens = standing.assumption.lens
        picked = _found(standing, [test for test in allowed if lens in test.lenses], voiced)
    return tuple(sorted(picked, key=lambda found: -found.worth))


def _found(standing: Standing, tests: Iterable[BankTest], voiced: bool) -> list[Suggestion]:
    maybe = (suggest(standing, test, voiced=voiced) for test in tests)
    return [suggestion for suggestion in maybe if suggestion is not None]


def suggest(standing: Standing, test: BankTest, *, voiced: bool = False) -> Suggestion | None:
    """The suggestion of one test, None when it reaches no higher than what is known already.

    ``voiced``: the ledger already holds safe worker voice or free choice for the assumption.
    """
    present = level_of(standing.evidence)
    reached = _first_above(test, present)
    if reached is None:
        return None
    reach, condition = reached
    gained = score_gained(standing, test, reach, voiced=voiced)
    risk = UNRATED_RISK if standing.risk is None else standing.risk
    return Suggestion(
        test=test,
        reach=reach,
        condition=condition,
        score_gained=gained,
        worth=risk * gained / EFFORT_COST[test.effort_at_most],
    )


def level_of(evidence: float | None) -> EvidenceLevel:
    """The highest level whose score the evidence (0 to 1) has reached; E0 where nothing is known."""
    known = 0.0 if evidence is None else evidence
    return max(level for level, score in LEVEL_SCORE.items() if score <= known)


def _first_above(test: BankTest, present: EvidenceLevel) -> tuple[EvidenceLevel, str] | None:
    """The level the test normally reaches, or else the first it reaches under a condition, if above the present one."""
    reachable = [
        (test.reach, ""),
        *((further.level, further.condition) for further in test.reach_if),
    ]
    return next((reached for reached in reachable if reached[0] > present), None)


def score_gained(
    standing: Standing, test: BankTest, reach: EvidenceLevel, *, voiced: bool = False
) -> float:
    """How much higher the card may stand, 0 to 0.9.

    For the lens of wellbeing a test without worker voice gains nothing above 0.25, as the ledger would hold it there.
    """
    score = LEVEL_SCORE[reach]
    if standing.assumption.lens is Lens.WELLBEING and not (voiced or test.worker_voice):
        score = min(score, WELLBEING_AT_MOST)
    return round(max(0.0, score - (standing.evidence or 0.0)), 6)
