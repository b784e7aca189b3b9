"""The action plan as PDF: cold, warm, and warm as a multiple of WeasyPrint alone on the same HTML."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter

from tests.bench.clock import Row, seconds_for
from tests.bench.made import TODAY
from toolkit.content import read_bank
from toolkit.documents.orders import Order
from toolkit.documents.plan import plan_html, render_plan
from toolkit.documents.press import press
from toolkit.documents.printer import Printer
from toolkit.exchange.samples import read_sample, sample_names

WARM_AIM = 1.15
"""Report, map, templates and the way to the printing process cost at most this much beside WeasyPrint itself."""

RUNS = 7


def rows() -> Iterator[Row]:
    """Measure with the first sample session."""
    session = read_sample(sample_names()[0])
    bank = read_bank()

    def render() -> bytes:
        return render_plan(session, bank=bank, today=TODAY)

    began = perf_counter()
    render()
    cold = perf_counter() - began
    html = plan_html(session, bank=bank, today=TODAY)
    printer = Printer()
    alone = seconds_for(lambda: printer.print(Order(html)), runs=RUNS)
    warm = seconds_for(render, runs=RUNS)
    press().close()
    yield Row(what="WeasyPrint alone, same HTML, warm", seconds=alone)
    yield Row(
        what="action plan as PDF, cold",
        seconds=cold,
        against="WeasyPrint alone",
        ratio=cold / alone,
    )
    yield Row(
        what="action plan as PDF, warm",
        seconds=warm,
        against="WeasyPrint alone",
        ratio=warm / alone,
        aim=WARM_AIM,
    )
