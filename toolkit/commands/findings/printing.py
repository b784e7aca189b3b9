"""What documents need: Pango, ICU and fonts."""

from __future__ import annotations

import ctypes
import sys
import tomllib
from pathlib import Path

from toolkit.commands.findings.finding import Finding, State
from toolkit.setup.pango import draws_text
from toolkit.setup.system import CJK, PANGO, install_sentence, this_system
from toolkit.setup.words import _

PANGO_LIBRARY = {"darwin": "libpango-1.0.dylib", "win32": "libpango-1.0-0.dll"}


def look_at_printing(project: Path) -> list[Finding]:
    """Return what there is to say about PDFs."""
    return [look_at_pango(), look_at_line_breaks(), look_at_fonts(project), look_at_cjk()]


def look_at_pango() -> Finding:
    """Say whether WeasyPrint, in the running Python, finds the libraries it draws text with."""
    if draws_text(sys.executable):
        return Finding(_("Pango"), State.OK, pango_version())
    mend = install_sentence(this_system(), [PANGO])
    return Finding(
        _("Pango"), State.PROBLEM, _("not found: no PDF can be made; all else works"), mend
    )


def pango_version() -> str:
    """Return Pango's version where it can be asked for, else just that it is there."""
    try:
        ask = ctypes.CDLL(PANGO_LIBRARY.get(sys.platform, "libpango-1.0.so.0")).pango_version_string
    except (OSError, AttributeError):
        return _("found")
    ask.restype = ctypes.c_char_p
    return str(ask().decode())


def look_at_line_breaks() -> Finding:
    """Say how lines of Khmer, Burmese and Lao are broken."""
    from toolkit.documents.breaks import icu_version

    version = icu_version()
    if version:
        return Finding("ICU", State.OK, version)
    found = _(
        "not found: lines of Khmer, Burmese and Lao break between syllables, not between words"
    )
    mend = _(
        "It does no harm. To have it, install your system's ICU library (Debian: libicu72 or newer)."
    )
    return Finding("ICU", State.WARNING, found, mend)


def look_at_fonts(project: Path) -> Finding:
    """Say whether every font file the screens and documents name is there."""
    from toolkit.documents.faces import font_files

    settings = tomllib.loads((project / ".streamlit" / "config.toml").read_text("utf-8"))
    named = {
        project / "templates" / face["url"].lstrip("/") for face in settings["theme"]["fontFaces"]
    }
    files = named | set(font_files())
    missing = sorted(file.name for file in files if not file.is_file())
    if not missing:
        return Finding(_("Fonts"), State.OK, _("all {count} files").format(count=len(files)))
    mend = _("Copy templates/fonts again from where you got the toolkit.")
    return Finding(
        _("Fonts"), State.PROBLEM, _("missing: {names}").format(names=", ".join(missing)), mend
    )


def look_at_cjk() -> Finding:
    """Say whether Chinese, Japanese and Korean can be printed. Those fonts are too large to ship."""
    from toolkit.documents.glyphs import system_cjk_family

    family = system_cjk_family()
    what = _("Chinese, Japanese, Korean")
    if family:
        return Finding(what, State.OK, family)
    found = _("no font for them in documents; every other script is here")
    mend = _("Only if you need them. {how}").format(how=install_sentence(this_system(), [CJK]))
    return Finding(what, State.WARNING, found, mend)
