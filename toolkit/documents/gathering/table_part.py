"""The part of one table: its five bridge cards, and the cards that it shows."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.documents.cutting import ROWS_AT_MOST, Rows, first_rows, share
from toolkit.documents.gathering.parts import (
    CardTold,
    Head,
    Setting,
    filled,
    head_of,
    table_name,
    tell_card,
    track_name,
)
from toolkit.domain.bank import Bank
from toolkit.domain.gathering.parts.tables import Table
from toolkit.domain.gathering.parts.whole import Gathering
from toolkit.domain.gathering.shared import SharedTable
from toolkit.domain.vocabulary import BridgeKind
from toolkit.language import label


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A bridge card: the question, what the table says to it, and whether it is about harm."""

    question: str
    text: str
    harm: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TablePart:
    """All that the part says. ``cards`` are as the table shows them."""

    head: Head
    team: str
    track: str
    country: str
    summary: tuple[Said, ...]
    cards: Rows[CardTold]


def table_part(
    gathering: Gathering, table: Table, part: int, setting: Setting, most: int = ROWS_AT_MOST
) -> str:
    """The part of a table as HTML, with its first cards, ``most`` at most. A table that shows nothing says so."""
    return filled("table", tell_table(gathering, table, part, setting, most), setting.paper)


def tell_table(
    gathering: Gathering, table: Table, part: int, setting: Setting, most: int = ROWS_AT_MOST
) -> TablePart:
    """What the part says."""
    shared = table.shared
    name = table_name(gathering, table.table_id)
    return TablePart(
        head=head_of(gathering, part, name, setting.today),
        team=shared.team if shared is not None and shared.team != table.name else "",
        track=track_name(gathering, table.track_id),
        country=shared.country if shared is not None else "",
        summary=summary_of(shared, setting.bank),
        cards=_cards(shared, most),
    )


def summary_of(shared: SharedTable | None, bank: Bank) -> tuple[Said, ...]:
    """The five bridge cards under the questions of the bank; a bank with fewer of them leaves our own words."""
    said = shared.summary if shared is not None else ()
    return tuple(
        Said(
            question=question(bank, place, kind),
            text=said[place] if place < len(said) else "",
            harm=kind is BridgeKind.HARM,
        )
        for place, kind in enumerate(BridgeKind)
    )


def question(bank: Bank, place: int, kind: BridgeKind) -> str:
    """The bank's question for a bridge card, or our own words."""
    prompts = bank.plenary_cards
    return prompts[place].text if place < len(prompts) else label(kind)


def _cards(shared: SharedTable | None, most: int) -> Rows[CardTold]:
    if shared is None:
        return Rows(kept=())
    rows = first_rows(shared.cards, most)
    texts = [text for card in rows.kept for text in (card.text, *(i.text for i in card.items))]
    longest = share(texts)
    return rows.told(lambda card: tell_card(card, longest))
