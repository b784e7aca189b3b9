"""The toolkit's own environment in `.venv`: looked at on every start, made or mended when it must be.

A look costs a few hundredths of a second and needs no network: does its Python run, is the stamp of the last set-up
there, are all the names it lists still in the packages folder, and are the requirement files the same?
"""

from __future__ import annotations

import errno
import shutil
import subprocess
import sys
from pathlib import Path

from toolkit.setup.apt import provide
from toolkit.setup.exit_codes import ExitCode, SetupProblem
from toolkit.setup.layout import Layout
from toolkit.setup.lock import only_one
from toolkit.setup.move import repoint
from toolkit.setup.packages import forget_half_installed, install
from toolkit.setup.pango import mind_pango, provide_pango
from toolkit.setup.pins import count_pins
from toolkit.setup.progress import Steps, say
from toolkit.setup.stamp import Stamp, read_stamp, run_fingerprint, tests_fingerprint, write_stamp
from toolkit.setup.system import PYTHON_VENV, this_system
from toolkit.setup.verdict import Seen, Step, Verdict, Wanted, judge
from toolkit.setup.words import _

GIGABYTE = 10**9
ROOM_NEEDED = 13 * GIGABYTE // 10
"""Bytes free before packages are installed: they take 0.95 GB, and a little more while they are unpacked."""


def look(layout: Layout) -> Seen:
    """Look at the environment as it is."""
    site_packages = layout.site_packages
    return Seen(
        exists=layout.venv.exists(),
        python=_version_of(layout.python),
        stamp=read_stamp(layout.stamp),
        present=_names_in(site_packages) if site_packages else frozenset(),
    )


def _names_in(site_packages: Path) -> frozenset[str]:
    # Compiled files come and go; "~" marks what pip is about to throw away.
    return frozenset(
        file.name
        for file in site_packages.iterdir()
        if not file.name.startswith(("__pycache__", "~"))
    )


def _version_of(python: Path) -> str | None:
    question = "import sys; print('%d.%d' % sys.version_info[:2])"
    try:
        answer = subprocess.run(
            [str(python), "-I", "-S", "-c", question],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return answer.stdout.strip()


def wanted(layout: Layout, with_tests: bool) -> Wanted:
    """Say what the environment should be."""
    return Wanted(
        venv=str(layout.venv),
        run=run_fingerprint(layout),
        tests=tests_fingerprint(layout) if with_tests else "",
    )


def ensure(layout: Layout, *, with_tests: bool) -> None:
    """Return when the environment is ready. Says nothing when it already was.

    Raises SetupProblem when something outside the toolkit is in the way.
    """
    if judge(look(layout), wanted(layout, with_tests)).step is not Step.READY:
        try:
            with only_one(
                layout.lock, lambda: say(_("Another set-up is running. Waiting for it to finish."))
            ):
                _bring_about(layout, with_tests)
        except OSError as error:
            raise _closed(layout, error) from error
    mind_pango(layout, must=with_tests)


def _closed(layout: Layout, error: OSError) -> SetupProblem:
    if error.errno == errno.ENOSPC:
        return SetupProblem(
            ExitCode.NO_SPACE, _("The disk is full. Free about 1.3 GB and start again.")
        )
    sentence = _(
        "Set-up cannot write in {folder}: {why}. Give yourself the right to write there, or copy the folder."
    )
    return SetupProblem(
        ExitCode.PROJECT_FOLDER_CLOSED,
        sentence.format(folder=layout.project, why=error.strerror or error),
    )


def _bring_about(layout: Layout, with_tests: bool) -> None:
    """Make or mend the environment. The lock is held; another set-up may have finished while we waited."""
    verdict = judge(look(layout), wanted(layout, with_tests))
    if verdict.step is Step.READY:
        return
    if verdict.step is Step.REPOINT:
        repoint(layout)
        return
    _check_room(layout.project)
    say(
        _("Setting up: {reason}. This happens once and takes a few minutes.").format(
            reason=verdict.reason
        )
    )
    steps = Steps(4)
    _make_environment(layout, verdict, steps)
    requirements = layout.test_requirements if with_tests else layout.run_requirements
    count = count_pins(layout.run_requirements, *([layout.test_requirements] if with_tests else []))
    steps.next(_("Installing {count} packages").format(count=count))
    install(layout, requirements, count)
    steps.next(_("Looking for Pango, which prints PDFs"))
    draws_text = provide_pango(layout)
    steps.next(_("Done: the next start needs no network"))
    _finish(layout, with_tests, draws_text)


def _check_room(folder: Path) -> None:
    free = shutil.disk_usage(folder).free
    problem = room_problem(free)
    if problem:
        raise problem


def room_problem(free_bytes: int) -> SetupProblem | None:
    """Say that the disk is too full for a set-up, or return None."""
    if free_bytes >= ROOM_NEEDED:
        return None
    sentence = _(
        "Set-up needs {needed:.1f} GB of free disk space and finds {free:.1f} GB. Free some and start again."
    )
    return SetupProblem(
        ExitCode.NO_SPACE,
        sentence.format(needed=ROOM_NEEDED / GIGABYTE, free=free_bytes / GIGABYTE),
    )


def _make_environment(layout: Layout, verdict: Verdict, steps: Steps) -> None:
    keep = verdict.step is Step.INSTALL and forget_half_installed(layout)
    if keep:
        steps.next(_("Keeping the environment in .venv"))
        # From here until it is finished, this set-up is not complete.
        layout.stamp.unlink(missing_ok=True)
        return
    steps.next(
        _("Making an environment in .venv with Python {version}").format(
            version=sys.version.split()[0]
        )
    )
    remove(layout.venv)
    layout.venv.mkdir()
    _provide_venv_module(layout)
    made = subprocess.run(
        [base_python(), "-I", "-m", "venv", str(layout.venv)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if made.returncode:
        layout.log.write_text(made.stdout + made.stderr, "utf-8")
        sentence = _("Python could not make an environment in {folder}. Details: {log}")
        raise SetupProblem(
            ExitCode.PACKAGES_NOT_INSTALLED, sentence.format(folder=layout.venv, log=layout.log)
        )


def base_python() -> str:
    """Return the interpreter environments are made from: never one that lies in an environment itself."""
    return getattr(sys, "_base_executable", None) or sys.executable


def remove(folder: Path) -> None:
    """Delete a folder, or only the link when it is one."""
    if folder.is_symlink() or folder.is_file():
        folder.unlink()
    elif folder.exists():
        shutil.rmtree(folder)


def _has_venv_module() -> bool:
    # Debian ships Python without ensurepip; python3-venv brings it. A new process sees what has just come.
    asked = subprocess.run(
        [base_python(), "-I", "-c", "import venv, ensurepip"], capture_output=True, check=False
    )
    return asked.returncode == 0


def _provide_venv_module(layout: Layout) -> None:
    if not _has_venv_module():
        provide(this_system(), [PYTHON_VENV], layout.log)


def _finish(layout: Layout, with_tests: bool, draws: bool) -> None:
    seen = look(layout)
    stamp = Stamp(
        venv=str(layout.venv),
        python=seen.python or "",
        run=run_fingerprint(layout),
        tests=tests_fingerprint(layout) if with_tests else "",
        present=tuple(sorted(seen.present)),
        draws_text=draws,
    )
    write_stamp(layout.stamp, stamp)
