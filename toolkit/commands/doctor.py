"""`doctor`: looks at everything the toolkit needs, changes nothing, and says how to mend what is wrong."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from importlib.util import find_spec

from toolkit import __version__
from toolkit.commands.dispatch import goes_without_venv
from toolkit.commands.findings import Finding, State
from toolkit.commands.findings.network import look_at_network
from toolkit.commands.findings.packages import look_at_packages
from toolkit.commands.findings.printing import look_at_printing
from toolkit.commands.findings.storing import look_at_storing
from toolkit.commands.folder import use_folder
from toolkit.setup.exit_codes import ExitCode
from toolkit.setup.layout import PROJECT, Layout
from toolkit.setup.port import address, is_free, is_ours, next_free_port
from toolkit.setup.words import _


def run(arguments: argparse.Namespace) -> int:
    """Print one line for each thing, and how to mend it below. Ends with an error when something needed is broken."""
    use_folder(arguments.data)
    print(f"Freedom Business Workshop Toolkit {__version__}")
    findings = []
    for finding in examine(arguments.port):
        findings.append(finding)
        for line in lines_of(finding):
            print(line, flush=True)
    print(summary(findings))
    return exit_code(findings)


def examine(port: int) -> Iterable[Finding]:
    """Look at one thing after another. Without an environment there is less to look at."""
    yield from look_at_packages(Layout(), own_environment=not goes_without_venv())
    if find_spec("platformdirs") and find_spec("weasyprint"):
        from toolkit.store.places import JOURNAL_FILE, data_folder

        yield from look_at_printing(PROJECT)
        yield from look_at_storing(data_folder(), data_folder() / JOURNAL_FILE)
        yield from look_at_network(port)
    yield look_at_port(port)


def look_at_port(port: int) -> Finding:
    """Say whether the app can open its port."""
    what = _("Port {port}").format(port=port)
    if is_free(port):
        return Finding(what, State.OK, _("free"))
    if is_ours(port):
        return Finding(
            what, State.OK, _("the toolkit runs at {address}").format(address=address(port))
        )
    mend = _("Start with --port {other}").format(other=next_free_port(port))
    return Finding(what, State.WARNING, _("another program uses it"), mend)


def lines_of(finding: Finding) -> list[str]:
    """Return a finding as it is printed."""
    line = f"{_(finding.state.value):<8} {finding.what}: {finding.found}"
    return [line, f"{'':<8} {finding.mend}"] if finding.mend else [line]


def summary(findings: list[Finding]) -> str:
    """Say in one line how things stand."""
    problems = sum(finding.state is State.PROBLEM for finding in findings)
    if problems:
        return _("Needs mending: {count}. Each is explained above.").format(count=problems)
    return _("All that is needed works.")


def exit_code(findings: list[Finding]) -> ExitCode:
    """Return the exit code for what was found."""
    broken = any(finding.state is State.PROBLEM for finding in findings)
    return ExitCode.NEEDS_MENDING if broken else ExitCode.FINE
