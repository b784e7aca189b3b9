from __future__ import annotations

import pytest

from toolkit.content import run_sheet_for
from toolkit.domain.bank import Bank

TABLE = {
    "60": "4 5 5 5 5 10 6 10 8 2",
    "90": "5 8 8 8 8 15 8 15 12 3",
    "120": "6 12 10 10 12 20 10 18 17 5",
    "180": "8 18 15 15 18 28 12 26 10 25 5",
    "alone": "3 12 10 10 12 20 12 8 20 3",
    "review": "10 20 15 10 15 5",
}
TOTALS = {"60": 60, "90": 90, "120": 120, "180": 180, "alone": 110, "review": 75}


@pytest.mark.parametrize("sheet_id", TABLE)
def test_a_run_sheet_has_the_agreed_minutes_and_they_add_up(bank: Bank, sheet_id):
    sheet = next(sheet for sheet in bank.run_sheets if sheet.sheet_id == sheet_id)
    minutes = [step.minutes for step in sheet.steps]
    assert " ".join(map(str, minutes)) == TABLE[sheet_id]
    assert sum(minutes) == sheet.total == TOTALS[sheet_id]


@pytest.mark.parametrize(
    ("minutes", "sheet_id"),
    [(60, "60"), (90, "90"), (120, "120"), (180, "180"), (100, "90"), (45, "60"), (600, "180")],
)
def test_the_longest_sheet_that_fits_is_taken(bank: Bank, minutes, sheet_id):
    assert run_sheet_for(bank, minutes).sheet_id == sheet_id


def test_alone_and_review_have_sheets_of_their_own(bank: Bank):
    assert run_sheet_for(bank, 60, alone=True).sheet_id == "alone"
    assert run_sheet_for(bank, 60, review=True).sheet_id == "review"
    assert run_sheet_for(bank, 60, alone=True, review=True).sheet_id == "review"


def test_a_third_of_a_debrief_stage_is_silent_and_nothing_else_is(bank: Bank):
    silent = {step.step_id: step.silent_minutes for step in run_sheet_for(bank, 180).steps}
    assert silent == {
        "welcome": 0,
        "strategy": 6,
        "roles": 5,
        "goals": 5,
        "outcomes": 6,
        "assumptions": 0,
        "rate": 0,
        "reveal": 0,
        "break": 0,
        "plan": 0,
        "close": 0,
    }
