"""Python, the environment and the packages in it."""

from __future__ import annotations

import platform
import sys
from importlib import metadata

from toolkit.commands.findings.finding import Finding, State
from toolkit.setup.environment import look, wanted
from toolkit.setup.layout import Layout
from toolkit.setup.pins import pins_for_here
from toolkit.setup.verdict import Step, judge
from toolkit.setup.words import _

SHOWN = ("streamlit", "weasyprint", "sqlalchemy", "pydantic")
"""Packages whose release people are asked for when they report something."""


def look_at_packages(layout: Layout, *, own_environment: bool) -> list[Finding]:
    """Return what there is to say about Python and its packages.

    `own_environment` is false where somebody runs the toolkit in an environment they made themselves.
    """
    python = Finding(_("Python"), State.OK, f"{platform.python_version()} ({sys.executable})")
    if own_environment:
        environment = look_at_environment(layout)
        if environment.state is not State.OK:
            return [python, environment]
        return [python, environment, look_at_releases(layout)]
    return [python, look_at_releases(layout)]


def look_at_environment(layout: Layout) -> Finding:
    """Say whether the environment would do for the next start."""
    verdict = judge(look(layout), wanted(layout, with_tests=False))
    what = _("Environment")
    if verdict.step is Step.READY:
        return Finding(what, State.OK, str(layout.venv))
    if verdict.step is Step.REPOINT:
        return Finding(
            what, State.OK, _("{reason}; the next start sees to it").format(reason=verdict.reason)
        )
    mend = _("Run python3 -m toolkit; it makes or mends the environment.")
    return Finding(what, State.PROBLEM, verdict.reason, mend)


def look_at_releases(layout: Layout) -> Finding:
    """Compare the installed releases with the pinned ones."""
    pins = pins_for_here(layout.run_requirements)
    installed = {name: _release(name) for name in pins}
    wrong = [
        f"{name} {installed[name] or _('missing')}"
        for name in pins
        if installed[name] != pins[name]
    ]
    what = _("Packages")
    if not wrong:
        shown = ", ".join(f"{name} {pins[name]}" for name in SHOWN)
        return Finding(
            what, State.OK, _("all {count} as pinned: {shown}").format(count=len(pins), shown=shown)
        )
    mend = _(
        "Run python3 -m pip install -r requirements.txt, or delete the folder .venv and run python3 -m toolkit."
    )
    found = _("not as pinned: {names}").format(names=", ".join(wrong[:5]))
    return Finding(what, State.PROBLEM, found, mend)


def _release(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None
