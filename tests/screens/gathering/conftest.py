"""A gathering on the app's own desk, and its screen at a part."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from tests.gatherings import STARTED
from toolkit.desk import Desk, GatheringDesk, the_gathering_desk


@pytest.fixture
def gatherings(desk: Desk) -> GatheringDesk:
    """The app's own desk of gatherings; ``desk`` gave it an empty data folder."""
    return the_gathering_desk()


@pytest.fixture
def gathering_id(gatherings: GatheringDesk) -> str:
    """A gathering that was just set up."""
    return gatherings.start(STARTED)


@pytest.fixture
def screen(tab: Callable[..., AppTest], gathering_id: str) -> Callable[..., AppTest]:
    """The gathering's screen, at a part of it."""

    def open_at(part: str = "") -> AppTest:
        test = tab(place="gathering", gathering=gathering_id)
        if part:
            test = press(test, gathering_id, "gathering", "tab_other", part)
        return test

    return open_at


def press(test: AppTest, *parts: str) -> AppTest:
    """Press the button of that key."""
    return test.button(key=":".join(parts)).click().run()
