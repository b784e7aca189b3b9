"""Writes the sample gathering anew: ``python3 -m tests.gathering_sample``, from the repository's folder."""

from __future__ import annotations

import json

from tests.gathering_sample.build import sample_gathering
from toolkit.exchange.gathering_file import write_gathering
from toolkit.exchange.samples import GATHERING_SCHEMA_FILE, GATHERINGS
from toolkit.exchange.schemas import gathering_schema


def write_sample() -> None:
    """Write the sample and the schema of gathering files beside it."""
    GATHERINGS.mkdir(exist_ok=True)
    history = sample_gathering()
    (GATHERINGS / f"{history.journal_id}.json").write_bytes(write_gathering(history))
    schema = json.dumps(gathering_schema(), ensure_ascii=False, indent=2) + "\n"
    GATHERING_SCHEMA_FILE.write_text(schema, encoding="utf-8")


if __name__ == "__main__":
    write_sample()
