"""The chain in words: what stands in the picture, as a list that reads without it and leaves nothing out."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.domain.vocabulary import Stage
from toolkit.drawing.chain.picture import ChainMark, ChainPicture, Firmness


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenCard:
    """A card of the chain: the assumptions it rests on and the texts of the cards it leads to."""

    stage: Stage
    text: str
    rests_on: tuple[ChainMark, ...]
    leads_to: tuple[str, ...]
    firmness: Firmness


def written_chain(picture: ChainPicture) -> tuple[WrittenCard, ...]:
    """Every card, band by band, in the team's order. Texts are as people wrote them: escape them where they go."""
    texts = {card.card_id: card.text for card in picture.cards}
    return tuple(
        WrittenCard(
            stage=card.stage,
            text=card.text,
            rests_on=card.marks,
            leads_to=tuple(texts[to] for start, to in picture.leads if start == card.card_id),
            firmness=card.firmness,
        )
        for card in picture.cards
    )
