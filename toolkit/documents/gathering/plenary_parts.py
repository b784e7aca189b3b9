"""What the parts of the plenary pack say besides those of the tables: themes, contradictions, the floor."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from toolkit.documents.cutting import Rows, cut, first_rows, share
from toolkit.documents.gathering.parts import (
    CardTold,
    Head,
    SeenTold,
    cards_at,
    table_name,
    tell_card,
    tell_seen,
)
from toolkit.domain.gathering.parts.plenary import EvidenceCall, Learning, Question
from toolkit.domain.gathering.parts.whole import Gathering
from toolkit.domain.gathering.views import answers_seen, countable, seen_by_all
from toolkit.domain.gathering.vocabulary import WordState
from toolkit.domain.vocabulary import EvidenceLevel, Side
from toolkit.scoring.alike.contradictions import Contradiction, ShownCard

SIDE_AT_MOST = 5
"""So many cards of one side of a contradiction are told, and so many things seen of each (house rule)."""

CARD_AT_MOST = 600
"""Characters of a card's text where it stands beside many others; it stands in full on its table's page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeTold:
    """A theme that people decided, with its cards."""

    name: str
    cards: Rows[CardTold]


@dataclass(frozen=True, slots=True, kw_only=True)
class Themes:
    """The themes of the gathering."""

    head: Head
    themes: tuple[ThemeTold, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SideTold:
    """One card of a contradiction, and what its table has seen."""

    card: CardTold
    seen: Rows[SeenTold]


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """A belief that some tables have evidence for and others doubt."""

    held: Rows[SideTold]
    doubted: Rows[SideTold]


@dataclass(frozen=True, slots=True, kw_only=True)
class Clashes:
    """The contradictions between tables."""

    head: Head
    clashes: tuple[Clash, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question from the floor; ``voters`` is None where so few also ask that they are not counted."""

    text: str
    table: str
    voters: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """What somebody in the room knew about a card."""

    side: Side
    level: EvidenceLevel
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Called:
    """A card that the room was asked about, and what it answered."""

    card: CardTold
    answers: Rows[Answered]


@dataclass(frozen=True, slots=True, kw_only=True)
class Learned:
    """A key learning; ``votes`` is None where so few voted that they are not counted."""

    text: str
    table: str
    votes: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Floor:
    """What came from the floor: learnings, questions, and what the room knew."""

    head: Head
    learnings: Rows[Learned]
    answered: Rows[Asked]
    unanswered: Rows[Asked]
    calls: Rows[Called]


def tell_themes(gathering: Gathering, head: Head) -> Themes:
    """The themes that people decided; those that are still talked about are left out."""
    decided = [theme for theme in gathering.themes if theme.decided]
    return Themes(
        head=head,
        themes=tuple(
            ThemeTold(
                name=theme.name, cards=first_rows(cards_at(gathering, theme.cards, CARD_AT_MOST))
            )
            for theme in decided
        ),
    )


def tell_clashes(gathering: Gathering, head: Head, found: Sequence[Contradiction]) -> Clashes:
    """The contradictions, each with what both sides have seen."""
    return Clashes(
        head=head,
        clashes=tuple(
            Clash(
                held=_side(gathering, one.held, Side.FOR),
                doubted=_side(gathering, one.doubted, Side.AGAINST),
            )
            for one in found
        ),
    )


def _side(gathering: Gathering, shown: Sequence[ShownCard], side: Side) -> Rows[SideTold]:
    def told(one: ShownCard) -> SideTold:
        seen = first_rows(tell_seen(one.evidence(side), CARD_AT_MOST), SIDE_AT_MOST)
        name = table_name(gathering, one.ref.table_id)
        return SideTold(card=tell_card(one.card, CARD_AT_MOST, table=name), seen=seen)

    return first_rows(shown, SIDE_AT_MOST).told(told)


def floor_is_empty(gathering: Gathering) -> bool:
    """Whether nothing came from the floor that everybody could read."""
    written = bool(seen_by_all(gathering.questions)) or bool(seen_by_all(gathering.learnings))
    return not written and not _calls(gathering).kept


def tell_floor(gathering: Gathering, head: Head) -> Floor:
    """What everybody could read; nothing says who wrote or voted."""
    questions = seen_by_all(gathering.questions)
    done = [one for one in questions if one.state is WordState.ANSWERED]
    waits = [one for one in questions if one.state is not WordState.ANSWERED]
    learnings = first_rows(seen_by_all(gathering.learnings))
    most = share([*(one.text for one in questions), *(one.text for one in learnings.kept)])
    return Floor(
        head=head,
        learnings=learnings.told(lambda one: _learned(gathering, one, most)),
        answered=first_rows(done).told(lambda one: _asked(gathering, one, most)),
        unanswered=first_rows(waits).told(lambda one: _asked(gathering, one, most)),
        calls=_calls(gathering),
    )


def _asked(gathering: Gathering, one: Question, most: int) -> Asked:
    return Asked(
        text=cut(one.text, most),
        table=table_name(gathering, one.table_id),
        voters=countable(len(one.voters)),
    )


def _learned(gathering: Gathering, one: Learning, most: int) -> Learned:
    return Learned(
        text=cut(one.text, most),
        table=table_name(gathering, one.table_id),
        votes=countable(len(one.voters)),
    )


def _calls(gathering: Gathering) -> Rows[Called]:
    shown = [one for one in gathering.calls if gathering.card(one.card) is not None]
    return first_rows([_called(gathering, one) for one in shown])


def _called(gathering: Gathering, call: EvidenceCall) -> Called:
    (card,) = cards_at(gathering, (call.card,), CARD_AT_MOST)
    answers = first_rows(answers_seen(call))
    most = share([one.text for one in answers.kept])
    return Called(
        card=card,
        answers=answers.told(
            lambda one: Answered(side=one.side, level=one.level, text=cut(one.text, most))
        ),
    )
