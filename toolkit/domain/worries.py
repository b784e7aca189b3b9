"""Who sees a danger. One voice is enough, in any round, until the group's own judgement is recorded."""

from __future__ import annotations

from toolkit.domain.session import Session


def worried_about(session: Session) -> frozenset[str]:
    """Ids of the assumptions for which somebody raised a safety worry, in a round that is still private too."""
    marked = {a.assumption_id for a in session.assumptions if a.touches_safety}
    rated = {rating.assumption_id for rating in session.ratings if rating.touches_safety}
    counted = {count.assumption_id for count in session.hand_counts if count.worries}
    return frozenset(marked | rated | counted)
