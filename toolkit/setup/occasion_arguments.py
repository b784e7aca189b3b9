"""The words of the command line that say for which day paper is to be made."""

from __future__ import annotations

import argparse
from datetime import datetime, time

from toolkit.setup.words import _


def add_occasion(parser: argparse.ArgumentParser) -> None:
    """Add what only paper for a day without a computer asks."""
    day = parser.add_argument_group(_("for worksheets, forms and run-sheet"))
    day.add_argument(
        "--length",
        choices=("60", "90", "120", "180", "alone", "review"),
        default="",
        help=_("minutes, alone or review (as the session is planned, else 120)"),
    )
    day.add_argument("--people", type=count, default=6, help=_("how many people come (6)"))
    day.add_argument(
        "--tables", type=count, default=0, help=_("how many tables there are (one for six people)")
    )
    day.add_argument(
        "--start", type=clock, metavar="HH:MM", help=_("when the session begins, for the run-sheet")
    )
    day.add_argument(
        "--track",
        default="",
        metavar="TRACK",
        help=_("the topic, such as prevention (that of the session, else freedom_business)"),
    )


def count(word: str) -> int:
    """Read how many people or tables there are, 1 to 500."""
    number = int(word) if word.isdecimal() else 0
    if not 1 <= number <= 500:
        raise argparse.ArgumentTypeError(_("a number of people or tables is 1 to 500"))
    return number


def clock(word: str) -> time:
    """Read a time of day, such as 9:00 or 14:30."""
    try:
        return datetime.strptime(word, "%H:%M").time()  # noqa: DTZ007 (the clock of the room)
    except ValueError:
        raise argparse.ArgumentTypeError(_("a time looks like 9:00 or 14:30")) from None
