"""Journals for tests: a small session to begin with, and random journeys of changes that the rules allow."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from itertools import count
from random import Random

from hypothesis import strategies as st

from tests.strategies import NASTY
from toolkit.domain import changes as c
from toolkit.domain.changes import Change, Entry, NewCard
from toolkit.domain.errors import ToolkitError
from toolkit.domain.history import History, extend, replay
from toolkit.domain.rules import check
from toolkit.domain.session import EvidenceItem, Impact, PlanLine, Session
from toolkit.domain.vocabulary import (
    DEBRIEF_STAGES,
    EvidenceLevel,
    Lens,
    Mode,
    Purpose,
    Shelf,
    Side,
    Stage,
    Subject,
)

BEGAN = datetime(2026, 10, 6, 9, 0, tzinfo=UTC)

START = c.SessionStarted(
    team="Blue Door",
    business="A salon that trains beginners",
    country="Nowhere",
    track_id="freedom_business",
    mode=Mode.FACILITATED,
    minutes=90,
)

DESCRIBED = c.SessionDescribed(
    team="Blue Door",
    business="A salon and a bakery",
    country="Elsewhere",
    track_id="prevention",
    mode=Mode.ALONE,
    minutes=60,
)


@dataclass
class Journey:
    """A journal being written: every step is checked against the rules and applied, as the desk does it."""

    history: History = field(
        default_factory=lambda: replay(
            "s1",
            [Entry(seq=1, change_id="x1", at=BEGAN, actor="facilitator", change=START)],
        )
    )

    @property
    def session(self) -> Session:
        return self.history.session

    def do(self, *changes: Change) -> Journey:
        """Record the changes, a minute apart. Raises what the rules raise."""
        for change in changes:
            check(self.history, change)
            seq = self.history.seq + 1
            entry = Entry(
                seq=seq,
                change_id=f"x{seq}",
                at=BEGAN + timedelta(minutes=seq),
                actor="facilitator",
                change=change,
            )
            self.history = extend(self.history, entry)
        return self

    def undo(self, change_id: str | None = None) -> Journey:
        return self.do(c.Undone(change_id=change_id or self.history.undo_stack[-1]))

    def redo(self) -> Journey:
        return self.do(c.Redone(change_id=self.history.redo_stack[-1]))


def cards_written(stage: Stage, *card_ids: str) -> c.CardsWritten:
    return c.CardsWritten(
        stage=stage, cards=tuple(NewCard(card_id=i, text=f"Card {i}") for i in card_ids)
    )


def assumption_written(assumption_id: str, *holds_up: str, lens: Lens = Lens.VIABILITY) -> Change:
    return c.AssumptionWritten(
        assumption_id=assumption_id,
        text=f"belief {assumption_id}",
        lens=lens,
        holds_up=tuple(holds_up),
    )


def rated(
    assumption_id: str,
    rater: str = "team",
    impact: int = 2,
    *,
    worry: bool = False,
    claim: int = 1,
    round_number: int = 1,
) -> c.AssumptionRated:
    return c.AssumptionRated(
        assumption_id=assumption_id,
        rater=rater,
        round_number=round_number,
        impact=impact,
        touches_safety=worry,
        claim=EvidenceLevel(claim),
    )


def seen(
    evidence_id: str, assumption_id: str, level: int = 3, side: Side = Side.FOR, **gates: object
) -> EvidenceItem:
    fields: dict[str, object] = {
        "text": "Seen in the books",
        "seen": date(2026, 9, 1),
        "subject": Subject.CUSTOMERS,
        "source": "",
        **gates,
    }
    return EvidenceItem(
        evidence_id=evidence_id,
        assumption_id=assumption_id,
        side=side,
        level=EvidenceLevel(level),
        **fields,  # type: ignore[arg-type]
    )


def line(line_id: str, assumption_id: str, what: str = "Ask a buyer") -> PlanLine:
    return PlanLine(line_id=line_id, assumption_id=assumption_id, purpose=Purpose.LEARN, what=what)


def begun() -> Journey:
    """Four cards in three stages, three assumptions of which one holds up two cards."""
    return Journey().do(
        cards_written(Stage.STRATEGY, "s1", "s2"),
        cards_written(Stage.GOALS, "g1"),
        cards_written(Stage.OUTCOMES, "o1"),
        assumption_written("a1", "s1", "g1"),
        assumption_written("a2", "g1"),
        assumption_written("a3"),
    )


def journeys(max_steps: int = 60) -> st.SearchStrategy[Journey]:
    """A journal of changes that the rules allow, undo and redo of any age among them.

    A seed and a length are drawn, not every change: so a test can afford long journeys, and a failing one still
    shrinks to its shortest.
    """
    return st.builds(random_journey, st.integers(0, 2**32), st.integers(0, max_steps))


def random_journey(seed: int, steps: int) -> Journey:
    """The journey of that seed. A change that the rules refuse is left out, as in a room."""
    dice = Random(seed)  # noqa: S311 (no secret)
    journey = Journey()
    ids = count(1)
    for _ in range(steps):
        groups = (
            _written_down(dice, ids),
            _on_cards(dice, journey.session),
            _on_beliefs(dice, journey.session, ids),
            _turns(dice, journey.history),
            _about_the_room(dice),
        )
        (group,) = dice.choices(groups, weights=(6, 3, 8, 2, 1))
        if group:
            with suppress(ToolkitError):
                journey.do(dice.choice(group))
    return journey


def _some_text(dice: Random) -> str:
    return dice.choice((*NASTY, "one", "two", "three"))


def _written_down(dice: Random, ids: count[int]) -> list[Change]:
    text = _some_text(dice)
    new = tuple(NewCard(card_id=f"c{next(ids)}", text=text) for _ in range(dice.randint(1, 2)))
    belief = c.AssumptionWritten(
        assumption_id=f"a{next(ids)}",
        text=text,
        lens=dice.choice(tuple(Lens)),
        touches_safety=dice.random() < 0.3,
    )
    return [c.CardsWritten(stage=dice.choice(DEBRIEF_STAGES), cards=new), belief]


def _about_the_room(dice: Random) -> list[Change]:
    text = _some_text(dice)
    return [
        c.StageOpened(stage=dice.choice(tuple(Stage))),
        c.SafetyLinesRead(),
        c.SessionShelved(shelf=dice.choice((Shelf.OPEN, Shelf.OPEN, Shelf.ARCHIVED))),
        c.TimerSet(seconds_left=dice.choice((None, 0, 600))),
        c.PromptShown(prompt_id=dice.choice((None, "S1"))),
        c.PassageKept(place_id="cards/c1", passage=text),
        c.ExportChecked(document="plan", reader=text),
        replace(DESCRIBED, team=text),
    ]


def _turns(dice: Random, history: History) -> list[Change]:
    turns: list[Change] = []
    if history.undo_stack:
        turns.append(c.Undone(change_id=dice.choice(history.undo_stack)))
    if history.redo_stack:
        turns.append(c.Redone(change_id=dice.choice(history.redo_stack)))
    return turns


def _on_cards(dice: Random, session: Session) -> list[Change]:
    if not session.cards:
        return []
    one, other = (dice.choice(session.cards).card_id for _ in range(2))
    return [
        c.CardEdited(card_id=one, text=_some_text(dice)),
        c.CardMoved(card_id=one, stage=dice.choice(DEBRIEF_STAGES)),
        c.CardReordered(card_id=one, before=dice.choice((None, other))),
        c.CardParked(card_id=one, parked=dice.random() < 0.5),
        c.CardDeleted(card_id=one),
    ]


def _on_beliefs(dice: Random, session: Session, ids: count[int]) -> list[Change]:
    if not session.assumptions:
        return []
    one, other = (dice.choice(session.assumptions).assumption_id for _ in range(2))
    text = _some_text(dice)
    area = dice.randint
    impact = Impact(safety=area(0, 4), mission=area(0, 4), business=area(0, 4), law=area(0, 4))
    item = seen(f"e{next(ids)}", one, dice.randint(0, 5), dice.choice(tuple(Side)), text=text)
    found: list[Change] = [
        c.AssumptionEdited(
            assumption_id=one, text=text, lens=Lens.CONTEXT, touches_safety=dice.random() < 0.5
        ),
        c.AssumptionsMerged(kept=one, merged=other),
        c.AssumptionsToldApart(first=one, second=other),
        c.AssumptionParked(assumption_id=one, parked=dice.random() < 0.5),
        c.AssumptionDeleted(assumption_id=one),
        c.AssumptionChosen(assumption_id=one, chosen=dice.random() < 0.5),
        rated(
            one,
            dice.choice(("team", "p1", "p2")),
            dice.randint(0, 4),
            worry=dice.random() < 0.5,
            round_number=dice.randint(1, 2),
        ),
        c.RatingsCleared(assumption_id=one),
        c.WorryAnswered(assumption_id=one, safety=dice.randint(0, 4), said=text),
        c.RiskJudged(
            assumption_id=one, impact=dice.choice((None, impact)), vulnerability=dice.randint(1, 3)
        ),
        c.PlacementAgreed(
            assumption_id=one, risk=dice.random(), evidence=dice.random(), who=text, why=text
        ),
        c.PlacementLifted(assumption_id=one),
        c.EvidenceAdded(item=item),
        c.PlanLineWritten(line=line(f"p{next(ids) % 5}", one, text)),
    ]
    if session.cards:
        card_id = dice.choice(session.cards).card_id
        linked = dice.random() < 0.8
        found += [c.AssumptionLinked(assumption_id=one, card_id=card_id, linked=linked)] * 3
    if session.evidence:
        taken = dice.choice(session.evidence).evidence_id
        found.append(c.EvidenceTakenBack(evidence_id=taken))
    if session.plan:
        found.append(c.PlanLineDeleted(line_id=dice.choice(session.plan).line_id))
    return found
