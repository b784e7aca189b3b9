"""Text for people, before Babel and the toolkit's own language room are installed.

The same catalogues serve both; where there is none for this language, the English text stands.
Imported before the Python version is known: nothing newer than Python 3.8 may stand here.
"""

from __future__ import annotations

import gettext
from pathlib import Path

LOCALES = Path(__file__).resolve().parents[1] / "language" / "locales"

_ = gettext.translation("toolkit", str(LOCALES), fallback=True).gettext


def N_(message: str) -> str:  # noqa: N802 -- gettext's own name
    """Mark a message for the translators where a table is built; it is translated when it is asked for."""
    return message
