"""Hypothesis strategies for the vocabulary: parts of a session, and whole sessions that keep every rule."""

from __future__ import annotations

from functools import cache

from hypothesis import strategies as st

from tests.learning_strategies import (
    clearings,
    each_once,
    hand_counts,
    plan_lines,
    ratings,
    reviews,
    rounds,
    sign_answers,
    signposts,
)
from tests.values import NASTY, TODAY, impacts, levels, moments, months, texts, written
from toolkit.domain.session import (
    Assumption,
    BridgeCard,
    Card,
    EvidenceItem,
    ExportCheck,
    KeptPassage,
    Placement,
    Session,
    Timer,
    Wall,
    WorryAnswer,
)
from toolkit.domain.vocabulary import (
    DEBRIEF_STAGES,
    MINUTES_AT_HAND,
    BridgeKind,
    Lens,
    Mode,
    Shelf,
    Side,
    Stage,
    Subject,
)

__all__ = [
    "NASTY",
    "TODAY",
    "assumptions",
    "cards",
    "evidence_items",
    "impacts",
    "ledgers",
    "levels",
    "moments",
    "months",
    "placements",
    "sessions",
    "texts",
    "written",
]


@cache
def placements() -> st.SearchStrategy[Placement]:
    """An agreed place."""
    share = st.floats(0, 1)
    return st.builds(
        Placement, risk=share, evidence=share, who=texts(), why=texts(), agreed_at=moments()
    )


@cache
def worry_answers() -> st.SearchStrategy[WorryAnswer]:
    """What was said to a worry."""
    return st.builds(WorryAnswer, safety=st.integers(0, 4), said=written())


@cache
def timers() -> st.SearchStrategy[Timer]:
    """Not started, running or paused."""
    return st.one_of(
        st.just(Timer()),
        st.builds(Timer, ends_at=moments()),
        st.builds(Timer, seconds_left=st.integers(0, 7200)),
    )


@cache
def evidence_items(
    assumption_id: str = "a0",
    side: Side | None = None,
    evidence_id: str | None = None,
    line_ids: tuple[str, ...] = (),
) -> st.SearchStrategy[EvidenceItem]:
    """An evidence item with any gates, level and age."""
    gate = st.booleans()
    any_id = st.uuids().map(lambda one: one.hex)
    return st.builds(
        EvidenceItem,
        evidence_id=any_id if evidence_id is None else st.just(evidence_id),
        assumption_id=st.just(assumption_id),
        side=st.sampled_from(Side) if side is None else st.just(side),
        level=levels(),
        text=written(),
        seen=months(),
        subject=st.sampled_from(Subject),
        source=st.sampled_from(("", "books", "Books ", "listener", "buyer", "=cmd()")),
        elsewhere=gate,
        teller_gains=gate,
        told_to_power=gate,
        worker_voice=gate,
        made_stale=gate,
        line_id=some_of(line_ids),
    )


def some_of(ids: tuple[str, ...]) -> st.SearchStrategy[str | None]:
    """One of the ids, or None."""
    return st.none() | st.sampled_from(ids) if ids else st.none()


@cache
def ledgers(max_size: int = 6) -> st.SearchStrategy[list[EvidenceItem]]:
    """The evidence items of one assumption."""
    return st.lists(evidence_items(), max_size=max_size)


@cache
def kept_passages() -> st.SearchStrategy[KeptPassage]:
    """A passage that a person decided to keep."""
    return st.builds(KeptPassage, place_id=st.just("c0"), passage=written())


@cache
def export_checks() -> st.SearchStrategy[ExportCheck]:
    """A check before a document was handed out."""
    return st.builds(ExportCheck, document=st.just("plan"), checked_at=moments(), reader=texts())


@cache
def bridge_cards() -> st.SearchStrategy[tuple[BridgeCard, ...]]:
    """Some of the five cards for the plenary, in their order."""
    written_cards = st.dictionaries(st.sampled_from(BridgeKind), written(), max_size=2)
    return written_cards.map(
        lambda said: tuple(BridgeCard(kind=k, text=said[k]) for k in BridgeKind if k in said)
    )


@cache
def cards(card_id: str, card_ids: tuple[str, ...]) -> st.SearchStrategy[Card]:
    """A debrief card under that id, leading to some of the others."""
    return st.builds(
        Card,
        card_id=st.just(card_id),
        stage=st.sampled_from(DEBRIEF_STAGES),
        text=written(),
        written_at=moments(),
        prompt_id=st.none() | st.sampled_from(("S1", "G7")),
        parked=st.booleans(),
        leads_to=several_of(tuple(other for other in card_ids if other != card_id)),
    )


def several_of(ids: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    """Some of the ids, none of them twice."""
    if not ids:
        return st.just(())
    return st.lists(st.sampled_from(ids), unique=True, max_size=len(ids)).map(tuple)


@cache
def assumptions(
    assumption_id: str, card_ids: tuple[str, ...], evidence_ids: tuple[str, ...]
) -> st.SearchStrategy[Assumption]:
    """An assumption under that id, holding up some of the cards; what speaks against it may be answered."""
    flag = st.booleans()
    return st.builds(
        Assumption,
        assumption_id=st.just(assumption_id),
        text=written(),
        lens=st.sampled_from(Lens),
        written_at=moments(),
        holds_up=several_of(card_ids),
        starter_id=st.none() | st.just("W4"),
        touches_safety=flag,
        also_worded=st.lists(written(), max_size=2).map(tuple),
        parked=flag,
        chosen=flag,
        impact=st.none() | impacts(),
        vulnerability=st.integers(1, 3),
        worry_answer=st.none() | worry_answers(),
        placement=st.none() | placements(),
        private=flag,
        clearings=clearings(evidence_ids),
    )


@cache
@st.composite
def sessions(draw: st.DrawFn, max_cards: int = 3, max_assumptions: int = 3) -> Session:
    """A whole session that keeps every rule."""
    card_ids = tuple(f"c{n}" for n in range(draw(st.integers(0, max_cards))))
    ids = tuple(f"a{n}" for n in range(draw(st.integers(0, max_assumptions))))
    plan = draw(each_once(plan_lines(ids), "line_id", when=bool(ids)))
    line_ids = tuple(sorted(line.line_id for line in plan))
    evidence = draw(_ledger_of(ids, line_ids))
    against = {i: tuple(e.evidence_id for e in evidence if e.assumption_id == i) for i in ids}
    believed = tuple(draw(assumptions(i, card_ids, against[i])) for i in ids)
    return Session(
        session_id=draw(st.uuids()).hex[:16],
        started_at=draw(moments()),
        team=draw(written()),
        business=draw(texts()),
        country=draw(texts()),
        track_id="freedom_business",
        mode=draw(st.sampled_from(Mode)),
        minutes=draw(st.sampled_from(MINUTES_AT_HAND)),
        shelf=draw(st.sampled_from(Shelf)),
        sample=draw(st.booleans()),
        safety_lines_read=draw(st.booleans()),
        stage=draw(st.sampled_from(Stage)),
        timer=draw(timers()),
        wall=Wall(prompt_id=draw(st.none() | st.just("S1"))),
        cards=tuple(draw(cards(card_id, card_ids)) for card_id in card_ids),
        assumptions=believed,
        ratings=draw(
            each_once(ratings(ids), "assumption_id", "rater", "round_number", when=bool(ids))
        ),
        hand_counts=draw(
            each_once(hand_counts(ids), "assumption_id", "table", "round_number", when=bool(ids))
        ),
        rounds=draw(each_once(rounds(ids), "number", when=bool(ids))),
        evidence=evidence,
        plan=plan,
        signposts=draw(each_once(signposts(ids), "signpost_id", when=bool(ids))),
        reviews=draw(reviews()),
        sign_answers=draw(each_once(sign_answers(ids), "sign_id")),
        hints_off=draw(st.sampled_from(((), ("vague",), ("no who", "vague")))),
        told_apart=draw(st.sampled_from(((), (("a0", "a1"),)))) if len(ids) > 1 else (),
        kept_passages=draw(st.just(()) | kept_passages().map(lambda kept: (kept,))),
        export_checks=draw(st.just(()) | export_checks().map(lambda check: (check,))),
        left_out=draw(st.sampled_from(((), (1,), (2, 5)))),
        bridge_cards=draw(bridge_cards()),
        shared_cards=draw(
            st.none() | several_of(tuple(a.assumption_id for a in believed if not a.private))
        ),
        share_sources=draw(st.booleans()),
    )


@cache
@st.composite
def _ledger_of(
    draw: st.DrawFn, ids: tuple[str, ...], line_ids: tuple[str, ...]
) -> tuple[EvidenceItem, ...]:
    """Up to three items, some of them from a step of the plan."""
    owners = draw(st.lists(st.sampled_from(ids), max_size=3)) if ids else []
    return tuple(
        draw(evidence_items(owner, evidence_id=f"e{n}", line_ids=line_ids))
        for n, owner in enumerate(owners)
    )
