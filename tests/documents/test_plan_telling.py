"""What the action plan tells of a session."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.documents.casts import (
    TODAY,
    WRITTEN,
    belief,
    card,
    dangerous,
    in_days,
    line,
    seen,
    session,
    whole_session,
)
from toolkit.documents import cutting
from toolkit.documents.plan_report import ParkedCard, Period
from toolkit.documents.plan_steps import period_of
from toolkit.documents.plan_telling import tell_plan
from toolkit.domain.session import ExportCheck, StepResult
from toolkit.domain.vocabulary import Decision, Purpose, Quadrant, Stage


@pytest.fixture
def tell(bank):
    """Tells the plan of a session made of these fields."""
    return lambda **fields: tell_plan(session(**fields), bank, TODAY)


def numbers(rows) -> list[int]:
    """The card numbers of some rows."""
    return [row.belief.number for row in rows.kept]


def test_the_cover_counts_what_is_inside(bank):
    cover = tell_plan(whole_session(), bank, TODAY).cover
    counts = (cover.card_count, cover.assumption_count, cover.strip_count, cover.step_count)
    assert counts == (4, 4, 2, 6)
    assert (cover.team, cover.track, cover.today) == ("Test Kitchen", "Freedom business", TODAY)
    assert cover.safety_lines == tuple(line.text for line in bank.safety_lines)


def test_a_track_whose_file_is_gone_is_named_by_its_id(tell):
    assert tell(track_id="our-own").cover.track == "our-own"


def test_the_cover_names_the_last_reader(tell):
    checks = tuple(
        ExportCheck(
            document=document, checked_at=datetime(2026, 11, day, 9, tzinfo=UTC), reader=reader
        )
        for day, document, reader in (
            (1, "plan", "Director"),
            (2, "plan", "Partner"),
            (3, "map", "Cook"),
        )
    )
    cover = tell(export_checks=checks).cover
    assert (cover.read_by, str(cover.read_on)) == ("Partner", "2026-11-02")
    assert tell().cover.read_by is None


def test_cards_stand_under_their_stage_in_their_order_without_parked_ones(tell):
    report = tell(cards=(card(0, "a"), card(1, "b"), card(4, "c"), card(8, "d", parked=True)))
    told = [(part.stage, tuple(one.text for one in part.cards.kept)) for part in report.debrief]
    assert told == [
        (Stage.STRATEGY, ("a", "c")),
        (Stage.ROLES, ("b",)),
        (Stage.GOALS, ()),
        (Stage.OUTCOMES, ()),
    ]


def test_the_list_of_the_map_begins_with_the_strip(tell):
    report = tell(
        assumptions=(belief(1, "b"), dangerous(2, "d"), belief(3, "unplaced", impact=None)),
        evidence=(seen(1, 1, 5), seen(2, 2, 5)),
    )
    listed = [(part.strip, part.quadrant, numbers_of(part)) for part in report.quadrants]
    assert listed == [(True, None, [2]), (False, Quadrant.WATCH, [1]), (False, None, [3])]


def numbers_of(part) -> list[int]:
    return [belief.number for belief in part.beliefs]


def test_a_parked_assumption_is_listed_with_its_number_and_nowhere_else(tell):
    report = tell(
        assumptions=(dangerous(1, "d", parked=True), belief(2, "b")),
        plan=(line(1, 1, "not told"), line(2, 2, "told")),
    )
    assert report.parked.kept == (ParkedCard(number=1, text="d"),)
    assert report.strip.kept == ()
    assert [card.step.what for card in report.tests.kept] == ["told"]
    assert [step.what for period in report.periods for step in period.steps] == ["told"]


def test_the_strip_is_never_cut_to_the_first_few(tell):
    report = tell(assumptions=tuple(dangerous(n, "d") for n in range(1, 41)))
    assert sorted(numbers(report.strip)) == list(range(1, 41))


def test_a_protecting_step_of_the_strip_stands_there_and_its_test_among_the_tests(bank):
    report = tell_plan(whole_session(), bank, TODAY)
    strip = {entry.belief.number: entry for entry in report.strip.kept}
    assert [step.what for step in strip[2].protecting] == ["Take the sign off the door"]
    assert [step.what for step in strip[2].learning] == ["Walk in as a stranger would"]
    assert strip[4].said == "We ask each week"
    assert "Take the sign off the door" not in [card.step.what for card in report.tests.kept]
    assert "Walk in as a stranger would" in [card.step.what for card in report.tests.kept]


def test_a_protecting_step_that_was_done_says_so_after_those_still_to_do(tell):
    done = StepResult(
        closed_at=WRITTEN, observed="It is off", learned="", decision=Decision.KEEP_GOING
    )
    report = tell(
        assumptions=(dangerous(1, "d"),),
        plan=(
            line(1, 1, "Take the sign off", purpose=Purpose.PROTECT, result=done),
            line(2, 1, "Paint the door", purpose=Purpose.PROTECT),
        ),
    )
    (entry,) = report.strip.kept
    assert [(step.what, step.closed_on) for step in entry.protecting] == [
        ("Paint the door", None),
        ("Take the sign off", WRITTEN.date()),
    ]


def test_a_protecting_step_outside_the_strip_is_a_card(bank):
    cards = tell_plan(whole_session(), bank, TODAY).tests.kept
    assert [card.step.what for card in cards if card.step.purpose is Purpose.PROTECT] == [
        "Read the contract again"
    ]


def test_what_is_looked_at_first_is_of_high_risk(tell):
    low = {"impact": whole_session().assumptions[2].impact}
    report = tell(
        assumptions=(belief(1, "low", **low), *(belief(n, "high") for n in range(2, 10))),
        evidence=tuple(seen(n, n, 3) for n in range(1, 10)),
    )
    # 3 and 8 are about wellbeing: without a worker's voice their evidence counts for less
    assert numbers(report.top) == [3, 8, 2, 4, 5]
    assert report.top.left_out == 4


def test_what_is_chosen_is_always_told(tell):
    report = tell(
        assumptions=tuple(belief(n, "b", chosen=n == 12) for n in range(1, 13)),
        evidence=tuple(seen(n, n, 0 if n < 12 else 4) for n in range(1, 13)),
    )
    assert numbers(report.top)[-1] == 12
    assert report.without_step.kept == (12,)


def test_the_caution_comes_from_the_bank_and_the_tick_from_the_team(bank):
    told = {card.step.what: card for card in tell_plan(whole_session(), bank, TODAY).tests.kept}
    with_bank = told["Half the days without a discount"]
    test = bank.test("T10")
    assert (with_bank.caution, with_bank.caution_read) == (test.caution, True)
    by_hand = told["Walk in as a stranger would"]
    assert (by_hand.caution, by_hand.caution_read) == ("", False)


@pytest.mark.parametrize(
    ("days", "period"),
    [
        (-1, Period.OVERDUE),
        (0, Period.DAYS_30),
        (30, Period.DAYS_30),
        (31, Period.DAYS_60),
        (60, Period.DAYS_60),
        (61, Period.DAYS_90),
        (90, Period.DAYS_90),
        (91, Period.LATER),
    ],
)
def test_a_step_falls_into_its_period(days, period):
    assert period_of(in_days(days), TODAY) is period


def test_a_step_without_a_day_asks_for_one():
    assert period_of(None, TODAY) is Period.UNDATED


def test_steps_of_a_period_stand_by_day(tell):
    report = tell(
        assumptions=(belief(1, "b"),),
        plan=(line(1, 1, "later", due=in_days(20)), line(2, 1, "sooner", due=in_days(2))),
    )
    assert [step.what for step in report.periods[0].steps] == ["sooner", "later"]


def test_the_three_periods_are_there_even_when_nothing_is_due(tell):
    periods = [part.period for part in tell().periods]
    assert periods == [Period.DAYS_30, Period.DAYS_60, Period.DAYS_90]


def test_a_text_of_ordinary_length_is_told_whole(tell):
    text = "x" * cutting.FIELD_AT_MOST
    assert tell(cards=(card(0, text),)).debrief[0].cards.kept[0].text == text


def test_a_very_long_text_is_cut_and_says_so(tell):
    told = tell(cards=(card(0, "x" * 100_000),)).debrief[0].cards.kept[0].text
    assert told == "x" * 5_000 + "… (cut here; the whole text is in the session file)"


def test_many_long_texts_share_the_room_of_their_part(tell):
    (strategy, *_) = tell(cards=tuple(card(n * 4, "y" * 5_000) for n in range(60))).debrief
    assert {told.text.count("y") for told in strategy.cards.kept} == {500}
    assert len(strategy.cards.kept) == 60


def test_rows_beyond_the_most_are_counted(tell):
    report = tell(
        cards=tuple(card(n * 4, "c") for n in range(200)),
        assumptions=tuple(dangerous(n, "d") for n in range(700)),
    )
    assert (len(report.debrief[0].cards.kept), report.debrief[0].cards.left_out) == (125, 75)
    assert (len(report.strip.kept), report.strip.left_out) == (500, 200)
    assert report.beliefs_left_out == 200


def test_telling_changes_nothing(bank):
    before = whole_session()
    tell_plan(before, bank, TODAY)
    assert before == replace(whole_session())
