"""The stamp: what a finished set-up was made of, so that the next start can tell in a moment that nothing changed."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path

from toolkit.setup.layout import Layout


@dataclass(frozen=True)
class Stamp:
    """One finished set-up."""

    venv: str
    """Where the environment lay."""
    python: str
    """Its Python, as "3.11"."""
    run: str
    """Fingerprint of the requirements it runs with."""
    tests: str
    """Fingerprint of the test requirements it was completed with; empty when it never was."""
    present: tuple[str, ...]
    """The names in its site-packages folder, sorted."""
    draws_text: bool
    """Whether Pango answered, so that PDFs can be made."""


def fingerprint(*files: Path) -> str:
    """Return one hash for the text of some files, the same whatever their line ends."""
    text = "\0".join(file.read_text("utf-8") for file in files)
    return hashlib.sha256(text.encode()).hexdigest()


def run_fingerprint(layout: Layout) -> str:
    """Return what a stamp must say for the toolkit to run."""
    return fingerprint(layout.run_requirements)


def tests_fingerprint(layout: Layout) -> str:
    """Return what a stamp must say for the tests to run."""
    return fingerprint(layout.run_requirements, layout.test_requirements)


def read_stamp(path: Path) -> Stamp | None:
    """Return the stamp, or None where there is none that makes sense."""
    try:
        fields = json.loads(path.read_text("utf-8"))
        fields["present"] = tuple(fields["present"])
        return Stamp(**fields)
    except (OSError, ValueError, TypeError, KeyError):
        return None


def write_stamp(path: Path, stamp: Stamp) -> None:
    """Write the stamp whole or not at all."""
    draft = path.with_suffix(".draft")
    draft.write_text(json.dumps(asdict(stamp), indent=1), "utf-8")
    draft.replace(path)
