"""Reads what a facilitator may rewrite (templates/banks, templates/guide) and answers questions to it."""

from __future__ import annotations

from toolkit.content.coaching import Hint, coach, never_run_warnings
from toolkit.content.folders import languages
from toolkit.content.identifying import Passage, identifying_passages
from toolkit.content.looking_up import (
    prompts_for,
    run_sheet_for,
    search_starters,
    track_or_first,
)
from toolkit.content.reading import read_bank
from toolkit.content.ready import NotReady, not_ready, passages_waiting, ready_to_share

__all__ = [
    "Hint",
    "NotReady",
    "Passage",
    "coach",
    "identifying_passages",
    "languages",
    "never_run_warnings",
    "not_ready",
    "passages_waiting",
    "prompts_for",
    "read_bank",
    "ready_to_share",
    "run_sheet_for",
    "search_starters",
    "track_or_first",
]
