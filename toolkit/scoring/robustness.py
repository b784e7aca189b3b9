"""How much a card's place hangs on who happened to rate it, and on one item of its ledger.

The cards are placed and ranked in 2,000 draws of random weights for the raters (toolkit/scoring/bootstrap.py); what
counts is in how many draws a card is where. What the ledger says, and a risk that was judged or agreed, stays fixed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import numpy as np

from toolkit.domain.session import EvidenceItem, Session
from toolkit.scoring.agreement import RATERS_NEEDED
from toolkit.scoring.bootstrap import DRAWS, Bootstrap, Draws, among_first
from toolkit.scoring.moves import hangs_on
from toolkit.scoring.order import rank_assumptions, tie_break, urgency
from toolkit.scoring.standing import LINE, Standing

TOP = 5
"""How many cards below the safety strip a team can work on at once (house rule)."""

SURE_FROM = 0.90
LIKELY_FROM = 0.70
"""Shares of the draws that are told as sure and as likely (house rule)."""


class Sureness(StrEnum):
    """How sure the answer is, whether it is yes or no: in 90 of 100 draws, in 70, in fewer (house rule)."""

    SURE = "sure"
    LIKELY = "likely"
    OPEN = "open"


def sureness_of(share: float) -> Sureness:
    """The word for a share of draws, 0 to 1. Near 0 is as sure as near 1: sure that it is not so."""
    one_way = max(share, 1 - share)
    if one_way >= SURE_FROM:
        return Sureness.SURE
    return Sureness.LIKELY if one_way >= LIKELY_FROM else Sureness.OPEN


@dataclass(frozen=True, slots=True, kw_only=True)
class Robustness:
    """How firmly a card stands.

    ``test_now`` and ``top_five`` are shares of the draws, 0 to 1, None below three raters. Cards of the safety strip
    are always shown, so the top five are those below it, and a card of the strip has no share in them. ``hangs_on`` is
    the evidence item without which the card would stand in another quadrant.
    """

    raters: int
    test_now: float | None = None
    top_five: float | None = None
    hangs_on: str | None = None

    @property
    def sure_of_test_now(self) -> Sureness | None:
        """How sure it is whether the card is in *test now*; None below three raters."""
        return None if self.test_now is None else sureness_of(self.test_now)

    @property
    def sure_of_top_five(self) -> Sureness | None:
        """How sure it is whether the card is in the top five; None in the strip and below three raters."""
        return None if self.top_five is None else sureness_of(self.top_five)


def robustness(
    session: Session, today: date, ranked: tuple[Standing, ...] | None = None
) -> dict[str, Robustness]:
    """How firmly each assumption stands that is not parked, by its id. The same session gives the same answer.

    ``ranked`` saves the ranking where the caller has it already. Only the newest revealed round of a card counts.
    """
    standings = rank_assumptions(session, today) if ranked is None else ranked
    test_now, top_five = _shares(session, standings)
    ledgers: dict[str, list[EvidenceItem]] = {}
    for item in session.evidence:
        ledgers.setdefault(item.assumption_id, []).append(item)
    found = {}
    for one in standings:
        one_id = one.assumption.assumption_id
        found[one_id] = Robustness(
            raters=one.raters,
            test_now=test_now.get(one_id),
            top_five=top_five.get(one_id),
            hangs_on=hangs_on(one, ledgers.get(one_id, ()), today),
        )
    return found


def _shares(
    session: Session, standings: tuple[Standing, ...]
) -> tuple[dict[str, float], dict[str, float]]:
    """The shares of the draws in *test now* and in the top five, of the cards that enough people rated."""
    enough = {one.assumption.assumption_id for one in standings if one.raters >= RATERS_NEEDED}
    if not enough:
        return {}, {}
    places = Bootstrap(session).places(standings)
    test_now = {
        one_id: float(np.mean((risk >= LINE) & (evidence < LINE)))
        for one_id, (risk, evidence) in places.items()
        if one_id in enough
    }
    return test_now, {
        one_id: share
        for one_id, share in _top_shares(session, standings, places)
        if one_id in enough
    }


def _top_shares(
    session: Session, standings: tuple[Standing, ...], places: dict[str, tuple[Draws, Draws]]
) -> Iterable[tuple[str, float]]:
    """The share of each card below the strip in the top five, ranked in each draw as the list is."""
    written = {a.assumption_id: place for place, a in enumerate(session.assumptions)}
    below = sorted(
        (one for one in standings if not one.in_strip),
        key=lambda one: (tie_break(one), written[one.assumption.assumption_id]),
    )
    if not below:
        return ()
    urgencies = np.empty((len(below), DRAWS))
    for row, one in enumerate(below):
        place = places.get(one.assumption.assumption_id)
        urgencies[row] = urgency(one) if place is None else place[0] * (1 - place[1])
    shares = among_first(urgencies, TOP).mean(axis=1)
    return zip((one.assumption.assumption_id for one in below), map(float, shares), strict=True)
