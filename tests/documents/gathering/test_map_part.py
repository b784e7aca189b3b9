"""The map of all tables in the plenary pack: whose card each number is."""

from __future__ import annotations

import pytest

from tests.documents.gathering.kinds import GATHERING, of_the_sample
from tests.documents.gathering.rooms import DAY
from toolkit.documents.gathering.map_part import MapTold, tell_map
from toolkit.documents.gathering.parts import head_of
from toolkit.documents.pages import Paper
from toolkit.drawing.shared_map import place_of, shared_picture

PAPERS: tuple[Paper, ...] = ("a4", "letter")


def told(paper: Paper = "a4") -> MapTold:
    picture = shared_picture(GATHERING.cards())
    return tell_map(GATHERING, head_of(GATHERING, 11, "Map", DAY), picture, paper)


def pages_of_the_map(paper: Paper) -> list[str]:
    pack = of_the_sample("plenary", paper)
    pages = [" ".join(pack.text(number).split()) for number in range(2, pack.page_count + 1)]
    return [page for page in pages if f"{GATHERING.name} · Map of all tables" in page]


def test_every_card_of_the_map_says_its_table_and_what_it_is_called_there() -> None:
    cards = {place_of(ref): (ref, card) for ref, card in GATHERING.cards()}
    lines = [
        (one.card.number, one.card.table, one.code)
        for part in told().quarters
        for one in part.cards
    ]
    expected = []
    for mark in shared_picture(GATHERING.cards()).marks:
        ref, card = cards[mark.assumption_id]
        table = GATHERING.table(ref.table_id)
        assert table is not None
        expected.append((mark.number, table.name, f"{card.lens.value}{card.number}"))
    assert sorted(lines) == sorted(expected)


@pytest.mark.parametrize("paper", PAPERS)
def test_the_map_of_the_sample_has_two_pages_and_says_that_numbers_count_through(
    paper: Paper,
) -> None:
    first, second = pages_of_the_map(paper)
    assert "The numbers count through all tables." in first
    for part in told(paper).quarters:
        for one in part.cards:
            line = f"{one.card.number} {one.card.text} ({one.card.table}: {one.code}"
            assert line in first or line in second


@pytest.mark.parametrize("paper", PAPERS)
def test_a_column_that_goes_on_with_a_quarter_names_it_again(paper: Paper) -> None:
    starts = [column[0] for page in told(paper).pages for column in page]
    again = sum(one.start > 0 for one in starts)
    assert again == 3
    assert "".join(pages_of_the_map(paper)).count(", continued") == again
