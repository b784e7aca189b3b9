"""The lists and the plan on the slides: what has room, where a text is cut, and in which direction it runs."""

from __future__ import annotations

import re
from dataclasses import replace

from pptx.enum.text import PP_ALIGN

from tests.documents.casts import SCRIPTS, line, whole_session
from tests.documents.office.decks import deck_of, text_of
from toolkit.domain.strangers import for_strangers
from toolkit.exchange import read_sample, sample_names


def plan_rows(deck) -> list[list[list[str]]]:
    """The cells of the plan, by slide and row, without the headings."""
    tables = [shape.table for slide in deck.slides for shape in slide.shapes if shape.has_table]
    return [
        [[cell.text_frame.text for cell in row.cells] for row in list(table.rows)[1:]]
        for table in tables
    ]


def test_a_step_stands_whole_while_all_have_room_and_is_cut_at_a_word_where_they_have_none():
    words = (
        "ask the people who live near us what they bought last month, and from whom, in the morning"
    )
    few, many = (
        replace(whole_session(), plan=tuple(line(n, 1, words) for n in range(count)))
        for count in (3, 20)
    )
    assert {row[1] for page in plan_rows(deck_of(few)) for row in page} == {f"Learn: {words}"}
    assert {row[1] for page in plan_rows(deck_of(many)) for row in page} == {
        "Learn: ask the people who live near us what they bought last month, and from whom, in the…"
    }


def test_no_text_of_a_sample_is_cut_inside_a_word():
    for name in sample_names():
        team = read_sample(name)
        deck = deck_of(for_strangers(team, with_owners=True))
        whole = " ".join(
            [one.text for one in team.assumptions]
            + [one.what for one in team.plan]
            + [one.result.learned for one in team.plan if one.result]
        )
        cut = [told for told in text_of(deck).split("\n") if told.endswith("…")]
        ends = [told.removesuffix("…").split()[-1] for told in cut]
        assert [end for end in ends if not re.search(rf"\b{re.escape(end)}(?!\w)", whole)] == []


def test_a_list_is_spread_evenly_over_its_slides():
    many = tuple(line(n, 1, f"Ask buyer {n}") for n in range(12))
    pages = plan_rows(deck_of(replace(whole_session(), plan=many)))
    assert [len(page) for page in pages] == [6, 6]


def test_the_words_of_a_step_decide_on_its_direction_not_the_purpose_in_front():
    team = replace(whole_session(), plan=(line(1, 1, SCRIPTS["Arabic"]), line(2, 1, "Ask")))
    (table,) = (
        shape.table for slide in deck_of(team).slides for shape in slide.shapes if shape.has_table
    )
    told = [table.cell(row, 1).text_frame.paragraphs[0] for row in (1, 2)]
    assert [one.text for one in told] == [f"Learn: {SCRIPTS['Arabic']}", "Learn: Ask"]
    assert [one._p.pPr.get("rtl") for one in told] == ["1", None]
    assert [one.alignment for one in told] == [PP_ALIGN.RIGHT, PP_ALIGN.LEFT]
