"""The rows of a gathering's workbook, and how their cells are made.

Everything in them can be read on the packs too: words that were let through, roles and organisations, and counts of
people only from eleven on. No id of a person and no way to reach anybody is in any of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from toolkit.domain.gathering.parts.countries import (
    Commitment,
    CountryBelief,
    CountryGroup,
    Offering,
)
from toolkit.domain.gathering.parts.plenary import CardRef, EvidenceAnswer
from toolkit.domain.gathering.parts.tables import Table
from toolkit.domain.gathering.parts.whole import Gathering
from toolkit.domain.gathering.shared import SharedCard
from toolkit.domain.gathering.views import (
    answers_seen,
    commitments_to_print,
    countable,
    people_of,
    seen_by_all,
    tables_shown,
)
from toolkit.domain.gathering.vocabulary import WordState
from toolkit.domain.vocabulary import Side
from toolkit.exchange.columns import Cell
from toolkit.language.times import month_words
from toolkit.language.translate import _


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What a row is about, with the gathering it stands in; the fields that a sheet does not need are None."""

    gathering: Gathering
    table: Table | None = None
    card: SharedCard | None = None
    group: CountryGroup | None = None
    one: Any = None


def table_rows(gathering: Gathering) -> Iterator[Row]:
    """Every table, whether it shows something or not."""
    return (Row(gathering=gathering, table=table) for table in gathering.tables)


def card_rows(gathering: Gathering) -> Iterator[Row]:
    """Every shown card, table by table."""
    for table in tables_shown(gathering):
        for card in table.shared.cards if table.shared is not None else ():
            yield Row(gathering=gathering, table=table, card=card)


def _at(gathering: Gathering, refs: Sequence[CardRef], **fields: Any) -> Iterator[Row]:
    """A row for each of these cards that is still shown."""
    for ref in refs:
        card = gathering.card(ref)
        if card is not None:
            yield Row(gathering=gathering, table=gathering.table(ref.table_id), card=card, **fields)


def theme_rows(gathering: Gathering) -> Iterator[Row]:
    """Every card of every decided theme."""
    for theme in gathering.themes:
        if theme.decided:
            yield from _at(gathering, theme.cards, one=theme)


def question_rows(gathering: Gathering) -> Iterator[Row]:
    """The questions that everybody may read."""
    for one in seen_by_all(gathering.questions):
        yield Row(gathering=gathering, table=gathering.table(one.table_id), one=one)


def learning_rows(gathering: Gathering) -> Iterator[Row]:
    """The learnings that everybody may read."""
    for one in seen_by_all(gathering.learnings):
        yield Row(gathering=gathering, table=gathering.table(one.table_id), one=one)


def answer_rows(gathering: Gathering) -> Iterator[Row]:
    """The answers to calls for evidence that everybody may read."""
    for call in gathering.calls:
        for answer in answers_seen(call):
            yield from _at(gathering, (call.card,), one=answer)


def group_rows(gathering: Gathering) -> Iterator[Row]:
    """Every country group."""
    return (Row(gathering=gathering, group=group) for group in gathering.groups)


def belief_rows(gathering: Gathering) -> Iterator[Row]:
    """Every card of every belief that a country group took up."""
    for group in gathering.groups:
        for belief in group.beliefs:
            yield from _at(gathering, belief.cards, group=group, one=belief)


def offering_rows(gathering: Gathering) -> Iterator[Row]:
    """The offers and needs that a country group sees."""
    for group in gathering.groups:
        for one in gathering.offerings_of(group.group_id):
            yield Row(gathering=gathering, group=group, one=one)


def commitment_rows(gathering: Gathering) -> Iterator[Row]:
    """The commitments that may be told of: both sides agreed."""
    for group in gathering.groups:
        for one in commitments_to_print(gathering, group):
            yield Row(gathering=gathering, group=group, one=one)


def table_name_of(row: Row) -> Cell:
    """The table's name."""
    return row.table.name if row.table is not None else ""


def track(row: Row) -> Cell:
    """The name of the table's track."""
    track = row.gathering.track(row.table.track_id) if row.table is not None else None
    return track.name if track is not None else ""


def of_shared(say: Callable[[Any], Cell]) -> Callable[[Row], Cell]:
    """A cell of what the table shows; empty when it shows nothing."""

    def said(row: Row) -> Cell:
        shared = row.table.shared if row.table is not None else None
        return say(shared) if shared is not None else ""

    return said


def bridge(place: int) -> Callable[[Row], Cell]:
    """One of the five bridge cards, by its place."""
    return of_shared(lambda s: s.summary[place] if place < len(s.summary) else "")


def of_card(say: Callable[[SharedCard], Cell]) -> Callable[[Row], Cell]:
    """A cell of the card."""
    return lambda row: say(row.card) if row.card is not None else ""


def seen(side: Side) -> Callable[[Row], Cell]:
    """What the table shows of one side of the ledger, a line for each thing."""

    def items(card: SharedCard) -> Cell:
        return "\n".join(
            f"{item.level.name}, {month_words(item.seen)}" + (f": {item.text}" if item.text else "")
            for item in card.items
            if item.side is side
        )

    return of_card(items)


def group_name(row: Row) -> Cell:
    """The group's name."""
    return row.group.name if row.group is not None else ""


def group_countries(row: Row) -> Cell:
    """The names of its countries."""
    if row.group is None:
        return ""
    found = (row.gathering.country(one) for one in row.group.country_ids)
    return ", ".join(one.name for one in found if one is not None)


def people(row: Row) -> Cell:
    """How many people are in the group, or words."""
    counted = people_of(row.gathering, row.group) if row.group is not None else None
    return _("too few to be counted") if counted is None else counted


def votes(row: Row) -> Cell:
    """How many want or voted for it, or words."""
    counted = countable(len(row.one.voters))
    return _("few or none") if counted is None else counted


def better(row: Row) -> Cell:
    """The table with better evidence."""
    belief: CountryBelief = row.one
    table = row.gathering.table(belief.better_table_id)
    return table.name if table is not None else ""


def offering_track(row: Row) -> Cell:
    """The topic of an offer or a need."""
    offering: Offering = row.one
    track = row.gathering.track(offering.track_id) if offering.track_id else None
    return track.name if track is not None else ""


def of_other(say: Callable[[Offering], str]) -> Callable[[Row], Cell]:
    """What the other side of a commitment wrote, while its group sees it."""

    def said(row: Row) -> Cell:
        commitment: Commitment = row.one
        offering = row.gathering.offering(commitment.offering_id)
        shown = offering is not None and offering.state is WordState.SHOWN
        return say(offering) if offering is not None and shown else ""

    return said


def noted(row: Row) -> Cell:
    """What was noted at the last look back."""
    commitment: Commitment = row.one
    return commitment.looks[-1].noted if commitment.looks else ""


def question_state(row: Row) -> Cell:
    """Whether the question was answered."""
    return _("answered") if row.one.state is WordState.ANSWERED else _("open")


def answer(row: Row) -> EvidenceAnswer:
    """The row's answer to a call for evidence."""
    answer: EvidenceAnswer = row.one
    return answer
