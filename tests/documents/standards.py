"""Whether a PDF keeps PDF/UA-1 and PDF/A-3a, by page-validation."""

from __future__ import annotations

import page

STRICTER_THAN_THE_STANDARD = "PDFA3A-METADATA-FILTER-001"
"""The metadata may be compressed since PDF/A-2 (ISO 19005-2, 6.6.2.1 asks it no more); veraPDF agrees."""


def faults_of(pdf: bytes, *, archival: bool = True) -> list[tuple[str, str]]:
    """Every fault as rule and message; without ``archival`` only those of PDF/UA-1."""
    profiles = ("ua1", "3a") if archival else ("ua1",)
    reports = [page.validate_pdf_bytes(pdf, profile=profile) for profile in profiles]
    return [
        (fault.rule_id, fault.message)
        for report in reports
        for fault in report.failures
        if fault.rule_id != STRICTER_THAN_THE_STANDARD
    ]
