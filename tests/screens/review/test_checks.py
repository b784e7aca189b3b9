from __future__ import annotations

import pytest

from toolkit.domain.changes import (
    AssumptionWritten,
    ExportChecked,
    PassageKept,
    StageOpened,
    TimerSet,
)
from toolkit.domain.vocabulary import Lens, Stage
from toolkit.screens.review.checks import last_check
from toolkit.screens.review.reading import check_words

CHECKED = ExportChecked(document="plan", reader="board member")
WRITTEN = AssumptionWritten(assumption_id="a", text="x", lens=Lens.VIABILITY)


def test_a_plan_nobody_read_has_no_check(desk, begun):
    assert last_check(desk.history(begun(WRITTEN))) is None


def test_the_newest_check_counts(desk, begun):
    again = ExportChecked(document="plan", reader="counsellor")
    check = last_check(desk.history(begun(CHECKED, again)))
    assert check is not None
    assert (check.reader, check.changed_since) == ("counsellor", False)


def test_the_check_of_another_document_does_not_count(desk, begun):
    other = ExportChecked(document="poster", reader="board member")
    assert last_check(desk.history(begun(other))) is None


@pytest.mark.parametrize(
    ("change", "changed"),
    [
        (WRITTEN, True),
        (StageOpened(stage=Stage.PLAN), False),
        (TimerSet(), False),
        (PassageKept(place_id="card:c", passage="x"), False),
    ],
)
def test_only_a_change_of_words_makes_a_check_old(desk, begun, change, changed):
    check = last_check(desk.history(begun(CHECKED, change)))
    assert check is not None
    assert check.changed_since is changed


def test_an_undo_may_change_words(desk, begun):
    session_id = begun(WRITTEN, CHECKED)
    desk.undo(session_id)
    check = last_check(desk.history(session_id))
    assert check is not None
    assert check.changed_since


def test_the_check_is_said_in_words(desk, begun):
    assert check_words(None) == "Nobody has ticked yet that it was read."
    check = last_check(desk.history(begun(CHECKED, WRITTEN)))
    assert check_words(check).startswith("Read by: board member, ")
    assert check_words(check).endswith("Words have changed since; read it again.")
