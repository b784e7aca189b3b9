"""Where a text breaks is found out once for a document, and every page is as if it had been asked each time."""

from __future__ import annotations

import subprocess
from types import SimpleNamespace

import pytest
from weasyprint.layout import inline
from weasyprint.text import line_break

from toolkit.documents.first_lines import asked_once, find_lines_once
from toolkit.documents.orders import Order
from toolkit.documents.printer import Printer

pytestmark = pytest.mark.filterwarnings("ignore:unclosed file:ResourceWarning")
"""WeasyPrint opens its colour profile and leaves closing it to the garbage collector."""

WORDS = "guests come back because the food is good and the price is fair " * 3
COLUMNS = f"""<html lang="en"><head><title>Columns</title><style>ul {{ columns: 2 }} li {{ break-inside: avoid }}
    </style></head><body><h1>Columns</h1><ul>{f"<li>{WORDS}</li>" * 9}</ul>
    <table><tr><th scope="col">{WORDS}</th></tr><tr><td>{WORDS}</td></tr></table></body></html>"""


def test_the_same_question_in_one_document_is_asked_once_and_another_each_time():
    asked = []

    def split(*question, **named):
        asked.append((question, named))
        return (f"line {len(asked)}",)

    once = asked_once(split)
    first, second = SimpleNamespace(), SimpleNamespace()
    style, other = {"font": 1}, {"font": 1}
    answers = [
        once("word", style, first, 80.0, 0, is_line_start=True),
        once("word", style, first, 80.0, 0, is_line_start=True),
        once("word", style, first, 80.0, 0, is_line_start=False),
        once("word", style, first, 40.0, 0, is_line_start=True),
        once("word", other, first, 80.0, 0, is_line_start=True),
        once("word", style, second, 80.0, 0, is_line_start=True),
    ]
    assert answers == [("line 1",), *((f"line {n}",) for n in range(1, 6))]


def test_the_pages_are_as_if_every_line_were_asked_for(monkeypatch):
    printer = Printer()
    remembered = printer.print(Order(COLUMNS))
    with monkeypatch.context() as plain:
        plain.setattr(inline, "split_first_line", line_break.split_first_line)
        assert printer.print(Order(COLUMNS)) == remembered


WORD, TOLD = "People did it once, ", "Counts one level lower."
NARROW = f"""<html lang="en"><head><title>Narrow</title><style>p {{ font: 12px "Workshop Sans"; width: ROOMpx }}</style>
    </head><body><h1>Narrow</h1><p>{WORD}<bdi>{TOLD}</bdi></p></body></html>"""


@pytest.mark.parametrize("room", range(96, 120))
def test_a_space_at_the_end_of_a_line_needs_no_room(room):
    pdf = Printer().print(Order(NARROW.replace("ROOM", str(room)))).pdf
    read = subprocess.run(
        ["pdftotext", "-raw", "-", "-"], input=pdf, capture_output=True, check=True
    )
    first, second, *_ = read.stdout.decode().splitlines()[1:]
    assert (first.strip(), second.split()[0]) in {
        ("People did it", "once,"),
        ("People did it once,", "Counts"),
    }


def test_it_is_set_up_once_however_many_printers_there_are():
    find_lines_once()
    before = inline.split_first_line
    find_lines_once()
    assert inline.split_first_line is before
