"""A workbook as the bytes of its file: the same sheets on the same day give the same bytes."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime, time

from openpyxl import Workbook
from openpyxl.writer.excel import ExcelWriter

from toolkit.domain.steady_zip import steady_zip
from toolkit.domain.xml_text import fit_for_xml


def workbook_file(book: Workbook, *, title: str, day: date) -> bytes:
    """The workbook as XLSX, dated on that day. ``book.save`` would write the time of day into it."""
    known = book.properties
    known.creator, known.title = "Freedom Business Workshop Toolkit", fit_for_xml(title)
    known.created = known.modified = datetime.combine(day, time())
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        ExcelWriter(book, package).save()
    return steady_zip(file.getvalue())
