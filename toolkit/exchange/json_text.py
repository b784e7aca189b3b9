"""From the bytes of a file to JSON values, whole or not at all, with every oddity and its place.

Three things ordinary readers let pass are problems here: a name that stands twice in one object (one of the two would
vanish), numbers that are no numbers (NaN, Infinity), and half a character (a lone surrogate, which cannot be stored).
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NoReturn

from toolkit.domain.checks import LONE_SURROGATE
from toolkit.domain.errors import FileRejected, Problem
from toolkit.exchange.shown import shown

BYTES_AT_MOST = 20 * 1024 * 1024
"""The largest file that is read (house rule): a session of 1,000 assumptions takes less than one hundredth of it."""

NESTED_AT_MOST = 20
"""How many lists and objects may lie in one another; a session needs six (house rule)."""

DIGITS_AT_MOST = 18
"""The longest whole number; longer ones fit no counter (house rule)."""

PARTS_AT_MOST = 1_000_000
"""How many values a file may hold (house rule); more would only keep a server busy."""

_TOKENS = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"?|[\[\]{},]', re.DOTALL)
_PLAIN = (int, bool, type(None))


@dataclass(frozen=True, slots=True)
class JsonText:
    """JSON values, with the problems found in them; what was wrong is replaced, so that reading can go on."""

    value: object
    problems: tuple[Problem, ...]


class _Pairs(dict[str, object]):
    """A JSON object that remembers which of its names stood twice."""

    def __init__(self, pairs: list[tuple[str, object]]) -> None:
        super().__init__(pairs)
        names = [name for name, _ in pairs]
        self.doubled = [] if len(self) == len(names) else _doubled(names)


def _doubled(names: list[str]) -> list[str]:
    return [name for name, count in Counter(names).items() if count > 1]


def read_json(raw: bytes) -> JsonText:
    """The JSON values in the bytes. Raises FileRejected when they are no JSON text at all."""
    text = _decoded(raw)
    _check_size(text)
    problems: list[Problem] = []
    try:
        parsed = json.loads(text, object_pairs_hook=_Pairs, parse_int=_whole_number)
    except json.JSONDecodeError as broken:
        _reject(_broken(text, broken))
    return JsonText(_cleaned(parsed, "", problems), tuple(problems))


def _reject(problem: Problem) -> NoReturn:
    raise FileRejected((problem,))


def _decoded(raw: bytes) -> str:
    if len(raw) > BYTES_AT_MOST:
        size = math.ceil(len(raw) / 1024 / 1024)
        _reject(Problem("file_too_big", "", {"size": size, "most": BYTES_AT_MOST // 1024 // 1024}))
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as broken:
        _reject(Problem("file_not_utf8", "", {"byte": broken.start + 1}))
    if not text.strip():
        _reject(Problem("file_empty", ""))
    return text


def _check_size(text: str) -> None:
    """Count brackets and commas before anything recurses over them or makes a value of each."""
    depth = parts = 0
    for token in _TOKENS.finditer(text):
        mark = token[0]
        if mark in "[{,":
            parts += 1
            if parts > PARTS_AT_MOST:
                _reject(Problem("file_too_many_parts", "", {"most": PARTS_AT_MOST}))
        if mark in "[{":
            depth += 1
            if depth > NESTED_AT_MOST:
                _reject(_too_deep(text, token.start()))
        elif mark in "]}":
            depth -= 1


def _too_deep(text: str, position: int) -> Problem:
    line, column = _line_and_column(text, position)
    found: dict[str, object] = {"most": NESTED_AT_MOST, "line": line, "column": column}
    return Problem("file_nested_too_deep", "", found)


def _line_and_column(text: str, position: int) -> tuple[int, int]:
    return text.count("\n", 0, position) + 1, position - text.rfind("\n", 0, position)


def _broken(text: str, broken: json.JSONDecodeError) -> Problem:
    """Cut off when nothing follows the place it goes wrong at, or when a text never ends; else no JSON."""
    cut_off = broken.msg.startswith("Unterminated string") or not text[broken.pos :].strip()
    code = "file_cut_off" if cut_off else "file_not_json"
    return Problem(code, "", {"line": broken.lineno, "column": broken.colno})


def _whole_number(digits: str) -> int | float:
    return int(digits) if len(digits.lstrip("-")) <= DIGITS_AT_MOST else math.inf


def _cleaned(value: object, place: str, problems: list[Problem]) -> object:
    """The value with everything unstorable replaced, and a problem noted for each."""
    if isinstance(value, _Pairs):
        problems.extend(
            Problem("key_twice", _under(place, name), {"key": shown(name)})
            for name in value.doubled
        )
        return {
            _whole_characters(name): _cleaned(part, _under(place, name), problems)
            for name, part in value.items()
        }
    if isinstance(value, list):
        return [
            part if isinstance(part, _PLAIN) else _cleaned(part, f"{place}/{i}", problems)
            for i, part in enumerate(value)
        ]
    problems.extend(_unstorable(value, place.lstrip("/")))
    if isinstance(value, str):
        return _whole_characters(value)
    return None if isinstance(value, float) and not math.isfinite(value) else value


def _under(place: str, name: str) -> str:
    return f"{place}/{shown(name)}".lstrip("/")


def _unstorable(value: object, place: str) -> Iterator[Problem]:
    if isinstance(value, str) and LONE_SURROGATE.search(value):
        yield Problem("text_has_surrogate", place, {"field": place.rpartition("/")[2]})
    if isinstance(value, float) and not math.isfinite(value):
        yield Problem("number_not_finite", place)


def _whole_characters(text: str) -> str:
    return LONE_SURROGATE.sub("\ufffd", text)
