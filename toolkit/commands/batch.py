"""Many documents of many sessions: each is written whole or not at all, and one that fails stops no other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextvars import copy_context
from dataclasses import dataclass, replace
from pathlib import Path
from time import perf_counter

from toolkit.commands.asked import Asked, what_stands_in_the_way
from toolkit.commands.files import write_bytes
from toolkit.commands.outcome import explain
from toolkit.commands.passages import places_to_read
from toolkit.commands.sources import Source
from toolkit.documents.page_pictures import page_count
from toolkit.documents.press import PROCESSES_AT_MOST
from toolkit.domain.errors import DocumentFailed, ToolkitError
from toolkit.domain.session import Session
from toolkit.exchange import session_of
from toolkit.language import _
from toolkit.outgoing import Entry, Wish
from toolkit.setup.exit_codes import SetupProblem

NOBODY = Source(name="", stem="")
"""What a blank sheet is made of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One document of one session, or of several tables, and the file it is written to."""

    source: Source
    entry: Entry
    target: Path
    others: tuple[Session, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one job, or of a source that could not be read (``document`` is empty then).

    ``size`` is in bytes; ``pages`` is 0 for what has none or where they cannot be counted; ``passages`` may point at a
    person and are to be read again; ``wrong`` is empty when it was written.
    """

    source: str
    document: str
    target: Path | None = None
    size: int = 0
    pages: int = 0
    seconds: float = 0.0
    passages: int = 0
    remark: str = ""
    wrong: tuple[str, ...] = ()


def jobs_for(sources: Sequence[Source], entries: Sequence[Entry], folder: Path) -> list[Job]:
    """Every document of every session that could be read, with names that meet no other and no file it came from."""
    taken = {Path(source.name).expanduser().resolve() for source in sources}
    jobs = []
    first, *rest = [source for source in sources if not source.wrong] or [NOBODY]
    others = tuple(session_of(each.brought) for each in rest if each.brought is not None)
    for source, entry in _pairs(sources, entries):
        together = entry.gathers_tables and source is first
        name = f"{source.stem}-{entry.name}" if source.stem and not together else entry.name
        target = _free(folder, name, entry.ending, taken)
        taken.add(target.resolve())
        jobs.append(
            Job(source=source, entry=entry, target=target, others=others if together else ())
        )
    return jobs


def _pairs(sources: Sequence[Source], entries: Sequence[Entry]) -> Iterator[tuple[Source, Entry]]:
    """Blank sheets once, and before the sessions; what follows a session if there is one, once for each; what several
    tables show together once, with the first.
    """
    read = [source for source in sources if not source.wrong]
    once = [one for one in entries if not (one.reads_session if read else one.needs_session)]
    yield from ((NOBODY, entry) for entry in once)
    for source in read:
        rest = (entry for entry in entries if entry not in once)
        yield from (
            (source, entry) for entry in rest if not entry.gathers_tables or source is read[0]
        )


def _free(folder: Path, name: str, ending: str, taken: set[Path]) -> Path:
    """A name no other document of this run has; letters of either case are the same to some systems."""
    held = {str(path).casefold() for path in taken}
    count, target = 1, folder / f"{name}.{ending}"
    while str(target.resolve()).casefold() in held:
        count += 1
        target = folder / f"{name}-{count}.{ending}"
    return target


def unread(sources: Sequence[Source]) -> list[Outcome]:
    """The sources that could not be read."""
    return [
        Outcome(source=source.name, document="", wrong=source.wrong)
        for source in sources
        if source.wrong
    ]


def make_all(
    jobs: Sequence[Job],
    asked: Asked,
    done: Callable[[Outcome], None],
    workers: int = PROCESSES_AT_MOST,
) -> list[Outcome]:
    """Make them, so many at once, and tell each as it is done. The outcomes are in the order of the jobs."""
    pool = ThreadPoolExecutor(workers)
    try:
        # What is set in this context, such as the language, holds in the threads too.
        waiting = [pool.submit(copy_context().run, make_one, job, asked) for job in jobs]
        for one in as_completed(waiting):
            done(one.result())
        return [one.result() for one in waiting]
    finally:
        pool.shutdown(cancel_futures=True)


def make_one(job: Job, asked: Asked) -> Outcome:
    """Make and write one document. What goes wrong stands in the outcome."""
    began = perf_counter()
    entry, source = job.entry, job.source
    if in_the_way := what_stands_in_the_way(entry, source.brought, source.name):
        return Outcome(source=source.name, document=entry.full_name, wrong=(in_the_way,))
    wish = asked.wish(entry, source.brought, job.others)
    outcome = Outcome(source=source.name, document=entry.full_name)
    try:
        made = entry.file(wish)
        write_bytes(job.target, made)
    except ToolkitError as error:
        return replace(outcome, seconds=perf_counter() - began, wrong=tuple(explain(error)))
    except SetupProblem as problem:
        return replace(outcome, seconds=perf_counter() - began, wrong=(problem.sentence,))
    except Exception as error:  # noqa: BLE001 (a fault of ours in one document must not stop the others)
        return replace(outcome, seconds=perf_counter() - began, wrong=(unforeseen(error),))
    return replace(
        outcome,
        target=job.target,
        size=len(made),
        pages=_pages(entry, made),
        seconds=perf_counter() - began,
        passages=_passages(entry, wish),
        remark=entry.remark(wish) if entry.remark else "",
    )


def _pages(entry: Entry, made: bytes) -> int:
    """How many pages a printed document has; it is whole also where they cannot be counted."""
    if entry.ending != "pdf":
        return 0
    try:
        return page_count(made)
    except DocumentFailed:
        return 0


def unforeseen(error: Exception) -> str:
    """Say that the toolkit itself failed, with what helps whoever mends it."""
    return _(
        "The toolkit has a fault here ({kind}). Your file is as it was; please tell the people who look after the"
        " toolkit."
    ).format(kind=type(error).__name__)


def _passages(entry: Entry, wish: Wish) -> int:
    """How many passages somebody should read again before this leaves."""
    if not entry.needs_session:
        return 0
    copies = entry.all_leaving(wish)
    return sum(len(places_to_read(entry, each, wish)) for each in copies)
