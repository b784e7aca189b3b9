"""`check`: lists every problem of a session file or a gathering file, each with its place."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from toolkit.commands.files import read_bytes
from toolkit.domain.changes import Entry
from toolkit.domain.gathering.changes import GatheringEntry
from toolkit.domain.gathering.history import GatheringHistory
from toolkit.domain.history import History
from toolkit.domain.session import Session
from toolkit.exchange import session_of
from toolkit.exchange.gathering_file import is_gathering, read_gathering
from toolkit.language import _, long_date, ngettext
from toolkit.outgoing.archive import read_brought
from toolkit.setup.exit_codes import ExitCode


def run(arguments: argparse.Namespace) -> int:
    """Read the file as an import would, and say what it holds. A rejected one is explained by the caller."""
    name = Path(arguments.file).name
    raw = read_bytes(arguments.file)
    if is_gathering(raw):
        _tell_gathering(name, read_gathering(raw, name))
    else:
        _tell_session(name, read_brought(raw, name))
    return ExitCode.FINE


def _tell_session(name: str, read: Session | History) -> None:
    session = session_of(read)
    print(
        _(
            "{name} is a good session file: {team}, {cards} cards, {assumptions} assumptions, {plan} plan lines."
        ).format(
            name=name,
            team=session.team,
            cards=len(session.cards),
            assumptions=len(session.live_assumptions()),
            plan=len(session.plan),
        )
    )
    if isinstance(read, History):
        print(_with_its_history(read.entries))


def _tell_gathering(name: str, history: GatheringHistory) -> None:
    gathering = history.gathering
    words = _(
        "{name} is a good gathering file: {gathering}, {tables} tables, {countries} countries, {groups} country groups."
    )
    print(
        words.format(
            name=name,
            gathering=gathering.name,
            tables=len(gathering.tables),
            countries=len(gathering.countries),
            groups=len(gathering.groups),
        )
    )
    print(_with_its_history(history.entries))


def _with_its_history(entries: Sequence[Entry | GatheringEntry]) -> str:
    words = ngettext(
        "Its history is in it too: {count} entry, from {first} to {last}.",
        "Its history is in it too: {count} entries, from {first} to {last}.",
        len(entries),
    )
    return words.format(
        count=len(entries),
        first=long_date(entries[0].at.date()),
        last=long_date(entries[-1].at.date()),
    )
