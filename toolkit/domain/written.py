"""Which fields hold words that a person wrote, and which hold ids, kinds and times."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from toolkit.domain.scripts import UNSPACED

WRITTEN_FIELDS = frozenset(
    {
        "about",
        "also_worded",
        "business",
        "channel",
        "cost",
        "country",
        "first_organisation",
        "first_role",
        "hedging",
        "joint_test",
        "learned",
        "measure",
        "missing",
        "name",
        "note",
        "noted",
        "observed",
        "organisation",
        "owner",
        "passage",
        "place",
        "reader",
        "right_if",
        "role",
        "said",
        "shaping",
        "sign",
        "source",
        "summary",
        "team",
        "text",
        "what",
        "what_changed",
        "who",
        "why",
    }
)
"""The fields of sessions, gatherings and changes that hold written words. Every other text is an id or a kind."""

OTHER_IDS = frozenset(
    {"bank_test_id", "code", "document", "hint_id", "hints_off", "origin", "prompt_id"}
    | {"session_id", "sign_id", "starter_id", "track_id"}
)
"""Fields whose ids are the bank's, the session's own, or no ids at all."""


def written_in(value: object) -> Iterator[str]:
    """Every text a person wrote in a session, a change or a part of either."""
    if isinstance(value, tuple):
        for part in value:
            yield from written_in(part)
    elif is_dataclass(value):
        for field in fields(value):
            held = getattr(value, field.name)
            if field.name not in WRITTEN_FIELDS:
                yield from written_in(held)
            elif isinstance(held, str):
                yield held
            elif isinstance(held, tuple):
                yield from held


def passage_pattern(passage: str) -> re.Pattern[str]:
    """What finds the passage as it was written, but not inside a longer word: "Ann" is not found in "Annual"."""
    before = r"(?<![^\W_])" if _ends_a_word(passage[:1]) else ""
    after = r"(?![^\W_])" if _ends_a_word(passage[-1:]) else ""
    return re.compile(before + re.escape(passage) + after)


def _ends_a_word(letter: str) -> bool:
    """Whether a word can be told to begin or end at this letter: it belongs to a script that spaces its words."""
    return letter.isalnum() and not UNSPACED.match(letter)
