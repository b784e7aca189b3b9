"""Nothing private is on the wall, whatever screen is shown there and whatever was opened before."""

from __future__ import annotations

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from tests.screens.beliefs import believed, planned, rated
from tests.screens.cast import cards_under
from toolkit.domain.changes import (
    AssumptionChosen,
    AssumptionKeptPrivate,
    EvidenceAdded,
    Finding,
    SignAnswered,
    SignpostWritten,
    StageOpened,
)
from toolkit.domain.session import EvidenceItem, Signpost
from toolkit.domain.vocabulary import Answer, EvidenceLevel, Mode, Purpose, Side, Stage, Subject
from toolkit.screens.state import Place

SECRET = "QUIETWORD"

SECRETS = (
    cards_under(Stage.GOALS, "sell bread to offices"),
    believed("open", "offices order again", holds_up=("goals1",)),
    believed("secret", f"offices {SECRET} order again", holds_up=("goals1",)),
    rated("open", 2, 2),
    rated("secret", 4, 0, touches_safety=True),
    EvidenceAdded(
        item=EvidenceItem(
            evidence_id="e",
            assumption_id="secret",
            side=Side.AGAINST,
            level=EvidenceLevel.E3,
            text=SECRET,
            seen=date(2026, 1, 1),
            subject=Subject.WELLBEING,
            source=SECRET,
        )
    ),
    AssumptionChosen(assumption_id="secret", chosen=True),
    planned("l", "secret", SECRET, purpose=Purpose.PROTECT, owner="manager", due=date(2026, 11, 1)),
    SignpostWritten(
        signpost=Signpost(
            signpost_id="p", assumption_id="secret", sign=SECRET, check_on=date(2026, 11, 1)
        )
    ),
    AssumptionKeptPrivate(assumption_id="secret", private=True),
    SignAnswered(
        sign_id="debt",
        answer=Answer.HERE,
        finding=Finding(assumption_id="f", text=SECRET, safety=4, said=SECRET),
    ),
)


def on_the_page(test: AppTest) -> str:
    """Everything the page was told to draw, labels, values and what is sent to components included."""
    assert not test.exception
    return "\n".join(str(element.proto) for element in test.main) + "\n".join(
        str(element.proto) for element in test.sidebar
    )


@pytest.mark.parametrize("stage", Stage)
def test_no_stage_shows_anything_private_on_the_wall(begun, tab, stage):
    session_id = begun(*SECRETS, StageOpened(stage=stage))
    assert SECRET not in on_the_page(tab(session_id, projector="1"))


@pytest.mark.parametrize("place", [place for place in Place if place is not Place.HOME])
def test_no_place_beside_the_stages_shows_anything_private_on_the_wall(begun, tab, place):
    session_id = begun(*SECRETS, mode=Mode.ALONE)
    assert SECRET not in on_the_page(tab(session_id, place=place.value, projector="1"))


@pytest.mark.parametrize("stage", [Stage.ASSUMPTIONS, Stage.MAP, Stage.PLAN])
def test_the_team_sees_its_private_cards_in_the_quiet(begun, tab, stage):
    session_id = begun(*SECRETS, StageOpened(stage=stage))
    assert SECRET in on_the_page(tab(session_id))


def test_a_card_that_was_open_when_projector_mode_began_is_gone(begun, tab):
    session_id = begun(*SECRETS, StageOpened(stage=Stage.ASSUMPTIONS))
    test = tab(session_id)
    (row,) = [b for b in test.button if ":press_row:list_V:secret:" in (b.key or "")]
    row.click().run()
    assert SECRET in on_the_page(test)
    test.button(key=f"{session_id}:projector").click().run()
    assert SECRET not in on_the_page(test)


def test_the_numbers_on_the_wall_are_those_of_the_quiet(begun, tab):
    session_id = begun(
        believed("a"),
        AssumptionKeptPrivate(assumption_id="a", private=True),
        believed("b", "rent stays"),
        StageOpened(stage=Stage.ASSUMPTIONS),
    )
    labels = [
        b.label for b in tab(session_id, projector="1").button if ":press_row:" in (b.key or "")
    ]
    assert labels == ["**2** rent stays *holds up no card yet*"]


def test_a_private_step_back_is_not_offered_on_the_wall(begun, tab):
    session_id = begun(believed("a"), AssumptionKeptPrivate(assumption_id="a", private=True))
    quiet, wall = tab(session_id), tab(session_id, projector="1")
    assert quiet.button(key=f"{session_id}:undo").disabled is False
    assert wall.button(key=f"{session_id}:undo").disabled is True
