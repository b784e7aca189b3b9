from __future__ import annotations

from dataclasses import replace
from typing import get_args

from tests.journeys import BEGAN, DESCRIBED, START, Journey, begun
from toolkit.domain import changes as c
from toolkit.domain.changes import Change, Entry
from toolkit.domain.evolve import evolve
from toolkit.domain.history import replay
from toolkit.domain.session import Session, Timer, Wall
from toolkit.domain.vocabulary import Shelf, Stage

WITHOUT_EFFECT_HERE = {c.SessionStarted, c.Undone, c.Redone, c.TextRedacted}
"""A beginning is made by ``begin``; the others by the replay and the store."""


def test_every_kind_of_change_does_something_somewhere():
    does_nothing = {
        kind for kind in get_args(Change) if evolve.dispatch(kind) is evolve.dispatch(object)
    }
    assert does_nothing == WITHOUT_EFFECT_HERE


def test_a_session_begins_with_the_words_on_its_cover():
    assert Journey().session == Session(
        session_id="s1",
        started_at=BEGAN,
        team=START.team,
        business=START.business,
        country=START.country,
        track_id=START.track_id,
        mode=START.mode,
        minutes=START.minutes,
    )


def test_the_cover_can_be_described_again():
    before = begun().session
    assert begun().do(DESCRIBED).session == replace(
        before,
        team=DESCRIBED.team,
        business=DESCRIBED.business,
        country=DESCRIBED.country,
        track_id=DESCRIBED.track_id,
        mode=DESCRIBED.mode,
        minutes=DESCRIBED.minutes,
    )


def test_a_session_that_is_brought_lies_open_under_its_new_id_with_its_timer_stopped():
    away = replace(
        begun().session,
        session_id="somewhere else",
        shelf=Shelf.DELETED,
        timer=Timer(seconds_left=5),
    )
    brought = c.SessionBrought(session=away, origin="file")
    entry = Entry(seq=1, change_id="x1", at=BEGAN, actor="facilitator", change=brought)
    assert replay("new", [entry]).session == replace(
        away, session_id="new", shelf=Shelf.OPEN, timer=Timer()
    )


def test_a_session_is_put_on_a_shelf_and_taken_back():
    journey = begun().do(c.SessionShelved(shelf=Shelf.ARCHIVED))
    assert journey.session == replace(begun().session, shelf=Shelf.ARCHIVED)
    assert journey.do(c.SessionShelved(shelf=Shelf.OPEN)).session == begun().session


def test_the_safety_lines_stay_read():
    assert begun().do(c.SafetyLinesRead(), c.SafetyLinesRead()).session.safety_lines_read


def test_opening_a_stage_stops_the_timer_and_shows_all_prompts():
    journey = begun().do(
        c.TimerSet(seconds_left=60), c.PromptShown(prompt_id="S1"), c.StageOpened(stage=Stage.ROLES)
    )
    assert journey.session == replace(
        begun().session, stage=Stage.ROLES, timer=Timer(), wall=Wall()
    )


def test_the_timer_runs_until_its_end_waits_or_is_cleared():
    end = BEGAN.replace(hour=10)
    journey = begun().do(c.TimerSet(ends_at=end))
    assert journey.session.timer == Timer(ends_at=end)
    assert journey.do(c.TimerSet(seconds_left=90)).session.timer == Timer(seconds_left=90)
    assert journey.do(c.TimerSet()).session.timer == Timer()


def test_the_wall_shows_one_prompt_or_all():
    journey = begun().do(c.PromptShown(prompt_id="S4"))
    assert journey.session.wall == Wall(prompt_id="S4")
    assert journey.do(c.PromptShown()).session.wall == Wall()
