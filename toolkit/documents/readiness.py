"""What printing needs and what of it is here: for the command that looks after the set-up."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.documents.breaks import icu_version
from toolkit.documents.faces import font_files
from toolkit.documents.glyphs import system_cjk_family
from toolkit.documents.press import press
from toolkit.domain.errors import DocumentFailed


@dataclass(frozen=True, slots=True, kw_only=True)
class Readiness:
    """Versions and names; None is not here. Without ``icu`` lines of Khmer, Burmese and Lao break less finely."""

    weasyprint: str | None
    pango: str | None
    why_not: str
    icu: str | None
    cjk_family: str | None
    fonts: tuple[str, ...]
    fonts_missing: tuple[str, ...]


def readiness() -> Readiness:
    """What is here. Starts a printing process, so it takes about a second."""
    versions: dict[str, str] = {}
    why_not = ""
    try:
        versions = press().versions()
    except DocumentFailed as failed:
        why_not = str(failed.params.get("reason", failed.code))
    files = font_files()
    return Readiness(
        weasyprint=versions.get("weasyprint"),
        pango=versions.get("pango"),
        why_not=why_not,
        icu=icu_version(),
        cjk_family=system_cjk_family(),
        fonts=tuple(path.name for path in files if path.is_file()),
        fonts_missing=tuple(path.name for path in files if not path.is_file()),
    )
