"""The fields of an evidence item: what they begin with, what stands in them, and the item they make.

They stand outside a Streamlit form, so that the questions come as side and level are chosen; what was begun outlives
a turn to another stage and the opening of another card.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import streamlit as st

from toolkit.desk import new_id
from toolkit.domain.session import EvidenceItem
from toolkit.domain.vocabulary import EvidenceLevel, Lens, Side, Subject
from toolkit.language import _
from toolkit.scoring.standing import Standing
from toolkit.screens.map.ledger_gates import Gate, gates_that_matter
from toolkit.screens.showing import Showing

MONTHS_BACK = 48

SUBJECT_OF_LENS = {
    Lens.DESIRABILITY: Subject.CUSTOMERS,
    Lens.VIABILITY: Subject.PRICES,
    Lens.FEASIBILITY: Subject.SKILLS,
    Lens.WELLBEING: Subject.WELLBEING,
    Lens.CONTEXT: Subject.CONTEXT,
}
"""What evidence for a lens is most often about (house rule): where the field begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """The fields of one card's next item, or of the item that is being corrected (``before``)."""

    showing: Showing
    standing: Standing
    before: EvidenceItem | None

    @property
    def assumption_id(self) -> str:
        """The card the item belongs to."""
        return self.standing.assumption.assumption_id

    def key(self, field: str) -> str:
        """The key of a field: a fresh one after each item that was saved."""
        about = self.before.evidence_id if self.before else "new"
        saved = self.showing.state.picked.get(_saved_key(self.showing, self.assumption_id), "0")
        return self.showing.key("map", "evidence", self.assumption_id, about, saved, field)

    def told(self, field: str, begin: object = None) -> object:
        """What stands in a field now; where it was not drawn yet, what it begins with."""
        return st.session_state.get(self.key(field), begin)

    @property
    def side(self) -> Side | None:
        """The side that is chosen."""
        found = self.told("side", self.before.side if self.before else None)
        return None if found is None else Side(str(found))

    @property
    def level(self) -> EvidenceLevel | None:
        """The level that is chosen."""
        found = self.told("level", self.before.level if self.before else None)
        return found if isinstance(found, EvidenceLevel) else None

    @property
    def source(self) -> str:
        """What stands in the field of the source."""
        return str(self.told("source", self.before.source if self.before else "") or "").strip()

    def answer(self, gate: Gate) -> bool | None:
        """The answer to a question, None while it is open."""
        found = self.told(gate, getattr(self.before, gate) if self.before else None)
        return found if isinstance(found, bool) else None

    @property
    def gates(self) -> tuple[Gate, ...]:
        """The questions that matter for what is chosen."""
        return gates_that_matter(
            self.side,
            self.level,
            self.standing.assumption.lens,
            told_to_power=self.answer(Gate.TOLD_TO_POWER) is True,
        )

    def missing(self) -> str:
        """What must still be chosen before the item can be saved, in a sentence; nothing when all is there."""
        if self.side is None:
            return _("Choose first whether it speaks for it or against it.")
        if self.level is None:
            return _("Choose first how strong it is.")
        if any(self.answer(gate) is None for gate in self.gates):
            return _("Answer the questions with yes or no first.")
        return ""

    def item(self, side: Side, level: EvidenceLevel) -> EvidenceItem:
        """The item as it stands in the fields. A question that was not asked is answered with no."""
        yes = {gate for gate in self.gates if self.answer(gate)}
        lens = self.standing.assumption.lens
        seen = self.told("month", first_of_month(self.showing.today))
        subject = self.told("subject", SUBJECT_OF_LENS[lens])
        return EvidenceItem(
            evidence_id=self.before.evidence_id if self.before else new_id(),
            assumption_id=self.assumption_id,
            side=side,
            level=level,
            text=str(self.told("text", "") or "").strip(),
            seen=seen if isinstance(seen, date) else first_of_month(self.showing.today),
            subject=Subject(str(subject)),
            source=self.source,
            elsewhere=Gate.ELSEWHERE in yes,
            teller_gains=Gate.TELLER_GAINS in yes,
            told_to_power=Gate.TOLD_TO_POWER in yes,
            worker_voice=Gate.WORKER_VOICE in yes,
            made_stale=self.before.made_stale if self.before else False,
            line_id=self.before.line_id if self.before else None,
        )

    def begin_afresh(self) -> None:
        """Turn to empty fields: what was in them is in the ledger now."""
        key = _saved_key(self.showing, self.assumption_id)
        picked = self.showing.state.picked
        picked[key] = str(int(picked.get(key, "0")) + 1)


def _saved_key(showing: Showing, assumption_id: str) -> str:
    return showing.key("map", "evidence", assumption_id, "saved")


def first_of_month(today: date) -> date:
    """The day that stands for a month."""
    return today.replace(day=1)


def months_back(today: date, also: date | None = None) -> list[date]:
    """The first days of this month and the months before it, the newest first; and one that lies further back."""
    first = today.year * 12 + today.month - 1
    months = range(first, first - MONTHS_BACK, -1)
    found = [date(month // 12, month % 12 + 1, 1) for month in months]
    return found if also is None or also in found else sorted([*found, also], reverse=True)


def known_sources(showing: Showing, assumption_id: str) -> tuple[str, ...]:
    """Sources named before in this session, those of the card first, then the newest first; each once."""
    newest_first = [item for item in reversed(showing.session.evidence) if item.source.strip()]
    newest_first.sort(key=lambda item: item.assumption_id != assumption_id)
    found = {item.source.strip().casefold(): item.source.strip() for item in reversed(newest_first)}
    ordered = dict.fromkeys(item.source.strip().casefold() for item in newest_first)
    return tuple(found[source] for source in ordered)
