from __future__ import annotations

from tests.journeys import BEGAN, begun, line
from toolkit.domain import changes as c
from toolkit.domain.session import ExportCheck, KeptPassage


def test_a_plan_line_is_written_and_its_assumption_is_chosen():
    journey = begun().do(c.PlanLineWritten(line=line("p1", "a2")))
    assert journey.session.plan == (line("p1", "a2"),)
    assert [a.chosen for a in journey.session.assumptions] == [False, True, False]


def test_a_line_written_again_under_its_id_replaces_the_first_in_place():
    journey = begun().do(
        c.PlanLineWritten(line=line("p1", "a1")),
        c.PlanLineWritten(line=line("p2", "a1")),
        c.PlanLineWritten(line=line("p1", "a1", "Ask two buyers")),
    )
    assert [one.what for one in journey.session.plan] == ["Ask two buyers", "Ask a buyer"]


def test_a_deleted_line_is_gone():
    journey = begun().do(c.PlanLineWritten(line=line("p1", "a1")), c.PlanLineDeleted(line_id="p1"))
    assert journey.session.plan == ()


def test_an_assumption_goes_into_the_plan_and_out_of_it():
    journey = begun().do(c.AssumptionChosen(assumption_id="a3", chosen=True))
    assert [a.chosen for a in journey.session.assumptions] == [False, False, True]
    journey.do(c.AssumptionChosen(assumption_id="a3", chosen=False))
    assert journey.session == begun().session


def test_a_kept_passage_is_kept_once():
    change = c.PassageKept(place_id="s1", passage="Old Street")
    journey = begun().do(change, change)
    assert journey.session.kept_passages == (KeptPassage(place_id="s1", passage="Old Street"),)


def test_each_check_before_a_hand_out_is_kept_with_its_time():
    journey = begun().do(
        c.ExportChecked(document="plan", reader="Trainer"),
        c.ExportChecked(document="plan", reader="Second reader"),
    )
    assert journey.session.export_checks == (
        ExportCheck(document="plan", checked_at=BEGAN.replace(minute=8), reader="Trainer"),
        ExportCheck(document="plan", checked_at=BEGAN.replace(minute=9), reader="Second reader"),
    )
