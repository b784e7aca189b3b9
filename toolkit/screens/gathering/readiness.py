"""Why a table cannot be shown to the others yet, in a sentence."""

from __future__ import annotations

from toolkit.content.ready import NotReady, not_ready
from toolkit.domain.session import Session
from toolkit.language import _
from toolkit.screens.gathering.showing import GatheringShowing


def why_not_ready(showing: GatheringShowing, session: Session) -> str:
    """What the table does first, in its own session under Review; empty when it is ready."""
    found = not_ready(session, showing.bank, showing.today)
    if NotReady.NOTHING_WRITTEN in found:
        return _(
            "Not ready to be shown: no bridge card is written. The table writes them in its session, under Review."
        )
    if found:
        return _(
            "Not ready to be shown: some passages may point at a person. The table decides about each in its session,"
            " under Review."
        )
    return ""
