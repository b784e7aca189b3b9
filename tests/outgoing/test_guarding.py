"""Files for other programs are made in a guarded process: in time, or with a sentence; the next one all the same."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.documents.casts import TODAY, belief, session, whole_session
from toolkit.content import read_bank
from toolkit.documents.press import PROJECT, Press
from toolkit.domain.errors import DocumentFailed
from toolkit.domain.history import History
from toolkit.exchange import open_sample
from toolkit.outgoing import BY_NAME, Wish
from toolkit.outgoing.guarding import COMMAND, made_guarded
from toolkit.outgoing.orders import read, written

WRITERS = ("docx", "openpyxl", "pptx", "resvg_py", "icalendar")

MAKES_ALL = f"""
import sys
from tests.outgoing.test_guarding import small
from toolkit.outgoing import CATALOGUE
for one in CATALOGUE:
    if one.ending not in ("pdf", "json"):
        one.file(small())
print(sorted(set(sys.modules) & set({WRITERS!r})))
"""


def small() -> Wish:
    """A wish for a small session."""
    return Wish(brought=whole_session(), bank=read_bank(), day=TODAY)


@pytest.fixture
def making() -> Iterator[Press]:
    """A press of its own that makes files."""
    made = Press(processes=1, command=COMMAND)
    yield made
    made.close()


def code_of(making: Press, order: bytes) -> str:
    """The code an order fails with."""
    with pytest.raises(DocumentFailed) as failed:
        making.send(order)
    return failed.value.code


def test_a_file_is_the_same_as_one_made_here():
    entry = BY_NAME["assumptions.csv"]
    assert made_guarded(entry.full_name, small()) == entry.made_here(small())


def test_a_file_that_takes_too_long_is_given_up_and_the_next_one_is_made(making):
    crowd = tuple(belief(number, "a belief " * 9) for number in range(4_000))
    large = replace(small(), brought=session(assumptions=crowd))
    making.seconds = 0.2
    assert code_of(making, written("tables.xlsx", large)) == "document_took_too_long"
    making.seconds = 60
    assert making.send(written("tests.csv", small())).pdf == BY_NAME["tests.csv"].made_here(small())


def test_an_order_that_ends_its_process_fails_and_the_next_one_is_made(making):
    assert code_of(making, b"no order") == "document_printer_stopped"
    assert making.send(written("tests.csv", small())).pdf == BY_NAME["tests.csv"].made_here(small())


def test_a_history_is_sent_without_what_was_worked_out_of_it():
    history = open_sample("two-kettles-soap", TODAY)
    assert isinstance(history, History)
    history.once("a key", lambda: sys.stdin)  # nothing that could be sent
    name, wish = read(written("plan.md", replace(small(), brought=history)))
    assert (name, wish.brought) == ("plan.md", history)


def test_the_app_itself_never_loads_the_writers():
    ended = subprocess.run(
        [sys.executable, "-c", MAKES_ALL], cwd=PROJECT, capture_output=True, text=True, check=True
    )
    assert ended.stdout.splitlines()[-1] == "[]"
