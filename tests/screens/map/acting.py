"""What a person does at the map screen, for its tests."""

from __future__ import annotations

from typing import Any

from streamlit.testing.v1 import AppTest


def open_card(test: AppTest, session_id: str, assumption_id: str) -> AppTest:
    """What a click on the map does; the click itself is tried in the browser tests."""
    test.session_state["screen"].picked[f"{session_id}:map:card"] = assumption_id
    return test.run()


def open_part(test: AppTest, session_id: str, *parts: str) -> AppTest:
    """Open a closed part of the open card, such as "ledger", "a1"."""
    test.session_state[":".join((session_id, "map", *parts))] = True
    return test.run()


def press(test: AppTest, session_id: str, *parts: str) -> AppTest:
    """Press a button of the map screen."""
    return test.button(key=":".join((session_id, "map", *parts))).click().run()


def keys(test: AppTest) -> set[str]:
    """The keys of all buttons on the page."""
    return {str(button.key) for button in test.button}


def field(test: AppTest, about: str, name: str) -> Any:
    """The one field of a part, such as "rate:a1"; what of its key changes with what is stored may be anything."""
    kinds = (
        test.radio,
        test.selectbox,
        test.text_input,
        test.text_area,
        test.button_group,
        test.checkbox,
    )
    (found,) = [
        one
        for kind in kinds
        for one in kind
        if f":map:{about}:" in str(one.key) and str(one.key).endswith(f":{name}")
    ]
    return found
