"""The plenary on a phone: the table on the wall, what is asked of the room, what can be voted for."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.domain.gathering.parts.plenary import EvidenceAnswer, EvidenceCall, Learning, Question
from toolkit.domain.gathering.parts.tables import Table
from toolkit.domain.gathering.parts.whole import Gathering
from toolkit.domain.gathering.shared import SharedCard
from toolkit.domain.gathering.views import answers_seen, seen_by_all


@dataclass(frozen=True, slots=True, kw_only=True)
class PlenaryNow:
    """What everybody may see of the plenary. ``call`` is the open call for evidence, with the card it is about."""

    table: Table | None
    questions: tuple[Question, ...]
    learnings: tuple[Learning, ...]
    call: EvidenceCall | None = None
    card: SharedCard | None = None
    answers: tuple[EvidenceAnswer, ...] = ()


def plenary_view(gathering: Gathering) -> PlenaryNow:
    """The plenary as it stands."""
    shown = gathering.plenary
    table = gathering.table(shown.table_id)
    call = gathering.call(shown.call_id)
    card = gathering.card(call.card) if call is not None else None
    asked = call is not None and call.open and card is not None
    return PlenaryNow(
        table=table if table is not None and table.shared is not None else None,
        questions=seen_by_all(gathering.questions),
        learnings=seen_by_all(gathering.learnings),
        call=call if asked else None,
        card=card if asked else None,
        answers=answers_seen(call) if call is not None and asked else (),
    )
