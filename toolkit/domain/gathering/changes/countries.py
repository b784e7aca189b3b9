"""What happens in the country groups and after the gathering."""

from __future__ import annotations

from datetime import date

from toolkit.domain.gathering.parts.plenary import CardRef
from toolkit.domain.gathering.vocabulary import (
    BeliefTie,
    CommitmentState,
    OfferingKind,
    WordState,
)
from toolkit.domain.vocabulary import Lens, record


@record
class CountryGroupSet:
    """A country group was made, named, or took in another country. A country is in one group: it leaves its old one."""

    group_id: str
    name: str
    country_ids: tuple[str, ...]


@record
class CountryGroupRemoved:
    """A country group was taken apart. Refused while it holds anything that people wrote."""

    group_id: str


@record
class CountryNoted:
    """The group's words to its two open questions: who is missing at home, which test two run together."""

    group_id: str
    missing: str
    joint_test: str


@record
class CountryBeliefSet:
    """The group took up a belief, or changed what it says about it."""

    group_id: str
    belief_id: str
    cards: tuple[CardRef, ...]
    tie: BeliefTie
    better_table_id: str | None = None
    note: str = ""


@record
class CountryBeliefRemoved:
    """The group let a belief go."""

    group_id: str
    belief_id: str


@record
class OfferingWritten:
    """Somebody offers or needs something."""

    offering_id: str
    participant: str
    group_id: str
    kind: OfferingKind
    text: str
    role: str
    organisation: str
    track_id: str | None = None
    lens: Lens | None = None


@record
class OfferingTakenBack:
    """Whoever wrote it takes the card back; proposals that stand on it and were not agreed are gone too."""

    offering_id: str
    participant: str


@record
class OfferingSettled:
    """The facilitator shows or hides an offer or need."""

    offering_id: str
    state: WordState


@record
class CommitmentProposed:
    """Somebody proposes to contact whoever wrote an offering."""

    commitment_id: str
    participant: str
    offering_id: str
    role: str
    organisation: str
    about: str
    by: date
    channel: str


@record
class CommitmentAgreed:
    """The other side agrees."""

    commitment_id: str
    participant: str


@record
class CommitmentDeclined:
    """One of the two does not want it, or no more. The commitment is gone, and what either gave to be reached."""

    commitment_id: str
    participant: str


@record
class ContactGiven:
    """One of the two gave the other a way to be reached. What it is stands beside the journal, never in it."""

    commitment_id: str
    participant: str


@record
class ContactWithdrawn:
    """One of the two took the way to be reached back; it is erased where it stood."""

    commitment_id: str
    participant: str


@record
class CommitmentLookedAt:
    """Somebody looked, some time after the gathering, at what became of a commitment."""

    commitment_id: str
    state: CommitmentState
    noted: str = ""
    by: date | None = None
