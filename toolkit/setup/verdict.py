"""What to do about the environment: a pure decision from what was seen."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from toolkit.setup.python_version import is_new_enough
from toolkit.setup.stamp import Stamp
from toolkit.setup.words import _


class Step(Enum):
    """What set-up does next."""

    READY = "ready"
    REPOINT = "repoint"
    """Whole, but in another folder than before: its scripts name the old one. Needs no network."""
    INSTALL = "install"
    """The environment is good; some of its packages are not."""
    REBUILD = "rebuild"


@dataclass(frozen=True)
class Seen:
    """The environment as it was found."""

    exists: bool
    python: str | None
    """Its Python as "3.11"; None when it does not run."""
    stamp: Stamp | None
    present: frozenset[str]
    """The names in its site-packages folder."""


@dataclass(frozen=True)
class Wanted:
    """The environment as it should be. An empty `tests` asks for no tests."""

    venv: str
    run: str
    tests: str = ""


@dataclass(frozen=True)
class Verdict:
    """The next step, and why, for the person who waits."""

    step: Step
    reason: str = ""


def judge(seen: Seen, wanted: Wanted) -> Verdict:
    """Decide what an environment needs. After a REPOINT, look and judge again."""
    return _judge_python(seen) or _judge_packages(seen, wanted)


def _judge_python(seen: Seen) -> Verdict | None:
    if not seen.exists:
        return Verdict(Step.REBUILD, _("there is no environment yet"))
    if seen.python is None:
        return Verdict(Step.REBUILD, _("the environment's Python does not run any more"))
    if not is_new_enough(tuple(map(int, seen.python.split(".")))):
        return Verdict(Step.REBUILD, _("the environment's Python is too old"))
    if seen.stamp and seen.stamp.python != seen.python:
        return Verdict(
            Step.REBUILD,
            _("Python was {before} and is now {now}").format(
                before=seen.stamp.python, now=seen.python
            ),
        )
    if "pip" not in seen.present:
        return Verdict(Step.REBUILD, _("the environment was not finished"))
    return None


def _judge_packages(seen: Seen, wanted: Wanted) -> Verdict:
    stamp = seen.stamp
    if stamp is None:
        return Verdict(Step.INSTALL, _("the last set-up did not finish"))
    missing = set(stamp.present) - seen.present
    if missing:
        return Verdict(
            Step.INSTALL, _("missing: {names}").format(names=", ".join(sorted(missing)[:3]))
        )
    if stamp.run != wanted.run:
        return Verdict(Step.INSTALL, _("the list of packages has changed"))
    if wanted.tests and stamp.tests != wanted.tests:
        return Verdict(Step.INSTALL, _("the tests need some more packages"))
    if stamp.venv != wanted.venv:
        return Verdict(Step.REPOINT, _("the folder has moved"))
    return Verdict(Step.READY)
