"""What is done about an environment, from what was seen of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from toolkit.setup.stamp import Stamp
from toolkit.setup.verdict import Seen, Step, Verdict, Wanted, judge

STAMP = Stamp(
    venv="/home/ana/toolkit/.venv",
    python="3.11",
    run="run-1",
    tests="",
    present=("pandas", "pip", "streamlit"),
    draws_text=True,
)
GOOD = Seen(exists=True, python="3.11", stamp=STAMP, present=frozenset(STAMP.present))
WANTED = Wanted(venv=STAMP.venv, run="run-1")


def test_a_finished_environment_is_ready():
    assert judge(GOOD, WANTED) == Verdict(Step.READY)


def test_a_package_added_by_hand_changes_nothing():
    assert judge(replace(GOOD, present=GOOD.present | {"ipython"}), WANTED) == Verdict(Step.READY)


@pytest.mark.parametrize(
    ("seen", "step", "reason"),
    [
        (replace(GOOD, exists=False), Step.REBUILD, "there is no environment yet"),
        (
            replace(GOOD, python=None),
            Step.REBUILD,
            "the environment's Python does not run any more",
        ),
        (replace(GOOD, python="3.10"), Step.REBUILD, "the environment's Python is too old"),
        (replace(GOOD, python="3.12"), Step.REBUILD, "Python was 3.11 and is now 3.12"),
        (
            replace(GOOD, stamp=None, present=frozenset()),
            Step.REBUILD,
            "the environment was not finished",
        ),
        (replace(GOOD, stamp=None), Step.INSTALL, "the last set-up did not finish"),
        (replace(GOOD, present=frozenset({"pip", "streamlit"})), Step.INSTALL, "missing: pandas"),
    ],
)
def test_a_broken_environment_is_noticed(seen, step, reason):
    assert judge(seen, WANTED) == Verdict(step, reason)


def test_a_changed_list_of_packages_is_installed():
    assert judge(GOOD, replace(WANTED, run="run-2")) == Verdict(
        Step.INSTALL, "the list of packages has changed"
    )


def test_the_tests_packages_are_installed_when_they_are_wanted_and_not_before():
    asked = replace(WANTED, tests="tests-1")
    assert judge(GOOD, asked) == Verdict(Step.INSTALL, "the tests need some more packages")
    done = replace(GOOD, stamp=replace(STAMP, tests="tests-1"))
    assert (judge(done, asked).step, judge(done, WANTED).step) == (Step.READY, Step.READY)


def test_a_moved_folder_keeps_its_environment():
    moved = judge(GOOD, replace(WANTED, venv="/home/ana/renamed/.venv"))
    assert moved == Verdict(Step.REPOINT, "the folder has moved")
