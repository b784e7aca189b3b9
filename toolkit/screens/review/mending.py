"""The changes that put other words into a place of the session. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeAlias, TypeVar

from toolkit.domain.changes import (
    AssumptionEdited,
    BridgeCardWritten,
    CardEdited,
    Change,
    EvidenceAdded,
    EvidenceTakenBack,
    PlacementAgreed,
    PlanLineWritten,
    SessionDescribed,
    SignpostWritten,
    WorryAnswered,
    cover_of,
)
from toolkit.domain.session import (
    Assumption,
    BridgeCard,
    Card,
    EvidenceItem,
    Placement,
    PlanLine,
    Session,
    Signpost,
    WorryAnswer,
)

Holder: TypeAlias = (
    SessionDescribed
    | Card
    | BridgeCard
    | Assumption
    | tuple[str, WorryAnswer]
    | tuple[str, Placement]
    | EvidenceItem
    | PlanLine
    | Signpost
)
"""What holds the words of a place; an answer and a placement with the id of their assumption."""

T = TypeVar("T")

SIGNPOST_FIELDS = ("sign", "owner", "shaping", "hedging")
LINE_FIELDS = ("what", "measure", "right_if", "owner", "cost")


def mended(session: Session, place_id: str, text: str, new_id: str) -> tuple[Change, ...]:
    """The changes that put ``text`` into the place; ``new_id`` is for what must be entered anew.

    None at all where the words can only be taken out for good, or where what held them is gone.
    """
    found = _holders(session).get(place_id)
    return _changes(*found, text, new_id) if found else ()


def can_be_mended(session: Session, place_id: str) -> bool:
    """Whether a place takes other words. What is over (results, looks, what was changed, other wordings, readers) can
    only be taken out for good.
    """
    return place_id in _holders(session)


def _holders(session: Session) -> dict[str, tuple[Holder, str]]:
    """From place id to what holds its words and the field they stand in."""
    return dict(_each_holder(session))


def _each_holder(session: Session) -> Iterator[tuple[str, tuple[Holder, str]]]:
    for field in ("team", "business", "country"):
        yield f"cover:{field}", (cover_of(session), field)
    for card in session.cards:
        yield f"card:{card.card_id}", (card, "text")
    for assumption in session.assumptions:
        yield from _assumption_holders(assumption)
    for item in session.evidence:
        for field in ("text", "source"):
            yield f"evidence:{item.evidence_id}:{field}", (item, field)
    for bridge in session.bridge_cards:
        yield f"bridge:{bridge.kind}", (bridge, "text")
    yield from _plan_holders(session)


def _plan_holders(session: Session) -> Iterator[tuple[str, tuple[Holder, str]]]:
    for line in session.plan:
        if line.result is None:  # a closed step stays as it is
            for field in LINE_FIELDS:
                yield f"line:{line.line_id}:{field}", (line, field)
    for post in session.signposts:
        for field in SIGNPOST_FIELDS:
            yield f"signpost:{post.signpost_id}:{field}", (post, field)


def _assumption_holders(assumption: Assumption) -> Iterator[tuple[str, tuple[Holder, str]]]:
    one_id = assumption.assumption_id
    yield f"assumption:{one_id}", (assumption, "text")
    if assumption.worry_answer is not None:
        yield f"assumption:{one_id}:said", ((one_id, assumption.worry_answer), "said")
    if assumption.placement is not None:
        for field in ("who", "why"):
            yield f"assumption:{one_id}:{field}", ((one_id, assumption.placement), field)


def _changes(holder: Holder, field: str, text: str, new_id: str) -> tuple[Change, ...]:
    match holder:
        case SessionDescribed():
            return (_with(holder, field, text),)
        case Card():
            return (CardEdited(card_id=holder.card_id, text=text),)
        case BridgeCard():
            return (BridgeCardWritten(kind=holder.kind, text=text),)
        case Assumption():
            return (_edited(holder, text),)
        case (one_id, WorryAnswer() as answer):
            return (WorryAnswered(assumption_id=one_id, safety=answer.safety, said=text),)
        case (one_id, Placement() as placed):
            return (_agreed(one_id, _with(placed, field, text)),)
        case PlanLine():
            return (PlanLineWritten(line=_with(holder, field, text)),)
        case Signpost():
            return (SignpostWritten(signpost=_with(holder, field, text)),)
        case EvidenceItem():
            # evidence is never changed, only taken back and entered again
            anew = replace(_with(holder, field, text), evidence_id=new_id)
            return (EvidenceTakenBack(evidence_id=holder.evidence_id), EvidenceAdded(item=anew))


def _with(value: T, field: str, text: str) -> T:
    """The value with other words in one of its fields."""
    return replace(value, **{field: text})  # type: ignore[type-var]


def _edited(assumption: Assumption, text: str) -> AssumptionEdited:
    return AssumptionEdited(
        assumption_id=assumption.assumption_id,
        text=text,
        lens=assumption.lens,
        touches_safety=assumption.touches_safety,
    )


def _agreed(assumption_id: str, placed: Placement) -> PlacementAgreed:
    return PlacementAgreed(
        assumption_id=assumption_id,
        risk=placed.risk,
        evidence=placed.evidence,
        who=placed.who,
        why=placed.why,
    )
