"""Asking a journey for what it must refuse."""

from __future__ import annotations

import pytest

from tests.journeys import Journey
from toolkit.domain.changes import Change
from toolkit.domain.errors import ToolkitError


def refusal(journey: Journey, change: Change, actor: str = "facilitator") -> tuple[type, str]:
    """The class and code the change is refused with; and that it left nothing."""
    before = journey.history
    with pytest.raises(ToolkitError) as caught:
        journey.do(change, actor=actor)
    assert journey.history is before
    return type(caught.value), caught.value.code
