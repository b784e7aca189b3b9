from __future__ import annotations

from datetime import UTC, datetime

import pytest

from toolkit.domain.changes import CardsWritten, Change, Entry, NewCard, SessionStarted
from toolkit.domain.history import History, replay
from toolkit.domain.vocabulary import Mode, Stage
from toolkit.screens.happened.redaction import changes_holding


@pytest.fixture
def history() -> History:
    changes: tuple[Change, ...] = (
        SessionStarted(
            team="Old Street Salon",
            business="",
            country="",
            track_id="freedom_business",
            mode=Mode.ALONE,
            minutes=90,
        ),
        CardsWritten(
            stage=Stage.GOALS,
            cards=(
                NewCard(card_id="a", text="Old Street, by the bank"),
                NewCard(card_id="b", text="Old Street"),
            ),
        ),
    )
    at = datetime(2026, 3, 1, tzinfo=UTC)
    return replay(
        "s",
        [
            Entry(seq=n, change_id=f"ch{n}", at=at, actor="facilitator", change=change)
            for n, change in enumerate(changes, start=1)
        ],
    )


@pytest.mark.parametrize(
    ("passage", "count"),
    [("Old Street", 2), ("by the bank", 1), ("old street", 0), ("goals", 0), ("  ", 0)],
)
def test_a_passage_is_counted_once_a_step_and_only_where_a_person_wrote_it(history, passage, count):
    assert changes_holding(history.entries, passage) == count
