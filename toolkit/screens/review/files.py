"""The files that can be handed out besides the plan; each is made only when somebody asks for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from toolkit.domain.session import Session
from toolkit.drawing.matrix import draw_image
from toolkit.drawing.picture import map_picture
from toolkit.exchange import write_session
from toolkit.language import _, map_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Handout:
    """A file: its short name, ending and type, what it is called and good for, and how it is made."""

    what: str
    ending: str
    mime: str
    name: str
    about: str
    make: Callable[[], bytes]


def handouts(session: Session, today: date) -> tuple[Handout, ...]:
    """Every file besides the plan."""
    return (
        Handout(
            what="session",
            ending="json",
            mime="application/json",
            name=_("Session file"),
            about=_(
                "Everything, to go on with this session on another computer. Treat it like the session itself."
            ),
            make=lambda: write_session(session),
        ),
        Handout(
            what="assumptions",
            ending="xlsx",
            mime="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            name=_("Assumptions as a spreadsheet"),
            about=_("One row for each assumption, with a page that explains the columns."),
            make=lambda: _xlsx(session, today),
        ),
        Handout(
            what="assumptions",
            ending="csv",
            mime="text/csv",
            name=_("Assumptions as CSV"),
            about=_("The same rows, for any program."),
            make=lambda: _csv(session, today),
        ),
        Handout(
            what="map",
            ending="png",
            mime="image/png",
            name=_("Map as a picture"),
            about=_("For slides and messages."),
            make=lambda: _png(session, today),
        ),
        Handout(
            what="map",
            ending="svg",
            mime="image/svg+xml",
            name=_("Map as a drawing"),
            about=_("Stays sharp at any size, for posters."),
            make=lambda: _svg(session, today).encode(),
        ),
    )


def _xlsx(session: Session, today: date) -> bytes:
    from toolkit.exchange.tables import assumptions_xlsx

    return assumptions_xlsx(session, today)


def _csv(session: Session, today: date) -> bytes:
    from toolkit.exchange.tables import assumptions_csv

    return assumptions_csv(session, today)


def _svg(session: Session, today: date) -> str:
    return draw_image(map_picture(session, today), map_words())


def _png(session: Session, today: date) -> bytes:
    from toolkit.drawing.image import png_from_svg

    return png_from_svg(_svg(session, today))
