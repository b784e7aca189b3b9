"""Short ways to reach the fields of the forms of the plan."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from streamlit.testing.v1 import AppTest


def field(elements: Iterable[Any], form: str, name: str) -> Any:
    """The one field of that name in a form ("step", "result", "signpost" or "look")."""
    (found,) = [
        one
        for one in elements
        if one.key and f":{form}:" in one.key and one.key.endswith(f":{name}")
    ]
    return found


def buttons(test: AppTest) -> list[str]:
    """The words on all buttons."""
    return [button.label for button in test.button]
