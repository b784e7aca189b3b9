"""Debian's own packages, installed when we are root."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from toolkit.setup.exit_codes import ExitCode, SetupProblem
from toolkit.setup.pip_says import what_stopped_it
from toolkit.setup.progress import say
from toolkit.setup.system import Need, System, can_install_here, install_sentence
from toolkit.setup.words import _

SECONDS_TO_WAIT_FOR_APT = 300
"""Another apt may be busy, as on a machine that has just been switched on."""


def provide(system: System, needs: list[Need], log: Path) -> None:
    """Install what is missing, or raise SetupProblem with the command that does."""
    names = ", ".join(need.what for need in needs)
    if not can_install_here(system):
        sentence = _("This system lacks {names}. {how}").format(
            names=names, how=install_sentence(system, needs)
        )
        raise SetupProblem(ExitCode.SYSTEM_PACKAGE_MISSING, sentence)
    packages = [package for need in needs for package in need.debian]
    say(_("      installing with apt: {packages}").format(packages=" ".join(packages)))
    _apt(["update"], log)
    failed, said = _apt(["install", "--yes", "--no-install-recommends", *packages], log)
    if failed:
        code = what_stopped_it(said)
        if code is ExitCode.PACKAGES_NOT_INSTALLED:
            code = ExitCode.SYSTEM_PACKAGE_MISSING
        sentence = _("apt could not install {names}: {why} {how}")
        raise SetupProblem(
            code,
            sentence.format(
                names=names, why=_last_error(said), how=install_sentence(system, needs)
            ),
        )


def _apt(arguments: list[str], log: Path) -> tuple[bool, str]:
    """Run apt-get; say whether it failed, and what it printed. Without an environment there is no log either."""
    command = ["apt-get", "-o", f"DPkg::Lock::Timeout={SECONDS_TO_WAIT_FOR_APT}", *arguments]
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C"}
    finished = subprocess.run(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if log.parent.is_dir():
        with log.open("a", encoding="utf-8") as file:
            file.write(f"$ {' '.join(command)}\n{finished.stdout}\n")
    return finished.returncode != 0, finished.stdout


def _last_error(said: str) -> str:
    errors = [line[2:].strip() for line in said.splitlines() if line.startswith("E:")]
    return errors[-1] if errors else ""
