"""Assumptions out of a foreign table: reading it, guessing what its columns mean, and planning what is written."""

from __future__ import annotations

from toolkit.exchange.table_in.mapping import Planned, Ready, asked_tags, distinct, example, planned
from toolkit.exchange.table_in.presets import (
    PRESETS,
    Mapping,
    Preset,
    guessed,
    heads_known,
    mapping_for,
)
from toolkit.exchange.table_in.reading import Grid, GridRow, read_table

__all__ = [
    "PRESETS",
    "Grid",
    "GridRow",
    "Mapping",
    "Planned",
    "Preset",
    "Ready",
    "asked_tags",
    "distinct",
    "example",
    "guessed",
    "heads_known",
    "mapping_for",
    "planned",
    "read_table",
]
