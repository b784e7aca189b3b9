"""The wall of the sample gathering through its whole day: every scene draws, and none shows who is who."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from toolkit.content import read_bank
from toolkit.domain.gathering import changes as c
from toolkit.domain.gathering.history import GatheringHistory, extend_gathering, replay_gathering
from toolkit.domain.gathering.vocabulary import PlenaryView
from toolkit.domain.vocabulary import Lens
from toolkit.exchange import read_gathering_sample
from toolkit.phone.gathering.wall import picture_of_gathering
from toolkit.phone.gathering.wall_scenes import gathering_scene
from toolkit.phone.wall_map import MARKS_AT_MOST, MapView

BANK = read_bank()
TURNS = (
    c.PartOpened,
    c.PlenaryShown,
    c.LearningSettled,
    c.EvidenceAnswerSettled,
    c.OfferingSettled,
)


@cache
def whole_day() -> GatheringHistory:
    return read_gathering_sample("three-rivers-gathering")


def moments() -> Iterator[GatheringHistory]:
    """The gathering after each turn of the wall, while the door is open."""
    first, *others = whole_day().entries
    history = replay_gathering("three-rivers-gathering", [first])
    for entry in others:
        history = extend_gathering(history, entry)
        turned = isinstance(entry.change, TURNS)
        if turned and history.gathering.door is not None and history.gathering.door.open:
            yield history


def test_the_wall_turns_through_the_whole_day_and_never_names_a_phone():
    named = re.compile(r"\brater-\d")
    assert all(named.match(one.participant) for one in whole_day().gathering.attendees)
    seen = [picture_of_gathering(history).line() for history in moments()]
    assert [line for line in seen if named.search(line)] == []
    assert all(any(team in line for line in seen) for team in ("Paper Kite", "Slow Morning"))


def test_each_view_of_the_plenary_has_something_to_show():
    shown: dict[PlenaryView, int] = {}
    for history in moments():
        view = history.gathering.plenary.view
        pieces = gathering_scene(history, BANK).pieces
        shown[view] = max(shown.get(view, 0), len(pieces))
    assert set(shown) == set(PlenaryView)
    assert min(shown.values()) >= 1


def test_when_the_door_is_shut_the_wall_says_thank_you():
    assert gathering_scene(whole_day(), BANK).heading == "Thank you for taking part"


def test_beside_the_map_stand_the_first_of_the_strip_a_count_of_the_others_and_all_lenses():
    (piece,) = next(
        gathering_scene(history, BANK).pieces
        for history in moments()
        if history.gathering.plenary.view is PlenaryView.MAP
    )
    view = piece.view
    assert isinstance(view, MapView)
    assert (len(view.strip), view.more, len(view.legend)) == (
        MARKS_AT_MOST,
        "and 17 more with a shield",
        len(Lens),
    )
