"""What somebody sees of a batch: on a terminal a bar and a table, elsewhere one plain line for each document."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.commands.batch import Outcome
from toolkit.language import _, ngettext

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

WRONG_LINES_AT_MOST = 6
"""So many lines about one broken file; `check` lists all of them."""

KILOBYTE = 1_000


@contextmanager
def telling(count: int, console: Console) -> Iterator[Callable[[Outcome], None]]:
    """Within it, the function it gives is called with each outcome; it moves the bar or prints the line."""
    if not console.is_terminal:
        yield tell_plainly
        return
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )
    from rich.text import Text

    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, TextColumn("{task.fields[now]}"), console=console) as bar:
        task = bar.add_task("", total=count, now="")

        def move(outcome: Outcome) -> None:
            name = outcome.target.name if outcome.target else outcome.source
            bar.update(task, advance=1, now=Text(name))

        yield move


def tell_plainly(outcome: Outcome) -> None:
    """Print what became of one document: a result to standard output, a failure to standard error."""
    if outcome.wrong:
        print("\n".join(_failure(outcome)), file=sys.stderr, flush=True)
        return
    size = size_words(outcome.size)
    line = _("Written: {path} ({size}, {seconds} s)").format(
        path=outcome.target,
        size=f"{pages_words(outcome.pages)}, {size}" if outcome.pages else size,
        seconds=f"{outcome.seconds:.1f}",
    )
    print(line, flush=True)
    for note in notes(outcome):
        print(f"  {note}", file=sys.stderr, flush=True)


def _failure(outcome: Outcome) -> list[str]:
    first = (
        _("Not written: {document} of {file}.").format(
            document=outcome.document, file=outcome.source
        )
        if outcome.document
        else _("Nothing was written of {file}.").format(file=outcome.source)
    )
    return [first, *(f"  {line}" for line in wrong_lines(outcome))]


def wrong_lines(outcome: Outcome) -> list[str]:
    """What went wrong, in no more lines than somebody reads."""
    shown = list(outcome.wrong[:WRONG_LINES_AT_MOST])
    if len(outcome.wrong) > WRONG_LINES_AT_MOST:
        shown.append(
            _("python3 -m toolkit check {file} lists the rest.").format(file=outcome.source)
        )
    return shown


def notes(outcome: Outcome) -> list[str]:
    """What somebody should know of a document that was written."""
    found = [outcome.remark] if outcome.remark else []
    if outcome.passages:
        words = ngettext(
            "{count} passage may point at a person: read it again before it leaves.",
            "{count} passages may point at a person: read them again before it leaves.",
            outcome.passages,
        )
        found.append(words.format(count=outcome.passages))
    return found


def size_words(size: int) -> str:
    """The size of a file in kilobytes."""
    return _("{size} kB").format(size=max(1, round(size / KILOBYTE)))


def pages_words(pages: int) -> str:
    """How long a printed document is."""
    return ngettext("{count} page", "{count} pages", pages).format(count=pages)


def summary(outcomes: Sequence[Outcome], folder: Path) -> str:
    """How many of all were written, and where."""
    written = sum(not outcome.wrong for outcome in outcomes)
    return ngettext(
        "{written} of {count} document is in {folder}.",
        "{written} of {count} documents are in {folder}.",
        len(outcomes),
    ).format(written=written, count=len(outcomes), folder=folder)


def summary_table(outcomes: Sequence[Outcome]) -> Table:
    """Everything that was made and what was not, as a table."""
    from rich.table import Table
    from rich.text import Text

    table = Table()
    headings = (_("File"), _("Document"), _("Pages"), _("Size"), _("Seconds"), _("What to know"))
    for heading in headings:
        table.add_column(heading, overflow="fold")
    for number in (2, 3, 4):
        table.columns[number].justify = "right"
    for outcome in outcomes:
        written = outcome.target is not None
        cells = (
            outcome.target.name if outcome.target else Path(outcome.source).name,
            outcome.document or "-",
            str(outcome.pages) if outcome.pages else "-",
            size_words(outcome.size) if written else _("not written"),
            f"{outcome.seconds:.1f}" if outcome.document else "-",
            "\n".join(outcome.wrong[:1] or notes(outcome)),
        )
        # As plain text: a file may be called [red] or hold signs that steer a terminal.
        table.add_row(*(Text(cell) for cell in cells))
    return table


def tell_failures(outcomes: Sequence[Outcome]) -> None:
    """Print what the table has no room for: files with more than one problem, each with its place."""
    for outcome in outcomes:
        if len(outcome.wrong) > 1:
            tell_plainly(outcome)
