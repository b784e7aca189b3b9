"""The files that can be handed out besides the plan; each is made only when somebody asks for it.

The session file and the one with its history hold everything, also what is private. All others are for other eyes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from toolkit.domain.history import History
from toolkit.domain.privacy import without_private
from toolkit.domain.session import Session
from toolkit.drawing.matrix import draw_image
from toolkit.drawing.picture import map_picture
from toolkit.exchange import write_history, write_session
from toolkit.language import _, map_words

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Handout:
    """A file: its short name, ending and type, what it is called and good for, and how it is made.

    ``warning`` is what somebody must know before it is passed on.
    """

    what: str
    ending: str
    mime: str
    name: str
    about: str
    make: Callable[[], bytes]
    warning: str = ""


def handouts(history: Callable[[], History], today: date) -> tuple[Handout, ...]:
    """Every file besides the plan. ``history`` gives the whole history when a file is made, in projector mode too."""

    def whole() -> Session:
        return history().session

    return (
        *_to_go_on_with(history),
        *_to_give_away(whole),
        *_dates_and_tables(whole, today),
        *_maps(whole, today),
    )


def _to_go_on_with(history: Callable[[], History]) -> tuple[Handout, ...]:
    return (
        Handout(
            what="session",
            ending="json",
            mime="application/json",
            name=_("Session file"),
            about=_(
                "Everything as it stands now, private cards too, to go on with on another computer."
            ),
            warning=_("Treat it like the session itself."),
            make=lambda: write_session(history().session),
        ),
        Handout(
            what="session-with-history",
            ending="json",
            mime="application/json",
            name=_("Session file with its history"),
            about=_(
                "The same with all that ever happened, so that the map can play back on another computer."
            ),
            warning=_(
                "It holds everything ever written, also what was deleted, undone or reworded. Give it only to people"
                " who may read all of that."
            ),
            make=lambda: write_history(history()),
        ),
    )


def _to_give_away(whole: Callable[[], Session]) -> tuple[Handout, ...]:
    return (
        Handout(
            what="session-without-private",
            ending="json",
            mime="application/json",
            name=_("Session file without private cards"),
            about=_(
                "For another team or a trainer: no private card, no answer of the private check. The other cards keep"
                " their numbers."
            ),
            make=lambda: write_session(without_private(whole())),
        ),
    )


def _dates_and_tables(whole: Callable[[], Session], today: date) -> tuple[Handout, ...]:
    return (
        Handout(
            what="dates",
            ending="ics",
            mime="text/calendar",
            name=_("Dates for a calendar"),
            about=_(
                "Steps, looks at signposts and the next review, for a phone or an office calendar. Cards of the safety"
                " strip come as numbers only."
            ),
            make=lambda: _ics(whole(), today),
        ),
        Handout(
            what="assumptions",
            ending="xlsx",
            mime=XLSX,
            name=_("Assumptions as a spreadsheet"),
            about=_("One row for each assumption, with a page that explains the columns."),
            make=lambda: _xlsx(whole(), today),
        ),
        Handout(
            what="assumptions",
            ending="csv",
            mime="text/csv",
            name=_("Assumptions as CSV"),
            about=_("The same rows, for any program."),
            make=lambda: _csv(whole(), today),
        ),
    )


def _maps(whole: Callable[[], Session], today: date) -> tuple[Handout, ...]:
    return (
        Handout(
            what="map",
            ending="png",
            mime="image/png",
            name=_("Map as a picture"),
            about=_("For slides and messages."),
            make=lambda: _png(whole(), today),
        ),
        Handout(
            what="map",
            ending="svg",
            mime="image/svg+xml",
            name=_("Map as a drawing"),
            about=_("Stays sharp at any size, for posters."),
            make=lambda: _svg(whole(), today).encode(),
        ),
    )


def _ics(session: Session, today: date) -> bytes:
    from toolkit.exchange.calendar import write_calendar

    return write_calendar(session, today)


def _xlsx(session: Session, today: date) -> bytes:
    from toolkit.exchange.tables import assumptions_xlsx

    return assumptions_xlsx(session, today)


def _csv(session: Session, today: date) -> bytes:
    from toolkit.exchange.tables import assumptions_csv

    return assumptions_csv(session, today)


def _svg(session: Session, today: date) -> str:
    return draw_image(map_picture(without_private(session), today), map_words())


def _png(session: Session, today: date) -> bytes:
    from toolkit.drawing.image import png_from_svg

    return png_from_svg(_svg(session, today))
