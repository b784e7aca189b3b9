"""The session file: one session, whole, as JSON text that any machine can read back.

Reading goes in three steps, each of which tells everything it finds: the text (:mod:`.json_text`), the form
(:mod:`.form`), and the rules of a session (:func:`toolkit.domain.whole.problems_of`). A file with any problem is not
taken in at all. Beyond a thousand problems, only their number is told.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

from toolkit.domain.errors import FileRejected, Problem
from toolkit.domain.session import Session
from toolkit.domain.whole import problems_of
from toolkit.exchange.form import read_form, session_adapter
from toolkit.exchange.json_text import JsonText, read_json
from toolkit.exchange.people import counted_through
from toolkit.exchange.shown import told
from toolkit.exchange.wrapper import Wrapper, in_todays_version, refusing, strange_names

FORMAT = "freedom-business-session"
VERSION = 1
"""The version that is written now. A newer number in a file means that a newer toolkit wrote it."""

WRAPPER = ("format", "version", "session")
"""The names at the top of a session file."""

UPGRADES: dict[int, Callable[[Wrapper], Wrapper]] = {}
"""From an old version to the function that raises a file of that version by one."""


def write_session(session: Session) -> bytes:
    """The session file, UTF-8. The same session gives the same bytes; participants' ids are replaced by numbers.

    So are all other ids of a session that had a room: its phones knew them.
    """
    (shareable,) = counted_through((replace(session, room=None),), things=session.room is not None)
    whole = {
        "format": FORMAT,
        "version": VERSION,
        "session": session_adapter().dump_python(shareable, mode="json"),
    }
    return (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode()


def read_session(raw: bytes, name: str) -> Session:
    """The session in the bytes of a file called ``name``. Raises FileRejected with every problem and its place."""
    with refusing(name):
        return session_in(read_json(raw))


def session_in(text: JsonText) -> Session:
    """The session in the JSON values of a file. Raises FileRejected with every problem and its place."""
    found = [replace(p, place=p.place.removeprefix("session/")) for p in text.problems]
    places = {problem.place for problem in found}
    try:
        session = _judged(text.value)
    except FileRejected as rejected:
        further = [problem for problem in rejected.problems if problem.place not in places]
        raise FileRejected(told((*found, *further))) from rejected
    if found:
        raise FileRejected(told(found))
    return session


def _judged(value: object) -> Session:
    wrapper = in_todays_version(value, FORMAT, VERSION, UPGRADES)
    inside = wrapper.get("session")
    if not isinstance(inside, dict):
        raise FileRejected((Problem("wrong_type", "session", {"wanted": "object"}),))
    strange = strange_names(wrapper, WRAPPER)
    session = read_form(session_adapter().validate_json, inside, strange)
    if broken_rules := problems_of(session):
        raise FileRejected(broken_rules)
    return session
