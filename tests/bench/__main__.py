"""``python -m tests.bench``: measure and print. It judges ratios within the same run, never seconds."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator

from tests.bench import (
    batch_bench,
    document_bench,
    drawing_bench,
    gathering_bench,
    journal_bench,
    room_bench,
    scoring_bench,
    screen_bench,
    start_bench,
    themes_bench,
)
from tests.bench.clock import Row, load_in_words

PARTS: dict[str, Callable[[], Iterator[Row]]] = {
    "journal": journal_bench.rows,
    "scoring": scoring_bench.rows,
    "drawing": drawing_bench.rows,
    "documents": document_bench.rows,
    "batch": batch_bench.rows,
    "screens": screen_bench.rows,
    "start": start_bench.rows,
    "room": room_bench.rows,
    "themes": themes_bench.rows,
    "gathering": gathering_bench.rows,
}


def main(asked: list[str]) -> None:
    """Measure the parts asked for, or all of them."""
    print(f"{'what':<44}{'seconds':>10}  {'against':<26}{'ratio':>7}{'aim':>7}")
    for name in asked or PARTS:
        print(load_in_words(), flush=True)
        for row in PARTS[name]():
            print(_line(row), flush=True)


def _line(row: Row) -> str:
    ratio = "" if row.ratio is None else f"{row.ratio:.2f}"
    aim = "" if row.aim is None else f"{row.aim:.2f}"
    return f"{row.what:<44}{row.seconds:>10.6f}  {row.against:<26}{ratio:>7}{aim:>7}  {row.verdict}".rstrip()


if __name__ == "__main__":
    main(sys.argv[1:])
