"""Pango, which WeasyPrint draws text with. No Python package brings it; the system has to."""

from __future__ import annotations

import os
import subprocess
from dataclasses import replace
from pathlib import Path

from toolkit.setup.apt import provide
from toolkit.setup.exit_codes import ExitCode, SetupProblem
from toolkit.setup.layout import Layout
from toolkit.setup.progress import say
from toolkit.setup.rerun import with_libraries
from toolkit.setup.stamp import read_stamp, write_stamp
from toolkit.setup.system import PANGO, can_install_here, install_sentence, this_system
from toolkit.setup.words import _


def draws_text(python: str | Path) -> bool:
    """Say whether WeasyPrint finds Pango, asked of the interpreter that will need it."""
    asked = subprocess.run(
        [str(python), "-I", "-c", "import weasyprint"],
        env=with_libraries(os.environ),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    return asked.returncode == 0


def provide_pango(layout: Layout) -> bool:
    """Install Pango where we may; say whether it is there now."""
    if draws_text(layout.python):
        return True
    system = this_system()
    if can_install_here(system):
        try:
            provide(system, [PANGO], layout.log)
        except SetupProblem as problem:
            say(problem.sentence)
    return draws_text(layout.python)


def mind_pango(layout: Layout, *, must: bool) -> None:
    """Pango may come or stay away after set-up. The app works without it; only PDFs do not."""
    stamp = read_stamp(layout.stamp)
    if stamp is None or stamp.draws_text:
        return
    if provide_pango(layout):
        write_stamp(layout.stamp, replace(stamp, draws_text=True))
        return
    sentence = _(
        "Pango is missing, so no PDF can be made yet; everything else works. {how}"
    ).format(how=install_sentence(this_system(), [PANGO]))
    if must:
        raise SetupProblem(ExitCode.SYSTEM_PACKAGE_MISSING, sentence)
    say(sentence)
