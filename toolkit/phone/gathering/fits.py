"""Which cards of others may fit what somebody wrote: the toolkit suggests, people talk."""

from __future__ import annotations

from functools import lru_cache

from toolkit.domain.gathering.parts.countries import Offering
from toolkit.scoring.alike.matching import Match, match_offerings


def fitting(offerings: tuple[Offering, ...], participant: str) -> frozenset[str]:
    """The ids of other people's cards that may fit one of this person's among the same offerings."""
    found = set()
    for match in _matches(offerings):
        if match.need.participant == participant:
            found.add(match.offer.offering_id)
        elif match.offer.participant == participant:
            found.add(match.need.offering_id)
    return frozenset(found)


@lru_cache(maxsize=64)
def _matches(offerings: tuple[Offering, ...]) -> tuple[Match, ...]:
    """Worked out once for all phones of a group, as long as nobody writes another card."""
    return match_offerings(offerings)
