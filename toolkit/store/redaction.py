"""Taking a passage out of a journal body, wherever in it a person wrote it."""

from __future__ import annotations

from toolkit.domain.written import WRITTEN_FIELDS, passage_pattern


def redacted(body: object, passage: str, instead: str, *, written: bool = False) -> object:
    """The body with the passage replaced in every field that a person wrote.

    Ids, kinds and times stay as they are even where they hold the passage: a session must open afterwards.
    """
    if isinstance(body, str):
        return passage_pattern(passage).sub(lambda _: instead, body) if written else body
    if isinstance(body, list):
        return [redacted(part, passage, instead, written=written) for part in body]
    if isinstance(body, dict):
        return {
            key: redacted(part, passage, instead, written=key in WRITTEN_FIELDS)
            for key, part in body.items()
        }
    return body
