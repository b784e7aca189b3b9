"""Contradictions between tables on the wall: supported here, doubted there, with what both have seen."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.domain.bank import Bank
from toolkit.domain.gathering.history import GatheringHistory
from toolkit.domain.gathering.parts.whole import Gathering
from toolkit.domain.gathering.vocabulary import PlenaryView
from toolkit.domain.vocabulary import Side
from toolkit.language import _, label
from toolkit.language.ledger_words import shared_state_words
from toolkit.phone.wall_scene import Kind, Piece, Scene, calm
from toolkit.phone.wall_writing import cut
from toolkit.scoring.alike.contradictions import Contradiction, ShownCard, contradictions


@dataclass(frozen=True, slots=True, kw_only=True)
class SideView:
    """One table's side: its name, its card, its state, and the best of what it has seen."""

    table: str
    text: str
    state: str
    seen: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClashView:
    """Two sides, facing each other."""

    held: SideView
    doubted: SideView


def found_contradictions(history: GatheringHistory) -> tuple[Contradiction, ...]:
    """The contradictions of the gathering as it stands, looked for once."""
    return history.once("contradictions", lambda: contradictions(history.gathering))


def contradictions_scene(history: GatheringHistory, _bank: Bank) -> Scene:
    """One contradiction after another; the facilitator turns the pages."""
    found = found_contradictions(history)
    if not found:
        return calm(
            "contradictions",
            label(PlenaryView.CONTRADICTIONS),
            _("No table doubts what another one has evidence for."),
        )
    gathering = history.gathering
    return Scene(
        name="contradictions",
        kind=Kind.ONE,
        heading=label(PlenaryView.CONTRADICTIONS),
        prompt=_("Supported here, doubted there: what did each of you see?"),
        pieces=tuple(
            Piece(key=_key(one), macro="clash", view=_view(gathering, one)) for one in found
        ),
        page=gathering.plenary.page,
    )


def _key(one: Contradiction) -> str:
    held, doubted = one.held[0].ref, one.doubted[0].ref
    return f"{held.table_id}:{held.assumption_id}-{doubted.table_id}:{doubted.assumption_id}"


def _view(gathering: Gathering, one: Contradiction) -> ClashView:
    return ClashView(
        held=_side(gathering, one.held[0], Side.FOR),
        doubted=_side(gathering, one.doubted[0], Side.AGAINST),
    )


def _side(gathering: Gathering, shown: ShownCard, side: Side) -> SideView:
    table = gathering.table(shown.ref.table_id)
    best = next(iter(shown.evidence(side)), None)
    seen = ""
    if best is not None:
        seen = f"{label(best.level)}: {best.text}" if best.text else label(best.level)
    return SideView(
        table=table.name if table is not None else "",
        text=cut(shown.card.text),
        state=shared_state_words(shown.card),
        seen=cut(seen),
    )
