"""What is said in the debrief stages, and what the room sees of them."""

from __future__ import annotations

from datetime import datetime

from toolkit.domain.vocabulary import Stage, record


@record
class Card:
    """One short debrief entry under a stage. ``leads_to`` names the cards this one helps to bring about."""

    card_id: str
    stage: Stage
    text: str
    written_at: datetime
    prompt_id: str | None = None
    parked: bool = False
    leads_to: tuple[str, ...] = ()


@record
class Timer:
    """The stage's timer: running until ``ends_at``, or paused with ``seconds_left``; neither means not started."""

    ends_at: datetime | None = None
    seconds_left: int | None = None


@record
class Wall:
    """What the wall shows of a debrief stage: one prompt or all, and which."""

    prompt_id: str | None = None
