"""What happens to debrief cards."""

from __future__ import annotations

from toolkit.domain.vocabulary import Stage, record


@record
class NewCard:
    """A card as it is written down."""

    card_id: str
    text: str
    prompt_id: str | None = None


@record
class CardsWritten:
    """One card, or several pasted at once, were written under a stage."""

    stage: Stage
    cards: tuple[NewCard, ...]


@record
class CardEdited:
    """A card's text was changed."""

    card_id: str
    text: str


@record
class CardMoved:
    """A card went to another stage, at its end."""

    card_id: str
    stage: Stage


@record
class CardReordered:
    """A card now stands before another card of its stage, or last (None)."""

    card_id: str
    before: str | None


@record
class CardParked:
    """A card was set aside for later, or taken up again."""

    card_id: str
    parked: bool


@record
class CardDeleted:
    """A card was deleted; what it was held up by loses that link."""

    card_id: str


@record
class CardLinked:
    """A card helps to bring another one about, or no longer does."""

    card_id: str
    leads_to: str
    linked: bool
