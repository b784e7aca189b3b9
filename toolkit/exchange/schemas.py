"""The JSON Schemas of the session file and of the file with its history, made from what the toolkit reads."""

from __future__ import annotations

from typing import Any, Literal, cast

from pydantic import TypeAdapter

from toolkit.domain.session import Session
from toolkit.domain.vocabulary import record
from toolkit.exchange import history_file
from toolkit.store.codec import SESSION_CODEC

DIALECT = "https://json-schema.org/draft/2020-12/schema"

Schema = dict[str, Any]


@record
class SessionFile:
    """What a session file holds; its JSON Schema is made from this."""

    format: Literal["freedom-business-session"]
    version: Literal[1]
    session: Session


def session_schema() -> Schema:
    """The JSON Schema (2020-12) of a session file."""
    title = "Session file of the Freedom Business Workshop Toolkit"
    return {"$schema": DIALECT, **TypeAdapter(SessionFile).json_schema(), "title": title}


def history_schema() -> Schema:
    """The JSON Schema (2020-12) of a session file with its history, as it is written now.

    Files with entries of older versions are read too; this schema does not describe those.
    """
    kinds = [(name, "validation", SESSION_CODEC.adapter_of(name)) for name in SESSION_CODEC.kinds]
    bodies, definitions = TypeAdapter.json_schemas(cast("Any", kinds))
    entries = [_entry(name, bodies[name, "validation"]) for name in SESSION_CODEC.kinds]
    named = {
        "format": {"const": history_file.FORMAT},
        "version": {"const": history_file.VERSION},
        "session_id": {"type": "string"},
        "entries": {"type": "array", "minItems": 1, "items": {"oneOf": entries}},
    }
    return {
        "$schema": DIALECT,
        "title": "Session file with its history, of the Freedom Business Workshop Toolkit",
        **_closed(named),
        **definitions,
    }


def _entry(name: str, body: object) -> Schema:
    return _closed(
        {
            "seq": {"type": "integer"},
            "change_id": {"type": "string"},
            "at": {"type": "string", "format": "date-time"},
            "actor": {"type": "string"},
            "kind": {"const": f"{name}.{SESSION_CODEC.versions[name]}"},
            "body": body,
        }
    )


def _closed(properties: Schema) -> Schema:
    """An object with exactly these names."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
