"""LibreOffice as a second reader: it opens what we write for office programs and says what it found."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

FILTERS = {"txt": "txt:Text (encoded):UTF8", "csv": "csv:Text - txt - csv (StarCalc):44,34,76,1"}
"""Endings whose default would not be UTF-8; for CSV: commas, quotes, UTF-8, from the first row."""

SECONDS = 120


def opened(file: bytes, ending: str, to: str) -> bytes:
    """The file as LibreOffice writes it again: ``to`` is pdf, txt or csv (the first sheet). Fails if it cannot."""
    with tempfile.TemporaryDirectory(prefix="office-") as name:
        folder = Path(name)
        brought = folder / f"file.{ending}"
        brought.write_bytes(file)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        said = subprocess.run(
            ["soffice", profile, "--headless", "--convert-to", FILTERS.get(to, to), "--outdir", name, str(brought)],
            capture_output=True,
            timeout=SECONDS,
            check=True,
        )  # fmt: skip
        made = folder / f"file.{to}"
        assert made.exists(), said
        return made.read_bytes()


def read_text(file: bytes, ending: str) -> str:
    """The words of a text document or of the first sheet of a workbook, as LibreOffice reads them."""
    return opened(file, ending, "csv" if ending == "xlsx" else "txt").decode("utf-8-sig")
