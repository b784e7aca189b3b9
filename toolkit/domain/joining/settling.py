"""What a step settles (the words of a card, a place on the map), what it takes away, and what was worked on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from operator import attrgetter

from toolkit.domain import changes as c
from toolkit.domain.changes import Change, Entry
from toolkit.domain.history import History
from toolkit.domain.joining.names import ids_in

Thing = tuple[object, ...]
"""What two steps both settle, so that only one of them can stand."""

SETTLES: dict[str, tuple[str, tuple[str, ...]]] = {
    "SessionDescribed": ("cover", ()),
    "StageOpened": ("stage", ()),
    "CardEdited": ("words", ("card_id",)),
    "CardMoved": ("stage of card", ("card_id",)),
    "CardParked": ("parked", ("card_id",)),
    "CardReordered": ("order", ("card_id",)),
    "CardLinked": ("leads to", ("card_id", "leads_to")),
    "AssumptionEdited": ("words", ("assumption_id",)),
    "AssumptionLinked": ("holds up", ("assumption_id", "card_id")),
    "AssumptionParked": ("parked", ("assumption_id",)),
    "AssumptionKeptPrivate": ("private", ("assumption_id",)),
    "AssumptionChosen": ("chosen", ("assumption_id",)),
    "AssumptionRated": ("rating", ("assumption_id", "rater", "round_number")),
    "HandsCounted": ("hands", ("count.assumption_id", "count.table", "count.round_number")),
    "WorryAnswered": ("worry", ("assumption_id",)),
    "RiskJudged": ("risk", ("assumption_id",)),
    "PlacementAgreed": ("place", ("assumption_id",)),
    "PlacementLifted": ("place", ("assumption_id",)),
    "PlanLineWritten": ("plan line", ("line.line_id",)),
    "SignpostWritten": ("signpost", ("signpost.signpost_id",)),
    "SignAnswered": ("sign", ("sign_id",)),
    "BridgeCardWritten": ("bridge card", ("kind",)),
    "SharingChosen": ("shown to other tables", ()),
}
"""From a kind of change to what it settles, and the fields that tell of which thing."""

TAKES_AWAY: dict[type, str] = {
    c.CardDeleted: "card_id",
    c.AssumptionDeleted: "assumption_id",
    c.PlanLineDeleted: "line_id",
    c.SignpostDeleted: "signpost_id",
    c.EvidenceTakenBack: "evidence_id",
    c.RatingsCleared: "assumption_id",
    c.OfferMerged: "offer_id",
    c.OfferLetThrough: "offer_id",
}
"""Steps after which something is gone, and the field that names it."""


def settled_by(change: Change) -> Thing | None:
    """What the change settles, or None when it stands beside whatever else is done."""
    settles = SETTLES.get(type(change).__name__)
    if settles is None:
        return None
    name, named_by = settles
    return (name, *(attrgetter(path)(change) for path in named_by))


def taken_away_by(change: Change) -> str | None:
    """The id of what the change takes away, or None."""
    if isinstance(change, c.OfferLetThrough) and change.shown:
        return None
    field = TAKES_AWAY.get(type(change))
    return getattr(change, field) if field else None


def in_force(entries: Iterable[Entry], history: History) -> tuple[Entry, ...]:
    """The entries of a history that were not undone and are no undo themselves."""
    return tuple(
        entry
        for entry in entries
        if entry.change_id not in history.undone
        and not isinstance(entry.change, c.Undone | c.Redone)
    )


def worked_on(entries: Iterable[Entry]) -> Callable[[str], Entry | None]:
    """From an id to the newest of the entries that speaks of that thing, or None."""
    newest = {one_id: entry for entry in entries for one_id in ids_in(entry.change)}
    return newest.get


def made_by(change: Change) -> tuple[str, ...]:
    """The ids of what the change makes, so that it is gone when the change is undone."""
    if isinstance(change, c.CardsWritten):
        return tuple(card.card_id for card in change.cards)
    if isinstance(change, c.AssumptionWritten):
        return (change.assumption_id,)
    if isinstance(change, c.PlanLineWritten):
        return (change.line.line_id,)
    if isinstance(change, c.SignpostWritten):
        return (change.signpost.signpost_id,)
    if isinstance(change, c.SignAnswered) and change.finding:
        return (change.finding.assumption_id,)
    return ()
