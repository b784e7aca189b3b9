"""What country groups, offers and needs must keep to."""

from __future__ import annotations

from toolkit.domain.checks import check_id, check_optional_text, check_text
from toolkit.domain.errors import NotAllowed, RuleBroken
from toolkit.domain.gathering import changes as c
from toolkit.domain.gathering.parts.whole import Gathering
from toolkit.domain.gathering.rules.base import (
    check_gathering_change,
    check_words_so_far,
    known_group,
    known_shown_card,
    known_table,
)
from toolkit.domain.vocabulary import FACILITATOR, PHONE_TEXT_MAX, SHORT_TEXT_MAX


@check_gathering_change.register
def _(change: c.CountryGroupSet, gathering: Gathering) -> None:
    check_id(change.group_id)
    check_text(change.name, "country_group", SHORT_TEXT_MAX)
    if not change.country_ids:
        raise RuleBroken("country_group_empty")
    if len(set(change.country_ids)) != len(change.country_ids):
        raise RuleBroken("stands_twice", field="country")
    for country_id in change.country_ids:
        if gathering.country(country_id) is None:
            raise RuleBroken("country_unknown", country_id=country_id)


@check_gathering_change.register
def _(change: c.CountryGroupRemoved, gathering: Gathering) -> None:
    group = gathering.group(change.group_id)
    if group is None:
        raise RuleBroken("country_group_unknown", group_id=change.group_id)
    wrote = group.beliefs or group.missing or group.joint_test
    offered = any(one.group_id == change.group_id for one in gathering.offerings)
    if wrote or offered:
        raise RuleBroken("country_group_holds_words", name=group.name)


@check_gathering_change.register
def _(change: c.CountryNoted, gathering: Gathering) -> None:
    known_group(gathering, change.group_id)
    check_optional_text(change.missing, "missing", PHONE_TEXT_MAX)
    check_optional_text(change.joint_test, "joint_test", PHONE_TEXT_MAX)


@check_gathering_change.register
def _(change: c.CountryBeliefSet, gathering: Gathering) -> None:
    known_group(gathering, change.group_id)
    check_id(change.belief_id)
    check_optional_text(change.note, "note", PHONE_TEXT_MAX)
    if not change.cards:
        raise RuleBroken("theme_without_cards")
    for ref in change.cards:
        known_shown_card(gathering, ref)
    if change.better_table_id is not None:
        known_table(gathering, change.better_table_id)


@check_gathering_change.register
def _(change: c.CountryBeliefRemoved, gathering: Gathering) -> None:
    known_group(gathering, change.group_id)


@check_gathering_change.register
def _(change: c.OfferingWritten, gathering: Gathering) -> None:
    known_group(gathering, change.group_id)
    check_id(change.offering_id)
    check_text(change.text, "offering", PHONE_TEXT_MAX)
    check_text(change.role, "role", SHORT_TEXT_MAX)
    check_optional_text(change.organisation, "organisation", SHORT_TEXT_MAX)
    if change.track_id is not None and gathering.track(change.track_id) is None:
        raise RuleBroken("track_unknown", track_id=change.track_id)
    group = gathering.group_of(change.participant)
    if change.participant != FACILITATOR and (group is None or group.group_id != change.group_id):
        raise NotAllowed("not_in_this_country_group")
    mine = [one for one in gathering.offerings if one.participant == change.participant]
    if change.participant != FACILITATOR:
        check_words_so_far(len(mine))


@check_gathering_change.register(c.OfferingTakenBack)
@check_gathering_change.register(c.OfferingSettled)
def _(change: c.OfferingTakenBack | c.OfferingSettled, gathering: Gathering) -> None:
    if gathering.offering(change.offering_id) is None:
        raise RuleBroken("offering_unknown", offering_id=change.offering_id)
