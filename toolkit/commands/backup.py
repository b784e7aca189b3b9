"""`backup`: a whole copy of everything that is stored, taken while people go on working."""

from __future__ import annotations

import argparse
from pathlib import Path

from toolkit.commands.folder import use_folder
from toolkit.desk import now
from toolkit.language import _, ngettext
from toolkit.setup.exit_codes import ExitCode, SetupProblem
from toolkit.store import journal_url, open_journal
from toolkit.store.places import JOURNAL_FILE, data_folder


def run(arguments: argparse.Namespace) -> int:
    """Copy the journal into the folder, under a name with the moment in it."""
    use_folder(arguments.data)
    if journal_url().startswith("sqlite") and not (data_folder() / JOURNAL_FILE).exists():
        sentence = _("There is nothing to copy yet: no session is stored in {folder}.")
        raise SetupProblem(ExitCode.NOT_FOUND, sentence.format(folder=data_folder()))
    target = make_folder(arguments.folder) / f"{now():%Y-%m-%d-%H%M%S}-{JOURNAL_FILE}"
    journal = open_journal(journal_url())
    try:
        journal.back_up(target)
        count, gatherings = len(journal.last_seqs()), len(journal.gatherings.last_seqs())
    finally:
        journal.close()
    copied = ngettext(
        "Copied {count} session to {path}", "Copied {count} sessions to {path}", count
    )
    print(copied.format(count=count, path=target))
    if gatherings:
        with_them = ngettext("And {count} gathering.", "And {count} gatherings.", gatherings)
        print(with_them.format(count=gatherings))
    print(
        _("To use it, put it in an empty folder as {name} and start with --data FOLDER.").format(
            name=JOURNAL_FILE
        )
    )
    return ExitCode.FINE


def make_folder(name: str) -> Path:
    """Make the folder for copies. Only this account may read it: the sessions in it are people's."""
    folder = Path(name).expanduser()
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        sentence = _("{path} cannot be written: {why}. Nothing was changed.")
        raise SetupProblem(
            ExitCode.OUTPUT_NOT_WRITTEN,
            sentence.format(path=folder, why=error.strerror or error),
        ) from error
    return folder
