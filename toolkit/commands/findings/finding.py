"""One line of doctor: what was looked at, how it is, and how to mend it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from toolkit.setup.words import N_


class State(Enum):
    """How a thing is. Only a problem makes doctor end with an error."""

    OK = N_("ok")
    WARNING = N_("warning")
    PROBLEM = N_("problem")


@dataclass(frozen=True)
class Finding:
    """What was found about one thing, and one sentence that mends it, empty where nothing has to be."""

    what: str
    state: State
    found: str
    mend: str = ""
