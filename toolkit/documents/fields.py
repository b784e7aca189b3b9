"""Settles the fields of a form so that every program that fills it in shows all that was written.

WeasyPrint gives each field the size of its type. A longer answer is then cut at the edge of its box, on the screen and
on paper. A box of several lines says size 0 here: the program chooses a size at which everything fits (ISO 32000-1,
12.7.3.3). A box to tick says nothing of how its tick is drawn: it gets the tick of ZapfDingbats, which every reader of
forms has.
"""

from __future__ import annotations

import re

import pydyf

SEVERAL_LINES = 1 << 12
"""The flag of a field of several lines (ISO 32000-1, table 228)."""

SIZE = re.compile(rb" [\d.]+ Tf")
TICK = "4"
"""The tick among the signs of ZapfDingbats."""


def settle_fields(pdf: pydyf.PDF) -> None:
    """Finish the fields just before the file is written. A file without a form stays as it is."""
    if "AcroForm" not in pdf.catalog:
        return
    _offer_ticks(pdf)
    for found in pdf.objects:
        if not isinstance(found, pydyf.Dictionary):
            continue
        if found.get("FT") == "/Btn":
            found["DA"] = pydyf.String(b"/ZaDb 0 Tf 0 g")
            found["MK"]["CA"] = pydyf.String(TICK)
        elif found.get("FT") == "/Tx" and found.get("Ff", 0) & SEVERAL_LINES:
            found["DA"] = pydyf.String(SIZE.sub(b" 0 Tf", found["DA"].string))


def _offer_ticks(pdf: pydyf.PDF) -> None:
    """Name ZapfDingbats among the fonts of the form."""
    fonts = _at(pdf, _at(pdf, pdf.catalog["AcroForm"]["DR"])["Font"])
    dingbats = {"Type": "/Font", "Subtype": "/Type1", "BaseFont": "/ZapfDingbats"}
    fonts["ZaDb"] = pydyf.Dictionary(dingbats)


def _at(pdf: pydyf.PDF, place: object) -> pydyf.Dictionary:
    """What a reference such as ``12 0 R`` leads to, or the dictionary itself."""
    if isinstance(place, bytes):
        return pdf.objects[int(place.split()[0])]
    return place
