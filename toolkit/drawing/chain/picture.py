"""The chain as a value: the cards in four bands, what each rests on, what leads to what, and what fell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from toolkit.domain.session import Card, Session
from toolkit.domain.vocabulary import DEBRIEF_STAGES, Lens, Stage, Strip
from toolkit.scoring.falls import Falls, what_falls
from toolkit.scoring.holding import load_bearing
from toolkit.scoring.numbering import card_numbers
from toolkit.scoring.standing import Standing


class Firmness(StrEnum):
    """Whether a card stands, lost a part of what it stands on, or fell."""

    STANDS = "stands"
    SHAKEN = "shaken"
    FALLEN = "fallen"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainMark:
    """An assumption under a card. ``solid`` when a ledger stands behind it."""

    assumption_id: str
    number: int
    text: str
    lens: Lens
    strip: Strip
    solid: bool
    bears_load: bool
    pulled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainCard:
    """A card of the chain with what it rests on: the safety strip first, then what bears load, then by number."""

    card_id: str
    stage: Stage
    text: str
    marks: tuple[ChainMark, ...] = ()
    firmness: Firmness = Firmness.STANDS


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainPicture:
    """``bands`` holds the cards of each debrief stage in the team's order; ``leads`` the links, from card to card."""

    bands: tuple[tuple[Stage, tuple[ChainCard, ...]], ...]
    leads: tuple[tuple[str, str], ...] = ()

    @property
    def cards(self) -> tuple[ChainCard, ...]:
        """All cards, band by band."""
        return tuple(card for _, cards in self.bands for card in cards)

    @property
    def marks(self) -> dict[str, ChainMark]:
        """Every assumption that holds a card up, once."""
        return {mark.assumption_id: mark for card in self.cards for mark in card.marks}


def chain_picture(
    session: Session,
    found: Iterable[Standing],
    *,
    pulled: Collection[str] = (),
    with_private: bool = True,
) -> ChainPicture:
    """The chain of a session, from where its assumptions stand. A private one that is left out is not pulled either.

    What falls and what bears load is worked out from all assumptions: that an unseen one holds a card up too may not
    turn the answer round.
    """
    shown = [one for one in found if with_private or not one.assumption.private]
    out = {one.assumption.assumption_id for one in shown}.intersection(pulled)
    falls = what_falls(session, out)
    marks = _marks_by_card(shown, card_numbers(session), load_bearing(session), out)
    return ChainPicture(
        bands=tuple(
            (stage, tuple(_card(card, marks, falls) for card in session.cards_of(stage)))
            for stage in DEBRIEF_STAGES
        ),
        leads=_leads(session),
    )


def _card(card: Card, marks: Mapping[str, list[ChainMark]], falls: Falls) -> ChainCard:
    return ChainCard(
        card_id=card.card_id,
        stage=card.stage,
        text=card.text,
        marks=tuple(marks.get(card.card_id, ())),
        firmness=_firmness(card.card_id, falls),
    )


def _firmness(card_id: str, falls: Falls) -> Firmness:
    if card_id in falls.fallen:
        return Firmness.FALLEN
    return Firmness.SHAKEN if card_id in falls.shaken else Firmness.STANDS


def _marks_by_card(
    shown: Collection[Standing], numbers: Mapping[str, int], bearing: Collection[str], out: set[str]
) -> dict[str, list[ChainMark]]:
    marks = [_mark(one, numbers, bearing, out) for one in shown]
    marks.sort(key=lambda mark: (mark.strip is Strip.NONE, not mark.bears_load, mark.number))
    held = {one.assumption.assumption_id: one.assumption.holds_up for one in shown}
    found: dict[str, list[ChainMark]] = defaultdict(list)
    for mark in marks:
        for card_id in dict.fromkeys(held[mark.assumption_id]):
            found[card_id].append(mark)
    return found


def _mark(
    standing: Standing, numbers: Mapping[str, int], bearing: Collection[str], out: set[str]
) -> ChainMark:
    assumption = standing.assumption
    return ChainMark(
        assumption_id=assumption.assumption_id,
        number=numbers[assumption.assumption_id],
        text=assumption.text,
        lens=assumption.lens,
        strip=standing.strip,
        solid=standing.solid,
        bears_load=assumption.assumption_id in bearing,
        pulled=assumption.assumption_id in out,
    )


def _leads(session: Session) -> tuple[tuple[str, str], ...]:
    live = {card.card_id for card in session.cards if not card.parked}
    return tuple(
        (card.card_id, to)
        for card in session.cards
        if card.card_id in live
        for to in dict.fromkeys(card.leads_to)
        if to in live and to != card.card_id
    )
