"""What a person did on the map, read strictly, and the change it means. A browser may send anything."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from toolkit.domain.ballots import shown_ballots
from toolkit.domain.changes import Change, PlacementAgreed, PlacementLifted, RatingsCleared
from toolkit.domain.session import Session

CHANGE_ID = re.compile(r"[0-9a-f]{16}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """A card was put down on the map: risk and evidence, 0 to 1."""

    assumption_id: str
    risk: float
    evidence: float
    change_id: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lifted:
    """A card was taken off the map, back to the tray."""

    assumption_id: str
    change_id: str | None


def read_moved(told: object) -> Moved | None:
    """The move, or None when it makes no sense."""
    assumption_id = read_id(told)
    if assumption_id is None or not isinstance(told, Mapping):
        return None
    risk, evidence = _share(told.get("risk")), _share(told.get("evidence"))
    if risk is None or evidence is None:
        return None
    return Moved(
        assumption_id=assumption_id,
        risk=risk,
        evidence=evidence,
        change_id=_change_id(told.get("change_id")),
    )


def read_lifted(told: object) -> Lifted | None:
    """The lift, or None when it makes no sense."""
    assumption_id = read_id(told)
    if assumption_id is None or not isinstance(told, Mapping):
        return None
    return Lifted(assumption_id=assumption_id, change_id=_change_id(told.get("change_id")))


def read_id(told: object) -> str | None:
    """The id of the card that was meant, or None."""
    if not isinstance(told, Mapping):
        return None
    found = told.get("assumption_id")
    return found if isinstance(found, str) and found else None


def _share(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value) if 0 <= value <= 1 else None


def _change_id(value: object) -> str | None:
    return value if isinstance(value, str) and CHANGE_ID.fullmatch(value) else None


def change_of_move(session: Session, moved: Moved) -> Change:
    """The agreed placement; who agreed and why stay as they were until somebody says anew."""
    assumption = session.assumption(moved.assumption_id)
    before = assumption.placement if assumption else None
    return PlacementAgreed(
        assumption_id=moved.assumption_id,
        risk=moved.risk,
        evidence=moved.evidence,
        who=before.who if before else "",
        why="",
    )


def change_of_lift(session: Session, lifted: Lifted) -> Change | None:
    """What taking a card off the map means: first the agreed place is taken back, then the ratings.

    None when only a ledger or a recorded judgement holds the card where it is.
    """
    assumption = session.assumption(lifted.assumption_id)
    if assumption is None:
        return None
    if assumption.placement is not None:
        return PlacementLifted(assumption_id=lifted.assumption_id)
    if shown_ballots(session, lifted.assumption_id):
        return RatingsCleared(assumption_id=lifted.assumption_id)
    return None
