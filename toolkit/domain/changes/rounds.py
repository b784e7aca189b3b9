"""What happens in rounds of private ratings."""

from __future__ import annotations

from toolkit.domain.session import HandCount
from toolkit.domain.vocabulary import record


@record
class RoundOpened:
    """A round of private ratings began for these assumptions."""

    round_number: int
    assumption_ids: tuple[str, ...]


@record
class RoundRevealed:
    """The ratings of a round were shown to everybody; nobody rates in it any more."""

    round_number: int


@record
class HandsCounted:
    """A table's show of hands was entered; counted anew, the newest count of a table in a round stands."""

    count: HandCount
