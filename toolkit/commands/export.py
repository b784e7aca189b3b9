"""`export`: makes a document of a session file, or many documents of many."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from toolkit.commands.asked import (
    asked_by,
    document_for,
    documents_asked,
    listed,
    names_a_folder,
    what_stands_in_the_way,
)
from toolkit.commands.files import brought_from, make_folder, write_bytes
from toolkit.commands.gathering_export import (
    OF_A_FILE,
    asks_of_gathering,
    export_gathering,
)
from toolkit.commands.passages import passages_to_read
from toolkit.commands.sources import files_in, sources_of
from toolkit.exchange import session_of
from toolkit.language import _, use_language
from toolkit.outgoing import Entry, Wish
from toolkit.setup.exit_codes import ExitCode, SetupProblem


def run(arguments: argparse.Namespace) -> int:
    """Make what was asked for: one file, many in a folder, or the list of what there is."""
    use_language(arguments.language)
    if arguments.list:
        print("\n".join([*listed(), *listed(OF_A_FILE)]))
        return ExitCode.FINE
    if asks_of_gathering(arguments.document):
        return export_gathering(arguments)
    if names_a_folder(arguments.out):
        return _many(arguments)
    several = len(arguments.files) > 1 or any(
        Path(each).expanduser().is_dir() for each in arguments.files
    )
    if "," in arguments.document or (several and not _gathers(arguments)):
        sentence = _("Several documents need a folder. Name one: --out {folder}")
        folder = Path(arguments.out).with_suffix("")
        raise SetupProblem(ExitCode.USAGE, sentence.format(folder=folder))
    return _one(arguments)


def _gathers(arguments: argparse.Namespace) -> bool:
    """Whether the sessions of several tables go into the one document that was asked for."""
    return any(entry.gathers_tables for entry in documents_asked(arguments.document))


def _one(arguments: argparse.Namespace) -> int:
    """Make the document, write it, and list passages that somebody should read again before it is handed out."""
    target = Path(arguments.out).expanduser()
    entry = document_for(arguments.document, target)
    names = dict.fromkeys(each for word in arguments.files for each in files_in(word))
    read = [brought_from(name) for name in names]
    brought = read[0] if read else None
    if in_the_way := what_stands_in_the_way(entry, brought, "".join(arguments.files)):
        raise SetupProblem(ExitCode.USAGE, in_the_way)
    wish = asked_by(arguments).wish(entry, brought, tuple(map(session_of, read[1:])))
    if remark := entry.remark and entry.remark(wish):
        print(remark, file=sys.stderr)
    write_bytes(target, entry.file(wish))
    if entry.needs_session:
        tell_passages(entry, wish)
    print(_("Written: {path}").format(path=target))
    return ExitCode.FINE


def tell_passages(entry: Entry, wish: Wish) -> None:
    """List on standard error what somebody should read again, table by table where there are several."""
    leaving = entry.all_leaving(wish)
    for session in leaving:
        lines = passages_to_read(entry, session, wish)
        if lines and len(leaving) > 1:
            print(f"{session.team}:", file=sys.stderr)
        for line in lines:
            print(line, file=sys.stderr)


def _many(arguments: argparse.Namespace) -> int:
    """Make every document of every session, tell how it goes, and end with a number of its own when some failed."""
    from rich.console import Console

    from toolkit.commands.batch import jobs_for, make_all, unread
    from toolkit.commands.batch_telling import (
        summary,
        summary_table,
        tell_failures,
        tell_plainly,
        telling,
    )

    entries = documents_asked(arguments.document)
    lacking = [one for one in entries if one.needs_session and not arguments.files]
    if lacking:
        raise SetupProblem(ExitCode.USAGE, what_stands_in_the_way(lacking[0], None, ""))
    folder = Path(arguments.out).expanduser()
    sources = list(sources_of(arguments.files))
    make_folder(folder)
    jobs, outcomes = jobs_for(sources, entries, folder), unread(sources)
    beside, screen = Console(stderr=True), Console()
    if not beside.is_terminal:
        for outcome in outcomes:
            tell_plainly(outcome)
    with telling(len(jobs), beside) as done:
        outcomes += make_all(jobs, asked_by(arguments), done)
    if beside.is_terminal:
        screen.print(summary_table(outcomes))
        tell_failures(outcomes)
    print(summary(outcomes, folder))
    return ExitCode.SOME_FAILED if any(one.wrong for one in outcomes) else ExitCode.FINE
