"""What a copy of a session for strangers leaves out: besides the private cards also notes, owners and evidence texts.

The handout, the poster and the cards to cut out are made from such a copy, and the export check reads the same copy:
what is not in it can neither be printed nor found.
"""

from __future__ import annotations

from dataclasses import replace

from toolkit.domain.privacy import without_private
from toolkit.domain.session import (
    Assumption,
    EvidenceItem,
    PlanLine,
    Session,
    Signpost,
)


def for_strangers(
    session: Session,
    *,
    with_private: bool = False,
    with_owners: bool = False,
    with_sources: bool = False,
) -> Session:
    """The session to give away: no private card, no room, no note, no owner, no text and no source of evidence.

    A note is what the team wrote for itself: why a card stands where it stands, what was said to a worry or changed
    after *stop and review*, what a look or a test showed. What was learned and decided stays. ``with_private``,
    ``with_owners`` and ``with_sources`` put back what somebody chose to give away too. Every card keeps its number and
    its place: sources are replaced by numbers, so that items from one mouth still count once.
    """
    kept = session if with_private else without_private(session)
    return replace(
        kept,
        room=None,
        assumptions=tuple(_assumption(one, with_owners=with_owners) for one in kept.assumptions),
        evidence=kept.evidence if with_sources else _evidence(kept.evidence),
        plan=tuple(_line(one, with_owners=with_owners) for one in kept.plan),
        signposts=tuple(_signpost(one, with_owners=with_owners) for one in kept.signposts),
        export_checks=tuple(replace(one, reader="") for one in kept.export_checks),
    )


def _assumption(assumption: Assumption, *, with_owners: bool) -> Assumption:
    placed, worry = assumption.placement, assumption.worry_answer
    return replace(
        assumption,
        placement=placed and replace(placed, why="", who=placed.who if with_owners else ""),
        worry_answer=worry and replace(worry, said=""),
        clearings=tuple(replace(one, what_changed="") for one in assumption.clearings),
    )


def _evidence(items: tuple[EvidenceItem, ...]) -> tuple[EvidenceItem, ...]:
    """The items without words. Those of one source keep one number between them."""
    numbers: dict[str, str] = {"": ""}
    for item in items:
        numbers.setdefault(item.source_group, str(len(numbers)))
    return tuple(replace(item, text="", source=numbers[item.source_group]) for item in items)


def _line(line: PlanLine, *, with_owners: bool) -> PlanLine:
    return replace(
        line,
        owner=line.owner if with_owners else "",
        result=line.result and replace(line.result, observed=""),
    )


def _signpost(post: Signpost, *, with_owners: bool) -> Signpost:
    return replace(
        post,
        owner=post.owner if with_owners else "",
        looks=tuple(replace(one, noted="") for one in post.looks),
    )
