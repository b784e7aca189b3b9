"""Where the templates of documents and their fonts lie."""

from __future__ import annotations

from pathlib import Path

TEMPLATES = Path(__file__).parents[2] / "templates"
DOCUMENT_TEMPLATES = TEMPLATES / "documents"
FONTS = TEMPLATES / "fonts"
