"""`samples`: lists the sample sessions and gatherings, or copies one to look at, to work on or to try with."""

from __future__ import annotations

import argparse
from pathlib import Path

from toolkit.commands.files import write_bytes
from toolkit.desk import today
from toolkit.domain.history import History
from toolkit.exchange import (
    gathering_sample_names,
    open_gathering_sample,
    open_sample,
    read_gathering_sample,
    read_sample,
    sample_names,
    write_history,
    write_session,
)
from toolkit.exchange.gathering_file import write_gathering
from toolkit.language import _, ngettext
from toolkit.setup.exit_codes import ExitCode, SetupProblem


def run(arguments: argparse.Namespace) -> int:
    """List all samples, or copy the named one."""
    if arguments.name is None:
        for name in sample_names():
            print("\n".join(lines_of(name)))
        for name in gathering_sample_names():
            print("\n".join(lines_of_gathering(name)))
        return ExitCode.FINE
    content = content_of(arguments.name)
    target = place_for(arguments.name, arguments.out)
    if target.exists():
        sentence = _(
            "{path} is already there. Nothing was changed. Choose another name: --out FILE"
        )
        raise SetupProblem(ExitCode.OUTPUT_NOT_WRITTEN, sentence.format(path=target))
    write_bytes(target, content)
    print(_("Copied to {path}").format(path=target))
    return ExitCode.FINE


def content_of(name: str) -> bytes:
    """Return the file of a sample as it is opened today, with its history where it has one."""
    if name in gathering_sample_names():
        return write_gathering(open_gathering_sample(name, today()))
    sample = open_sample(name, today())
    return write_history(sample) if isinstance(sample, History) else write_session(sample)


def lines_of(name: str) -> list[str]:
    """Return a sample as it is listed: its name, and below whose session it is."""
    session = read_sample(name)
    about = _("{team}: {count} assumptions").format(
        team=session.team, count=len(session.live_assumptions())
    )
    return [name, f"    {about}", f"    {session.business}"]


def lines_of_gathering(name: str) -> list[str]:
    """Return a sample gathering as it is listed: its name, and below what kind it is, and where."""
    gathering = read_gathering_sample(name).gathering
    tables = len(gathering.tables)
    about = ngettext(
        "A gathering: {name}, {count} table", "A gathering: {name}, {count} tables", tables
    ).format(name=gathering.name, count=tables)
    return [name, f"    {about}", f"    {gathering.place}"]


def place_for(name: str, out: str | None) -> Path:
    """Return the file to copy a sample to; a folder gets a file with the sample's own name."""
    place = Path(out or ".").expanduser()
    return place / f"{name}.json" if place.is_dir() else place
