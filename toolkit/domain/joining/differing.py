"""How a session file without a history differs from the session of it that is here: counted, since no step tells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from toolkit.domain.session import Assumption, Session

Twofold = tuple[Hashable, Hashable]
"""What a thing is known by, and what it says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """How many things of one sort only one side has, and how many both have in other words or another state."""

    sort: str
    only_in_file: int
    only_here: int
    otherwise: int


def compare_sessions(file: Session, here: Session) -> tuple[Difference, ...] | None:
    """The sorts of things that differ, in the order of the day; None when the two did not begin at the same moment.

    A file has other ids than the session it was made of. Cards and assumptions are known by the moment they were
    written, plan lines and signposts by their first words, evidence by all it says.
    """
    if file.started_at != here.started_at:
        return None
    ours = _things(here)
    found = (_difference(sort, theirs, ours[sort]) for sort, theirs in _things(file).items())
    return tuple(one for one in found if one.only_in_file or one.only_here or one.otherwise)


def _difference(sort: str, theirs: Iterable[Twofold], ours: Iterable[Twofold]) -> Difference:
    only_in_file, only_here = Counter(theirs), Counter(ours)
    only_in_file, only_here = only_in_file - only_here, only_here - only_in_file
    known_there, known_here = (
        Counter(known for known, _ in side.elements()) for side in (only_in_file, only_here)
    )
    otherwise = (known_there & known_here).total()
    return Difference(
        sort=sort,
        only_in_file=only_in_file.total() - otherwise,
        only_here=only_here.total() - otherwise,
        otherwise=otherwise,
    )


def _things(session: Session) -> dict[str, list[Twofold]]:
    cover = (session.team, session.business, session.country, session.track_id)
    return {
        "cover": [("cover", cover)],
        "cards": [(one.written_at, (one.text, one.stage, one.parked)) for one in session.cards],
        "assumptions": [(one.written_at, _said(one)) for one in session.assumptions],
        "ratings": [
            ((one.round_number, one.impact, one.touches_safety, one.claim),) * 2
            for one in session.ratings
        ],
        "evidence": [
            ((one.side, one.level, one.text, one.seen, one.source),) * 2 for one in session.evidence
        ],
        "plan": [
            (one.what, (one.measure, one.right_if, one.owner, one.due, one.cost, one.result))
            for one in session.plan
        ],
        "signposts": [
            (one.sign, (one.owner, one.check_on, one.shaping, one.hedging, one.looks))
            for one in session.signposts
        ],
        "bridge_cards": [(card.kind, card.text) for card in session.bridge_cards],
    }


def _said(one: Assumption) -> Hashable:
    marks = (one.parked, one.chosen, one.private, one.touches_safety)
    judged = (one.impact, one.vulnerability, one.worry_answer, one.placement)
    return (one.text, one.lens, marks, judged)
