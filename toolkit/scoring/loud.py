"""What must not be overlooked: *stop and review*, and *probably wrong, change the plan*."""

from __future__ import annotations

from collections.abc import Iterable

from toolkit.domain.vocabulary import LedgerState
from toolkit.scoring.standing import Standing

LOUD_STATES = (LedgerState.STOP_AND_REVIEW, LedgerState.PROBABLY_WRONG)


def state_of(standing: Standing) -> LedgerState:
    """What the ledger of a card says; a card without one is unknown."""
    return LedgerState.UNKNOWN if standing.weight is None else standing.weight.state


def in_state(found: Iterable[Standing], state: LedgerState) -> tuple[Standing, ...]:
    """The cards in that state, in the given order."""
    return tuple(one for one in found if state_of(one) is state)


def loud_first(ranked: Iterable[Standing]) -> tuple[Standing, ...]:
    """Ranked cards for a list: stop and review, the rest of the strip, probably wrong, the rest; each part as ranked.

    So no card that may harm somebody stands below one that cannot.
    """
    return tuple(sorted(ranked, key=_part))


def _part(standing: Standing) -> int:
    state = state_of(standing)
    if state is LedgerState.STOP_AND_REVIEW:
        return 0
    if standing.in_strip:
        return 1
    return 2 if state is LedgerState.PROBABLY_WRONG else 3
