"""Reading a session file of either kind: the session as it is, or with its history."""

from __future__ import annotations

from toolkit.domain.history import History
from toolkit.domain.session import Session
from toolkit.exchange import history_file
from toolkit.exchange.history_file import history_in
from toolkit.exchange.json_text import read_json
from toolkit.exchange.session_file import session_in
from toolkit.exchange.wrapper import refusing


def read_any(raw: bytes, name: str) -> Session | History:
    """What the file called ``name`` holds. Raises FileRejected with every problem and its place."""
    with refusing(name):
        text = read_json(raw)
        if isinstance(text.value, dict) and text.value.get("format") == history_file.FORMAT:
            return history_in(text)
        return session_in(text)


def session_of(read: Session | History) -> Session:
    """The session as it stands, whichever kind of file it came from."""
    return read.session if isinstance(read, History) else read
