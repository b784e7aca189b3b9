from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from tests.screens.cast import said
from tests.screens.map.made import beliefs
from toolkit.desk import today
from toolkit.domain.changes import (
    AssumptionEdited,
    AssumptionKeptPrivate,
    Change,
    DangerAnswered,
    EvidenceAdded,
    StageOpened,
    WorryAnswered,
)
from toolkit.domain.session import EvidenceItem
from toolkit.domain.vocabulary import EvidenceLevel, Lens, Side, Stage, Subject
from toolkit.screens.frame.alarms import CARDS_AT_MOST
from toolkit.screens.state import Place


def against(assumption_id: str, level: int = 3) -> EvidenceAdded:
    return EvidenceAdded(
        item=EvidenceItem(
            evidence_id=f"against-{assumption_id}",
            assumption_id=assumption_id,
            side=Side.AGAINST,
            level=EvidenceLevel(level),
            text="two left",
            seen=today().replace(day=1),
            subject=Subject.STUDY,
            source="exit talks",
        )
    )


def danger(assumption_id: str) -> list[Change]:
    """A card that somebody may be harmed by, with one word against it."""
    judged = WorryAnswered(assumption_id=assumption_id, safety=4, said="night work")
    return [judged, against(assumption_id, 1)]


def alarms(test: AppTest) -> list[str]:
    """The states that have a line, and the words on the buttons of their cards."""
    names = [name for name in ("Stop and review", "Probably wrong") if f"{name}" in _names(test)]
    return [*names, *(b.label for b in test.button if ":alarm:" in str(b.key))]


def _names(test: AppTest) -> str:
    return "\n".join(line for line in said(test).splitlines() if "alarm-name" in line)


def test_while_all_is_calm_nothing_is_drawn(begun, tab):
    assert alarms(tab(begun(*beliefs(2)))) == []


@pytest.mark.parametrize("stage", list(Stage))
def test_both_states_are_on_every_stage_with_a_way_to_their_cards(begun, tab, stage):
    session_id = begun(*beliefs(2), *danger("a1"), against("a2"), StageOpened(stage=stage))
    assert alarms(tab(session_id)) == [
        "Stop and review",
        "Probably wrong",
        "**D1** belief number 1",
        "**V2** belief number 2",
    ]


@pytest.mark.parametrize("place", [Place.GUIDE, Place.HAPPENED, Place.DUE, Place.CHAIN])
def test_they_are_on_the_screens_beside_the_stages_too(begun, tab, place):
    session_id = begun(*beliefs(1), *danger("a1"))
    assert alarms(tab(session_id, place=place)) == ["Stop and review", "**D1** belief number 1"]


def test_the_way_leads_to_the_open_card_beside_the_map(begun, tab, desk):
    session_id = begun(*beliefs(2), *danger("a1"))
    test = tab(session_id, place=Place.GUIDE)
    test.button(key=f"{session_id}:alarm:a1").click().run()
    assert desk.session(session_id).stage is Stage.MAP
    assert "belief number 1" in said(test)
    assert f"{session_id}:map:close" in {button.key for button in test.button}


def test_a_private_card_is_not_named_on_the_wall(begun, tab):
    private = AssumptionKeptPrivate(assumption_id="a1", private=True)
    session_id = begun(*beliefs(2), *danger("a1"), private, against("a2"))
    assert alarms(tab(session_id, projector="1")) == ["Probably wrong", "**V2** belief number 2"]
    assert "Stop and review" in alarms(tab(session_id))


def test_of_many_cards_only_the_numbers_stand_there_and_the_rest_on_the_due_list(begun, tab):
    count = CARDS_AT_MOST + 2
    changes = [change for n in range(1, count + 1) for change in danger(f"a{n}")]
    test = tab(begun(*beliefs(count), *changes))
    assert alarms(test)[1:] == [
        *(f"**{lens}{n}**" for n, lens in zip(range(1, 7), "DVFWCD", strict=True)),
        "2 more",
    ]


def test_a_recorded_change_ends_the_alarm(begun, tab):
    answered = DangerAnswered(
        assumption_id="a1", what_changed="two work at night", answers=("against-a1",)
    )
    assert alarms(tab(begun(*beliefs(1), *danger("a1"), answered))) == []


def test_text_of_people_acts_on_no_button(begun, tab):
    nasty = AssumptionEdited(
        assumption_id="a1", text="**bold** :tada:", lens=Lens.CONTEXT, touches_safety=False
    )
    session_id = begun(*beliefs(1), nasty, *danger("a1"))
    assert alarms(tab(session_id))[-1] == "**C1** \\*\\*bold\\*\\* \\:\u2060tada\\:"
