"""Hypothesis strategies for the vocabulary: texts as rooms write them, parts of a session, and whole sessions."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TypeVar

from hypothesis import strategies as st

from toolkit.domain.session import (
    Assumption,
    Card,
    EvidenceItem,
    ExportCheck,
    Impact,
    KeptPassage,
    Placement,
    PlanLine,
    Rating,
    Session,
    Timer,
    Wall,
    WorryAnswer,
)
from toolkit.domain.vocabulary import (
    DEBRIEF_STAGES,
    MINUTES_AT_HAND,
    EvidenceLevel,
    Lens,
    Mode,
    Purpose,
    Shelf,
    Side,
    Stage,
    Subject,
)

T = TypeVar("T")

TODAY = date(2026, 11, 24)

NASTY = (
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2",
    "@SUM(A1)",
    "\t=1",
    "＝1",
    "<script>alert(1)</script>",
    "مرحبا \u202eabc\u202c \u200f",
    "👩🏽‍🔧 salon",
    "ខ្ញុំ\u200bជឿ",
    "e\u0301 and \u00e9",
    "line one\r\nline two\rline three\nline four",
    "one\u2028two\u2029",
    '{"a": "\\u0041"}',
    "\ufeffbegins with a mark",
    "\x01\x0b\x1f\x7f",
    "_x0041_",
)
"""Texts that have made some program stumble."""


def texts(max_size: int = 40) -> st.SearchStrategy[str]:
    """Any text that a field may hold: no NUL, no half characters."""
    letters = st.characters(exclude_categories=["Cs"], exclude_characters="\x00")
    return st.one_of(st.sampled_from(NASTY), st.text(letters, max_size=max_size))


def written() -> st.SearchStrategy[str]:
    """A text that says something."""
    return texts().filter(lambda text: bool(text.strip()))


def moments() -> st.SearchStrategy[datetime]:
    """A moment with a time zone."""
    return st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


def months() -> st.SearchStrategy[date]:
    """The first day of a month."""
    return st.dates(date(2020, 1, 1), TODAY).map(lambda day: day.replace(day=1))


def levels() -> st.SearchStrategy[EvidenceLevel]:
    """E0 to E5."""
    return st.sampled_from(EvidenceLevel)


def impacts() -> st.SearchStrategy[Impact]:
    """All four areas, 0 to 4."""
    area = st.integers(0, 4)
    return st.builds(Impact, safety=area, mission=area, business=area, law=area)


def placements() -> st.SearchStrategy[Placement]:
    """An agreed place."""
    share = st.floats(0, 1)
    return st.builds(
        Placement, risk=share, evidence=share, who=texts(), why=texts(), agreed_at=moments()
    )


def worry_answers() -> st.SearchStrategy[WorryAnswer]:
    """What was said to a worry."""
    return st.builds(WorryAnswer, safety=st.integers(0, 4), said=written())


def timers() -> st.SearchStrategy[Timer]:
    """Not started, running or paused."""
    return st.one_of(
        st.just(Timer()),
        st.builds(Timer, ends_at=moments()),
        st.builds(Timer, seconds_left=st.integers(0, 7200)),
    )


@st.composite
def evidence_items(
    draw: st.DrawFn,
    assumption_id: str = "a0",
    side: Side | None = None,
    evidence_id: str | None = None,
) -> EvidenceItem:
    """An evidence item with any gates, level and age."""
    gate = st.booleans()
    return EvidenceItem(
        evidence_id=evidence_id or draw(st.uuids()).hex,
        assumption_id=assumption_id,
        side=side or draw(st.sampled_from(Side)),
        level=draw(levels()),
        text=draw(written()),
        seen=draw(months()),
        subject=draw(st.sampled_from(Subject)),
        source=draw(st.sampled_from(("", "books", "Books ", "listener", "buyer", "=cmd()"))),
        elsewhere=draw(gate),
        teller_gains=draw(gate),
        told_to_power=draw(gate),
        worker_voice=draw(gate),
        made_stale=draw(gate),
    )


def ledgers(max_size: int = 6) -> st.SearchStrategy[list[EvidenceItem]]:
    """The evidence items of one assumption."""
    return st.lists(evidence_items(), max_size=max_size)


def ratings(assumption_ids: list[str]) -> st.SearchStrategy[Rating]:
    """A judgement of one of the assumptions."""
    return st.builds(
        Rating,
        assumption_id=st.sampled_from(assumption_ids),
        rater=st.sampled_from(("team", "p-9f3a", "p-11bc", "p-77de", "p-0a0a")),
        round_number=st.integers(1, 3),
        impact=st.integers(0, 4),
        touches_safety=st.booleans(),
        claim=levels(),
    )


def plan_lines(assumption_ids: list[str]) -> st.SearchStrategy[PlanLine]:
    """A plan line for one of the assumptions."""
    return st.builds(
        PlanLine,
        line_id=st.uuids().map(lambda one: one.hex),
        assumption_id=st.sampled_from(assumption_ids),
        purpose=st.sampled_from(Purpose),
        what=written(),
        measure=texts(),
        right_if=texts(),
        owner=texts(),
        due=st.none() | st.dates(TODAY, TODAY + timedelta(days=400)),
        cost=texts(),
        bank_test_id=st.none() | st.sampled_from(("T1", "T24")),
        caution_read=st.booleans(),
    )


def kept_passages() -> st.SearchStrategy[KeptPassage]:
    """A passage that a person decided to keep."""
    return st.builds(KeptPassage, place_id=st.just("c0"), passage=written())


def export_checks() -> st.SearchStrategy[ExportCheck]:
    """A check before a document was handed out."""
    return st.builds(ExportCheck, document=st.just("plan"), checked_at=moments(), reader=texts())


@st.composite
def cards(draw: st.DrawFn, card_id: str) -> Card:
    """A debrief card under that id."""
    return Card(
        card_id=card_id,
        stage=draw(st.sampled_from(DEBRIEF_STAGES)),
        text=draw(written()),
        written_at=draw(moments()),
        prompt_id=draw(st.none() | st.sampled_from(("S1", "G7"))),
        parked=draw(st.booleans()),
    )


@st.composite
def assumptions(draw: st.DrawFn, assumption_id: str, card_ids: list[str]) -> Assumption:
    """An assumption under that id, holding up some of the cards."""
    held = st.lists(st.sampled_from(card_ids), unique=True) if card_ids else st.just([])
    return Assumption(
        assumption_id=assumption_id,
        text=draw(written()),
        lens=draw(st.sampled_from(Lens)),
        written_at=draw(moments()),
        holds_up=tuple(draw(held)),
        starter_id=draw(st.none() | st.just("W4")),
        touches_safety=draw(st.booleans()),
        also_worded=tuple(draw(st.lists(written(), max_size=2))),
        parked=draw(st.booleans()),
        chosen=draw(st.booleans()),
        impact=draw(st.none() | impacts()),
        vulnerability=draw(st.integers(1, 3)),
        worry_answer=draw(st.none() | worry_answers()),
        placement=draw(st.none() | placements()),
    )


@st.composite
def sessions(draw: st.DrawFn, max_cards: int = 3, max_assumptions: int = 3) -> Session:
    """A whole session that keeps every rule."""
    card_ids = [f"c{n}" for n in range(draw(st.integers(0, max_cards)))]
    ids = [f"a{n}" for n in range(draw(st.integers(0, max_assumptions)))]
    owners = draw(st.lists(st.sampled_from(ids), max_size=3)) if ids else []
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
        cards=tuple(draw(cards(card_id)) for card_id in card_ids),
        assumptions=tuple(draw(assumptions(one_id, card_ids)) for one_id in ids),
        ratings=draw(_each_once(ratings(ids), "assumption_id", "rater", "round_number", of=ids)),
        evidence=tuple(
            draw(evidence_items(owner, evidence_id=f"e{n}")) for n, owner in enumerate(owners)
        ),
        plan=draw(_each_once(plan_lines(ids), "line_id", of=ids)),
        told_apart=draw(st.sampled_from(((), (("a0", "a1"),)))) if len(ids) > 1 else (),
        kept_passages=draw(st.just(()) | kept_passages().map(lambda kept: (kept,))),
        export_checks=draw(st.just(()) | export_checks().map(lambda check: (check,))),
    )


def _each_once(
    parts: st.SearchStrategy[T], *fields: str, of: list[str]
) -> st.SearchStrategy[tuple[T, ...]]:
    """Up to four parts that differ in those fields; none where there is no assumption to hang on."""
    if not of:
        return st.just(())
    return st.lists(
        parts, max_size=4, unique_by=lambda part: tuple(getattr(part, f) for f in fields)
    ).map(tuple)
