"""An assumption, and what the team judged of it."""

from __future__ import annotations

from datetime import datetime

from toolkit.domain.vocabulary import Lens, record


@record
class Impact:
    """How bad it is if the assumption is wrong, each 0 to 4 (anchors in the bank, after RAND and the UNGPs)."""

    safety: int
    mission: int
    business: int
    law: int


@record
class WorryAnswer:
    """What the facilitator recorded after somebody raised a safety worry: the group's a (0 to 4) and what was said."""

    safety: int
    said: str


@record
class Placement:
    """Where the team agreed the assumption stands: risk and evidence, 0 to 1, with who (a role) and why."""

    risk: float
    evidence: float
    who: str
    why: str
    agreed_at: datetime


@record
class Clearing:
    """What was changed after *stop and review*, and the evidence items that this answers."""

    at: datetime
    what_changed: str
    answers: tuple[str, ...]


@record
class Assumption:
    """A belief that must be true for the plan; the text goes on after "We believe that".

    A ``private`` one is on no wall and in no document unless somebody chooses so.
    """

    assumption_id: str
    text: str
    lens: Lens
    written_at: datetime
    holds_up: tuple[str, ...] = ()
    starter_id: str | None = None
    touches_safety: bool = False
    also_worded: tuple[str, ...] = ()
    parked: bool = False
    chosen: bool = False
    impact: Impact | None = None
    vulnerability: int = 2
    worry_answer: WorryAnswer | None = None
    placement: Placement | None = None
    private: bool = False
    clearings: tuple[Clearing, ...] = ()

    @property
    def answered(self) -> frozenset[str]:
        """Ids of the evidence items against it that a recorded change answers."""
        return frozenset(item for clearing in self.clearings for item in clearing.answers)
