"""What the toolkit needs from the system itself, and how each system gets it."""

from __future__ import annotations

import os
import platform
import shutil
import sys
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from toolkit.setup.words import _


class System(Enum):
    """The kinds of system we can name a command for."""

    DEBIAN = "debian"
    FEDORA = "fedora"
    MACOS = "macos"
    WINDOWS = "windows"
    OTHER = "other"


@dataclass(frozen=True)
class Need:
    """Something a system brings, by the name of its package on each. A missing name means it comes with Python."""

    what: str
    debian: tuple[str, ...]
    fedora: tuple[str, ...] = ()
    homebrew: tuple[str, ...] = ()
    msys2: tuple[str, ...] = ()


PANGO = Need(
    what="Pango",
    debian=("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0"),
    fedora=("pango",),
    homebrew=("pango",),
    msys2=("mingw-w64-ucrt-x86_64-pango",),
)
PYTHON_VENV = Need(what="python3-venv", debian=(f"python3.{sys.version_info[1]}-venv",))
CHROMIUM = Need(
    what="Chromium", debian=("chromium",), fedora=("chromium",), homebrew=("--cask chromium",)
)
POSTGRESQL = Need(
    what="PostgreSQL",
    debian=("postgresql",),
    fedora=("postgresql-server",),
    homebrew=("postgresql",),
)
CJK = Need(
    what="Noto CJK",
    debian=("fonts-noto-cjk",),
    fedora=("google-noto-sans-cjk-fonts",),
    homebrew=("--cask font-noto-sans-cjk",),
)
POPPLER = Need(
    what="pdftoppm", debian=("poppler-utils",), fedora=("poppler-utils",), homebrew=("poppler",)
)
LIBREOFFICE = Need(
    what="LibreOffice",
    debian=("libreoffice-writer-nogui", "libreoffice-calc-nogui", "libreoffice-impress-nogui"),
    fedora=("libreoffice-writer", "libreoffice-calc", "libreoffice-impress"),
    homebrew=("--cask libreoffice",),
)
"""Opens what we write for office programs. Without a screen of its own: 320 MB, and 25 seconds to install."""


def this_system() -> System:
    """Say what we run on."""
    if sys.platform == "darwin":
        return System.MACOS
    if sys.platform == "win32":
        return System.WINDOWS
    try:
        release = platform.freedesktop_os_release()
    except OSError:
        return System.OTHER
    return system_of(release.get("ID", ""), release.get("ID_LIKE", ""))


def system_of(name: str, like: str) -> System:
    """Say what a Linux is, from the ID and ID_LIKE of its os-release file."""
    family = {name, *like.split()}
    if family & {"debian", "ubuntu"}:
        return System.DEBIAN
    if family & {"fedora", "rhel"}:
        return System.FEDORA
    return System.OTHER


def install_sentence(system: System, needs: list[Need]) -> str:
    """Return the one sentence that gets somebody on this system what is missing."""
    debian = " ".join(package for need in needs for package in need.debian)
    fedora = " ".join(package for need in needs for package in need.fedora)
    homebrew = " ".join(package for need in needs for package in need.homebrew)
    msys2 = " ".join(package for need in needs for package in need.msys2)
    if system is System.DEBIAN:
        return _("Run this, then start again: {command}").format(
            command=f"sudo apt-get install {debian}"
        )
    if system is System.FEDORA and fedora:
        return _("Run this, then start again: {command}").format(
            command=f"sudo dnf install {fedora}"
        )
    if system is System.MACOS and homebrew:
        return _("Run this, then start again: {command}").format(command=f"brew install {homebrew}")
    if system is System.WINDOWS and msys2:
        return _(
            "Install MSYS2 in C:\\msys64, open its UCRT64 window, run this, then start again: {command}"
        ).format(command=f"pacman -S {msys2}")
    names = ", ".join(need.what for need in needs)
    return _("Install {names} with your system's package tool, then start again.").format(
        names=names
    )


def can_install_here(system: System) -> bool:
    """Say whether we may install system packages ourselves: Debian or Ubuntu, and root."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return system is System.DEBIAN and is_root and shutil.which("apt-get") is not None


def find_chromium() -> str | None:
    """Return the path of the browser the tests drive, or None."""
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    return next(filter(None, map(shutil.which, names)), None)


def find_postgres_tool(name: str) -> str | None:
    """Return the path of a PostgreSQL server program such as initdb, or None. Debian keeps them off the search path."""
    on_path = shutil.which(name)
    if on_path:
        return on_path
    versions = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), key=_postgres_version)
    return str(versions[-1]) if versions else None


def _postgres_version(program: Path) -> float:
    return float(program.parts[-3])
