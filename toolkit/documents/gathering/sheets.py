"""Paper for a gathering without phones: the bridge cards of a table, and the cards of a country group."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from toolkit.documents.cutting import in_short
from toolkit.documents.gathering.parts import NAME_AT_MOST, Head, filled
from toolkit.documents.gathering.table_part import question
from toolkit.documents.pages import Paper
from toolkit.documents.press import press
from toolkit.domain.bank import Bank
from toolkit.domain.gathering.parts.whole import Gathering
from toolkit.domain.vocabulary import BridgeKind
from toolkit.language import _, in_language

SLIPS_A_PAGE = 4
"""So many slips for an offer or a need fit on a page (house rule)."""

COMMITMENTS_A_PAGE = 3
"""So many slips for a commitment fit on a page (house rule)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt:
    """A question with room to write; ``harm`` is the one about harm, with a shield."""

    text: str
    harm: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """All that a sheet says."""

    head: Head
    prompts: tuple[Prompt, ...]
    slips: int = SLIPS_A_PAGE
    commitments: int = COMMITMENTS_A_PAGE


def render_bridge_sheet(
    gathering: Gathering | None,
    *,
    bank: Bank,
    today: date,
    paper: Paper = "a4",
    language: str = "en",
) -> bytes:
    """One page for a table: the five questions with room to write. With a gathering its name stands at the top."""
    return (
        press()
        .print(bridge_sheet_html(gathering, bank=bank, today=today, paper=paper, language=language))
        .pdf
    )


def bridge_sheet_html(
    gathering: Gathering | None,
    *,
    bank: Bank,
    today: date,
    paper: Paper = "a4",
    language: str = "en",
) -> str:
    """The same page as HTML."""

    def written() -> str:
        prompts = tuple(
            Prompt(text=question(bank, place, kind), harm=kind is BridgeKind.HARM)
            for place, kind in enumerate(BridgeKind)
        )
        report = Sheet(head=_head(gathering, _("For the plenary"), today), prompts=prompts)
        return filled("bridge_sheet", report, paper)

    return in_language(language, written)


def render_country_sheet(
    gathering: Gathering | None,
    *,
    bank: Bank,
    today: date,
    paper: Paper = "a4",
    language: str = "en",
) -> bytes:
    """For a country group: the five questions, slips for offers and needs, slips for commitments."""
    return (
        press()
        .print(
            country_sheet_html(gathering, bank=bank, today=today, paper=paper, language=language)
        )
        .pdf
    )


def country_sheet_html(
    gathering: Gathering | None,
    *,
    bank: Bank,
    today: date,
    paper: Paper = "a4",
    language: str = "en",
) -> str:
    """The same pages as HTML."""

    def written() -> str:
        prompts = tuple(Prompt(text=card.text) for card in bank.country_cards)
        report = Sheet(head=_head(gathering, _("Country group"), today), prompts=prompts)
        return filled("country_sheet", report, paper)

    return in_language(language, written)


def _head(gathering: Gathering | None, title: str, today: date) -> Head:
    name = _("Gathering") if gathering is None else in_short(gathering.name, NAME_AT_MOST)
    return Head(part=0, gathering=name, title=title, today=today)
