from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from tests.screens.cast import said
from tests.screens.gathering.conftest import press
from toolkit.desk import GatheringDesk
from toolkit.desk.secrets import signing_key
from toolkit.domain.gathering import changes as c
from toolkit.domain.vocabulary import Shelf
from toolkit.exchange.gathering_file import read_gathering, write_gathering

GROUP = c.CountryGroupSet(group_id="kh", name="Cambodia", country_ids=("KH",))


def noted(words: str) -> c.CountryNoted:
    return c.CountryNoted(group_id="kh", missing=words, joint_test="")


@pytest.fixture
def brought(tab: Callable[..., AppTest]) -> Callable[[bytes], AppTest]:
    """The home screen with a file in the place for gathering files."""

    def bring(raw: bytes) -> AppTest:
        test = tab(place="home")
        place = next(one for one in test.file_uploader if "gathering file" in one.label)
        return place.set_value(("g.json", raw, "application/json")).run()

    return bring


def file_of(desk: GatheringDesk, gathering_id: str) -> bytes:
    return write_gathering(desk.history(gathering_id), signing_key())


def went_on_elsewhere(desk: GatheringDesk, gathering_id: str, change: c.GatheringChange) -> bytes:
    """The file of another laptop that was given the gathering, and went on with it."""
    there = desk.bring_history(read_gathering(file_of(desk, gathering_id), "g.json").entries)
    desk.record(there, change)
    raw = file_of(desk, there)
    desk.shelve(there, Shelf.DELETED)
    desk.erase(there)
    return raw


def test_a_gathering_that_is_not_here_comes_in(
    brought: Callable[[bytes], AppTest], gatherings: GatheringDesk, gathering_id: str
) -> None:
    raw = file_of(gatherings, gathering_id)
    gatherings.shelve(gathering_id, Shelf.DELETED)
    gatherings.erase(gathering_id)
    press(brought(raw), "home", "gathering_file", "in")
    assert [one.gathering.name for one in gatherings.gatherings()] == ["Lantern Days"]


def test_the_same_file_twice_adds_nothing(
    brought: Callable[[bytes], AppTest], gatherings: GatheringDesk, gathering_id: str
) -> None:
    test = brought(file_of(gatherings, gathering_id))
    assert "the same as in the file. The file adds nothing to it." in said(test)
    before = gatherings.history(gathering_id).seq
    press(test, "home", "gathering_file", "join")
    assert gatherings.history(gathering_id).seq == before
    assert len(gatherings.gatherings()) == 1


def test_a_file_of_another_laptop_is_joined_and_what_both_settled_is_said(
    brought: Callable[[bytes], AppTest], gatherings: GatheringDesk, gathering_id: str
) -> None:
    gatherings.record(gathering_id, GROUP)
    raw = went_on_elsewhere(gatherings, gathering_id, noted("The bank"))
    gatherings.record(gathering_id, noted("The mayor"))
    test = brought(raw)
    page = said(test)
    for words in ("both went on", "The bank", "The mayor", "What is here stands, it is later."):
        assert words in page, words
    press(test, "home", "gathering_file", "join")
    group = gatherings.gathering(gathering_id).group("kh")
    assert group is not None
    assert group.missing == "The mayor"


def test_a_newer_file_goes_on_with_the_gathering_here(
    brought: Callable[[bytes], AppTest], gatherings: GatheringDesk, gathering_id: str
) -> None:
    gatherings.record(gathering_id, GROUP)
    raw = went_on_elsewhere(gatherings, gathering_id, noted("The bank"))
    test = brought(raw)
    assert "the file is newer. 1 step comes in." in said(test)
    press(test, "home", "gathering_file", "join")
    group = gatherings.gathering(gathering_id).group("kh")
    assert group is not None
    assert group.missing == "The bank"
    again = brought(raw)
    assert "The file adds nothing to it." in said(again)


def test_a_file_that_is_no_gathering_is_refused_in_words(
    brought: Callable[[bytes], AppTest],
) -> None:
    assert "problem and was not taken in" in said(brought(b'{"format": "something else"}'))
