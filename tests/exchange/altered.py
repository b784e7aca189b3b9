"""A good session file, and ways to spoil it."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

import pytest

from toolkit.domain.errors import FileRejected
from toolkit.exchange import read_session
from toolkit.exchange.samples import FOLDER
from toolkit.language import problem_sentence

RAW = (FOLDER / "blue-door-salon-academy.json").read_bytes()
WHOLE = json.loads(RAW)


def problems_in(raw: bytes) -> list[tuple[str, str]]:
    """The codes and places of what is wrong; each problem must also have its sentence with every gap filled."""
    with pytest.raises(FileRejected) as caught:
        read_session(raw, "some file.json")
    for problem in caught.value.problems:
        words = problem_sentence(problem)
        assert "{" not in words
        assert "Something did not work" not in words
    return [(problem.code, problem.place) for problem in caught.value.problems]


def changed(*steps: tuple[str, object]) -> bytes:
    """The sample with values put at places such as "session/cards/0/text"."""
    whole = deepcopy(WHOLE)
    for place, value in steps:
        at: Any = whole
        *path, last = [int(step) if step.isdigit() else step for step in place.split("/")]
        for step in path:
            at = at[step]
        at[last] = value
    return json.dumps(whole).encode()


def without(place: str) -> bytes:
    """The sample with one field taken out."""
    whole = deepcopy(WHOLE)
    at: Any = whole
    *path, last = [int(step) if step.isdigit() else step for step in place.split("/")]
    for step in path:
        at = at[step]
    del at[last]
    return json.dumps(whole).encode()


def with_text(old: str, new: str) -> bytes:
    """The sample's text with one passage replaced, for what no JSON writer would write."""
    text = RAW.decode()
    assert text.count(old) >= 1
    return text.replace(old, new, 1).encode()
