"""Which cards of the plan need a signpost, and what is still missing from it."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.domain.session import Session, Signpost
from toolkit.domain.vocabulary import Strip
from toolkit.scoring.holding import load_bearing
from toolkit.scoring.standing import Standing

PARTS = ("owner", "check_on", "shaping", "hedging")
"""What a signpost must name besides its sign (after RAND's Assumption-Based Planning)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignpostWanted:
    """A card of the plan whose signpost is not whole; ``missing`` names parts, "sign" where there is none."""

    standing: Standing
    missing: tuple[str, ...]


def signposts_wanted(session: Session, ranked: tuple[Standing, ...]) -> tuple[SignpostWanted, ...]:
    """The cards in the plan that are load-bearing or safety-critical and lack a whole signpost, in rank order."""
    bearing = load_bearing(session)
    planned = {line.assumption_id for line in session.plan}
    wanted = []
    for one in ranked:
        assumption = one.assumption
        in_plan = assumption.chosen or assumption.assumption_id in planned
        needs = assumption.assumption_id in bearing or one.strip is Strip.SAFETY_CRITICAL
        if in_plan and needs:
            missing = _missing(session.signposts_of(assumption.assumption_id))
            if missing:
                wanted.append(SignpostWanted(standing=one, missing=missing))
    return tuple(wanted)


def _missing(posts: tuple[Signpost, ...]) -> tuple[str, ...]:
    """What the fullest signpost still lacks."""
    if not posts:
        return ("sign", *PARTS)
    return min((missing_parts(post) for post in posts), key=len)


def missing_parts(post: Signpost) -> tuple[str, ...]:
    """The parts a signpost does not name yet."""
    return tuple(part for part in PARTS if not getattr(post, part))
