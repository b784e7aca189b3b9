"""Reads what pip and apt print: how far they are, and what stopped them."""

from __future__ import annotations

import re

from toolkit.setup.exit_codes import ExitCode

_NO_SPACE = (
    "No space left on device",
    "[WinError 112]",
    "not enough free space",
    "don't have enough free space",
)
_NO_NETWORK = (
    "NewConnectionError",
    "ConnectTimeoutError",
    "ReadTimeoutError",
    "NameResolutionError",
    "ProxyError",
    "SSLError",
    "RemoteDisconnected",
    "ConnectionResetError",
    "IncompleteRead",
    "Connection broken",
    "Connection refused",
    "Read timed out",
    "Max retries exceeded",
    "Network is unreachable",
    "Temporary failure resolving",
    "Temporary failure in name resolution",
    "getaddrinfo failed",
    "Could not connect to",
)
_CLOSED = ("Permission denied", "[WinError 5]", "Read-only file system")

_COLLECTING = re.compile(r"^Collecting ([A-Za-z0-9._-]+)")
_NOT_FOUND = re.compile(r"No matching distribution found for (\S+)")


def what_stopped_it(said: str) -> ExitCode:
    """Name the reason behind a failed installation from everything it printed.

    A full disk is looked for first: it makes downloads break off as a bad network does.
    """
    for code, signs in (
        (ExitCode.NO_SPACE, _NO_SPACE),
        (ExitCode.NO_NETWORK, _NO_NETWORK),
        (ExitCode.PROJECT_FOLDER_CLOSED, _CLOSED),
    ):
        if any(sign in said for sign in signs):
            return code
    return ExitCode.PACKAGES_NOT_INSTALLED


def package_begun(line: str) -> str | None:
    """Return the package pip turns to in this line, or None."""
    found = _COLLECTING.match(line)
    return found.group(1) if found else None


def package_not_found(said: str) -> str | None:
    """Return the requirement for which no release fits this Python and system, or None."""
    found = _NOT_FOUND.search(said)
    return found.group(1) if found else None
