"""Makers of files for other programs: session files, tables, the calendar, pictures of the map."""

from __future__ import annotations

from toolkit.desk.secrets import signing_key
from toolkit.exchange import write_history, write_session
from toolkit.language import map_words
from toolkit.outgoing.wish import Wish


def session_json(wish: Wish) -> bytes:
    """The session file, whole."""
    return write_session(wish.session)


def session_without_private_json(wish: Wish) -> bytes:
    """The session file for another team."""
    return write_session(wish.for_others)


def history_json(wish: Wish) -> bytes:
    """The session file with all that ever happened. Raises ValueError where no history was brought."""
    if wish.history is None:
        raise ValueError("no history was brought")
    return write_history(wish.history, secret=signing_key())


def calendar_ics(wish: Wish) -> bytes:
    """The dates of the plan."""
    from toolkit.exchange.calendar import write_calendar

    return write_calendar(
        wish.session, wish.day, with_private=wish.with_private, with_owners=wish.with_owners
    )


def assumptions_csv(wish: Wish) -> bytes:
    """The assumptions as CSV."""
    from toolkit.exchange import tables

    return tables.assumptions_csv(wish.session, wish.day, with_private=wish.with_private)


def assumptions_xlsx(wish: Wish) -> bytes:
    """The assumptions as a workbook."""
    from toolkit.exchange import tables

    return tables.assumptions_xlsx(wish.session, wish.day, with_private=wish.with_private)


def evidence_csv(wish: Wish) -> bytes:
    """The ledgers as CSV, one row an item."""
    return _csv(wish, "evidence")


def ratings_csv(wish: Wish) -> bytes:
    """The counted answers as CSV, one row a round and group."""
    return _csv(wish, "ratings")


def tests_csv(wish: Wish) -> bytes:
    """The lines of the plan as CSV, with thresholds and results."""
    return _csv(wish, "tests")


def tables_xlsx(wish: Wish) -> bytes:
    """All tables as one workbook."""
    from toolkit.exchange import sheets, tables

    return tables.write_xlsx(sheets.TABLES, wish.session, wish.day, with_private=wish.with_private)


def map_svg(wish: Wish) -> bytes:
    """The map as a drawing."""
    return _map(wish).encode()


def map_png(wish: Wish) -> bytes:
    """The map as a picture."""
    from toolkit.drawing.image import png_from_svg

    return png_from_svg(_map(wish))


def _csv(wish: Wish, name: str) -> bytes:
    from toolkit.exchange import sheets, tables

    table = next(one for one in sheets.TABLES if one.name == name)
    return tables.write_csv(table, wish.session, wish.day, with_private=wish.with_private)


def _map(wish: Wish) -> str:
    from toolkit.drawing.matrix import draw_image
    from toolkit.drawing.picture import map_picture

    picture = map_picture(wish.for_others, wish.day, with_private=wish.with_private)
    return draw_image(picture, map_words())
