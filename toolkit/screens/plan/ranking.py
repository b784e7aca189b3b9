"""The cards of the plan in their order, worked out once per change."""

from __future__ import annotations

from toolkit.documents.ranked import Ranked
from toolkit.screens.showing import Showing


def ranked_of(showing: Showing) -> Ranked:
    """The session with its cards in order."""
    session, today, ranked = showing.session, showing.today, showing.ranked
    return showing.history.once(("plan", today), lambda: Ranked(session, today, ranked))
