"""The outermost names of our files, ``format`` and ``version``, and how a file with problems is refused."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace

from toolkit.domain.errors import FileRejected, Problem
from toolkit.exchange.shown import shown

Wrapper = dict[str, object]

Upgrades = Mapping[int, Callable[[Wrapper], Wrapper]]
"""From an old version to the function that raises a file of that version by one."""


@contextmanager
def refusing(name: str) -> Iterator[None]:
    """Within it, a refusal names the file, and foreign text in its problems is made fit to be shown."""
    try:
        yield
    except FileRejected as rejected:
        problems = tuple(map(_fit_to_be_shown, rejected.problems))
        raise FileRejected(problems, name=shown(name)) from rejected


def in_todays_version(value: object, form: str, version: int, upgrades: Upgrades) -> Wrapper:
    """The file's outermost object, raised to the version of today. Raises FileRejected when it is of another format."""
    if not isinstance(value, dict) or value.get("format") != form:
        raise FileRejected((Problem("file_not_a_session", "format"),))
    for old in range(_known_version(value, version, upgrades), version):
        value = upgrades[old](value)
    return value


def strange_names(wrapper: Wrapper, known: tuple[str, ...]) -> tuple[Problem, ...]:
    """A problem for each name that does not belong at the top of the file."""
    strange = [shown(name) for name in wrapper if name not in known]
    return tuple(Problem("field_unknown", name, {"name": name}) for name in strange)


def _known_version(wrapper: Wrapper, newest: int, upgrades: Upgrades) -> int:
    version = wrapper.get("version")
    if version is None:
        raise FileRejected((Problem("file_version_missing", "version"),))
    if type(version) is not int or version < min((*upgrades, newest)):
        strange = shown(json.dumps(version))
        raise FileRejected((Problem("file_version_unknown", "version", {"version": strange}),))
    if version > newest:
        found = Problem("file_is_newer", "version", {"version": version, "newest": newest})
        raise FileRejected((found,))
    return version


def _fit_to_be_shown(problem: Problem) -> Problem:
    """The problem with foreign text in it cut and cleaned; the values that are allowed are our own words."""
    params = {
        key: shown(value) if isinstance(value, str) and key != "allowed" else value
        for key, value in problem.params.items()
    }
    return replace(problem, params=params)
