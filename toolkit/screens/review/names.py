"""Names of the files that are handed out."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

NAME_AT_MOST = 40


def file_name(team: str, what: str, day: date, ending: str) -> str:
    """A name every system takes: the team's letters in any script, what it is, the day, the ending."""
    plain = unicodedata.normalize("NFC", team).casefold()
    words = "-".join(re.findall(r"[^\W_][\w\u0300-\u036f]*", plain))
    return f"{_cut(words) or 'session'}-{what}-{day.isoformat()}.{ending}"


def _cut(words: str) -> str:
    """No longer than file systems and messengers like, and not ending inside a mark or with a hyphen."""
    cut = words[:NAME_AT_MOST]
    while cut and (cut[-1] == "-" or unicodedata.combining(cut[-1])):
        cut = cut[:-1]
    return cut
