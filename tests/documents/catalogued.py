"""Every printed document of the catalogue, made of every sample on each of its papers, once for all tests."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from functools import cache

from tests.documents.paper import Printed
from toolkit.content import read_bank
from toolkit.documents.press import PROCESSES_AT_MOST
from toolkit.exchange import open_sample, sample_names
from toolkit.outgoing import BY_NAME, CATALOGUE, Entry, Wish

DAY = date(2026, 11, 28)

RICHEST = "two-kettles-soap"
"""The sample with most in it."""

ENCLOSING = {"archive.pdf": "plan.pdf"}
"""A document that only encloses a file has the pages of another: it is made of one sample."""


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
            for sample in _samples_for(entry):
                for sheet in entry.papers or ("a4",):
                    yield Case(entry.full_name, sample, sheet)


def _samples_for(entry: Entry) -> tuple[str, ...]:
    if not entry.needs_session:
        return ("",)
    return (RICHEST,) if entry.full_name in ENCLOSING else sample_names()


def made(case: Case) -> bytes:
    """The document."""
    brought = open_sample(case.sample, DAY) if case.sample else None
    return BY_NAME[case.name].file(
        Wish(brought=brought, bank=read_bank(), day=DAY, sheet=case.sheet)
    )


_PRINTERS = ThreadPoolExecutor(PROCESSES_AT_MOST)
_begun: dict[Case, Future[bytes]] = {}


def begin(wanted: Iterable[Case]) -> None:
    """Print these in the background, as many at once as the press does."""
    for case in wanted:
        if case not in _begun:
            _begun[case] = _PRINTERS.submit(made, case)


@cache
def document(case: Case) -> Printed:
    """The document, made once for all questions about it."""
    begin([case])
    return Printed(_begun[case].result())
