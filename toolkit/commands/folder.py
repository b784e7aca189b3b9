"""The data folder that was asked for on the command line."""

from __future__ import annotations

import os
from pathlib import Path


def use_folder(chosen: str | None) -> None:
    """Let a chosen data folder count for this process and its children; without one, nothing changes."""
    if chosen:
        os.environ["TOOLKIT_DATA"] = str(Path(chosen).expanduser().resolve())
