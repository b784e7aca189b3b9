"""Stage 2: from a session to the report of its action plan. What is told, and how much, is decided here."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from toolkit.documents.cutting import (
    POINTS_AT_MOST,
    ROWS_AT_MOST,
    Rows,
    cut,
    first_rows,
    in_short,
    share,
)
from toolkit.documents.names import PLAN
from toolkit.documents.plan_evidence import (
    tell_alarms,
    tell_ledgers,
    tell_signposts,
    tell_signposts_missing,
)
from toolkit.documents.plan_report import (
    Cover,
    DebriefCard,
    ParkedCard,
    PlanReport,
    QuadrantPart,
    StagePart,
)
from toolkit.documents.plan_since import Earlier, tell_since
from toolkit.documents.plan_steps import (
    steps_by_period,
    steps_for_list,
    steps_in_order,
    tell_strip,
    tell_tests,
    tell_top,
    without_step,
)
from toolkit.documents.ranked import Ranked
from toolkit.domain.bank import Bank
from toolkit.domain.session import Card, Session
from toolkit.domain.vocabulary import DEBRIEF_STAGES, Quadrant, Stage
from toolkit.drawing.chain import WrittenCard, chain_picture, written_chain

ORDER_ON_PAPER = (Quadrant.TEST_NOW, Quadrant.WATCH, Quadrant.LATER, Quadrant.CARRY_ON, None)


def tell_plan(
    session: Session,
    bank: Bank,
    today: date,
    *,
    earlier: Earlier | None = None,
) -> PlanReport:
    """The report of a session's action plan as it stands today.

    ``earlier`` is how it stood last time, for the part that says what has happened since.
    """
    ranked = Ranked(session, today)
    steps = steps_for_list(ranked)
    strip, top = tell_strip(ranked), tell_top(ranked)
    return PlanReport(
        cover=_cover(ranked, bank),
        alarms=tell_alarms(ranked),
        since=tell_since(ranked, earlier),
        debrief=_debrief(ranked),
        has_chain=_has_chain(session),
        bearing=tuple(sorted(ranked.numbers[one] for one in ranked.bearing)),
        quadrants=tell_quadrants(ranked),
        beliefs_left_out=max(0, len(ranked.standings) - POINTS_AT_MOST),
        strip=strip,
        top=top,
        ledgers=tell_ledgers(ranked, {one.belief.number for one in (*strip.kept, *top.kept)}),
        tests=tell_tests(ranked, bank),
        without_step=without_step(ranked),
        periods=steps_by_period(steps.kept, today),
        steps_left_out=steps.left_out,
        signposts=tell_signposts(ranked),
        signposts_missing=tell_signposts_missing(ranked),
        parked=_parked(ranked),
    )


def _cover(ranked: Ranked, bank: Bank) -> Cover:
    session = ranked.session
    track = bank.track(session.track_id)
    checks = [check for check in session.export_checks if check.document == PLAN]
    return Cover(
        team=cut(session.team),
        team_in_short=in_short(session.team),
        business=cut(session.business),
        country=cut(session.country),
        track=track.name if track else cut(session.track_id),
        today=ranked.today,
        card_count=sum(not card.parked for card in session.cards),
        assumption_count=len(ranked.standings),
        strip_count=len(ranked.strip),
        test_now_count=sum(one.quadrant is Quadrant.TEST_NOW for one in ranked.standings),
        step_count=len(steps_in_order(ranked)),
        safety_lines=tuple(line.text for line in bank.safety_lines),
        read_by=cut(checks[-1].reader) if checks else None,
        read_on=checks[-1].checked_at.date() if checks else None,
        private_count=len(session.left_out),
    )


def _debrief(ranked: Ranked) -> tuple[StagePart, ...]:
    picture = chain_picture(ranked.session, ranked.standings, with_private=True)
    cards = written_chain(picture)
    return tuple(
        _stage(stage, [card for card in cards if card.stage is stage]) for stage in DEBRIEF_STAGES
    )


def _stage(stage: Stage, cards: Sequence[WrittenCard]) -> StagePart:
    rows = first_rows(cards, ROWS_AT_MOST // len(DEBRIEF_STAGES))
    most = share([card.text for card in rows.kept])
    return StagePart(
        stage=stage,
        cards=rows.told(
            lambda card: DebriefCard(
                text=cut(card.text, most),
                rests_on=tuple(mark.number for mark in card.rests_on),
                leads_to=tuple(in_short(text) for text in card.leads_to),
            )
        ),
    )


def _has_chain(session: Session) -> bool:
    """Whether anything rests on or leads to anything: else there is nothing to draw."""
    return any(a.holds_up for a in session.live_assumptions()) or any(
        card.leads_to for card in session.cards
    )


def tell_quadrants(ranked: Ranked) -> tuple[QuadrantPart, ...]:
    """The strip, then the cards by quadrant, then those without a place; empty parts are left out."""
    listed = ranked.standings[:POINTS_AT_MOST]
    most = share([one.assumption.text for one in listed])
    strip = QuadrantPart(
        strip=True,
        quadrant=None,
        beliefs=tuple(ranked.belief(one, most) for one in listed if one.in_strip),
    )
    others = [ranked.belief(one, most) for one in listed if not one.in_strip]
    quarters = (
        QuadrantPart(
            strip=False,
            quadrant=quadrant,
            beliefs=tuple(belief for belief in others if belief.quadrant is quadrant),
        )
        for quadrant in ORDER_ON_PAPER
    )
    return tuple(part for part in (strip, *quarters) if part.beliefs)


def _parked(ranked: Ranked) -> Rows[ParkedCard]:
    """Cards that were set aside, in the order of the stages, then assumptions."""
    cards = [card for stage in DEBRIEF_STAGES for card in _parked_cards(ranked.session, stage)]
    beliefs = [a for a in ranked.session.assumptions if a.parked]
    texts = [card.text for card in cards] + [a.text for a in beliefs]
    most = share(texts[:ROWS_AT_MOST])
    told = [ParkedCard(stage=card.stage, text=cut(card.text, most)) for card in cards]
    told += [
        ParkedCard(number=ranked.numbers[a.assumption_id], text=cut(a.text, most)) for a in beliefs
    ]
    return first_rows(told)


def _parked_cards(session: Session, stage: Stage) -> list[Card]:
    return [card for card in session.cards if card.stage is stage and card.parked]
