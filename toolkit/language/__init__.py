"""Words a developer writes and a person reads: gettext, labels, one sentence per error, dates and numbers."""

from __future__ import annotations

from toolkit.language.chain_words import chain_words
from toolkit.language.directions import direction_in
from toolkit.language.errors import problem_sentence, sentence
from toolkit.language.labels import label, map_words
from toolkit.language.times import long_date, month_words, short_date, when_words
from toolkit.language.translate import _, current_language, in_language, ngettext, use_language

__all__ = [
    "_",
    "chain_words",
    "current_language",
    "direction_in",
    "in_language",
    "label",
    "long_date",
    "map_words",
    "month_words",
    "ngettext",
    "problem_sentence",
    "sentence",
    "short_date",
    "use_language",
    "when_words",
]
