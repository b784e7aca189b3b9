"""Strange text from a file, made fit to be shown in a sentence or on a terminal; and how much is told."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.domain.errors import Problem

SHOWN_AT_MOST = 60
"""The longest piece of a foreign text that a sentence repeats, in characters."""


def shown(text: str) -> str:
    """The beginning of the text on one line. Control and direction marks, which could play tricks, are replaced."""
    short = text if len(text) <= SHOWN_AT_MOST else text[: SHOWN_AT_MOST - 1] + "…"
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in short)


TOLD_AT_MOST = 1_000
"""How many problems of a file are told one by one (house rule); of the others, how many there are."""

MORE = "more_problems"


def told(problems: Sequence[Problem], left_off: int = 0) -> tuple[Problem, ...]:
    """The problems, the first thousand one by one. ``left_off`` counts those that were left off already."""
    if problems and problems[-1].code == MORE:
        left_off += int(str(problems[-1].params["count"]))
        problems = problems[:-1]
    left_off += max(0, len(problems) - TOLD_AT_MOST)
    first = tuple(problems[:TOLD_AT_MOST])
    return (*first, Problem(MORE, "", {"count": left_off})) if left_off else first
