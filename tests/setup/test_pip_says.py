"""What stopped an installation, read from what pip and apt print."""

from __future__ import annotations

import pytest

from toolkit.setup.exit_codes import ExitCode
from toolkit.setup.pip_says import package_begun, package_not_found, what_stopped_it

NO_ROUTE = (
    "WARNING: Retrying (Retry(total=0, connect=None)) after connection broken by 'NewConnectionError("
    "'<HTTPSConnection object>: Failed to establish a new connection: [Errno 101] Network is unreachable')'\n"
    "ERROR: Could not find a version that satisfies the requirement pandas==3.1.1 (from versions: none)\n"
    "ERROR: No matching distribution found for pandas==3.1.1\n"
)


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (NO_ROUTE, ExitCode.NO_NETWORK),
        ("W: Failed to fetch  Temporary failure resolving 'mirror'", ExitCode.NO_NETWORK),
        ("ERROR: Could not install: [Errno 28] No space left on device", ExitCode.NO_SPACE),
        ("E: You don't have enough free space in the cache.", ExitCode.NO_SPACE),
        (
            "[Errno 28] No space left on device\nConnection broken: IncompleteRead",
            ExitCode.NO_SPACE,
        ),
        ("ERROR: [Errno 13] Permission denied: 'x'", ExitCode.PROJECT_FOLDER_CLOSED),
        ("ERROR: No matching distribution found for x==1", ExitCode.PACKAGES_NOT_INSTALLED),
        ("", ExitCode.PACKAGES_NOT_INSTALLED),
    ],
)
def test_the_reason_is_read_from_what_was_printed(said, code):
    assert what_stopped_it(said) is code


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Collecting pandas==3.1.1 (from -r requirements.txt (line 7))", "pandas"),
        ("Collecting psycopg-binary==3.3.9", "psycopg-binary"),
        ("  Downloading pandas-3.1.1.whl (11.0 MB)", None),
        ("Requirement already satisfied: pandas==3.1.1", None),
    ],
)
def test_progress_is_told_by_package(line, name):
    assert package_begun(line) == name


def test_a_release_nobody_has_is_named():
    assert package_not_found(NO_ROUTE) == "pandas==3.1.1"
    assert package_not_found("all well") is None
