"""What changes of assumptions and their links do."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from toolkit.domain.changes import (
    AssumptionDeleted,
    AssumptionEdited,
    AssumptionKeptPrivate,
    AssumptionLinked,
    AssumptionParked,
    AssumptionsMerged,
    AssumptionsToldApart,
    AssumptionWritten,
)
from toolkit.domain.evolve.base import evolve, renew_assumption
from toolkit.domain.session import (
    Assumption,
    EvidenceItem,
    HandCount,
    Impact,
    PlanLine,
    Rating,
    Session,
    SignAnswer,
    Signpost,
    WorryAnswer,
)
from toolkit.domain.vocabulary import SAFETY_CRITICAL_FROM
from toolkit.domain.worries import worried_about


@evolve.register
def _(change: AssumptionWritten, session: Session, at: datetime, session_id: str) -> Session:
    if session.assumption(change.assumption_id):
        return session
    cards = dict.fromkeys(change.holds_up)
    written = Assumption(
        assumption_id=change.assumption_id,
        text=change.text,
        lens=change.lens,
        written_at=at,
        holds_up=tuple(card_id for card_id in cards if session.card(card_id)),
        starter_id=change.starter_id,
        touches_safety=change.touches_safety,
    )
    return replace(session, assumptions=(*session.assumptions, written))


@evolve.register
def _(change: AssumptionEdited, session: Session, at: datetime, session_id: str) -> Session:
    return renew_assumption(
        session,
        change.assumption_id,
        text=change.text,
        lens=change.lens,
        touches_safety=change.touches_safety,
    )


@evolve.register
def _(change: AssumptionLinked, session: Session, at: datetime, session_id: str) -> Session:
    assumption = session.assumption(change.assumption_id)
    if assumption is None or session.card(change.card_id) is None:
        return session
    others = tuple(card_id for card_id in assumption.holds_up if card_id != change.card_id)
    holds_up = (*others, change.card_id) if change.linked else others
    return renew_assumption(session, change.assumption_id, holds_up=holds_up)


@evolve.register
def _(change: AssumptionsMerged, session: Session, at: datetime, session_id: str) -> Session:
    kept, merged = session.assumption(change.kept), session.assumption(change.merged)
    if kept is None or merged is None or kept is merged:
        return session
    still_open = any(_has_open_worry(session, one) for one in (kept, merged))
    union = replace(
        _join(kept, merged),
        worry_answer=_joint_answer(kept, merged, still_open=still_open),
        impact=_joint_impact(kept.impact, merged.impact, still_open=still_open),
    )
    assumptions = tuple(union if a is kept else a for a in session.assumptions if a is not merged)
    return replace(
        session,
        assumptions=assumptions,
        ratings=_join_ratings(session.ratings, change.kept, change.merged),
        hand_counts=_join_counts(session.hand_counts, change.kept, change.merged),
        rounds=tuple(
            replace(one, assumption_ids=_renamed(one.assumption_ids, change))
            for one in session.rounds
        ),
        evidence=_handed_over(session.evidence, change),
        plan=_handed_over(session.plan, change),
        signposts=_handed_over(session.signposts, change),
        sign_answers=_handed_over(session.sign_answers, change),
        told_apart=_pairs_without(session.told_apart, change.merged),
    )


Owned = TypeVar("Owned", EvidenceItem, PlanLine, Signpost, SignAnswer)


def _handed_over(items: tuple[Owned, ...], change: AssumptionsMerged) -> tuple[Owned, ...]:
    """What belonged to the merged assumption belongs to the kept one."""
    return tuple(
        replace(item, assumption_id=change.kept) if item.assumption_id == change.merged else item
        for item in items
    )


def _renamed(ids: tuple[str, ...], change: AssumptionsMerged) -> tuple[str, ...]:
    return tuple(dict.fromkeys(change.kept if one == change.merged else one for one in ids))


def _join(kept: Assumption, merged: Assumption) -> Assumption:
    """``kept`` with both wordings and all links; the graver of the two records stands."""
    return replace(
        kept,
        also_worded=(*kept.also_worded, merged.text, *merged.also_worded),
        holds_up=tuple(dict.fromkeys(kept.holds_up + merged.holds_up)),
        touches_safety=kept.touches_safety or merged.touches_safety,
        parked=kept.parked and merged.parked,
        chosen=kept.chosen or merged.chosen,
        vulnerability=max(kept.vulnerability, merged.vulnerability),
        placement=kept.placement or merged.placement,
        starter_id=kept.starter_id or merged.starter_id,
        private=kept.private or merged.private,
        clearings=(*kept.clearings, *merged.clearings),
    )


def _joint_answer(kept: Assumption, merged: Assumption, *, still_open: bool) -> WorryAnswer | None:
    """The graver answer. What was said to one worry does not answer the other: while one is open, it stays open."""
    answers = [a for a in (kept.worry_answer, merged.worry_answer) if a is not None]
    gravest = max(answers, key=lambda answer: answer.safety, default=None)
    if gravest is None or gravest.safety >= SAFETY_CRITICAL_FROM:
        return gravest
    return None if still_open else gravest


def _joint_impact(one: Impact | None, other: Impact | None, *, still_open: bool) -> Impact | None:
    """The graver impact of each area. A mild judgement of one card would close the open worry of the other, so it
    gives way and the group judges anew: what was judged stands in the journal, a hidden worry nowhere (house rule).
    """
    graver = _graver_impact(one, other)
    if graver is None or graver.safety >= SAFETY_CRITICAL_FROM:
        return graver
    return None if still_open else graver


def _has_open_worry(session: Session, assumption: Assumption) -> bool:
    if assumption.worry_answer is not None or assumption.impact is not None:
        return False
    return assumption.assumption_id in worried_about(session)


def _graver_impact(one: Impact | None, other: Impact | None) -> Impact | None:
    if one is None or other is None:
        return one or other
    return Impact(
        safety=max(one.safety, other.safety),
        mission=max(one.mission, other.mission),
        business=max(one.business, other.business),
        law=max(one.law, other.law),
    )


def _join_counts(
    counts: tuple[HandCount, ...], kept_id: str, merged_id: str
) -> tuple[HandCount, ...]:
    """Hand counts under the kept id. A table that counted both in a round keeps the count of the kept one, with the
    greater number of worries: the same people must not weigh twice, and no worry may be lost.
    """
    joined: dict[tuple[str, str, int], HandCount] = {}
    for count in sorted(counts, key=lambda one: one.assumption_id == merged_id):
        renamed = (
            replace(count, assumption_id=kept_id) if count.assumption_id == merged_id else count
        )
        key = (renamed.assumption_id, renamed.table, renamed.round_number)
        first = joined.setdefault(key, renamed)
        joined[key] = replace(first, worries=max(first.worries, renamed.worries))
    return tuple(joined.values())


def _join_ratings(ratings: tuple[Rating, ...], kept_id: str, merged_id: str) -> tuple[Rating, ...]:
    """Ratings under the kept id. Where one rater rated both in a round, the graver answers of the two stand.

    Only the newest round counts, so the two newest rounds become one: otherwise a worry would fall behind.
    """
    newest = {
        one_id: max((r.round_number for r in ratings if r.assumption_id == one_id), default=0)
        for one_id in (kept_id, merged_id)
    }
    joined: dict[tuple[str, str, int], Rating] = {}
    for rating in ratings:
        renamed = rating
        if rating.assumption_id in newest:
            later = max(newest.values()) - newest[rating.assumption_id]
            renamed = replace(
                rating, assumption_id=kept_id, round_number=rating.round_number + later
            )
        key = (renamed.assumption_id, renamed.rater, renamed.round_number)
        joined[key] = _graver(joined[key], renamed) if key in joined else renamed
    return tuple(joined.values())


def _graver(one: Rating, other: Rating) -> Rating:
    return replace(
        one,
        impact=max(one.impact, other.impact),
        touches_safety=one.touches_safety or other.touches_safety,
        claim=min(one.claim, other.claim),
    )


def _pairs_without(pairs: tuple[tuple[str, str], ...], gone: str) -> tuple[tuple[str, str], ...]:
    return tuple(pair for pair in pairs if gone not in pair)


@evolve.register
def _(change: AssumptionsToldApart, session: Session, at: datetime, session_id: str) -> Session:
    first, second = sorted((change.first, change.second))
    pair = (first, second)
    if pair in session.told_apart or not all(map(session.assumption, pair)):
        return session
    return replace(session, told_apart=(*session.told_apart, pair))


@evolve.register
def _(change: AssumptionParked, session: Session, at: datetime, session_id: str) -> Session:
    return renew_assumption(session, change.assumption_id, parked=change.parked)


@evolve.register
def _(change: AssumptionDeleted, session: Session, at: datetime, session_id: str) -> Session:
    gone = change.assumption_id
    return replace(
        session,
        assumptions=tuple(a for a in session.assumptions if a.assumption_id != gone),
        ratings=tuple(r for r in session.ratings if r.assumption_id != gone),
        evidence=tuple(item for item in session.evidence if item.assumption_id != gone),
        plan=tuple(line for line in session.plan if line.assumption_id != gone),
        hand_counts=tuple(one for one in session.hand_counts if one.assumption_id != gone),
        rounds=tuple(
            replace(one, assumption_ids=tuple(i for i in one.assumption_ids if i != gone))
            for one in session.rounds
        ),
        signposts=tuple(one for one in session.signposts if one.assumption_id != gone),
        sign_answers=tuple(
            replace(one, assumption_id=None) if one.assumption_id == gone else one
            for one in session.sign_answers
        ),
        told_apart=_pairs_without(session.told_apart, gone),
    )


@evolve.register
def _(change: AssumptionKeptPrivate, session: Session, at: datetime, session_id: str) -> Session:
    return renew_assumption(session, change.assumption_id, private=change.private)
