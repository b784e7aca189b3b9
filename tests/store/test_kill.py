from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.journeys import START
from toolkit.desk import Desk
from toolkit.domain.changes import CardsWritten, NewCard
from toolkit.domain.vocabulary import Stage
from toolkit.store import open_journal

HERE = Path(__file__).parents[2]


@pytest.mark.parametrize("answered_before", [1, 12, 40])
def test_a_writer_killed_at_any_moment_loses_nothing_that_was_answered(database, answered_before):
    desk = Desk(open_journal(database))
    session_id = desk.start(START)
    writer = subprocess.Popen(
        [sys.executable, "-m", "tests.store.writer", database, session_id],
        cwd=HERE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert writer.stdout is not None
    answered = [writer.stdout.readline().strip() for _ in range(answered_before)]
    writer.kill()
    answered += writer.stdout.read().split()
    writer.wait()
    writer.stdout.close()
    stored = [card.card_id for card in desk.session(session_id).cards]
    assert stored[: len(answered)] == answered
    assert len(stored) - len(answered) in (0, 1)
    after = CardsWritten(stage=Stage.GOALS, cards=(NewCard(card_id="after", text="After"),))
    assert desk.record(session_id, after).cards[-1].card_id == "after"
    desk.journal.close()
