"""The documents there are, and what printing needs."""

from __future__ import annotations

from tests.documents.casts import TODAY, whole_session
from toolkit.documents import readiness as readiness_module
from toolkit.documents.faces import font_files
from toolkit.documents.family import DOCUMENTS
from toolkit.documents.readiness import readiness
from toolkit.domain.errors import DocumentFailed


def test_the_plan_is_the_document_there_is():
    assert sorted(DOCUMENTS) == ["plan"]


def test_every_document_is_made_from_a_session(bank):
    for render in DOCUMENTS.values():
        assert render(whole_session(), bank=bank, today=TODAY, paper="letter")[:5] == b"%PDF-"


def test_this_computer_is_ready():
    ready = readiness()
    assert ready.weasyprint == "70.0"
    assert ready.pango is not None
    assert ready.why_not == ""
    assert ready.fonts == tuple(path.name for path in font_files())
    assert ready.fonts_missing == ()


def test_a_computer_without_pango_says_why(monkeypatch):
    class NoPango:
        def versions(self) -> dict[str, str]:
            raise DocumentFailed("document_printer_missing", reason="no libpango")

    monkeypatch.setattr(readiness_module, "press", NoPango)
    ready = readiness()
    assert (ready.weasyprint, ready.pango, ready.why_not) == (None, None, "no libpango")
