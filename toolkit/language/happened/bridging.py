"""Lines for what a table prepares for the plenary."""

from __future__ import annotations

from toolkit.domain import changes as c
from toolkit.domain.session import Session
from toolkit.language.happened.base import describe, short
from toolkit.language.labels import label
from toolkit.language.translate import _, ngettext


@describe.register
def _bridge_card(change: c.BridgeCardWritten, session: Session) -> str:
    kind = label(change.kind)
    if not change.text.strip():
        return _("Taken from the plenary summary: {kind}").format(kind=kind)
    return _("For the plenary, {kind}: {text}").format(kind=kind, text=short(change.text))


@describe.register
def _sharing(change: c.SharingChosen, session: Session) -> str:
    count = len(change.assumption_ids)
    if change.with_sources:
        return ngettext(
            "{count} card is to be shown to other tables, with the words of its evidence",
            "{count} cards are to be shown to other tables, with the words of their evidence",
            count,
        ).format(count=count)
    return ngettext(
        "{count} card is to be shown to other tables",
        "{count} cards are to be shown to other tables",
        count,
    ).format(count=count)
