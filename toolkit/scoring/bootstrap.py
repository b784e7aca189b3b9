"""Random weights for raters, and where cards stand with them.

Bayesian bootstrap over raters (Rubin 1981, The Bayesian Bootstrap): in each of 2,000 draws every rater gets a random
weight, Dirichlet(1, ..., 1) over all of them, the same for every card that this rater judged. Weights are not shared
out to a sum of 1: a median does not see the difference.

Each raised hand is a rater of its own. Nobody knows which hand is whose on another card, so hands are weighed anew on
each card and for each of the two questions.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from toolkit.domain.session import HandCount, Rating, Session
from toolkit.domain.vocabulary import EvidenceLevel
from toolkit.scoring.answers import CLAIMS, IMPACTS, newest_answers
from toolkit.scoring.evidence import LEVEL_SCORE
from toolkit.scoring.standing import EvidenceFrom, RiskFrom, Standing, rated_risk

DRAWS = 2_000

Draws: TypeAlias = NDArray[np.float64]
"""One number for each draw, or a row of them for each answer."""

SCORES: Draws = np.array([LEVEL_SCORE[level] for level in EvidenceLevel])
"""The score of each claim."""


def among_first(values: Draws, count: int) -> NDArray[np.bool_]:
    """In each column, whether a row is among the ``count`` highest; of equal values the upper row comes first."""
    if len(values) <= count:
        return np.ones(values.shape, dtype=np.bool_)
    last_in = np.partition(values, -count, axis=0)[-count]
    above, level = values > last_in, values == last_in
    seats_left = count - above.sum(axis=0)
    taken: NDArray[np.bool_] = above | (level & (level.cumsum(axis=0) <= seats_left))
    return taken


def weighted_median(weights: Draws) -> NDArray[np.intp]:
    """For each draw the lowest answer at which half of the weight is reached; a row of weights for each answer."""
    reached = weights.cumsum(axis=0)
    median: NDArray[np.intp] = (reached >= reached[-1] / 2).argmax(axis=0)
    return median


def rater_weights(session_id: str, rater: str) -> Draws:
    """The weight of a rater in each draw, before it is shared out: exponential ones, shared out, are Dirichlet(1)."""
    return _dice(session_id, "rater", rater).standard_exponential(DRAWS)


def hand_weights(session_id: str, assumption_id: str, question: str, hands: Iterable[int]) -> Draws:
    """For each answer the weight of all hands raised for it: so many exponential weights add up to a gamma one."""
    shape = np.fromiter(hands, dtype=np.float64)[:, np.newaxis]
    dice = _dice(session_id, question, assumption_id)
    return dice.standard_gamma(shape, size=(len(shape), DRAWS))


def _dice(*names: str) -> np.random.Generator:
    """A dice of its own for each rater and card: a card more or less does not shake all the others."""
    seed = sha256("\x00".join(names).encode()).digest()
    return np.random.default_rng(int.from_bytes(seed, "big"))


class Bootstrap:
    """The answers that count, rater by rater, and a weight for each rater."""

    def __init__(self, session: Session) -> None:
        self.session_id = session.session_id
        self.weights: dict[str, Draws] = {}
        rounds = {one_id: a.round_number for one_id, a in newest_answers(session).items()}
        self.ratings: dict[str, list[Rating]] = {}
        self.hands: dict[str, list[HandCount]] = {}
        for rating in session.ratings:
            if rounds.get(rating.assumption_id) == rating.round_number:
                self.ratings.setdefault(rating.assumption_id, []).append(rating)
        for count in session.hand_counts:
            if rounds.get(count.assumption_id) == count.round_number:
                self.hands.setdefault(count.assumption_id, []).append(count)

    def places(self, standings: tuple[Standing, ...]) -> dict[str, tuple[Draws, Draws]]:
        """Risk and evidence in each draw, of every card that has both and that anybody rated."""
        return {
            one.assumption.assumption_id: self._place(one, one.risk, one.evidence)
            for one in standings
            if one.risk is not None and one.evidence is not None and one.raters
        }

    def _place(self, one: Standing, risk: float, evidence: float) -> tuple[Draws, Draws]:
        """What rests on ratings varies with the weights; the rest is as it stands."""
        risks, claims = np.full(DRAWS, risk), np.full(DRAWS, evidence)
        if one.risk_from is RiskFrom.RATINGS:
            table = np.array([rated_risk(one.assumption, impact) for impact in range(IMPACTS)])
            risks = table[weighted_median(self._impact_weights(one.assumption.assumption_id))]
        if one.evidence_from is EvidenceFrom.CLAIM:
            claims = SCORES[weighted_median(self._claim_weights(one.assumption.assumption_id))]
        return risks, claims

    def _impact_weights(self, one_id: str) -> Draws:
        hands = [count.impact for count in self.hands.get(one_id, ())]
        said = [(rating.rater, rating.impact) for rating in self.ratings.get(one_id, ())]
        return self._weights(one_id, "impact", hands, said, IMPACTS)

    def _claim_weights(self, one_id: str) -> Draws:
        hands = [count.claim for count in self.hands.get(one_id, ())]
        said = [(rating.rater, int(rating.claim)) for rating in self.ratings.get(one_id, ())]
        return self._weights(one_id, "claim", hands, said, CLAIMS)

    def _weights(
        self,
        one_id: str,
        question: str,
        hands: Sequence[tuple[int, ...]],
        said: Iterable[tuple[str, int]],
        answers: int,
    ) -> Draws:
        """For each answer the weight of everybody who gave it, in each draw."""
        weights = np.zeros((answers, DRAWS))
        if hands:
            raised = (sum(counts) for counts in zip(*hands, strict=True))
            weights += hand_weights(self.session_id, one_id, question, raised)
        for rater, answer in sorted(said):
            weights[answer] += self._weight_of(rater)
        return weights

    def _weight_of(self, rater: str) -> Draws:
        if rater not in self.weights:
            self.weights[rater] = rater_weights(self.session_id, rater)
        return self.weights[rater]
