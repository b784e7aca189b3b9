"""What happens in the plenary: the wall, themes, questions, evidence from the room, learnings."""

from __future__ import annotations

from datetime import datetime

from toolkit.domain.gathering.parts.plenary import CardRef
from toolkit.domain.gathering.vocabulary import PlenaryView, WordState
from toolkit.domain.vocabulary import EvidenceLevel, Side, record


@record
class PlenaryShown:
    """The wall shows another view, table, card or page."""

    view: PlenaryView
    table_id: str | None = None
    call_id: str | None = None
    page: int = 0


@record
class PlenaryTimerSet:
    """The plenary's timer was started (``ends_at``), paused (``seconds_left``) or cleared (neither)."""

    ends_at: datetime | None = None
    seconds_left: int | None = None


@record
class ThemeSet:
    """People put cards together and gave them a name. A card stands in one theme at most: it leaves its old one."""

    theme_id: str
    name: str
    cards: tuple[CardRef, ...]
    decided: bool = False


@record
class ThemeRemoved:
    """A theme was taken apart; its cards stand alone."""

    theme_id: str


@record
class ToldApart:
    """People say that two cards do not contradict each other, or take that back."""

    first: CardRef
    second: CardRef
    apart: bool = True


@record
class QuestionAsked:
    """Somebody asks a table, or all."""

    question_id: str
    participant: str
    text: str
    table_id: str | None = None


@record
class QuestionTakenBack:
    """Whoever asked takes the question back."""

    question_id: str
    participant: str


@record
class QuestionVoted:
    """Somebody also wants that question answered, or no more."""

    question_id: str
    participant: str
    wanted: bool


@record
class QuestionSettled:
    """The facilitator shows, hides or closes a question."""

    question_id: str
    state: WordState


@record
class EvidenceCalled:
    """The room is asked: who has evidence for this card?"""

    call_id: str
    card: CardRef


@record
class EvidenceCallClosed:
    """Phones can answer the call no more, or again."""

    call_id: str
    open: bool = False


@record
class EvidenceAnswered:
    """Somebody says what evidence there is."""

    call_id: str
    answer_id: str
    participant: str
    side: Side
    level: EvidenceLevel
    text: str


@record
class EvidenceAnswerTakenBack:
    """Whoever answered takes it back."""

    call_id: str
    answer_id: str
    participant: str


@record
class EvidenceAnswerSettled:
    """The facilitator shows or hides an answer."""

    call_id: str
    answer_id: str
    state: WordState


@record
class LearningWritten:
    """Somebody writes a key learning."""

    learning_id: str
    participant: str
    text: str
    table_id: str | None = None


@record
class LearningTakenBack:
    """Whoever wrote it takes the learning back."""

    learning_id: str
    participant: str


@record
class LearningVoted:
    """Somebody votes for a learning, or no more."""

    learning_id: str
    participant: str
    wanted: bool


@record
class LearningSettled:
    """The facilitator shows or hides a learning."""

    learning_id: str
    state: WordState
