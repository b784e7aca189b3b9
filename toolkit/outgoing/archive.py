"""The archive copy of the plan goes out with the session inside, and comes in again."""

from __future__ import annotations

from toolkit.domain.history import History
from toolkit.domain.session import Session
from toolkit.exchange import read_any, write_session
from toolkit.exchange.wrapper import refusing
from toolkit.outgoing.makers_pages import earlier_in
from toolkit.outgoing.wish import Wish

PDF = b"%PDF-"


def archive_pdf(wish: Wish) -> bytes:
    """The action plan with the whole session file inside; its pages show private cards only when that was chosen."""
    from toolkit.documents.archive_copy import render_archive_copy

    return render_archive_copy(
        wish.session,
        write_session(wish.session),
        bank=wish.bank,
        today=wish.day,
        paper=wish.paper,
        language=wish.language,
        earlier=earlier_in(wish),
        with_private=wish.with_private,
    )


def read_brought(raw: bytes, name: str) -> Session | History:
    """What a session file or an archive copy called ``name`` holds. Raises FileRejected with every problem."""
    if not raw.startswith(PDF):
        return read_any(raw, name)
    from toolkit.documents.archive_copy import session_file_in

    with refusing(name):
        inside = session_file_in(raw)
    return read_any(inside, name)
