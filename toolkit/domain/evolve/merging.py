"""What a merge of two assumptions does: nothing that anybody wrote, rated, saw or planned is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from toolkit.domain.ballots import hands_in
from toolkit.domain.changes import AssumptionsMerged
from toolkit.domain.evolve.assumptions import pairs_without, without_card
from toolkit.domain.evolve.base import evolve
from toolkit.domain.session import (
    Assumption,
    EvidenceItem,
    HandCount,
    Impact,
    PlanLine,
    Rating,
    Room,
    Session,
    SignAnswer,
    Signpost,
    WorryAnswer,
)
from toolkit.domain.vocabulary import SAFETY_CRITICAL_FROM
from toolkit.domain.worries import worried_about

Owned = TypeVar("Owned", EvidenceItem, PlanLine, Signpost, SignAnswer)
Ballot = TypeVar("Ballot", Rating, HandCount)


@evolve.register
def _(change: AssumptionsMerged, session: Session, at: datetime, session_id: str) -> Session:
    kept, merged = session.assumption(change.kept), session.assumption(change.merged)
    if kept is None or merged is None or kept is merged:
        return session
    later = _rounds_later(session, change)
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
        ratings=_join_ratings(session.ratings, change, later),
        hand_counts=_join_counts(session.hand_counts, change, later),
        rounds=tuple(
            replace(one, assumption_ids=_renamed(one.assumption_ids, change))
            for one in session.rounds
        ),
        evidence=_handed_over(session.evidence, change),
        plan=_handed_over(session.plan, change),
        signposts=_handed_over(session.signposts, change),
        sign_answers=_handed_over(session.sign_answers, change),
        told_apart=pairs_without(session.told_apart, change.merged),
        shared_cards=_shared_after(session.shared_cards, change, union),
        room=_room_after(session.room, change),
    )


def _shared_after(
    shared: tuple[str, ...] | None, change: AssumptionsMerged, union: Assumption
) -> tuple[str, ...] | None:
    """The kept one is shown to other tables where either was, unless it is private now."""
    shown = shared and _renamed(shared, change)
    return without_card(shown, change.kept) if union.private else shown


def _room_after(room: Room | None, change: AssumptionsMerged) -> Room | None:
    """The dots of both stand on the kept one."""
    return room and replace(
        room,
        votes=tuple(replace(one, chosen=_renamed(one.chosen, change)) for one in room.votes),
    )


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
        clearings=tuple(
            sorted((*kept.clearings, *merged.clearings), key=lambda clearing: clearing.at)
        ),
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


def _rounds_later(session: Session, change: AssumptionsMerged) -> dict[str, int]:
    """By how many rounds the answers to each of the two move up, so that their newest rounds become one.

    Only the newest round counts: otherwise the answers to one of them, and a worry among them, would fall behind.
    """
    newest = {change.kept: 0, change.merged: 0}
    ballots: tuple[Rating | HandCount, ...] = (*session.ratings, *session.hand_counts)
    for ballot in ballots:
        if ballot.assumption_id in newest:
            before = newest[ballot.assumption_id]
            newest[ballot.assumption_id] = max(before, ballot.round_number)
    return {one_id: max(newest.values()) - number for one_id, number in newest.items()}


def _moved_up(ballot: Ballot, change: AssumptionsMerged, later: dict[str, int]) -> Ballot:
    """The rating or count under the kept id and in its new round."""
    if ballot.assumption_id not in later:
        return ballot
    number = ballot.round_number + later[ballot.assumption_id]
    return replace(ballot, assumption_id=change.kept, round_number=number)


def _join_counts(
    counts: tuple[HandCount, ...], change: AssumptionsMerged, later: dict[str, int]
) -> tuple[HandCount, ...]:
    """A table that counted both in a round keeps the count of the kept one, with the greater number of worries: the
    same people must not weigh twice, and no worry may be lost.
    """
    joined: dict[tuple[str, str, int], HandCount] = {}
    for count in sorted(counts, key=lambda one: one.assumption_id == change.merged):
        moved = _moved_up(count, change, later)
        key = (moved.assumption_id, moved.table, moved.round_number)
        first = joined.setdefault(key, moved)
        worries = min(max(first.worries, moved.worries), hands_in(first))
        joined[key] = replace(first, worries=worries)
    return tuple(joined.values())


def _join_ratings(
    ratings: tuple[Rating, ...], change: AssumptionsMerged, later: dict[str, int]
) -> tuple[Rating, ...]:
    """Where one rater rated both in a round, the graver answers of the two stand."""
    joined: dict[tuple[str, str, int], Rating] = {}
    for rating in ratings:
        moved = _moved_up(rating, change, later)
        key = (moved.assumption_id, moved.rater, moved.round_number)
        joined[key] = _graver(joined[key], moved) if key in joined else moved
    return tuple(joined.values())


def _graver(one: Rating, other: Rating) -> Rating:
    return replace(
        one,
        impact=max(one.impact, other.impact),
        touches_safety=one.touches_safety or other.touches_safety,
        claim=min(one.claim, other.claim),
    )
