"""What was asked for on the command line: which documents, and whether into one file or a folder."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path

from toolkit.content import read_bank
from toolkit.desk import today
from toolkit.domain.bank import Bank
from toolkit.domain.history import History
from toolkit.domain.session import Session
from toolkit.language import _
from toolkit.outgoing import BY_NAME, CATALOGUE, Entry, Wish, entries_named
from toolkit.outgoing.gathering.entry import GatheringEntry
from toolkit.setup.exit_codes import ExitCode, SetupProblem


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """How everything of one command is to be made."""

    bank: Bank
    day: date
    paper: str
    language: str
    with_private: bool
    with_owners: bool
    with_sources: bool
    length: str
    people: int
    tables: int
    starts: time | None
    track_id: str

    def wish(
        self,
        entry: Entry,
        brought: Session | History | None,
        others: tuple[Session, ...] = (),
    ) -> Wish:
        """The wish for one document of one session, or of several tables, on the paper that fits it."""
        return Wish(
            brought=brought if entry.reads_session else None,
            bank=self.bank,
            day=self.day,
            sheet=entry.paper_near(self.paper),
            language=self.language,
            with_private=self.with_private,
            with_owners=self.with_owners,
            with_sources=self.with_sources,
            length=self.length,
            people=self.people,
            tables=self.tables,
            starts=self.starts,
            track_id=self.track_id,
            others=others,
        )


def asked_by(arguments: argparse.Namespace) -> Asked:
    """What the options say, with the bank of the language. Raises SetupProblem for a track that is not there."""
    bank = read_bank(arguments.language)
    if arguments.track and bank.track(arguments.track) is None:
        raise SetupProblem(ExitCode.USAGE, what_tracks_there_are(bank, arguments.track))
    return Asked(
        bank=bank,
        day=today(),
        paper=arguments.paper,
        language=arguments.language,
        with_private=arguments.with_private,
        with_owners=arguments.with_owners,
        with_sources=arguments.with_sources,
        length=arguments.length,
        people=arguments.people,
        tables=arguments.tables,
        starts=arguments.start,
        track_id=arguments.track,
    )


def what_tracks_there_are(bank: Bank, track_id: str) -> str:
    """Say which tracks there are."""
    return _("There is no track called {track}. Choose one of: {names}").format(
        track=track_id, names=", ".join(track.track_id for track in bank.tracks)
    )


def names_a_folder(out: str) -> bool:
    """Whether a target is a folder: one that is there, or a name without an ending."""
    path = Path(out).expanduser()
    return path.is_dir() or not path.suffix or out.endswith(("/", os.sep))


def documents_asked(words: str) -> tuple[Entry, ...]:
    """The documents of a list such as ``plan,handout,plan.docx``, each once. Raises SetupProblem for a strange name."""
    names = (word.strip().lower() for word in words.split(","))
    return tuple(dict.fromkeys(_entry(name) for name in names if name)) or (_entry(words),)


def document_for(word: str, target: Path) -> Entry:
    """The document of this name, in the form the target's ending asks for. Raises SetupProblem."""
    name = word.strip().lower()
    ending = target.suffix.lower()
    if name in BY_NAME and name.endswith(ending):
        return BY_NAME[name]
    entry = BY_NAME.get(name + ending)
    if entry is None:
        raise SetupProblem(ExitCode.USAGE, what_there_is(name))
    return entry


def _entry(name: str) -> Entry:
    if name in BY_NAME:
        return BY_NAME[name]
    found = entries_named(name)
    if not found:
        raise SetupProblem(ExitCode.USAGE, what_there_is(name))
    return found[0]


def what_there_is(document: str) -> str:
    """Say which documents there are, and in which forms."""
    name = BY_NAME[document].name if document in BY_NAME else document.partition(".")[0]
    endings = [f".{entry.ending}" for entry in entries_named(name)]
    if endings:
        return _("{document} is written to a file that ends in {endings}.").format(
            document=name, endings=_(" or ").join(endings)
        )
    names = ", ".join(dict.fromkeys(entry.name for entry in CATALOGUE))
    return _("There is no document called {document}. Choose one of: {names}").format(
        document=document, names=names
    )


def what_stands_in_the_way(entry: Entry, brought: Session | History | None, name: str) -> str:
    """Say what a document lacks to be made of this; empty when it can be made."""
    if entry.needs_session and brought is None:
        return _(
            "{document} is made of a session. Name a session file, a folder of them, or a sample."
        ).format(document=entry.name)
    if entry.needs_history and not isinstance(brought, History):
        return _(
            "{name} holds no history. Take a session file that was written with its history."
        ).format(name=name)
    return ""


def listed(entries: Sequence[Entry | GatheringEntry] = CATALOGUE) -> Iterator[str]:
    """One line for each document: its name with its ending, what it is, its papers."""
    for entry in entries:
        papers = f" ({', '.join(entry.papers)})" if entry.papers else ""
        yield f"{entry.full_name:<28} {_(entry.title)}{papers}"
