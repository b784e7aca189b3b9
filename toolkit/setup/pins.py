"""Reads our own requirement files: one pinned release a line, some of them only for some systems."""

from __future__ import annotations

import platform
import sys
from pathlib import Path


def pins_for_here(file: Path) -> dict[str, str]:
    """Return the pinned releases of a requirements file, by package, without those for other systems."""
    lines = [line.split("#")[0].strip() for line in file.read_text("utf-8").splitlines()]
    pins = [line.partition(";") for line in lines if "==" in line.partition(";")[0]]
    named = [pin.split("==") for pin, _semicolon, marker in pins if is_for_here(marker)]
    return {name.split("[")[0]: release.strip() for name, release in named}


def is_for_here(marker: str) -> bool:
    """Say whether an environment marker of ours holds here. We write two kinds, each one comparison."""
    if not marker.strip():
        return True
    variable, comparison, value = marker.split()
    here = {"sys_platform": sys.platform, "platform_system": platform.system()}[variable]
    return (here == value.strip('"')) is (comparison == "==")


def count_pins(*files: Path) -> int:
    """Return how many packages some requirement files pin here."""
    return sum(len(pins_for_here(file)) for file in files)
