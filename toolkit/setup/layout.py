"""Where set-up finds and puts things."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Layout:
    """The places of one copy of the toolkit. Tests make their own."""

    project: Path = PROJECT

    @property
    def venv(self) -> Path:
        """The toolkit's own environment."""
        return self.project / ".venv"

    @property
    def python(self) -> Path:
        """The environment's interpreter. Never resolved: the link's own place is what makes it the environment's."""
        return self.venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    @property
    def site_packages(self) -> Path | None:
        """Where its packages lie; None when there is no such folder, or more than one Python's."""
        if os.name == "nt":
            found = [self.venv / "Lib" / "site-packages"]
        else:
            found = sorted(self.venv.glob("lib/python*/site-packages"))
        return found[0] if len(found) == 1 and found[0].is_dir() else None

    @property
    def stamp(self) -> Path:
        """Written last: with it a set-up is complete."""
        return self.venv / "toolkit-stamp.json"

    @property
    def log(self) -> Path:
        """What pip and apt said during the latest set-up."""
        return self.venv / "setup.log"

    @property
    def lock(self) -> Path:
        """Held by whoever is setting up. Beside the environment, because set-up may replace that."""
        return self.project / ".venv.lock"

    @property
    def run_requirements(self) -> Path:
        """What the toolkit needs to run."""
        return self.project / "requirements.txt"

    @property
    def test_requirements(self) -> Path:
        """What its tests and checks need on top."""
        return self.project / "tests" / "requirements.txt"
