"""Every printed document of the catalogue, made of every sample on each of its papers, once for all tests."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from tests.documents.paper import Printed
from toolkit.content import read_bank
from toolkit.exchange import open_sample, sample_names
from toolkit.outgoing import BY_NAME, CATALOGUE, Wish

DAY = date(2026, 11, 28)


@dataclass(frozen=True)
class Case:
    """A document, what it is made of, and its paper."""

    name: str
    sample: str
    sheet: str

    def __str__(self) -> str:
        return "-".join((self.name, self.sample or "blank", self.sheet))


def cases() -> Iterator[Case]:
    """Every PDF of the catalogue for every sample and paper; what needs no session once for each paper."""
    for entry in CATALOGUE:
        if entry.ending == "pdf":
            samples = sample_names() if entry.needs_session else ("",)
            for sample in samples:
                for sheet in entry.papers or ("a4",):
                    yield Case(entry.full_name, sample, sheet)


def made(case: Case) -> bytes:
    """The document."""
    brought = open_sample(case.sample, DAY) if case.sample else None
    return BY_NAME[case.name].file(
        Wish(brought=brought, bank=read_bank(), day=DAY, sheet=case.sheet)
    )


@cache
def document(case: Case) -> Printed:
    """The document, made once for all questions about it."""
    return Printed(made(case))
