"""The sheets of a gathering's workbook: their columns, and what every column means."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from toolkit.domain.gathering.parts.whole import Gathering
from toolkit.domain.gathering.shared import BRIDGE_CARDS
from toolkit.domain.vocabulary import Side
from toolkit.exchange.columns import Column
from toolkit.exchange.gathering_rows import (
    Row,
    answer,
    answer_rows,
    bridge,
    card_rows,
    learning_rows,
    of_card,
    of_shared,
    question_rows,
    question_state,
    seen,
    table_name_of,
    table_rows,
    theme_rows,
    track,
    votes,
)
from toolkit.language.labels import label
from toolkit.language.ledger_words import shared_state_words
from toolkit.language.translate import N_


@dataclass(frozen=True, slots=True, kw_only=True)
class GatheringSheet:
    """A sheet: its name, its title, its columns, and its rows for a gathering."""

    name: str
    title: str
    columns: tuple[Column[Row], ...]
    rows: Callable[[Gathering], Iterable[Row]]


TABLE: Column[Row] = Column(N_("Table"), N_("The table that shows it."), 26, table_name_of)
TRACK: Column[Row] = Column(N_("Track"), N_("The table's track."), 24, track)
NUMBER: Column[Row] = Column(
    N_("Card"), N_("The card's number at its own table."), 8, of_card(lambda c: c.number)
)
BELIEF: Column[Row] = Column(
    N_("We believe that"), N_("The belief in the table's words."), 60, of_card(lambda c: c.text)
)
STATE: Column[Row] = Column(
    N_("Ledger"),
    N_("What the table's evidence says, taken together."),
    22,
    of_card(shared_state_words),
)
BRIDGE_HEADINGS = (
    N_("Strongest belief now doubted"),
    N_("Could hurt somebody, and what we do first"),
    N_("One test within a month"),
    N_("What another group could tell us"),
    N_("What surprised us"),
)

PLENARY_SHEETS: tuple[GatheringSheet, ...] = (
    GatheringSheet(
        name="tables",
        title=N_("Tables"),
        rows=table_rows,
        columns=(
            TABLE,
            TRACK,
            Column(N_("Team"), N_("How the team calls itself."), 26, of_shared(lambda s: s.team)),
            Column(N_("Country"), N_("Where its work is."), 18, of_shared(lambda s: s.country)),
            *(
                Column(
                    heading,
                    N_("One of the five bridge cards, as the table shows it."),
                    45,
                    bridge(place),
                )
                for place, heading in enumerate(BRIDGE_HEADINGS[:BRIDGE_CARDS])
            ),
            Column(
                N_("Cards shown"),
                N_("How many cards the table shows. Empty when it shows nothing."),
                14,
                of_shared(lambda s: len(s.cards)),
            ),
        ),
    ),
    GatheringSheet(
        name="cards",
        title=N_("Cards"),
        rows=card_rows,
        columns=(
            TABLE,
            TRACK,
            NUMBER,
            BELIEF,
            Column(
                N_("Lens"), N_("What kind of belief it is."), 22, of_card(lambda c: label(c.lens))
            ),
            Column(
                N_("Safety"),
                N_("Whether it stands in the safety strip."),
                18,
                of_card(lambda c: label(c.strip)),
            ),
            Column(
                N_("Quadrant"),
                N_("The quarter of the map it stands in."),
                14,
                of_card(lambda c: label(c.quadrant)),
            ),
            STATE,
            Column(
                N_("Risk"),
                N_("How bad it is if the belief is wrong, 0 to 1. It is not a probability."),
                8,
                of_card(lambda c: c.risk),
            ),
            Column(
                N_("Evidence"),
                N_("How well the table knows, 0 to 1. It is not a probability."),
                10,
                of_card(lambda c: c.evidence),
            ),
            Column(
                N_("Evidence for"),
                N_("Level and month of each thing; what was seen only where the table shows it."),
                50,
                seen(Side.FOR),
            ),
            Column(
                N_("Evidence against"),
                N_("The same for what points the other way."),
                50,
                seen(Side.AGAINST),
            ),
        ),
    ),
    GatheringSheet(
        name="themes",
        title=N_("Themes"),
        rows=theme_rows,
        columns=(
            Column(
                N_("Theme"), N_("The name that people gave and decided."), 36, lambda r: r.one.name
            ),
            TABLE,
            NUMBER,
            BELIEF,
            STATE,
        ),
    ),
    GatheringSheet(
        name="questions",
        title=N_("Questions"),
        rows=question_rows,
        columns=(
            Column(N_("Question"), N_("A question from the floor."), 60, lambda r: r.one.text),
            Column(
                N_("Table"), N_("The table it is for; empty when it is for all."), 26, table_name_of
            ),
            Column(N_("State"), N_("Whether it was answered."), 12, question_state),
            Column(
                N_("Also ask"),
                N_("How many people also want the answer, from eleven on."),
                14,
                votes,
            ),
        ),
    ),
    GatheringSheet(
        name="evidence",
        title=N_("Evidence from the room"),
        rows=answer_rows,
        columns=(
            TABLE,
            NUMBER,
            BELIEF,
            Column(
                N_("Side"),
                N_("Whether it speaks for the belief or against it."),
                10,
                lambda r: label(answer(r).side),
            ),
            Column(N_("Level"), N_("E0 to E5."), 8, lambda r: answer(r).level.name),
            Column(
                N_("What was seen"), N_("What somebody in the room knew."), 60, lambda r: r.one.text
            ),
        ),
    ),
    GatheringSheet(
        name="learnings",
        title=N_("Key learnings"),
        rows=learning_rows,
        columns=(
            Column(N_("Key learning"), N_("What people take home."), 60, lambda r: r.one.text),
            Column(
                N_("Table"), N_("The table it is of; empty when it is of all."), 26, table_name_of
            ),
            Column(N_("Votes"), N_("How many people voted for it, from eleven on."), 14, votes),
        ),
    ),
)
"""What tables show, and what the plenary made of it, in the order of the workbook."""
