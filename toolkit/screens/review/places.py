"""Every text of a session that may leave it: what the plan prints, and what only a session file or a table carries."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.documents.export_check import Spoken, texts_that_leave
from toolkit.domain.session import Assumption, Session
from toolkit.language import _
from toolkit.scoring.numbering import card_numbers


def places_of(session: Session) -> tuple[Spoken, ...]:
    """The texts in the order of the plan, then those beside it; empty ones are left out."""
    beside = (spoken for spoken in texts_beside_the_plan(session) if spoken.text.strip())
    return (*texts_that_leave(session), *beside)


def texts_beside_the_plan(session: Session) -> Iterator[Spoken]:
    """Texts that the plan does not print and that leave with the session file or the tables."""
    numbers = card_numbers(session)
    for assumption in session.assumptions:
        yield from _assumption_texts(assumption, numbers[assumption.assumption_id])
    parked = {a.assumption_id for a in session.assumptions if a.parked}
    for item in session.evidence:
        number = numbers.get(item.assumption_id, 0)
        if item.assumption_id in parked:
            what = _("Assumption {number}, its evidence").format(number=number)
            yield Spoken(f"evidence:{item.evidence_id}:text", what, item.text)
        source = _("Assumption {number}, where its evidence came from").format(number=number)
        yield Spoken(f"evidence:{item.evidence_id}:source", source, item.source)


def _assumption_texts(assumption: Assumption, number: int) -> Iterator[Spoken]:
    place = f"assumption:{assumption.assumption_id}"
    where = _("Assumption {number}, its other wording").format(number=number)
    for nth, text in enumerate(assumption.also_worded):
        yield Spoken(f"{place}:also{nth}", where, text)
    placed = assumption.placement
    if placed is not None:
        who = _("Assumption {number}, who agreed its place").format(number=number)
        why = _("Assumption {number}, why it stands there").format(number=number)
        yield Spoken(f"{place}:who", who, placed.who)
        yield Spoken(f"{place}:why", why, placed.why)
