from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from tests.gatherings import offering, proposal, ref, shared_card, shared_table, there
from tests.screens.cast import said
from tests.screens.gathering.conftest import press
from toolkit.desk import GatheringDesk
from toolkit.domain.gathering import changes as c
from toolkit.domain.gathering.changes import GatheringChange
from toolkit.domain.gathering.parts.whole import Gathering
from toolkit.domain.gathering.vocabulary import BeliefTie, WordState


@pytest.fixture
def now(gatherings: GatheringDesk, gathering_id: str) -> Callable[[], Gathering]:
    return lambda: gatherings.gathering(gathering_id)


@pytest.fixture
def do(gatherings: GatheringDesk, gathering_id: str) -> Callable[..., None]:
    def record(*changes: GatheringChange, by: str = "facilitator") -> None:
        for change in changes:
            gatherings.record(gathering_id, change, actor=by)

    return record


def opened(screen: Callable[..., AppTest], gathering_id: str) -> AppTest:
    """The country groups, with the one of Cambodia open."""
    return press(screen("countries"), gathering_id, "group", "open", "kh")


CAMBODIA = c.CountryGroupSet(group_id="kh", name="Cambodia", country_ids=("KH",))


def test_small_countries_are_joined_by_hand(
    screen: Callable[..., AppTest], gathering_id: str, now: Callable[[], Gathering]
) -> None:
    test = screen("countries")
    test.multiselect(key=f"{gathering_id}:group:new").set_value(["TH", "LA"])
    press(test, gathering_id, "group", "make")
    (group,) = now().groups
    assert (group.name, group.country_ids) == ("Thailand, Laos", ("TH", "LA"))


def test_one_click_makes_a_group_for_each_country(
    screen: Callable[..., AppTest], gathering_id: str, now: Callable[[], Gathering]
) -> None:
    press(screen("countries"), gathering_id, "group", "each")
    assert [group.name for group in now().groups] == ["Cambodia", "Thailand", "Laos"]


def test_a_country_that_few_chose_is_named_without_a_number(
    screen: Callable[..., AppTest], gathering_id: str, do: Callable[..., None]
) -> None:
    do(CAMBODIA, c.DoorOpened(code="ABCDE", moderated=False))
    joined = c.AttendeeJoined(participant="ana")
    do(joined, c.CountryPicked(participant="ana", country_id="KH"), by="ana")
    page = said(screen("countries"))
    assert "Few people chose Cambodia." in page
    assert "1 person" not in page


def test_a_belief_that_several_tables_share_is_taken_up(
    screen: Callable[..., AppTest],
    gathering_id: str,
    do: Callable[..., None],
    now: Callable[[], Gathering],
) -> None:
    track = "freedom-business"
    do(CAMBODIA)
    for number, text in ((1, "buyers order again"), (2, "buyers will order again")):
        shared = shared_table(shared_card(number, text))
        do(
            c.TableSet(table_id=f"t{number}", name=f"Table {number}", track_id=track),
            c.TableShared(table_id=f"t{number}", shared=shared),
        )
    test = press(opened(screen, gathering_id), gathering_id, "belief", "shared", "kh", "0")
    (belief,) = there(now().group("kh")).beliefs
    assert set(belief.cards) == {ref("t1", "a1"), ref("t2", "a2")}
    assert belief.tie is BeliefTie.SHARED
    test.selectbox(key=f"{gathering_id}:belief:better:{belief.belief_id}").select("t2")
    press(test, gathering_id, "belief", "save", belief.belief_id)
    assert there(now().group("kh")).beliefs[0].better_table_id == "t2"


def test_an_offer_is_read_first_and_a_commitment_shows_roles_and_no_contact(
    screen: Callable[..., AppTest],
    gatherings: GatheringDesk,
    gathering_id: str,
    do: Callable[..., None],
    now: Callable[[], Gathering],
) -> None:
    do(CAMBODIA, c.DoorOpened(code="ABCDE", moderated=True))
    for person in ("ana", "bo"):
        joined = c.AttendeeJoined(participant=person)
        do(joined, c.CountryPicked(participant=person, country_id="KH"), by=person)
    do(offering(), by="bo")
    test = press(opened(screen, gathering_id), gathering_id, "offering", "let", "o1")
    assert now().offerings[0].state is WordState.SHOWN
    do(proposal(), by="ana")
    do(c.CommitmentAgreed(commitment_id="p1", participant="bo"), by="bo")
    gatherings.give_contact(gathering_id, "p1", "ana", "ana-at-the-office")
    gatherings.give_contact(gathering_id, "p1", "bo", "bo-at-the-harbour")
    page = said(test.run())
    assert "Founder, Blue Door contacts Shop lead, Two Kettles about" in page
    assert "ana-at-the-office" not in page
    assert "bo-at-the-harbour" not in page
