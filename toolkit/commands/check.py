"""`check`: lists every problem of a session file, each with its place."""

from __future__ import annotations

import argparse
from pathlib import Path

from toolkit.commands.files import read_bytes
from toolkit.exchange import read_session
from toolkit.language import _
from toolkit.setup.exit_codes import ExitCode


def run(arguments: argparse.Namespace) -> int:
    """Read the file as an import would, and say what it holds. A rejected one is explained by the caller."""
    session = read_session(read_bytes(arguments.file), Path(arguments.file).name)
    print(
        _(
            "{name} is a good session file: {team}, {cards} cards, {assumptions} assumptions, {plan} plan lines."
        ).format(
            name=Path(arguments.file).name,
            team=session.team,
            cards=len(session.cards),
            assumptions=len(session.live_assumptions()),
            plan=len(session.plan),
        )
    )
    return ExitCode.FINE
