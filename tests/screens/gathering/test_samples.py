from __future__ import annotations

from collections.abc import Callable

from streamlit.testing.v1 import AppTest

from tests.gatherings import there
from tests.screens.cast import said
from tests.screens.gathering.conftest import press
from toolkit.desk import GatheringDesk, today
from toolkit.domain.gathering import changes as c
from toolkit.domain.gathering.vocabulary import CommitmentState
from toolkit.exchange import open_gathering_sample

NAME = "three-rivers-gathering"


def test_a_copy_of_the_sample_is_opened_where_a_gathering_is_set_up(
    tab: Callable[..., AppTest], gatherings: GatheringDesk
) -> None:
    test = press(tab(place="home"), "home", "gathering")
    test = press(test, "home", "open_gathering_sample", NAME)
    (listed,) = gatherings.gatherings()
    sample = open_gathering_sample(NAME, today()).gathering
    assert listed.gathering.sample
    assert listed.gathering.gathering_id != sample.gathering_id
    assert (listed.gathering.tables, listed.gathering.commitments) == (
        sample.tables,
        sample.commitments,
    )
    assert "Three Rivers Gathering" in said(test)


def test_two_copies_stand_side_by_side_and_one_goes_on_alone(gatherings: GatheringDesk) -> None:
    entries = open_gathering_sample(NAME, today()).entries
    one, other = gatherings.bring_history(entries), gatherings.bring_history(entries)
    waiting = next(
        commitment.commitment_id
        for commitment in gatherings.gathering(one).commitments
        if commitment.state is CommitmentState.AGREED
    )
    looked = c.CommitmentLookedAt(commitment_id=waiting, state=CommitmentState.DONE)
    gatherings.record(one, looked)
    states = [there(gatherings.gathering(copy).commitment(waiting)).state for copy in (one, other)]
    assert states == [CommitmentState.DONE, CommitmentState.AGREED]
