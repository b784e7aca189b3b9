"""Texts as an XML file can hold them: workbooks, documents and slides of office programs are XML inside."""

from __future__ import annotations

import re

_NOT_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def fit_for_xml(text: str) -> str:
    """The text with characters that XML cannot hold replaced (XML 1.0, 2.2), and one kind of line end."""
    return _NOT_XML.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))
