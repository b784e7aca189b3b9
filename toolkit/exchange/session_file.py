"""The session file: one session, whole, as JSON text that any machine can read back.

Reading goes in three steps, each of which tells everything it finds: the text (:mod:`.json_text`), the form
(:mod:`.form`), and the rules of a session (:func:`toolkit.domain.whole.problems_of`). A file with any problem is not
taken in at all. Beyond a thousand problems, only their number is told.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Literal

from pydantic import TypeAdapter

from toolkit.domain.errors import FileRejected, Problem
from toolkit.domain.session import HandCount, Rating, Session
from toolkit.domain.vocabulary import TEAM, record
from toolkit.domain.whole import problems_of
from toolkit.exchange.form import read_form, session_adapter
from toolkit.exchange.json_text import read_json
from toolkit.exchange.shown import shown, told

FORMAT = "freedom-business-session"
VERSION = 1
"""The version that is written now. A newer number in a file means that a newer toolkit wrote it."""

WRAPPER = ("format", "version", "session")
"""The names at the top of a session file."""

UPGRADES: dict[int, Callable[[dict[str, object]], dict[str, object]]] = {}
"""From an old version to the function that raises a session of that version by one."""


@record
class SessionFile:
    """What a session file holds; its JSON Schema is made from this."""

    format: Literal["freedom-business-session"]
    version: Literal[1]
    session: Session


def write_session(session: Session) -> bytes:
    """The session file, UTF-8. The same session gives the same bytes; participants' ids are replaced by numbers."""
    shareable = replace(
        session,
        ratings=_renumbered(session.ratings),
        hand_counts=_renumbered_tables(session.hand_counts),
    )
    whole = {
        "format": FORMAT,
        "version": VERSION,
        "session": session_adapter().dump_python(shareable, mode="json"),
    }
    return (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode()


def read_session(raw: bytes, name: str) -> Session:
    """The session in the bytes of a file called ``name``. Raises FileRejected with every problem and its place."""
    try:
        return _read(raw)
    except FileRejected as rejected:
        problems = tuple(map(_shown, rejected.problems))
        raise FileRejected(problems, name=shown(name)) from rejected


def session_schema() -> dict[str, object]:
    """The JSON Schema (2020-12) of a session file."""
    schema = TypeAdapter(SessionFile).json_schema()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **schema,
        "title": "Session file of the Freedom Business Workshop Toolkit",
    }


def _renumbered(ratings: tuple[Rating, ...]) -> tuple[Rating, ...]:
    """The ratings with their raters counted through: nobody's phone can be found by its id in a file."""
    raters = dict.fromkeys(rating.rater for rating in ratings if rating.rater != TEAM)
    numbers = {rater: f"rater-{number}" for number, rater in enumerate(raters, start=1)}
    return tuple(replace(r, rater=numbers.get(r.rater, TEAM)) for r in ratings)


def _renumbered_tables(counts: tuple[HandCount, ...]) -> tuple[HandCount, ...]:
    """The hand counts with their tables counted through, as the raters are."""
    tables = dict.fromkeys(count.table for count in counts)
    numbers = {table: f"table-{number}" for number, table in enumerate(tables, start=1)}
    return tuple(replace(count, table=numbers[count.table]) for count in counts)


def _read(raw: bytes) -> Session:
    text = read_json(raw)
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
    session = read_form(*_unwrapped(value))
    broken_rules = problems_of(session)
    if broken_rules:
        raise FileRejected(broken_rules)
    return session


def _unwrapped(value: object) -> tuple[object, tuple[Problem, ...]]:
    """The session inside its wrapper, raised to the version of today, and what is strange in the wrapper."""
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        raise FileRejected((Problem("file_not_a_session", "format"),))
    version = _known_version(value)
    session = value.get("session")
    if not isinstance(session, dict):
        raise FileRejected((Problem("wrong_type", "session", {"wanted": "object"}),))
    for old in range(version, VERSION):
        session = UPGRADES[old](session)
    strange = [shown(name) for name in value if name not in WRAPPER]
    return session, tuple(Problem("field_unknown", name, {"name": name}) for name in strange)


def _known_version(wrapper: dict[str, object]) -> int:
    version = wrapper.get("version")
    if version is None:
        raise FileRejected((Problem("file_version_missing", "version"),))
    if type(version) is not int or version < min((*UPGRADES, VERSION)):
        strange = shown(json.dumps(version))
        raise FileRejected((Problem("file_version_unknown", "version", {"version": strange}),))
    if version > VERSION:
        found = Problem("file_is_newer", "version", {"version": version, "newest": VERSION})
        raise FileRejected((found,))
    return version


def _shown(problem: Problem) -> Problem:
    """The problem with foreign text in it made fit to be shown; the values that are allowed are our own words."""
    params = {
        key: shown(value) if isinstance(value, str) and key != "allowed" else value
        for key, value in problem.params.items()
    }
    return replace(problem, params=params)
