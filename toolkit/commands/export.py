"""`export`: makes one document of a session file."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from toolkit.commands.files import brought_from, write_bytes
from toolkit.commands.passages import passages_to_read
from toolkit.desk import today
from toolkit.domain.history import History
from toolkit.domain.privacy import without_private
from toolkit.domain.session import Session
from toolkit.exchange import session_of
from toolkit.language import _, map_words, use_language
from toolkit.setup.exit_codes import ExitCode, SetupProblem


@dataclass(frozen=True)
class Wish:
    """What somebody wants on paper."""

    brought: Session | History
    day: date
    paper: Literal["a4", "letter"]
    language: str
    with_private: bool

    @property
    def session(self) -> Session:
        """The session as it stands in the file."""
        return session_of(self.brought)


def run(arguments: argparse.Namespace) -> int:
    """Make the document, write it, and list passages that somebody should read again before it is handed out."""
    use_language(arguments.language)
    make = DOCUMENTS.get((arguments.document, Path(arguments.out).suffix.lower()))
    if make is None:
        raise SetupProblem(ExitCode.USAGE, what_there_is(arguments.document))
    wish = Wish(
        brought=brought_from(arguments.file),
        day=today(),
        paper=arguments.paper,
        language=arguments.language,
        with_private=arguments.with_private,
    )
    target = Path(arguments.out).expanduser()
    write_bytes(target, make(wish))
    for line in passages_to_read(wish.session, wish.language, with_private=wish.with_private):
        print(line, file=sys.stderr)
    print(_("Written: {path}").format(path=target))
    return ExitCode.FINE


def what_there_is(document: str) -> str:
    """Say which documents there are, and in which forms."""
    endings = [ending for name, ending in DOCUMENTS if name == document]
    if endings:
        return _("{document} is written to a file that ends in {endings}.").format(
            document=document, endings=_(" or ").join(endings)
        )
    names = ", ".join(dict.fromkeys(name for name, _ending in DOCUMENTS))
    return _("There is no document called {document}. Choose one of: {names}").format(
        document=document, names=names
    )


def _plan(wish: Wish) -> bytes:
    from toolkit.content import read_bank
    from toolkit.documents.plan import missing_letters_words, render_plan
    from toolkit.documents.plan_since import earlier_of

    bank = read_bank(wish.language)
    words = missing_letters_words(
        wish.session, bank=bank, today=wish.day, with_private=wish.with_private
    )
    if words:
        print(words, file=sys.stderr)
    return render_plan(
        wish.session,
        bank=bank,
        today=wish.day,
        paper=wish.paper,
        language=wish.language,
        earlier=earlier_of(wish.brought, wish.day) if isinstance(wish.brought, History) else None,
        with_private=wish.with_private,
    )


def _map_svg(wish: Wish) -> bytes:
    return _map(wish).encode()


def _map_png(wish: Wish) -> bytes:
    from toolkit.drawing.image import png_from_svg

    return png_from_svg(_map(wish))


def _map(wish: Wish) -> str:
    from toolkit.drawing.matrix import draw_image
    from toolkit.drawing.picture import map_picture

    return draw_image(map_picture(without_private(wish.session), wish.day), map_words())


def _assumptions_csv(wish: Wish) -> bytes:
    from toolkit.exchange.tables import assumptions_csv

    return assumptions_csv(wish.session, wish.day)


def _assumptions_xlsx(wish: Wish) -> bytes:
    from toolkit.exchange.tables import assumptions_xlsx

    return assumptions_xlsx(wish.session, wish.day)


def _session_file(wish: Wish) -> bytes:
    from toolkit.exchange import write_session

    return write_session(wish.session)


def _calendar(wish: Wish) -> bytes:
    from toolkit.exchange.calendar import write_calendar

    return write_calendar(wish.session, wish.day)


DOCUMENTS: dict[tuple[str, str], Callable[[Wish], bytes]] = {
    ("plan", ".pdf"): _plan,
    ("map", ".svg"): _map_svg,
    ("map", ".png"): _map_png,
    ("assumptions", ".csv"): _assumptions_csv,
    ("assumptions", ".xlsx"): _assumptions_xlsx,
    ("calendar", ".ics"): _calendar,
    ("session", ".json"): _session_file,
}
"""Every document, by its name and the ending of the file it is written to."""
