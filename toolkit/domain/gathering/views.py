"""What can be read from a gathering, and by whom: the one place that decides, for wall, phones, screens and paper."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from typing import TypeVar

from toolkit.domain.gathering.parts.countries import Commitment, CountryGroup, Offering
from toolkit.domain.gathering.parts.plenary import (
    CardRef,
    EvidenceAnswer,
    EvidenceCall,
    Learning,
    Question,
)
from toolkit.domain.gathering.parts.tables import Table, Track
from toolkit.domain.gathering.parts.whole import Gathering
from toolkit.domain.gathering.shared import SharedCard
from toolkit.domain.gathering.vocabulary import (
    CHECK_IN_DAYS,
    SMALLEST_COUNT,
    CommitmentState,
    WordState,
)

Voted = TypeVar("Voted", Question, Learning)

SEEN = (WordState.SHOWN, WordState.ANSWERED)


def seen_by_all(words: Iterable[Voted]) -> tuple[Voted, ...]:
    """The questions or learnings that everybody may read, most wanted first, older before newer."""
    return tuple(
        sorted((one for one in words if one.state in SEEN), key=lambda one: -len(one.voters))
    )


def waiting(words: Iterable[Voted]) -> tuple[Voted, ...]:
    """Those that nobody has let through yet, as they came."""
    return tuple(one for one in words if one.state is WordState.WAITING)


def answers_seen(call: EvidenceCall) -> tuple[EvidenceAnswer, ...]:
    """The answers to a call that everybody may read, as they came."""
    return tuple(one for one in call.answers if one.state in SEEN)


def tables_shown(gathering: Gathering) -> tuple[Table, ...]:
    """The tables that show something, in the order of their tracks."""
    order = {track.track_id: place for place, track in enumerate(gathering.tracks)}
    shown = (table for table in gathering.tables if table.shared is not None)
    return tuple(sorted(shown, key=lambda table: order.get(table.track_id, len(order))))


def next_table(gathering: Gathering, step: int = 1) -> Table | None:
    """The table whose turn comes ``step`` after the one on the wall; the first where none is, None past the ends."""
    shown = tables_shown(gathering)
    ids = [table.table_id for table in shown]
    if gathering.plenary.table_id not in ids:
        return shown[0] if shown else None
    place = ids.index(gathering.plenary.table_id) + step
    return shown[place] if 0 <= place < len(shown) else None


def tracks_shown(gathering: Gathering) -> tuple[Track, ...]:
    """The tracks of which a table shows something, in their order."""
    shown = {table.track_id for table in tables_shown(gathering)}
    return tuple(track for track in gathering.tracks if track.track_id in shown)


def cards_on_map(
    gathering: Gathering, track: Track | None
) -> tuple[tuple[CardRef, SharedCard], ...]:
    """The cards that the map of all tables has: of one track, or of all (None)."""
    wanted = {
        table.table_id
        for table in gathering.tables
        if track is None or table.track_id == track.track_id
    }
    return tuple((ref, card) for ref, card in gathering.cards() if ref.table_id in wanted)


def track_of_page(gathering: Gathering) -> Track | None:
    """The track whose cards the map shows: page 0 is all of them, then the tracks one after another."""
    page, tracks = gathering.plenary.page, tracks_shown(gathering)
    return tracks[page - 1] if 0 < page <= len(tracks) else None


def in_no_theme(gathering: Gathering) -> tuple[tuple[CardRef, SharedCard], ...]:
    """The shown cards that people have put into no theme yet."""
    placed = {ref for theme in gathering.themes for ref in theme.cards}
    return tuple((ref, card) for ref, card in gathering.cards() if ref not in placed)


def people_of(gathering: Gathering, group: CountryGroup) -> int | None:
    """How many people chose a country of the group; None where the count is too small to be shown."""
    return countable(sum(one.country_id in group.country_ids for one in gathering.attendees))


def people_in(gathering: Gathering) -> int | None:
    """How many people came with a phone; None where it would tell a count that is too small to be shown.

    Without the people of the groups that are counted it leaves those of the small ones.
    """
    counted = {
        country_id
        for group in gathering.groups
        if people_of(gathering, group) is not None
        for country_id in group.country_ids
    }
    left = sum(one.country_id not in counted for one in gathering.attendees)
    all_counted = all(people_of(gathering, group) is not None for group in gathering.groups)
    return len(gathering.attendees) if all_counted or not 0 < left < SMALLEST_COUNT else None


def people_there(gathering: Gathering) -> int | None:
    """The same for what is kept: None also where few came."""
    count = people_in(gathering)
    return None if count is None else countable(count)


def people_at(gathering: Gathering, table_id: str) -> int | None:
    """How many people chose the table; None where the count is too small to be shown."""
    return countable(sum(one.table_id == table_id for one in gathering.attendees))


def countable(count: int) -> int | None:
    """The count, or None where it could point at somebody."""
    return count if count >= SMALLEST_COUNT else None


def small_countries(gathering: Gathering) -> tuple[str, ...]:
    """The ids of countries that somebody chose and that are too small for a group of their own, unless joined already.

    A country is small when fewer people chose it than may be counted.
    """
    chosen = Counter(one.country_id for one in gathering.attendees if one.country_id)
    joined = {
        country_id
        for group in gathering.groups
        if len(group.country_ids) > 1
        for country_id in group.country_ids
    }
    return tuple(
        country.country_id
        for country in gathering.countries
        if 0 < chosen[country.country_id] < SMALLEST_COUNT and country.country_id not in joined
    )


def tables_of(gathering: Gathering, group: CountryGroup) -> tuple[Table, ...]:
    """The tables that show something and where people of the group sit, or whose work is in one of its countries."""
    seats = {one.table_id for one in gathering.attendees if one.country_id in group.country_ids}
    names = {
        country.name.casefold()
        for country in gathering.countries
        if country.country_id in group.country_ids
    }
    return tuple(
        table
        for table in tables_shown(gathering)
        if table.shared is not None
        and (table.table_id in seats or table.shared.country.casefold() in names)
    )


def offerings_for(gathering: Gathering, participant: str) -> tuple[Offering, ...]:
    """The offers and needs somebody may see: the shown ones of the own country group, and the own ones."""
    group = gathering.group_of(participant)
    return tuple(
        one
        for one in gathering.offerings
        if one.participant == participant
        or (group is not None and one.group_id == group.group_id and one.state is WordState.SHOWN)
    )


def commitments_for(gathering: Gathering, participant: str) -> tuple[Commitment, ...]:
    """The commitments of which somebody is one of the two; nobody else's, ever."""
    return gathering.commitments_with(participant)


def commitments_to_print(gathering: Gathering, group: CountryGroup) -> tuple[Commitment, ...]:
    """The commitments that the group's page may tell of: those to which both said yes, with roles and no contact."""
    return tuple(
        one
        for one in gathering.commitments
        if one.group_id == group.group_id and one.state is not CommitmentState.PROPOSED
    )


def check_in_days(gathering: Gathering) -> tuple[date, ...]:
    """The days on which people look at their commitments."""
    return tuple(gathering.last_day + timedelta(days=days) for days in CHECK_IN_DAYS)


def to_look_at(gathering: Gathering, today: date) -> tuple[Commitment, ...]:
    """The commitments that wait for a look: agreed, not closed, and not looked at since the newest check-in day."""
    passed = [day for day in check_in_days(gathering) if day <= today]
    if not passed:
        return ()
    return tuple(
        one
        for one in gathering.commitments
        if one.state is not CommitmentState.PROPOSED
        and not one.closed
        and all(look.looked_at.date() < passed[-1] for look in one.looks)
    )
