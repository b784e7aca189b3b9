"""Cards, assumptions and learnings as they arrive on the wall, the newest first, or only how many there are."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from toolkit.domain.numbering import card_numbers
from toolkit.domain.session import Assumption
from toolkit.domain.shortening import shortened
from toolkit.domain.vocabulary import OfferKind, OfferState, Stage
from toolkit.drawing.icon import mark_icon
from toolkit.language import _, label, ngettext
from toolkit.phone.wall_scene import Kind, Piece, Scene, Seen, ready_line

SHOWN_AT_MOST = 120
"""So many of the newest cards are on the wall; older ones stand on the facilitator's screen (house rule)."""

CARDS_KEPT = 1_000

TEXT_AT_MOST = 500
"""So much of a text is sent to the wall, in characters: the style sheet cuts earlier, between lines (house rule)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkView:
    """The mark of an assumption: its shape as SVG, and its letter and number beside it, as large as the text."""

    svg: str
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CardView:
    """One card: its text, and the mark of an assumption."""

    text: str
    mark: MarkView | None = None


def cards_scene(seen: Seen) -> Scene:
    """The cards of the stage that the phones write for."""
    room = seen.room
    stage = room.stage or Stage.STRATEGY
    prompt = seen.bank.prompt(room.prompt_id) if room.prompt_id else None
    cards = seen.session.cards_of(stage)
    pieces = tuple(_card(one.card_id, one.text) for one in cards)
    words = ngettext("{count} card", "{count} cards", len(cards)).format(count=len(cards))
    return _written(
        seen,
        name=f"cards-{stage}-{room.prompt_id}",
        heading=label(stage),
        prompt=prompt.text
        if prompt
        else _("Write short cards on your phone, one thought on each."),
        words=words,
        pieces=pieces,
    )


def assumptions_scene(seen: Seen) -> Scene:
    """The assumptions on the table, with the mark that each has on the map."""
    numbers = card_numbers(seen.session)
    found = seen.session.live_assumptions()
    pieces = tuple(
        Piece(
            key=one.assumption_id,
            macro="card",
            view=CardView(text=cut(one.text), mark=mark_of(one, numbers)),
        )
        for one in found
    )
    words = ngettext("{count} assumption", "{count} assumptions", len(found))
    return _written(
        seen,
        name="assumptions",
        heading=label(Stage.ASSUMPTIONS),
        prompt=_("What must be true for our plan to work? We believe that …"),
        words=words.format(count=len(found)),
        pieces=pieces,
    )


def learned_scene(seen: Seen) -> Scene:
    """What people say they learned, as far as it was let through."""
    found = [
        one
        for one in seen.room.offers
        if one.kind is OfferKind.LEARNED and one.state is OfferState.SHOWN
    ]
    pieces = tuple(_card(one.offer_id, one.text) for one in found)
    words = ngettext("{count} answer", "{count} answers", len(found))
    return _written(
        seen,
        name="learned",
        heading=_("What we learned"),
        prompt=_("What did you learn today?"),
        words=words.format(count=len(found)),
        pieces=pieces,
    )


@lru_cache(maxsize=CARDS_KEPT)
def _card(card_id: str, text: str) -> Piece:
    """One card, made once: each new one on the wall comes among a hundred others."""
    return Piece(key=card_id, macro="card", view=CardView(text=cut(text)))


def _written(
    seen: Seen, *, name: str, heading: str, prompt: str, words: str, pieces: tuple[Piece, ...]
) -> Scene:
    """The pieces, or only how many there are until the facilitator reveals them."""
    if seen.room.counts_only:
        number = Piece(key="count", macro="number", view=words)
        return Scene(
            name=f"{name}-count",
            kind=Kind.NUMBER,
            heading=heading,
            prompt=prompt,
            lead=ready_line(seen.room),
            pieces=(number,),
        )
    newest = tuple(reversed(pieces))[:SHOWN_AT_MOST]
    nothing = Piece(
        key="nothing", macro="nothing", view=_("What you send from your phone comes here.")
    )
    return Scene(
        name=name,
        kind=Kind.GRID if newest else Kind.CALM,
        heading=heading,
        prompt=prompt,
        lead=(words, *ready_line(seen.room)),
        pieces=newest or (nothing,),
    )


def mark_of(
    assumption: Assumption, numbers: dict[str, int], *, solid: bool = False, shielded: bool = False
) -> MarkView:
    """The mark of an assumption with its letter and number, as on the map."""
    return MarkView(
        svg=mark_icon(assumption.lens, "", solid=solid, shielded=shielded),
        code=f"{assumption.lens.value}{numbers[assumption.assumption_id]}",
    )


def cut(text: str) -> str:
    """The beginning of a text, more than a card on the wall has room for."""
    return shortened(text, TEXT_AT_MOST)
