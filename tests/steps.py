"""Random steps for journeys: every kind of change that a room may make next, drawn with a dice."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from itertools import count
from random import Random

from tests.makers import (
    DESCRIBED,
    closed,
    hands,
    line,
    looked,
    rated,
    round_opened,
    seen,
    signpost,
)
from tests.room_steps import room_steps
from tests.strategies import NASTY
from toolkit.domain import changes as c
from toolkit.domain.changes import Change, NewCard
from toolkit.domain.history import History
from toolkit.domain.session import Impact, Session
from toolkit.domain.vocabulary import (
    DEBRIEF_STAGES,
    Answer,
    BridgeKind,
    Decision,
    Lens,
    Purpose,
    Shelf,
    Side,
    Stage,
)

SIGNS = ("papers kept", "wages held back", "cannot leave")


def next_step(dice: Random, history: History, ids: count[int]) -> Change | None:
    """A change that may come next, or None where the group that was drawn has nothing to act on yet."""
    session = history.session
    groups: tuple[tuple[int, Callable[[], list[Change]]], ...] = (
        (6, lambda: _written_down(dice, ids)),
        (3, lambda: _on_cards(dice, session)),
        (8, lambda: _on_beliefs(dice, session, ids)),
        (4, lambda: _in_rounds(dice, session)),
        (5, lambda: _between_sittings(dice, session, ids)),
        (1, lambda: _on_the_own_business(dice, ids)),
        (2, lambda: _turns(dice, history)),
        (1, lambda: _about_the_room(dice)),
        (8, lambda: room_steps(dice, session, ids)),
        (1, lambda: _for_the_plenary(dice, session)),
    )
    (group,) = dice.choices([made for _, made in groups], weights=[often for often, _ in groups])
    found = group()
    return dice.choice(found) if found else None


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


def _for_the_plenary(dice: Random, session: Session) -> list[Change]:
    text = dice.choice(("", _some_text(dice)))
    open_ids = [a.assumption_id for a in session.assumptions if not a.private]
    shown = _some(dice, open_ids) if open_ids else ()
    return [
        c.BridgeCardWritten(kind=dice.choice(tuple(BridgeKind)), text=text),
        c.SharingChosen(assumption_ids=shown, with_sources=dice.random() < 0.5),
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
        c.CardLinked(card_id=one, leads_to=other, linked=dice.random() < 0.8),
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
        c.AssumptionKeptPrivate(assumption_id=one, private=dice.random() < 0.5),
    ]
    if session.cards:
        card_id = dice.choice(session.cards).card_id
        linked = dice.random() < 0.8
        found += [c.AssumptionLinked(assumption_id=one, card_id=card_id, linked=linked)] * 3
    if session.evidence:
        taken = dice.choice(session.evidence).evidence_id
        found.append(c.EvidenceTakenBack(evidence_id=taken))
    against = [i.evidence_id for i in session.ledger(one) if i.side is Side.AGAINST]
    if against:
        found += [
            c.DangerAnswered(assumption_id=one, what_changed=text, answers=_some(dice, against))
        ]
    return found


def _some(dice: Random, ids: Sequence[str]) -> tuple[str, ...]:
    return tuple(dice.sample(ids, dice.randint(1, len(ids))))


def _in_rounds(dice: Random, session: Session) -> list[Change]:
    if not session.assumptions:
        return []
    ids = [a.assumption_id for a in session.assumptions]
    one, number = dice.choice(ids), dice.randint(1, 3)
    opened = session.open_round()
    if opened is not None and opened.assumption_ids and dice.random() < 0.8:
        one, number = dice.choice(opened.assumption_ids), opened.number
    raised = dice.randint(1, 4)
    impact = [raised, 0, 0, 0, 0]
    claim = [0, 0, raised, 0, 0, 0]
    dice.shuffle(impact)
    dice.shuffle(claim)
    counted = hands(
        one,
        tuple(impact),  # type: ignore[arg-type]
        tuple(claim),  # type: ignore[arg-type]
        table=dice.choice(("t1", "t2")),
        worries=dice.choice((0, 0, raised)),
        round_number=number,
    )
    ballot = rated(
        one,
        dice.choice(("team", "p1", "p2", "p3")),
        dice.randint(0, 4),
        worry=dice.random() < 0.3,
        claim=dice.randint(0, 5),
        round_number=number,
    )
    return [
        counted,
        *([ballot] * 3),
        round_opened(dice.randint(1, 4), *_some(dice, ids)),
        *([c.RoundRevealed(round_number=number)] * 2),
    ]


def _between_sittings(dice: Random, session: Session, ids: count[int]) -> list[Change]:
    found: list[Change] = [
        c.ReviewOpened(),
        c.ReviewClosed(next_on=dice.choice((None, date(2027, 1, 5)))),
    ]
    text = _some_text(dice)
    if session.assumptions:
        one = dice.choice(session.assumptions).assumption_id
        written = [(step.line_id, step.assumption_id) for step in session.plan]
        line_id, its_card = dice.choice([(f"l{next(ids)}", one), *written])
        planned = replace(
            line(line_id, its_card, text, dice.choice(("", text))),
            purpose=dice.choice(tuple(Purpose)),
            due=dice.choice((None, date(2026, 11, 1))),
        )
        set_up = [(post.signpost_id, post.assumption_id) for post in session.signposts]
        post_id, its_card = dice.choice([(f"w{next(ids)}", one), *set_up])
        post = signpost(post_id, its_card, sign=text, check_on=date(2026, 12, 1))
        found += [c.PlanLineWritten(line=planned)] * 3 + [post] * 2
    if session.plan:
        step = dice.choice(session.plan).line_id
        earned = [
            seen(f"e{next(ids)}", "", dice.randint(0, 5), dice.choice(tuple(Side)))
            for _ in range(dice.randint(0, 2))
        ]
        found += [
            c.PlanLineDeleted(line_id=step),
            c.StepStarted(line_id=step),
            closed(step, *earned, decision=dice.choice(tuple(Decision))),
        ]
    if session.signposts:
        post_id = dice.choice(session.signposts).signpost_id
        found += [
            looked(post_id, dice.choice((None, date(2027, 2, 1))), tripped=dice.random() < 0.5),
            c.SignpostDeleted(signpost_id=post_id),
        ]
    return found


def _on_the_own_business(dice: Random, ids: count[int]) -> list[Change]:
    finding = c.Finding(
        assumption_id=f"a{next(ids)}",
        text=_some_text(dice),
        safety=dice.randint(3, 4),
        said="Asked about it",
    )
    return [
        c.SignAnswered(
            sign_id=dice.choice(SIGNS),
            answer=dice.choice(tuple(Answer)),
            finding=dice.choice((None, finding)),
        ),
        c.HintTurnedOff(hint_id=dice.choice(("vague", "no who")), off=dice.random() < 0.6),
    ]
