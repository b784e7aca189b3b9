"""The JSON Schemas of the files of sessions and gatherings, made from what the toolkit reads."""

from __future__ import annotations

from typing import Any, Literal, cast

from pydantic import TypeAdapter

from toolkit.domain.session import Session
from toolkit.domain.vocabulary import record
from toolkit.exchange.gathering_file import GATHERING_FILE
from toolkit.exchange.history_file import HISTORY_FILE
from toolkit.exchange.journal_file import JournalFile
from toolkit.store.codec import Codec

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
    title = "Session file with its history, of the Freedom Business Workshop Toolkit"
    return _journal_schema(HISTORY_FILE, title)


def gathering_schema() -> Schema:
    """The JSON Schema (2020-12) of a gathering file, as it is written now; older versions are read too."""
    return _journal_schema(
        GATHERING_FILE, "Gathering file of the Freedom Business Workshop Toolkit"
    )


def _journal_schema(file: JournalFile[Any, Any], title: str) -> Schema:
    codec = file.codec
    kinds = [(name, "validation", codec.adapter_of(name)) for name in codec.kinds]
    bodies, definitions = TypeAdapter.json_schemas(cast("Any", kinds))
    entries = [_entry(codec, name, bodies[name, "validation"]) for name in codec.kinds]
    named = {
        "format": {"const": file.format},
        "version": {"const": file.version},
        file.owner: {"type": "string"},
        "entries": {"type": "array", "minItems": 1, "items": {"oneOf": entries}},
    }
    return {"$schema": DIALECT, "title": title, **_closed(named), **definitions}


def _entry(codec: Codec[Any], name: str, body: object) -> Schema:
    return _closed(
        {
            "seq": {"type": "integer"},
            "change_id": {"type": "string"},
            "at": {"type": "string", "format": "date-time"},
            "actor": {"type": "string"},
            "kind": {"const": f"{name}.{codec.versions[name]}"},
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
