"""The part of one country group: what it believes together, what people offer and need, who contacts whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from toolkit.documents.cutting import Rows, first_rows
from toolkit.documents.gathering.parts import (
    CardTold,
    Head,
    Setting,
    cards_at,
    filled,
    head_of,
    table_name,
    track_name,
)
from toolkit.documents.gathering.plenary_parts import CARD_AT_MOST
from toolkit.domain.gathering.parts.countries import (
    Commitment,
    CountryBelief,
    CountryGroup,
    Offering,
)
from toolkit.domain.gathering.parts.whole import Gathering
from toolkit.domain.gathering.views import commitments_to_print, people_of
from toolkit.domain.gathering.vocabulary import BeliefTie, CommitmentState, OfferingKind, WordState
from toolkit.domain.vocabulary import Lens


@dataclass(frozen=True, slots=True, kw_only=True)
class BeliefTold:
    """A belief that the group took up. ``better`` names the table with better evidence, where one was named."""

    cards: Rows[CardTold]
    tie: BeliefTie
    better: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferingTold:
    """An offer or a need, under a role and an organisation."""

    text: str
    role: str
    organisation: str
    track: str
    lens: Lens | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Promised:
    """Who contacts whom about what: roles and organisations, and never how either can be reached.

    ``to_role`` is empty where the other side took its offer back.
    """

    role: str
    organisation: str
    to_role: str
    to_organisation: str
    about: str
    by: date
    channel: str
    state: CommitmentState


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryPart:
    """All that the part says. ``people`` is None where the group is too small to be counted."""

    head: Head
    countries: tuple[str, ...]
    people: int | None
    beliefs: Rows[BeliefTold]
    missing: str
    joint_test: str
    offers: Rows[OfferingTold]
    needs: Rows[OfferingTold]
    promised: Rows[Promised]


def country_part(gathering: Gathering, group: CountryGroup, part: int, setting: Setting) -> str:
    """The part of a country group as HTML."""
    report = tell_country(gathering, group, part, setting)
    return filled("country", report, setting.paper)


def tell_country(
    gathering: Gathering, group: CountryGroup, part: int, setting: Setting
) -> CountryPart:
    """What the part says."""
    found = (gathering.country(country_id) for country_id in group.country_ids)
    names = tuple(one.name for one in found if one is not None)
    shown = gathering.offerings_of(group.group_id)
    return CountryPart(
        head=head_of(gathering, part, group.name, setting.today),
        countries=() if names == (group.name,) else names,
        people=people_of(gathering, group),
        beliefs=first_rows(group.beliefs).told(lambda one: _belief(gathering, one)),
        missing=group.missing,
        joint_test=group.joint_test,
        offers=_offerings(gathering, shown, OfferingKind.OFFER),
        needs=_offerings(gathering, shown, OfferingKind.NEED),
        promised=first_rows(commitments_to_print(gathering, group)).told(
            lambda one: promised(gathering, one)
        ),
    )


def promised(gathering: Gathering, one: Commitment) -> Promised:
    """A commitment as a page may tell of it. What the other side wrote is taken only while the group sees it."""
    offering = gathering.offering(one.offering_id)
    seen = offering is not None and offering.state is WordState.SHOWN
    return Promised(
        role=one.first_role,
        organisation=one.first_organisation,
        to_role=offering.role if offering is not None and seen else "",
        to_organisation=offering.organisation if offering is not None and seen else "",
        about=one.about,
        by=one.by,
        channel=one.channel,
        state=one.state,
    )


def _belief(gathering: Gathering, one: CountryBelief) -> BeliefTold:
    return BeliefTold(
        cards=first_rows(cards_at(gathering, one.cards, CARD_AT_MOST)),
        tie=one.tie,
        better=table_name(gathering, one.better_table_id),
        note=one.note,
    )


def _offerings(
    gathering: Gathering, shown: Sequence[Offering], kind: OfferingKind
) -> Rows[OfferingTold]:
    return first_rows([one for one in shown if one.kind is kind]).told(
        lambda one: OfferingTold(
            text=one.text,
            role=one.role,
            organisation=one.organisation,
            track=track_name(gathering, one.track_id),
            lens=one.lens,
        )
    )
