"""Ten thousand cards: tables and drawings hold them all or count them, within the limits of one file."""

from __future__ import annotations

import csv
import io

import pytest
from openpyxl import load_workbook

from tests.documents.casts import TODAY, belief, card, in_days, line, seen, session
from toolkit.content import read_bank
from toolkit.outgoing import BY_NAME, Wish

COUNT = 10_000


@pytest.fixture(scope="module")
def wish() -> Wish:
    """As many debrief cards, assumptions, evidence items and steps."""
    numbers = range(COUNT)
    many = session(
        cards=tuple(card(n, f"card {n}") for n in numbers),
        assumptions=tuple(belief(n, f"belief {n}", holds_up=(f"c{n}",)) for n in numbers),
        evidence=tuple(seen(n, n, n % 6) for n in numbers),
        plan=tuple(line(n, n, f"test {n}", due=in_days(n % 300)) for n in numbers),
    )
    return Wish(brought=many, bank=read_bank(), day=TODAY)


@pytest.mark.parametrize("name", ["evidence.csv", "tests.csv"])
def test_a_table_has_a_row_for_each(name, wish):
    text = BY_NAME[name].file(wish).decode("utf-8-sig")
    assert len(list(csv.reader(io.StringIO(text, newline="")))) == COUNT + 1


def test_the_logframe_has_a_row_for_each(wish):
    book = load_workbook(io.BytesIO(BY_NAME["logframe.xlsx"].file(wish)), read_only=True)
    told = [row[0] for row in book.active.iter_rows(max_col=1, values_only=True)]
    assert len([text for text in told if str(text).startswith("card ")]) == COUNT


@pytest.mark.parametrize("name", ["calendar.ics", "chain.svg", "map.svg"])
def test_a_calendar_and_drawings_are_made(name, wish):
    assert len(BY_NAME[name].file(wish)) > 10_000
