from __future__ import annotations

import pytest

from tests.screens.beliefs import believed, planned
from toolkit.content import read_bank
from toolkit.desk import today
from toolkit.domain.changes import AssumptionChosen, SignpostWritten, StageOpened
from toolkit.domain.session import Signpost
from toolkit.domain.vocabulary import Stage
from toolkit.screens.plan.opening import (
    Doing,
    Opened,
    came_for,
    close_step,
    copied_from,
    copy_step,
    go_to_result,
    go_to_signpost,
    go_to_step,
    new_step,
    opened_signpost,
    opened_step,
    step_is_written,
    turn_step,
)
from toolkit.screens.plan.views import NAME, View
from toolkit.screens.showing import Showing
from toolkit.screens.state import Place, ScreenState
from toolkit.screens.tabs import picked_tab


@pytest.fixture
def showing(desk, begun) -> Showing:
    """A tab at the map of a session with a step and a signpost."""
    session_id = begun(
        believed("a"),
        planned("l", "a", right_if="one orders"),
        SignpostWritten(signpost=Signpost(signpost_id="s", assumption_id="a", sign="late pay")),
        StageOpened(stage=Stage.MAP),
    )
    return Showing(
        desk=desk,
        bank=read_bank(),
        today=today(),
        state=ScreenState(place=Place.DUE, session_id=session_id),
        history=desk.history(session_id),
    )


def stage_now(showing: Showing) -> Stage:
    return showing.newest().stage


def test_another_screen_turns_to_the_result_of_a_step(showing):
    go_to_result(showing, "l", "a")
    assert opened_step(showing) == Opened(line_id="l", assumption_id="a", doing=Doing.RESULT)
    assert (stage_now(showing), showing.state.place) == (Stage.PLAN, Place.SESSION)
    assert (picked_tab(showing, NAME, ""), came_for(showing)) == (View.STEPS, "a")


def test_another_screen_turns_to_a_look_at_a_signpost_or_to_a_new_one(showing):
    go_to_signpost(showing, "a", "s")
    assert opened_signpost(showing) == Opened(line_id="s", assumption_id="a", doing=Doing.RESULT)
    assert picked_tab(showing, NAME, "") == View.SIGNPOSTS
    go_to_signpost(showing, "a")
    opened = opened_signpost(showing)
    assert opened is not None
    assert (opened.doing, showing.session.signpost(opened.line_id)) == (Doing.WRITE, None)


def test_what_another_screen_sent_for_stands_first_until_it_is_closed_or_something_else_opens(
    showing,
):
    go_to_step(showing, "l", "a")
    assert came_for(showing) == "a"
    close_step(showing)
    assert came_for(showing) is None
    go_to_step(showing, "l", "a")
    new_step(showing, "b")
    assert came_for(showing) is None


def test_a_step_pressed_twice_is_closed_again(showing):
    turn_step(showing, "l", "a")
    assert opened_step(showing) == Opened(line_id="l", assumption_id="a")
    turn_step(showing, "l", "a")
    assert opened_step(showing) is None


def test_a_copy_has_an_id_of_its_own_and_leaves_a_step_that_was_begun_alone(showing):
    new_step(showing, "a")
    begun_step = opened_step(showing)
    copy_step(showing, "l", "a")
    copy = opened_step(showing)
    assert begun_step is not None
    assert copy is not None
    assert copied_from(showing, copy.line_id) == "l"
    step_is_written(showing, copy.line_id, "a")
    new_step(showing, "a")
    assert opened_step(showing) == begun_step


def test_the_card_another_screen_sent_for_is_drawn_first(desk, begun, tab):
    session_id = begun(
        StageOpened(stage=Stage.PLAN),
        *(believed(f"a{n}") for n in range(3)),
        *(AssumptionChosen(assumption_id=f"a{n}", chosen=True) for n in range(3)),
        planned("l", "a2", right_if="one orders"),
    )
    test = tab(session_id)
    state = test.session_state["screen"]
    prefix = f"{session_id}:plan"
    state.picked |= {
        f"{prefix}:step:line": "l",
        f"{prefix}:step:for": "a2",
        f"{prefix}:step:doing": "result",
        f"{prefix}:came_for": "a2",
    }
    test.run()
    offered = [b.key.split(":")[-1] for b in test.button if ":step:new:" in (b.key or "")]
    assert offered == ["a2", "a0", "a1"]
