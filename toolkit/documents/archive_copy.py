"""The archive copy: the action plan with the session file inside, to be kept and opened again."""

from __future__ import annotations

import atexit
import sys
from datetime import UTC, date, datetime, time
from functools import cache

from toolkit.documents.orders import Enclosure, Order
from toolkit.documents.pages import Paper
from toolkit.documents.plan import plan_html
from toolkit.documents.plan_since import Earlier
from toolkit.documents.press import Press, press
from toolkit.documents.unpacking import SESSION_NAME
from toolkit.domain.bank import Bank
from toolkit.domain.errors import DocumentFailed, FileRejected, Problem
from toolkit.domain.session import Session
from toolkit.language import _

COMMAND = (sys.executable, "-m", "toolkit.documents.unpacking")
SECONDS_AT_MOST = 20.0

BYTES_AT_MOST = 64 * 1024 * 1024
"""The largest PDF that is opened (house rule); an archive copy has about 1 MB."""


def render_archive_copy(
    session: Session,
    session_file: bytes,
    *,
    bank: Bank,
    today: date,
    paper: Paper = "a4",
    language: str = "en",
    earlier: Earlier | None = None,
    with_private: bool = False,
) -> bytes:
    """The action plan as PDF/A-3a and PDF/UA-1 with ``session_file`` inside, whole, as its source.

    The pages are those of :func:`toolkit.documents.plan.render_plan`, with or without the private cards. The file
    inside is dated from the session's start and from ``today``: the same session on the same day gives the same bytes.
    Raises DocumentFailed when printing is not possible.
    """
    html = plan_html(
        session,
        bank=bank,
        today=today,
        paper=paper,
        language=language,
        earlier=earlier,
        with_private=with_private,
    )
    started = session.started_at.astimezone(UTC)
    enclosed = Enclosure(
        name=SESSION_NAME,
        data=session_file,
        about=_("The whole session: open this PDF in the toolkit to go on with it"),
        created=started,
        modified=max(started, datetime.combine(today, time(), UTC)),
    )
    return press().print(Order(html, archive=enclosed)).pdf


def session_file_in(pdf: bytes) -> bytes:
    """The session file inside an archive copy. Raises FileRejected when the PDF cannot be read or holds none."""
    if len(pdf) > BYTES_AT_MOST:
        sizes: dict[str, object] = {"size": len(pdf) // 2**20 + 1, "most": BYTES_AT_MOST // 2**20}
        raise FileRejected((Problem("file_too_big", "", sizes),))
    try:
        found = unpacking_press().send(pdf).pdf
    except DocumentFailed as failed:
        raise FileRejected((Problem("archive_unreadable", ""),)) from failed
    if not found:
        raise FileRejected((Problem("archive_holds_no_session", ""),))
    return found


@cache
def unpacking_press() -> Press:
    """The process of this program that opens PDFs; it ends with it."""
    shared = Press(processes=1, seconds=SECONDS_AT_MOST, command=COMMAND)
    atexit.register(shared.close)
    return shared
