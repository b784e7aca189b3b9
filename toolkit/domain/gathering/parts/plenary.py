"""What happens when all tables come together."""

from __future__ import annotations

from toolkit.domain.gathering.vocabulary import PlenaryView, WordState
from toolkit.domain.parts.debrief import Timer
from toolkit.domain.vocabulary import EvidenceLevel, Side, record


@record
class CardRef:
    """One card that a table shows."""

    table_id: str
    assumption_id: str


@record
class Plenary:
    """What the wall shows now: a view, the table whose turn it is, the card the room is asked about,
    the page that it was turned to (counted from 0), and the timer.
    """

    view: PlenaryView = PlenaryView.TABLE
    table_id: str | None = None
    call_id: str | None = None
    page: int = 0
    timer: Timer = Timer()


@record
class Theme:
    """Cards of several tables that speak of one thing, put together and named by people."""

    theme_id: str
    name: str
    cards: tuple[CardRef, ...]
    decided: bool = False


@record
class Question:
    """A question from the floor, to one table or to all. ``voters`` are those who also want it answered."""

    question_id: str
    participant: str
    text: str
    table_id: str | None = None
    state: WordState = WordState.WAITING
    voters: tuple[str, ...] = ()


@record
class EvidenceAnswer:
    """Somebody's answer to "who has evidence for this?"; ``text`` says what was seen, in short."""

    answer_id: str
    participant: str
    side: Side
    level: EvidenceLevel
    text: str
    state: WordState = WordState.WAITING


@record
class EvidenceCall:
    """The room is asked: who has evidence for this card? ``open`` while phones can answer."""

    call_id: str
    card: CardRef
    open: bool = True
    answers: tuple[EvidenceAnswer, ...] = ()


@record
class Learning:
    """A key learning that people can vote for; of one table, or of the whole gathering."""

    learning_id: str
    participant: str
    text: str
    table_id: str | None = None
    state: WordState = WordState.WAITING
    voters: tuple[str, ...] = ()
