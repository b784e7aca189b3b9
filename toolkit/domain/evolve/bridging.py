"""What changes of the bridge cards and of what is shown to other tables do."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from toolkit.domain.changes import BridgeCardWritten, SharingChosen
from toolkit.domain.evolve.base import evolve
from toolkit.domain.parts.bridging import BridgeCard
from toolkit.domain.session import Session
from toolkit.domain.vocabulary import BridgeKind


@evolve.register
def _(change: BridgeCardWritten, session: Session, at: datetime, session_id: str) -> Session:
    written = {card.kind: card for card in session.bridge_cards}
    written[change.kind] = BridgeCard(kind=change.kind, text=change.text)
    kept = tuple(
        written[kind] for kind in BridgeKind if kind in written and written[kind].text.strip()
    )
    return replace(session, bridge_cards=kept)


@evolve.register
def _(change: SharingChosen, session: Session, at: datetime, session_id: str) -> Session:
    open_ids = {a.assumption_id for a in session.assumptions if not a.private}
    shown = tuple(one for one in dict.fromkeys(change.assumption_ids) if one in open_ids)
    return replace(session, shared_cards=shown, share_sources=change.with_sources)
