"""The cards of the plan in their order, worked out once per change."""

from __future__ import annotations

from toolkit.documents.ranked import Ranked
from toolkit.screens.showing import Showing


def ranked_of(showing: Showing) -> Ranked:
    """The session with its cards in order. A wall never shows a private card."""

    def compute() -> Ranked:
        shown = tuple(
            one for one in showing.ranked if not (showing.projector and one.assumption.private)
        )
        return Ranked(showing.session, showing.today, shown)

    return showing.history.once(("plan", showing.today, showing.projector), compute)
