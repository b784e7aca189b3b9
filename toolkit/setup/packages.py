"""The Python packages in the environment: installing them, and finding the ones a broken-off set-up left half done."""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
from pathlib import Path

from toolkit.setup.exit_codes import ExitCode, SetupProblem
from toolkit.setup.layout import Layout
from toolkit.setup.pip_says import package_begun, package_not_found, what_stopped_it
from toolkit.setup.progress import end_over, say_over
from toolkit.setup.words import _

PIP_INSTALL = (
    "-I", "-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--only-binary", ":all:",
    "--retries", "3", "--progress-bar", "off", "--requirement",
)  # fmt: skip
"""What Python is asked to run, before the name of the requirements file."""


def find_half_installed(site_packages: Path) -> list[Path]:
    """Return the dist-info folders whose package is not whole: no list of its files, or a file of it gone."""
    return [book for book in sorted(site_packages.glob("*.dist-info")) if not _is_whole(book)]


def _is_whole(book: Path) -> bool:
    try:
        with (book / "RECORD").open(encoding="utf-8", newline="") as record:
            files = [row[0] for row in csv.reader(record) if row]
    except OSError:
        return False
    # A compiled file is made again by itself; everything else has to be there.
    return all(name.endswith(".pyc") or (book.parent / name).exists() for name in files)


def forget_half_installed(layout: Layout) -> bool:
    """Take the half-installed packages off pip's books, so that it installs them again.

    Return False when pip itself is one of them: then only a new environment helps.
    """
    site_packages = layout.site_packages
    broken = find_half_installed(site_packages) if site_packages else []
    if any(book.name.startswith("pip-") for book in broken):
        return False
    for book in broken:
        shutil.rmtree(book)
    return True


def install(layout: Layout, requirements: Path, count: int) -> None:
    """Install a requirements file into the environment. Raises SetupProblem with the reason in one sentence.

    Only ready-made packages: to build one needs a compiler, and fails in ways nobody in a workshop can mend.
    """
    begun = 0
    said: list[str] = []
    with (
        layout.log.open("a", buffering=1, encoding="utf-8") as log,
        subprocess.Popen(
            [str(layout.python), *PIP_INSTALL, str(requirements)],
            # A person's own pip settings may ask for "user" installs, which an environment refuses.
            env={**os.environ, "PIP_USER": "0"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            errors="replace",
            close_fds=False,  # it holds the lock too, see lock.py
        ) as pip,
    ):
        for line in pip.stdout or ():
            log.write(line)
            said.append(line)
            name = package_begun(line)
            begun += name is not None
            say_over(_progress(line, name, begun, count))
    end_over()
    if pip.returncode:
        raise _problem("".join(said), layout)


def _progress(line: str, name: str | None, begun: int, count: int) -> str:
    if name:
        return _("      {begun} of {count}: {name}").format(begun=begun, count=count, name=name)
    if line.startswith("Installing collected packages"):
        return _("      unpacking: this takes a minute")
    return line.strip()


def _problem(said: str, layout: Layout) -> SetupProblem:
    code = what_stopped_it(said)
    if code is ExitCode.NO_NETWORK:
        sentence = _(
            "The packages could not be fetched: the network does not answer. "
            "Connect this computer to the internet once and start again; set-up goes on where it stopped."
        )
    elif code is ExitCode.NO_SPACE:
        sentence = _(
            "The disk is full. Free about 1.3 GB and start again; set-up goes on where it stopped."
        )
    elif code is ExitCode.PROJECT_FOLDER_CLOSED:
        sentence = _(
            "The folder {folder} cannot be written. Give yourself the right to write there, or copy it."
        )
    elif package_not_found(said):
        sentence = _(
            "There is no {package} for this Python and system. Python 3.11 to 3.14 will do. Details: {log}"
        )
    else:
        sentence = _("The packages could not be installed. Details: {log}")
    return SetupProblem(
        code, sentence.format(folder=layout.venv, package=package_not_found(said), log=layout.log)
    )
