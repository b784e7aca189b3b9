from __future__ import annotations

from toolkit.domain.bank import RunSheet, RunStep
from toolkit.domain.vocabulary import Stage
from toolkit.screens.home.fits import minutes_at, what_fits, what_fits_alone

STEPS = (
    ("welcome", 4, None),
    ("strategy", 5, Stage.STRATEGY),
    ("goals", 5, Stage.GOALS),
    ("assumptions", 10, Stage.ASSUMPTIONS),
    ("rate", 6, Stage.MAP),
    ("place", 10, Stage.MAP),
    ("plan", 8, Stage.PLAN),
)
SHEET = RunSheet(
    sheet_id="60",
    name="60 minutes",
    total=48,
    steps=tuple(
        RunStep(step_id=name, name=name, about="", minutes=minutes, stage=stage)
        for name, minutes, stage in STEPS
    ),
)


def test_the_steps_of_a_stage_are_added_up():
    assert minutes_at(SHEET, Stage.MAP) == 16
    assert minutes_at(SHEET, Stage.REVIEW) == 0


def test_a_room_reads_what_its_minutes_are_for():
    assert what_fits(SHEET) == (
        "This gives 10 minutes for the four debrief stages, 10 for the assumptions, 16 to rate and place them,"
        " and 8 for the plan."
    )


def test_somebody_alone_reads_the_whole_time():
    assert what_fits_alone(SHEET) == (
        "About 48 minutes in all, in two or three sittings. The session waits where you stop."
    )
