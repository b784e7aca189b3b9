"""`export`: makes one document of a session file."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from toolkit.commands.files import brought_from, write_bytes
from toolkit.commands.passages import passages_to_read
from toolkit.content import read_bank
from toolkit.desk import today
from toolkit.language import _, use_language
from toolkit.outgoing import BY_NAME, CATALOGUE, Wish, entries_named
from toolkit.setup.exit_codes import ExitCode, SetupProblem


def run(arguments: argparse.Namespace) -> int:
    """Make the document, write it, and list passages that somebody should read again before it is handed out."""
    use_language(arguments.language)
    target = Path(arguments.out).expanduser()
    entry = BY_NAME.get(arguments.document + target.suffix.lower())
    if entry is None:
        raise SetupProblem(ExitCode.USAGE, what_there_is(arguments.document))
    wish = Wish(
        brought=brought_from(arguments.file),
        bank=read_bank(arguments.language),
        day=today(),
        sheet=entry.paper_near(arguments.paper),
        language=arguments.language,
        with_private=arguments.with_private,
    )
    if entry.needs_history and wish.history is None:
        raise SetupProblem(ExitCode.NOT_FOUND, no_history(arguments.file))
    if remark := entry.remark and entry.remark(wish):
        print(remark, file=sys.stderr)
    write_bytes(target, entry.file(wish))
    for line in passages_to_read(entry.leaving(wish), wish.bank):
        print(line, file=sys.stderr)
    print(_("Written: {path}").format(path=target))
    return ExitCode.FINE


def no_history(name: str) -> str:
    """Say that a document needs a history the file does not hold."""
    return _(
        "{name} holds no history. Take a session file that was written with its history."
    ).format(name=name)


def what_there_is(document: str) -> str:
    """Say which documents there are, and in which forms."""
    endings = [f".{entry.ending}" for entry in entries_named(document)]
    if endings:
        return _("{document} is written to a file that ends in {endings}.").format(
            document=document, endings=_(" or ").join(endings)
        )
    names = ", ".join(dict.fromkeys(entry.name for entry in CATALOGUE))
    return _("There is no document called {document}. Choose one of: {names}").format(
        document=document, names=names
    )
