"""The action plan as PDF: cold, warm, beside WeasyPrint alone and a browser; growth, memory, a click, a pack."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import pikepdf

from tests.bench.clock import Row, seconds_for, seconds_side_by_side
from tests.bench.made import TODAY, session_of
from toolkit.content import read_bank
from toolkit.documents.faces import font_rules
from toolkit.documents.handout import handout_html
from toolkit.documents.orders import Order
from toolkit.documents.plan import plan_html
from toolkit.documents.press import Press
from toolkit.documents.printer import Printer
from toolkit.exchange.samples import read_sample, sample_names
from toolkit.screens.review.made import MadeFiles, Wanted

WARM_AIM = 1.15
"""Report, map, templates and the way to the printing process cost at most this much beside WeasyPrint itself."""

BROWSER_AIM = 1.0
"""A warm plan is there no later than a browser's that has to start."""

PACKED_AGAIN_AIM = 0.25
"""A pack of which one part has changed takes less than this much of the whole (issue of the documents)."""

RUNS = 5
PARTS = 60
GROWTH = (20, 80)
"""Assumptions of the two plans that growth a page is measured on."""


def rows() -> Iterator[Row]:
    """Measure with the first sample session; a printing process of its own for each part."""
    session, bank = read_sample(sample_names()[0]), read_bank()
    html = plan_html(session, bank=bank, today=TODAY)
    press = Press(processes=1)

    def render() -> bytes:
        return press.print(plan_html(session, bank=bank, today=TODAY)).pdf

    began = perf_counter()
    render()
    cold = perf_counter() - began
    printer = Printer()
    with _browser_for(html) as browse:
        works = (lambda: printer.print(Order(html)), render, browse)
        alone, warm, browser = seconds_side_by_side(works, runs=RUNS)
    yield Row(what="WeasyPrint alone, same HTML, warm", seconds=alone)
    yield _row("action plan as PDF, cold", cold, "WeasyPrint alone", alone)
    yield _row("action plan as PDF, warm", warm, "WeasyPrint alone", alone, WARM_AIM)
    yield _row("action plan as PDF, warm", warm, "Chromium from start", browser, BROWSER_AIM)
    yield from _clicks(press, render)
    press.close()
    yield from _growth()
    yield from _pack()


def _row(what: str, seconds: float, against: str, theirs: float, aim: float | None = None) -> Row:
    return Row(what=what, seconds=seconds, against=against, ratio=seconds / theirs, aim=aim)


@contextmanager
def _browser_for(html: str) -> Iterator[Callable[[], object]]:
    """Starts a headless browser for the same pages with the same fonts, as often as it is called."""
    browser = shutil.which("chromium")
    assert browser
    with TemporaryDirectory() as folder:
        page, target = Path(folder) / "plan.html", Path(folder) / "plan.pdf"
        page.write_text(html.replace("</head>", f"<style>{font_rules()}</style></head>"))
        command = [
            *(browser, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"),
            *(f"--user-data-dir={folder}/profile", f"--print-to-pdf={target}", page.as_uri()),
        ]
        yield lambda: subprocess.run(command, check=True, capture_output=True)
        assert target.read_bytes().startswith(b"%PDF-")


def _clicks(press: Press, render: object) -> Iterator[Row]:
    """A download of what was made before: nothing is printed for it."""
    assert callable(render)
    kept = MadeFiles()
    wanted = Wanted(session_id="bench", seq=1, day=TODAY, name="plan.pdf")
    began = perf_counter()
    kept.keep(wanted, render())
    first = perf_counter() - began
    before = _orders(press)
    again = seconds_for(lambda: kept.get(wanted) or kept.keep(wanted, render()))
    assert _orders(press) == before
    yield _row("click to download, nothing changed", again, "made for the first time", first)


def _orders(press: Press) -> int:
    process = press._idle.queue[0]
    assert process is not None
    return process.orders


def _growth() -> Iterator[Row]:
    """Seconds and memory that one more page takes."""
    bank, press = read_bank(), Press(processes=1)
    measured = []
    for size in GROWTH:
        html = plan_html(session_of(size), bank=bank, today=TODAY)
        seconds = seconds_for(partial(press.print, html), runs=3)
        measured.append((_pages(press.print(html).pdf), seconds, _peak_mb(press)))
    press.close()
    (pages, seconds, memory), (more_pages, more_seconds, more_memory) = measured
    added = more_pages - pages
    one = (more_seconds - seconds) / added
    yield _row(
        f"one more page, {pages} to {more_pages}", one, "a page of the smaller", seconds / pages
    )
    print(
        f"peak memory of the printing process: {memory:.0f} MB at {pages} pages, {more_memory:.0f} MB at {more_pages}",
        flush=True,
    )


def _pages(pdf: bytes) -> int:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "x.pdf"
        path.write_bytes(pdf)
        with pikepdf.open(path) as opened:
            return len(opened.pages)


def _peak_mb(press: Press) -> float:
    """The most memory the printing process ever had, on Linux."""
    process = press._idle.queue[0]
    assert process is not None
    assert sys.platform == "linux"
    status = Path(f"/proc/{process.process.pid}/status").read_text()
    (line,) = (one for one in status.splitlines() if one.startswith("VmHWM"))
    return int(line.split()[1]) / 1024


def _pack() -> Iterator[Row]:
    """A plenary pack of so many handouts, printed, and printed again after one of them has changed."""
    press, session = Press(processes=1), session_of(12)

    def part(number: int, word: str = "") -> str:
        return handout_html(replace(session, team=f"Team {number}{word}"), today=TODAY)

    parts = [part(number) for number in range(PARTS)]
    began = perf_counter()
    pdf = press.print(Order(parts[0], more=tuple(parts[1:]))).pdf
    whole = perf_counter() - began
    parts[PARTS // 2] = part(PARTS // 2, " again")
    began = perf_counter()
    press.print(Order(parts[0], more=tuple(parts[1:])))
    again = perf_counter() - began
    print(f"pack of {PARTS}: {_pages(pdf)} pages, peak {_peak_mb(press):.0f} MB", flush=True)
    press.close()
    yield Row(what=f"pack of {PARTS} handouts", seconds=whole)
    yield _row("the same after one has changed", again, "the whole pack", whole, PACKED_AGAIN_AIM)
