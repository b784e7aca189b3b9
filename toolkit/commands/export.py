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
from toolkit.commands.passages import passages_to_read
from toolkit.commands.sources import sources_of
from toolkit.language import _, use_language
from toolkit.setup.exit_codes import ExitCode, SetupProblem


def run(arguments: argparse.Namespace) -> int:
    """Make what was asked for: one file, many in a folder, or the list of what there is."""
    use_language(arguments.language)
    if arguments.list:
        print("\n".join(listed()))
        return ExitCode.FINE
    if names_a_folder(arguments.out):
        return _many(arguments)
    several = len(arguments.files) > 1 or any(
        Path(each).expanduser().is_dir() for each in arguments.files
    )
    if several or "," in arguments.document:
        sentence = _("Several documents need a folder. Name one: --out {folder}")
        folder = Path(arguments.out).with_suffix("")
        raise SetupProblem(ExitCode.USAGE, sentence.format(folder=folder))
    return _one(arguments)


def _one(arguments: argparse.Namespace) -> int:
    """Make the document, write it, and list passages that somebody should read again before it is handed out."""
    target = Path(arguments.out).expanduser()
    entry = document_for(arguments.document, target)
    brought = brought_from(arguments.files[0]) if arguments.files else None
    if in_the_way := what_stands_in_the_way(entry, brought, "".join(arguments.files)):
        raise SetupProblem(ExitCode.USAGE, in_the_way)
    wish = asked_by(arguments).wish(entry, brought)
    if remark := entry.remark and entry.remark(wish):
        print(remark, file=sys.stderr)
    write_bytes(target, entry.file(wish))
    if entry.needs_session:
        for line in passages_to_read(entry.leaving(wish), wish.bank):
            print(line, file=sys.stderr)
    print(_("Written: {path}").format(path=target))
    return ExitCode.FINE


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
