"""What changes of the bridge cards must keep to, and what may be shown to other tables: never a private card."""

from __future__ import annotations

from toolkit.domain.changes import BridgeCardWritten, SharingChosen
from toolkit.domain.checks import check_optional_text
from toolkit.domain.errors import RuleBroken
from toolkit.domain.rules.base import check_change, known_assumption
from toolkit.domain.session import Session
from toolkit.domain.vocabulary import PHONE_TEXT_MAX


@check_change.register
def _(change: BridgeCardWritten, session: Session) -> None:
    check_optional_text(change.text, "bridge_card", PHONE_TEXT_MAX)


@check_change.register
def _(change: SharingChosen, session: Session) -> None:
    for assumption_id in change.assumption_ids:
        known_assumption(session, assumption_id)
        chosen = session.assumption(assumption_id)
        if chosen is not None and chosen.private:
            raise RuleBroken("private_card_shared")
