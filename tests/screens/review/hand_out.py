"""The hand-out of a session as a test goes through it."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from tests.screens.beliefs import turn_to
from toolkit.domain.changes import StageOpened
from toolkit.domain.vocabulary import Stage
from toolkit.outgoing import Group

HERE = StageOpened(stage=Stage.REVIEW)
STORY = "our trainee Sokha, aged 19, likes bread"


def handing_out(test: AppTest, session_id: str) -> AppTest:
    return turn_to(test, session_id, "review", "hand_out")


def choose(test: AppTest, session_id: str, group: Group, name: str) -> AppTest:
    test.button_group(key=f"{session_id}:review:group").set_value(group).run()
    return test.radio(key=f"{session_id}:review:document:{group.value}").set_value(name).run()


def downloads(test: AppTest) -> list[str]:
    return [one.label for one in test.download_button]
