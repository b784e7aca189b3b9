"""What one rerun of each screen costs as a session grows, without the browser's share."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from streamlit.testing.v1 import AppTest

from tests.bench.clock import Row, seconds_for
from tests.bench.made import journal_over_days, session_of
from toolkit.desk import the_desk
from toolkit.domain.vocabulary import Stage
from toolkit.language import label
from toolkit.screens.state import Place

SCRIPT = Path(__file__).parents[2] / "toolkit" / "screens" / "script.py"
SIZES = (20, 200, 1_000)
AIM_AT_200 = 3.0
"""No screen takes more than three times its time with 20 cards at 200."""

FAILURE_BUTTON = "failure_home"
"""Stands on the calm page that a failed screen shows; its seconds would flatter the table."""

STAGES = (Stage.STRATEGY, Stage.ASSUMPTIONS, Stage.MAP, Stage.PLAN, Stage.REVIEW)


PLACES = (Place.DUE, Place.THEN_AND_NOW)
DAYS = 100
"""Screens of coming back, measured on a session whose journal is spread over so many days."""


def rows() -> Iterator[Row]:
    """Measure a rerun of every stage's screen with 20, 200 and 1,000 assumptions, and of those of coming back."""
    with _data_folder():
        for stage in STAGES:
            yield from _rows_of(label(stage), partial(_rerun_seconds, stage))
        for place in PLACES:
            yield from _rows_of(place.value.replace("_", " "), partial(_seconds_at, place))


def _rows_of(name: str, measure: Callable[[int], float]) -> Iterator[Row]:
    first = 0.0
    for size in SIZES:
        seconds = measure(size)
        first = first or seconds
        yield _row(name, size, seconds, first)


def _row(name: str, size: int, seconds: float, first: float) -> Row:
    what = f"rerun of {name}, {size:,} assumptions"
    if size == SIZES[0]:
        return Row(what=what, seconds=seconds)
    aim = AIM_AT_200 if size == SIZES[1] else None
    return Row(
        what=what,
        seconds=seconds,
        against=f"{SIZES[0]} assumptions",
        ratio=seconds / first,
        aim=aim,
    )


@contextmanager
def _data_folder() -> Iterator[None]:
    before = os.environ.get("TOOLKIT_DATA")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["TOOLKIT_DATA"] = folder
        try:
            yield
        finally:
            if before is None:
                del os.environ["TOOLKIT_DATA"]
            else:
                os.environ["TOOLKIT_DATA"] = before


def _rerun_seconds(stage: Stage, size: int) -> float:
    return _seconds_of(the_desk().bring(session_of(size, stage), origin="file"), Place.SESSION)


def _seconds_at(place: Place, size: int) -> float:
    return _seconds_of(the_desk().bring_history(journal_over_days(size, DAYS)), place)


def _seconds_of(session_id: str, place: Place) -> float:
    app = AppTest.from_file(str(SCRIPT), default_timeout=120)
    app.query_params["place"] = place.value
    app.query_params["session"] = session_id
    app.run()
    if any(button.key == FAILURE_BUTTON for button in app.button):
        raise RuntimeError(f"the screen {place} could not be drawn")
    return seconds_for(app.run, runs=5, warm_up=1)
