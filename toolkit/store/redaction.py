"""Taking a passage out of a journal body, wherever in it the text stands."""

from __future__ import annotations


def redacted(body: object, passage: str, instead: str) -> object:
    """The body with the passage replaced in every text value; keys and ids that do not hold it stay as they are."""
    if isinstance(body, str):
        return body.replace(passage, instead)
    if isinstance(body, list):
        return [redacted(part, passage, instead) for part in body]
    if isinstance(body, dict):
        return {key: redacted(part, passage, instead) for key, part in body.items()}
    return body
