"""Whether anybody has worked on what a participant wrote: from then on it belongs to the team as well."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.domain.session import (
    Assumption,
    Card,
    EvidenceItem,
    HandCount,
    PlanLine,
    Rating,
    Session,
    Signpost,
)


def is_built_upon(session: Session, offer_id: str) -> bool:
    """Whether others have rated, linked, placed or planned on what was offered: then it is theirs as well."""
    assumption = session.assumption(offer_id)
    judged = assumption is not None and bool(
        assumption.holds_up or assumption.placement or assumption.impact or assumption.worry_answer
    )
    links = (one for held in (session.assumptions, session.cards) for one in _links(held))
    work: tuple[Rating | HandCount | EvidenceItem | PlanLine | Signpost, ...] = (
        *session.ratings,
        *session.hand_counts,
        *session.evidence,
        *session.plan,
        *session.signposts,
    )
    opened = session.open_round()
    asked = opened is not None and offer_id in opened.assumption_ids
    return (
        judged or asked or offer_id in links or any(one.assumption_id == offer_id for one in work)
    )


def _links(held: tuple[Assumption, ...] | tuple[Card, ...]) -> Iterator[str]:
    for one in held:
        yield from one.holds_up if isinstance(one, Assumption) else one.leads_to
