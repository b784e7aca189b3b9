"""Environments really made, broken and looked at. Nothing is fetched: pip finds one tiny package in a folder."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from contextlib import redirect_stderr
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest

from toolkit.setup.environment import ensure, look, room_problem, wanted
from toolkit.setup.exit_codes import ExitCode, SetupProblem
from toolkit.setup.layout import Layout
from toolkit.setup.packages import find_half_installed
from toolkit.setup.stamp import read_stamp, write_stamp
from toolkit.setup.verdict import Step, judge

WHEEL_FILES = {
    "weasyprint/__init__.py": "__version__ = '0'\n",
    "weasyprint-0.dist-info/METADATA": "Metadata-Version: 2.1\nName: weasyprint\nVersion: 0\n",
    "weasyprint-0.dist-info/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    "weasyprint-0.dist-info/RECORD": (
        "weasyprint/__init__.py,,\nweasyprint-0.dist-info/METADATA,,\n"
        "weasyprint-0.dist-info/WHEEL,,\nweasyprint-0.dist-info/RECORD,,\n"
    ),
}
"""A package of no bytes to speak of, under the name set-up asks about Pango."""


@pytest.fixture(scope="module")
def first_set_up(tmp_path_factory) -> tuple[Layout, str]:
    """A project whose set-up is complete, and what it said. Tests copy it before they break it."""
    project = tmp_path_factory.mktemp("set-up") / "finished"
    (project / "tests").mkdir(parents=True)
    (project / "requirements.txt").write_text("weasyprint==0\n")
    (project / "tests" / "requirements.txt").write_text("-r ../requirements.txt\n")
    with zipfile.ZipFile(project / "weasyprint-0-py3-none-any.whl", "w") as wheel:
        for name, text in WHEEL_FILES.items():
            wheel.writestr(name, text)
    with pytest.MonkeyPatch.context() as patch:
        only_from(project, patch)
        with redirect_stderr(StringIO()) as said:
            ensure(Layout(project), with_tests=False)
    return Layout(project), said.getvalue()


@pytest.fixture
def first_words(first_set_up: tuple[Layout, str]) -> str:
    """What the first set-up said."""
    return first_set_up[1]


def only_from(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let pip find packages in this folder and nowhere else."""
    for name in [name for name in os.environ if name.startswith("PIP_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(folder))


@pytest.fixture
def layout(first_set_up, tmp_path, monkeypatch) -> Layout:
    """A copy of the finished project, at a place of its own, that has got over its move."""
    shutil.copytree(first_set_up[0].project, tmp_path / "copy", symlinks=True)
    copy = Layout(tmp_path / "copy")
    only_from(copy.project, monkeypatch)
    ensure(copy, with_tests=False)
    return copy


def step(layout: Layout) -> Step:
    return judge(look(layout), wanted(layout, with_tests=False)).step


def test_a_finished_set_up_is_ready_and_says_nothing(layout, capfd):
    capfd.readouterr()
    ensure(layout, with_tests=False)
    assert (step(layout), capfd.readouterr().err) == (Step.READY, "")


def test_set_up_says_each_of_its_steps(first_words):
    assert first_words.splitlines() == [
        "Setting up: there is no environment yet. This happens once and takes a few minutes.",
        f"[1/4] Making an environment in .venv with Python {sys.version.split()[0]}",
        "[2/4] Installing 1 packages",
        "[3/4] Looking for Pango, which prints PDFs",
        "[4/4] Done: the next start needs no network",
    ]


def test_a_deleted_package_is_put_back(layout):
    shutil.rmtree(layout.site_packages / "weasyprint")
    assert step(layout) is Step.INSTALL
    ensure(layout, with_tests=False)
    assert (layout.site_packages / "weasyprint" / "__init__.py").is_file()
    assert step(layout) is Step.READY


def test_a_package_with_a_file_gone_is_found_when_set_up_goes_on(layout):
    (layout.site_packages / "weasyprint" / "__init__.py").unlink()
    assert find_half_installed(layout.site_packages) == [
        layout.site_packages / "weasyprint-0.dist-info"
    ]
    layout.stamp.unlink()
    ensure(layout, with_tests=False)
    assert find_half_installed(layout.site_packages) == []


def test_an_interpreter_that_is_gone_means_a_new_environment(layout):
    layout.python.unlink()
    assert step(layout) is Step.REBUILD
    ensure(layout, with_tests=False)
    assert step(layout) is Step.READY


def test_a_set_up_broken_off_before_its_stamp_goes_on_with_what_is_there(layout):
    kept = layout.python.parent / "kept"
    kept.write_text("this file shows that the environment was kept")
    layout.stamp.unlink()
    ensure(layout, with_tests=False)
    assert (step(layout), kept.exists()) == (Step.READY, True)


def test_a_set_up_broken_off_before_pip_was_there_starts_afresh(layout):
    layout.stamp.unlink()
    shutil.rmtree(layout.site_packages / "pip")
    assert step(layout) is Step.REBUILD


def test_a_moved_folder_needs_no_network_and_its_scripts_follow(layout, tmp_path, monkeypatch):
    layout.project.rename(tmp_path / "renamed")
    moved = Layout(tmp_path / "renamed")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path / "nowhere"))
    ensure(moved, with_tests=False)
    said = subprocess.run(
        [moved.venv / "bin" / "pip", "--version"], capture_output=True, text=True, check=True
    )
    assert (step(moved), str(moved.venv) in said.stdout) == (Step.READY, True)


def test_the_stamp_tells_which_tests_packages_are_there(layout):
    ensure(layout, with_tests=True)
    stamp = read_stamp(layout.stamp)
    assert stamp is not None
    assert stamp.tests == wanted(layout, with_tests=True).tests


def test_no_network_is_one_sentence_and_the_next_set_up_goes_on(layout, monkeypatch):
    shutil.rmtree(layout.site_packages / "weasyprint")
    with pytest.MonkeyPatch.context() as offline:
        offline.delenv("PIP_NO_INDEX")
        offline.delenv("PIP_FIND_LINKS")
        offline.setenv("PIP_INDEX_URL", "http://127.0.0.1:9")
        with pytest.raises(SetupProblem) as caught:
            ensure(layout, with_tests=False)
    assert (caught.value.code, caught.value.sentence) == (
        ExitCode.NO_NETWORK,
        "The packages could not be fetched: the network does not answer. "
        "Connect this computer to the internet once and start again; set-up goes on where it stopped.",
    )
    ensure(layout, with_tests=False)
    assert step(layout) is Step.READY


def test_a_release_that_does_not_exist_is_named(layout):
    layout.run_requirements.write_text("weasyprint==9\n")
    with pytest.raises(SetupProblem) as caught:
        ensure(layout, with_tests=False)
    assert (caught.value.code, caught.value.sentence) == (
        ExitCode.PACKAGES_NOT_INSTALLED,
        "There is no weasyprint==9 for this Python and system. Python 3.11 to 3.14 will do. "
        f"Details: {layout.log}",
    )


def test_two_set_ups_at_once_take_turns(layout):
    shutil.rmtree(layout.venv)
    program = (
        "import sys; from pathlib import Path; from toolkit.setup.layout import Layout;"
        "from toolkit.setup.environment import ensure; ensure(Layout(Path(sys.argv[1])), with_tests=False)"
    )
    both = [
        subprocess.Popen(
            [sys.executable, "-c", program, layout.project], stderr=subprocess.PIPE, text=True
        )
        for _ in range(2)
    ]
    said = sorted(process.communicate()[1] for process in both)
    assert [process.returncode for process in both] == [0, 0]
    assert said[0] == "Another set-up is running. Waiting for it to finish.\n"
    assert step(layout) is Step.READY


def test_a_full_disk_is_named_before_anything_is_fetched():
    problem = room_problem(300_000_000)
    assert problem is not None
    assert (problem.code, problem.sentence) == (
        ExitCode.NO_SPACE,
        "Set-up needs 1.3 GB of free disk space and finds 0.3 GB. Free some and start again.",
    )
    assert room_problem(2_000_000_000) is None


def test_pango_that_comes_later_is_noticed(layout):
    stamp = read_stamp(layout.stamp)
    assert stamp is not None
    write_stamp(layout.stamp, replace(stamp, draws_text=False))
    ensure(layout, with_tests=False)
    again = read_stamp(layout.stamp)
    assert again is not None
    assert again.draws_text
