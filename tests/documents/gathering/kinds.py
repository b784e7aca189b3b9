"""Every kind of document of a gathering, made of the sample or of another one."""

from __future__ import annotations

from functools import cache

from tests.documents.gathering.rooms import BANK, DAY, printed, sample
from tests.documents.paper import Printed
from toolkit.documents.gathering.country_pack import (
    country_pack,
    take_home,
)
from toolkit.documents.gathering.pair_page import pair_html
from toolkit.documents.gathering.plenary_pack import plenary_pack
from toolkit.documents.gathering.sheets import bridge_sheet_html, country_sheet_html
from toolkit.documents.pages import Paper
from toolkit.domain.gathering.parts.whole import Gathering
from toolkit.scoring.alike.contradictions import contradictions

PAPERS: tuple[Paper, ...] = ("a4", "letter")
GATHERING = sample().gathering
FOUND = contradictions(GATHERING)
CONTACTS = ("ana.office@lantern.example", "ask at the harbour office")
KINDS = ("plenary", "country", "take-home", "pair", "bridge", "sheet")


def documents(kind: str, gathering: Gathering = GATHERING, paper: Paper = "a4") -> tuple[str, ...]:
    """What a kind of document is made of."""
    table, group = gathering.tables[0], gathering.groups[0]
    match kind:
        case "plenary":
            found = contradictions(gathering)
            return plenary_pack(gathering, found, bank=BANK, today=DAY, paper=paper)
        case "country":
            return country_pack(gathering, bank=BANK, today=DAY, paper=paper)
        case "take-home":
            return take_home(gathering, table, group, bank=BANK, today=DAY, paper=paper)
        case "pair":
            one = gathering.commitments[0]
            return (pair_html(gathering, one, CONTACTS, today=DAY, paper=paper),)
        case "bridge":
            return (bridge_sheet_html(gathering, bank=BANK, today=DAY, paper=paper),)
        case _:
            return (country_sheet_html(gathering, bank=BANK, today=DAY, paper=paper),)


@cache
def of_the_sample(kind: str, paper: Paper) -> Printed:
    """A document of the sample, printed once."""
    return printed(documents(kind, paper=paper))
