"""What people of one country take home together."""

from __future__ import annotations

from datetime import date, datetime

from toolkit.domain.gathering.parts.plenary import CardRef
from toolkit.domain.gathering.vocabulary import (
    CLOSED_STATES,
    BeliefTie,
    CommitmentState,
    OfferingKind,
    WordState,
)
from toolkit.domain.vocabulary import Lens, record


@record
class CountryBelief:
    """A belief that a country group took up: the cards that say it, why it matters here, who has better evidence."""

    belief_id: str
    cards: tuple[CardRef, ...]
    tie: BeliefTie
    better_table_id: str | None = None
    note: str = ""


@record
class CountryGroup:
    """People of one country, or of several small ones that were put together by hand.

    ``missing`` answers who is missing from this circle at home; ``joint_test`` which test two of them run together.
    """

    group_id: str
    name: str
    country_ids: tuple[str, ...]
    beliefs: tuple[CountryBelief, ...] = ()
    missing: str = ""
    joint_test: str = ""


@record
class Offering:
    """A short card: what somebody offers or needs, written under a role and an organisation, never under a name."""

    offering_id: str
    participant: str
    group_id: str
    kind: OfferingKind
    text: str
    role: str
    organisation: str
    track_id: str | None = None
    lens: Lens | None = None
    state: WordState = WordState.WAITING


@record
class LookBack:
    """What became of a commitment when somebody looked, some time after the gathering."""

    looked_at: datetime
    state: CommitmentState
    noted: str = ""


@record
class Commitment:
    """Who contacts whom, about what, by when, by which safe channel.

    ``first`` proposes, ``second`` wrote the offering and agrees or not. How to reach either is never in here: that
    stands beside the journal, can be taken away for good, and is shown to these two alone. ``contacts`` names who of
    them gave a way to be reached.
    """

    commitment_id: str
    group_id: str
    offering_id: str
    first: str
    second: str
    first_role: str
    first_organisation: str
    about: str
    by: date
    channel: str
    state: CommitmentState = CommitmentState.PROPOSED
    contacts: tuple[str, ...] = ()
    looks: tuple[LookBack, ...] = ()

    @property
    def both_agreed(self) -> bool:
        """Whether each of the two gave the other a way to be reached."""
        return self.first in self.contacts and self.second in self.contacts

    @property
    def closed(self) -> bool:
        """Whether nothing is left to do."""
        return self.state in CLOSED_STATES
