"""The words of the command line. Kept apart from what the commands do, so that --help needs nothing installed."""

from __future__ import annotations

import argparse
import re
from dataclasses import dataclass
from enum import Enum

from toolkit import __version__
from toolkit.setup.exit_codes import MEANINGS
from toolkit.setup.occasion_arguments import add_occasion
from toolkit.setup.words import _

EXAMPLES = _(
    """examples:
  python3 -m toolkit
      set up if need be, start, and open the app in the browser
  python3 -m toolkit start --port 8600 --no-browser --data ./workshop-data
      another port, no browser, data in a folder of your own
  python3 -m toolkit --room
      open it to the phones on this network; your own side is behind a passphrase
  python3 -m toolkit room --new-passphrase
      make a new passphrase; the old one and every signed-in browser are out
  python3 -m toolkit samples
      list the samples: sessions and a gathering
  python3 -m toolkit samples salon-academy --out salon.json
      copy one, to look at or to work on
  python3 -m toolkit check salon.json
      list every problem of a session or gathering file
  python3 -m toolkit export salon.json --document plan --out plan.pdf --paper letter
      print the action plan of a session file
  python3 -m toolkit export salon.json --document calendar --out plan.ics
      the dates of its plan, for a calendar
  python3 -m toolkit export gathering.json --document plenary-pack,country-pack --out packs
      the packs of a gathering, from its file
  python3 -m toolkit export three-rivers-gathering --document take-homes --out take-homes.zip
      the pages to take home of the sample of a gathering
  python3 -m toolkit export --document worksheets,run-sheet --people 30 --tables 5 --out paper
      blank sheets for a day without a computer
  python3 -m toolkit export sessions --document plan,assumptions.csv --out handouts
      several documents of every session file in a folder, written to another
  python3 -m toolkit export --list
      list every document
  python3 -m toolkit backup ~/workshop-backups
      copy all stored sessions and gatherings to a folder
  python3 -m toolkit doctor
      look at everything the toolkit needs, and say how to mend what is wrong
  python3 -m toolkit test
      run all checks and tests; test tests/scoring runs only those tests
"""
)


HOST_SHAPE = re.compile(r"[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?")


class Needs(Enum):
    """What has to be set up before a command runs."""

    NOTHING = "nothing"
    PACKAGES = "packages"
    TEST_PACKAGES = "test packages"


@dataclass(frozen=True)
class Command:
    """One command: its module is toolkit.commands.NAME and has `run(arguments) -> int`."""

    name: str
    help: str
    needs: Needs


COMMANDS = (
    Command("start", _("start the app (the default)"), Needs.PACKAGES),
    Command("room", _("say how people reach the room, or change its passphrase"), Needs.PACKAGES),
    Command("export", _("make a document from a session file"), Needs.PACKAGES),
    Command("check", _("list every problem of a session file or a gathering file"), Needs.PACKAGES),
    Command(
        "samples", _("list the samples, sessions and a gathering, or copy one"), Needs.PACKAGES
    ),
    Command("backup", _("copy all stored sessions and gatherings to a folder"), Needs.PACKAGES),
    Command("doctor", _("look at everything the toolkit needs"), Needs.NOTHING),
    Command("test", _("run all checks and tests"), Needs.TEST_PACKAGES),
)


def command_named(name: str) -> Command:
    """Return the command of this name."""
    return next(command for command in COMMANDS if command.name == name)


def build_parser() -> argparse.ArgumentParser:
    """Build the parser of the whole command line."""
    parser = argparse.ArgumentParser(
        prog="python3 -m toolkit",
        description=_(
            "Freedom Business Workshop Toolkit: from a debrief to a printed plan that tests what a team assumes."
        ),
        epilog=EXAMPLES + "\n" + _exit_codes(),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=__version__)
    parsers = parser.add_subparsers(dest="command", metavar="COMMAND")
    for command in COMMANDS:
        child = parsers.add_parser(command.name, help=command.help, description=command.help)
        _ARGUMENTS[command.name](child)
    return parser


def parse(words: list[str]) -> argparse.Namespace:
    """Read the command line. Without a command it is `start`."""
    if not words or (words[0].startswith("-") and words[0] not in {"-h", "--help", "--version"}):
        words = ["start", *words]
    if words[0] == "test" and not {"-h", "--help"} & set(words):
        # Everything after it is for pytest, options too.
        return argparse.Namespace(command="test", tests=words[1:])
    parser = build_parser()
    arguments = parser.parse_args(words)
    if arguments.command == "export" and not (arguments.out or arguments.list):
        parser.error(_("say where to write it with --out, or see what there is with --list"))
    return arguments


def _exit_codes() -> str:
    lines = [f"  {code.value:>3}  {_(meaning)}" for code, meaning in MEANINGS.items()]
    return "\n".join([_("exit codes:"), *lines])


def _start(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--port", type=port, default=8501, help=_("the port to open; 0 takes any free one (8501)")
    )
    parser.add_argument("--no-browser", action="store_true", help=_("do not open the browser"))
    parser.add_argument(
        "--data", metavar="DIR", help=_("where sessions are kept (a folder of your own account)")
    )
    parser.add_argument(
        "--room", action="store_true", help=_("let the phones on this network take part")
    )
    parser.add_argument(
        "--address",
        type=host,
        metavar="HOST",
        help=_("with --room: what people type, when the likely address is not the right one"),
    )


def _room(parser: argparse.ArgumentParser) -> None:
    only_one = parser.add_mutually_exclusive_group()
    only_one.add_argument(
        "--new-passphrase",
        action="store_true",
        help=_("make a new passphrase and show it; the old one is out"),
    )
    only_one.add_argument(
        "--link",
        action="store_true",
        help=_("give a link that signs this laptop's browser in once, within ten minutes"),
    )
    parser.add_argument(
        "--port", type=port, default=8501, help=_("the port the room was opened at (8501)")
    )
    parser.add_argument("--data", metavar="DIR", help=_("the data folder of the room"))


def host(word: str) -> str:
    """Read the name or address of a machine, such as 192.168.137.1 or laptop.local."""
    if not HOST_SHAPE.fullmatch(word):
        raise argparse.ArgumentTypeError(
            _("an address looks like 192.168.137.1 or laptop.local, without http:// and port")
        )
    return word


def port(word: str) -> int:
    """Read a port number, 0 to 65535."""
    number = int(word) if word.isdecimal() else -1
    if not 0 <= number <= 65535:
        raise argparse.ArgumentTypeError(_("a port is a number from 0 to 65535"))
    return number


def _export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files",
        nargs="*",
        metavar="PATH",
        help=_(
            "a session file, a folder of them, a gathering file, or the name of a sample; blank sheets need none"
        ),
    )
    parser.add_argument(
        "--document",
        default="plan",
        metavar="NAMES",
        help=_(
            "what to make; several by comma, each a name or name.ending, such as plan,handout,plan.docx"
            " (plan); --list names all"
        ),
    )
    parser.add_argument(
        "--list", action="store_true", help=_("list every document there is, and make nothing")
    )
    parser.add_argument(
        "--out",
        metavar="OUT",
        help=_("where to write it: a file, or a folder (a name without an ending is one)"),
    )
    parser.add_argument(
        "--paper",
        choices=("a4", "letter", "a3", "a1"),
        default="a4",
        help=_("paper size; each document takes the nearest of its own (a4)"),
    )
    parser.add_argument(
        "--language", default="en", metavar="CODE", help=_("language of the document (en)")
    )
    parser.add_argument(
        "--with-private",
        action="store_true",
        help=_("print private cards too; they are left out if not said"),
    )
    parser.add_argument(
        "--with-owners",
        action="store_true",
        help=_("say who does what in documents for strangers; left out if not said"),
    )
    parser.add_argument(
        "--with-sources",
        action="store_true",
        help=_("print the words and sources of evidence in documents for strangers too"),
    )
    add_occasion(parser)


def _check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help=_("a session or gathering file"))


def _samples(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "name", nargs="?", metavar="NAME", help=_("the sample to copy; without it, all are listed")
    )
    parser.add_argument(
        "--out", metavar="OUT", help=_("a file or folder to copy it to (this folder)")
    )


def _backup(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar="DIR", help=_("where to put the copy"))
    parser.add_argument(
        "--data", metavar="DIR", help=_("whose data to copy, when not your own account's")
    )


def _doctor(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--port", type=port, default=8501, help=_("the port you mean to use (8501)")
    )
    parser.add_argument("--data", metavar="DIR", help=_("the data folder you mean to use"))


def _test(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "tests",
        nargs="*",
        metavar="PYTEST_WORD",
        help=_("hand these to pytest, and run nothing else"),
    )


_ARGUMENTS = {
    "start": _start,
    "room": _room,
    "export": _export,
    "check": _check,
    "samples": _samples,
    "backup": _backup,
    "doctor": _doctor,
    "test": _test,
}
