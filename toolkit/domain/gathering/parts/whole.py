"""The gathering as a whole."""

from __future__ import annotations

from datetime import date, datetime

from toolkit.domain.gathering.parts.countries import Commitment, CountryGroup, Offering
from toolkit.domain.gathering.parts.plenary import (
    CardRef,
    EvidenceCall,
    Learning,
    Plenary,
    Question,
    Theme,
)
from toolkit.domain.gathering.parts.tables import AgendaItem, Attendee, Country, Table, Track
from toolkit.domain.gathering.shared import SharedCard
from toolkit.domain.gathering.vocabulary import DayPart, WordState
from toolkit.domain.vocabulary import Shelf, record


@record
class Door:
    """The live side of a gathering: the code for phones, and what they can do now."""

    code: str
    opened_at: datetime
    ended_at: datetime | None = None
    part: DayPart = DayPart.ARRIVAL
    paused: bool = False
    moderated: bool = True

    @property
    def open(self) -> bool:
        """Whether people can take part."""
        return self.ended_at is None


@record
class Gathering:
    """A conference or training day: several tables, a plenary, country groups.

    ``told_apart`` holds pairs of cards of which people said that they are no contradiction.
    """

    gathering_id: str
    started_at: datetime
    name: str
    place: str
    first_day: date
    last_day: date
    shelf: Shelf = Shelf.OPEN
    sample: bool = False
    tracks: tuple[Track, ...] = ()
    countries: tuple[Country, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    tables: tuple[Table, ...] = ()
    door: Door | None = None
    attendees: tuple[Attendee, ...] = ()
    removed: tuple[str, ...] = ()
    plenary: Plenary = Plenary()
    themes: tuple[Theme, ...] = ()
    told_apart: tuple[tuple[CardRef, CardRef], ...] = ()
    questions: tuple[Question, ...] = ()
    calls: tuple[EvidenceCall, ...] = ()
    learnings: tuple[Learning, ...] = ()
    groups: tuple[CountryGroup, ...] = ()
    offerings: tuple[Offering, ...] = ()
    commitments: tuple[Commitment, ...] = ()

    def track(self, track_id: str) -> Track | None:
        """The track with that id, or None."""
        return next((one for one in self.tracks if one.track_id == track_id), None)

    def country(self, country_id: str) -> Country | None:
        """The country with that id, or None."""
        return next((one for one in self.countries if one.country_id == country_id), None)

    def table(self, table_id: str | None) -> Table | None:
        """The table with that id, or None."""
        return next((one for one in self.tables if one.table_id == table_id), None)

    def attendee(self, participant: str) -> Attendee | None:
        """Who carries that random id, or None."""
        return next((one for one in self.attendees if one.participant == participant), None)

    def card(self, ref: CardRef) -> SharedCard | None:
        """The card that a table shows, or None where it shows it no more."""
        table = self.table(ref.table_id)
        return table.shared.card(ref.assumption_id) if table and table.shared else None

    def cards(self) -> tuple[tuple[CardRef, SharedCard], ...]:
        """Every card that any table shows, table by table."""
        return tuple(
            (CardRef(table_id=table.table_id, assumption_id=card.assumption_id), card)
            for table in self.tables
            if table.shared is not None
            for card in table.shared.cards
        )

    def theme(self, theme_id: str) -> Theme | None:
        """The theme with that id, or None."""
        return next((one for one in self.themes if one.theme_id == theme_id), None)

    def question(self, question_id: str) -> Question | None:
        """The question with that id, or None."""
        return next((one for one in self.questions if one.question_id == question_id), None)

    def call(self, call_id: str | None) -> EvidenceCall | None:
        """The call for evidence with that id, or None."""
        return next((one for one in self.calls if one.call_id == call_id), None)

    def learning(self, learning_id: str) -> Learning | None:
        """The learning with that id, or None."""
        return next((one for one in self.learnings if one.learning_id == learning_id), None)

    def group(self, group_id: str | None) -> CountryGroup | None:
        """The country group with that id, or None."""
        return next((one for one in self.groups if one.group_id == group_id), None)

    def group_of(self, participant: str) -> CountryGroup | None:
        """The country group that somebody belongs to by the country chosen on the phone, or None."""
        one = self.attendee(participant)
        if one is None or one.country_id is None:
            return None
        return next((group for group in self.groups if one.country_id in group.country_ids), None)

    def offering(self, offering_id: str) -> Offering | None:
        """The offer or need with that id, or None."""
        return next((one for one in self.offerings if one.offering_id == offering_id), None)

    def offerings_of(self, group_id: str) -> tuple[Offering, ...]:
        """The offers and needs that a country group sees, as written."""
        return tuple(
            one
            for one in self.offerings
            if one.group_id == group_id and one.state is WordState.SHOWN
        )

    def commitment(self, commitment_id: str) -> Commitment | None:
        """The commitment with that id, or None."""
        return next((one for one in self.commitments if one.commitment_id == commitment_id), None)

    def commitments_with(self, participant: str) -> tuple[Commitment, ...]:
        """The commitments of which somebody is one of the two."""
        return tuple(one for one in self.commitments if participant in (one.first, one.second))
