"""`export` of a gathering: its packs, sheets and files, made of a gathering file or of a sample gathering."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from toolkit.commands.asked import Asked, asked_by, names_a_folder
from toolkit.commands.files import make_folder, read_bytes, write_bytes
from toolkit.commands.outcome import explain
from toolkit.commands.sources import files_in
from toolkit.desk import today
from toolkit.domain.errors import ToolkitError
from toolkit.domain.gathering.history import GatheringHistory
from toolkit.exchange import gathering_sample_names, open_gathering_sample
from toolkit.exchange.gathering_file import read_gathering
from toolkit.language import _
from toolkit.outgoing.gathering.catalogue import GATHERING_CATALOGUE
from toolkit.outgoing.gathering.entry import GatheringEntry, nothing_lacks
from toolkit.outgoing.gathering.wish import GatheringWish
from toolkit.setup.exit_codes import ExitCode, SetupProblem

OF_A_FILE = tuple(one for one in GATHERING_CATALOGUE if one.lacks is nothing_lacks)
"""What can be made of any gathering file: nothing has to be chosen or opened for it first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToMake:
    """One document of one gathering (``name`` is empty for a blank sheet), and the file it is written to."""

    name: str
    entry: GatheringEntry
    target: Path


def asks_of_gathering(words: str) -> bool:
    """Whether one of the documents of a list such as ``plenary-pack,country-pack`` is made of a gathering."""
    return any(_named(word) for word in _words(words))


def export_gathering(arguments: argparse.Namespace) -> int:
    """Make what was asked for. Raises SetupProblem and, for a single document, what its file or its making raises."""
    asked = asked_by(arguments)
    jobs = list(_jobs(arguments))
    if len(jobs) == 1:
        _make(jobs[0], asked)
        return ExitCode.FINE
    failed = 0
    for job in jobs:
        try:
            _make(job, asked)
        except ToolkitError as error:
            failed += 1
            wrong = " ".join(explain(error))
            said = _("{name}: {document}: {wrong}")
            print(
                said.format(name=job.name, document=job.entry.full_name, wrong=wrong),
                file=sys.stderr,
            )
    return ExitCode.SOME_FAILED if failed else ExitCode.FINE


def _jobs(arguments: argparse.Namespace) -> Iterator[ToMake]:
    out = Path(arguments.out).expanduser()
    names = list(dict.fromkeys(each for word in arguments.files for each in files_in(word)))
    folder = names_a_folder(arguments.out)
    entries = _entries(arguments.document, "" if folder else out.suffix.lower())
    if not names and any(entry.needs_gathering for entry in entries):
        sentence = _(
            "{document} is made of a gathering. Name a gathering file, or a sample gathering."
        )
        raise SetupProblem(ExitCode.USAGE, sentence.format(document=entries[0].name))
    if folder:
        make_folder(out)
    elif len(names) > 1 or len(entries) > 1:
        sentence = _("Several documents need a folder. Name one: --out {folder}")
        raise SetupProblem(ExitCode.USAGE, sentence.format(folder=out.with_suffix("")))
    for name in names or [""]:
        stem = f"{Path(name).stem}-" if name else ""
        for entry in entries:
            target = out / f"{stem}{entry.full_name}" if folder else out
            yield ToMake(name=name, entry=entry, target=target)


def _make(job: ToMake, asked: Asked) -> None:
    wish = GatheringWish(
        history=gathering_from(job.name) if job.name else None,
        bank=asked.bank,
        day=asked.day,
        sheet=job.entry.paper_near(asked.paper),
        language=asked.language,
    )
    write_bytes(job.target, job.entry.file(wish))
    print(_("Written: {path}").format(path=job.target))


def gathering_from(name: str) -> GatheringHistory:
    """The gathering of a file, or of the sample with this name. Raises FileRejected, and SetupProblem for neither."""
    path = Path(name).expanduser()
    if not path.exists() and name in gathering_sample_names():
        return open_gathering_sample(name, today())
    return read_gathering(read_bytes(name), path.name)


def _entries(words: str, ending: str) -> tuple[GatheringEntry, ...]:
    """The documents of a list; of one with several endings that which was asked for, else the first."""
    found = []
    for word in _words(words):
        named = _named(word)
        fitting = [one for one in named if not ending or f".{one.ending}" == ending]
        if not named:
            raise SetupProblem(ExitCode.USAGE, _not_of_a_gathering(word))
        if not fitting:
            endings = _(" or ").join(f".{one.ending}" for one in named)
            sentence = _("{document} is written to a file that ends in {endings}.")
            raise SetupProblem(ExitCode.USAGE, sentence.format(document=word, endings=endings))
        found.append(fitting[0])
    return tuple(dict.fromkeys(found))


def _not_of_a_gathering(word: str) -> str:
    names = ", ".join(dict.fromkeys(one.name for one in OF_A_FILE))
    return _(
        "{document} is not made of a gathering. Ask for it by itself; of a gathering there are: {names}"
    ).format(document=word, names=names)


def _named(word: str) -> list[GatheringEntry]:
    return [one for one in OF_A_FILE if word in (one.name, one.full_name)]


def _words(words: str) -> list[str]:
    return [word.strip().lower() for word in words.split(",") if word.strip()]
