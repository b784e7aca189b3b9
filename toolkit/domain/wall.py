"""A history as the wall may show it: as if nothing private had been written.

In projector mode every screen gets this history instead of the whole one, so none of them has to think of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace

from toolkit.domain.changes import (
    AssumptionKeptPrivate,
    AssumptionsMerged,
    AssumptionWritten,
    DotsGiven,
    Entry,
    OfferLetThrough,
    OfferMerged,
    Redone,
    RoundOpened,
    SessionBrought,
    SharingChosen,
    SignAnswered,
    Undone,
)
from toolkit.domain.history import History
from toolkit.domain.privacy import without_assumptions, without_private
from toolkit.domain.session import EvidenceItem, PlanLine, Signpost
from toolkit.domain.vocabulary import Lens
from toolkit.domain.written import WRITTEN_FIELDS

BELONGINGS = ("evidence_id", "line_id", "signpost_id")
"""The fields that name what belongs to an assumption."""


def for_the_wall(history: History) -> History:
    """The history without what is private: no private card, nothing that ever happened to one, no private check.

    Undo and redo keep their order; a step that is not shown has no words there, so the wall does not offer it.
    """
    if not any(_may_be_private(entry) for entry in history.entries):
        return history
    private = private_ids(history)
    return replace(
        history,
        session=without_private(history.session),
        entries=tuple(_shown(history.entries, set(private))),
    )


def _may_be_private(entry: Entry) -> bool:
    change = entry.change
    if isinstance(change, SessionBrought):
        return any(a.private for a in change.session.assumptions) or bool(
            change.session.sign_answers
        )
    return isinstance(change, SignAnswered | AssumptionKeptPrivate)


def private_ids(history: History) -> frozenset[str]:
    """Ids of all assumptions that are private, those that are gone included: what was written about them still stands
    in the journal. What was merged into a card is as private as the card is now.
    """
    private: set[str] = set()
    withdrawn: set[str] = set()
    merges: list[AssumptionsMerged] = []
    for entry in history.entries:
        change = entry.change
        if isinstance(change, SessionBrought):
            private |= {a.assumption_id for a in change.session.assumptions if a.private}
        elif isinstance(change, SignAnswered) and change.finding is not None:
            stands = entry.change_id not in history.undone
            (private if stands else withdrawn).add(change.finding.assumption_id)
        elif entry.change_id in history.undone:
            continue
        elif isinstance(change, AssumptionKeptPrivate):
            _mark(private, change.assumption_id, now=change.private)
        elif isinstance(change, AssumptionsMerged):
            merges.append(change)
            _mark(private, change.kept, now=not private.isdisjoint({change.kept, change.merged}))
    for merge in reversed(merges):
        _mark(private, merge.merged, now=merge.kept in private)
    return frozenset(private | withdrawn)


def _mark(private: set[str], assumption_id: str, *, now: bool) -> None:
    if now:
        private.add(assumption_id)
    else:
        private.discard(assumption_id)


def _shown(entries: tuple[Entry, ...], private: set[str]) -> Iterator[Entry]:
    """The entries that tell nothing of the private ids; ``private`` grows by what is found to belong to them."""
    hidden: set[str] = set()
    for entry in entries:
        shown = _opened_up(entry, private)
        if shown is None:
            hidden.add(entry.change_id)
        elif not isinstance(entry.change, Undone | Redone) or entry.change.change_id not in hidden:
            yield shown


def _opened_up(entry: Entry, private: set[str]) -> Entry | None:
    """The entry as it may be shown, or None."""
    change = entry.change
    if isinstance(change, SignAnswered):
        card = _card_made_public(change, private)
        return replace(entry, change=card) if card else None
    if isinstance(change, SessionBrought):
        private.update(_belongings(change, private))
        brought = replace(without_assumptions(change.session, private), sign_answers=())
        return replace(entry, change=replace(change, session=brought))
    if isinstance(change, RoundOpened):
        asked = tuple(one for one in change.assumption_ids if one not in private)
        return replace(entry, change=replace(change, assumption_ids=asked)) if asked else None
    if isinstance(change, SharingChosen):
        ids = tuple(one for one in change.assumption_ids if one not in private)
        return replace(entry, change=replace(change, assumption_ids=ids))
    if isinstance(change, DotsGiven):
        chosen = tuple(one for one in change.chosen if one not in private)
        return replace(entry, change=replace(change, chosen=chosen))
    if isinstance(change, OfferMerged) and change.offer_id not in private:
        # It left the room when it was joined with a card that nobody else knows of.
        hidden = OfferLetThrough(offer_id=change.offer_id, shown=False)
        return replace(entry, change=hidden) if change.into in private else entry
    if private.isdisjoint(_ids_in(change)):
        return entry
    private.update(_named(change, BELONGINGS))
    return None


def _card_made_public(change: SignAnswered, private: set[str]) -> AssumptionWritten | None:
    """The card that a finding became, when somebody has opened it since: nothing tells that it came from the check."""
    finding = change.finding
    if finding is None or finding.assumption_id in private:
        return None
    return AssumptionWritten(
        assumption_id=finding.assumption_id,
        text=finding.text,
        lens=Lens.WELLBEING,
        touches_safety=True,
    )


def _belongings(change: SessionBrought, private: set[str]) -> Iterator[str]:
    """Ids of what belongs to the private cards of a session that came in whole."""
    session = change.session
    owned: tuple[EvidenceItem | PlanLine | Signpost, ...] = (
        *session.evidence,
        *session.plan,
        *session.signposts,
    )
    for one in owned:
        if one.assumption_id in private:
            yield from _named(one, BELONGINGS)


def _ids_in(value: object) -> Iterator[str]:
    """Every id in a change; a place such as ``line:L1:what`` names one between its colons."""
    if isinstance(value, str):
        yield value
        yield from value.split(":")
    elif isinstance(value, tuple):
        for part in value:
            yield from _ids_in(part)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name not in WRITTEN_FIELDS:
                yield from _ids_in(getattr(value, field.name))


def _named(value: object, names: tuple[str, ...]) -> Iterator[str]:
    """What the fields of these names hold, at any depth."""
    if isinstance(value, tuple):
        for part in value:
            yield from _named(part, names)
    elif is_dataclass(value):
        for field in fields(value):
            held = getattr(value, field.name)
            if field.name in names and isinstance(held, str):
                yield held
            else:
                yield from _named(held, names)
