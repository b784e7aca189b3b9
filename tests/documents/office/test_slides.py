"""The slides: what is on them, that it is native and fits, for whose eyes, and that another program opens them."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE

from tests.documents.casts import (
    SCRIPTS,
    TODAY,
    belief,
    card,
    crowded_session,
    line,
    session,
    session_in_scripts,
    session_with_a_past,
    whole_session,
)
from tests.documents.office.decks import BANK, all_shapes, deck_of, text_of, titles
from tests.documents.paper import Printed
from tests.office import opened
from toolkit.documents.slides import plenary_pptx, slides_pptx
from toolkit.domain.session import BridgeCard, Session
from toolkit.domain.strangers import for_strangers
from toolkit.domain.vocabulary import BridgeKind

SLIDE = (12192000, 6858000)
"""16:9, in EMU."""


def edges(shape) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of a shape as it is seen, turned on its side or not."""
    across, high = shape.width, shape.height
    middle = (shape.left + across / 2, shape.top + high / 2)
    if getattr(shape, "rotation", 0) in (90, 270):
        across, high = high, across
    return (
        middle[0] - across / 2,
        middle[1] - high / 2,
        middle[0] + across / 2,
        middle[1] + high / 2,
    )


def test_the_slides_go_from_what_cannot_wait_to_the_plenary():
    deck = deck_of(for_strangers(session_with_a_past()))
    assert titles(deck) == [
        "Test Kitchen",
        "This cannot wait",
        "Safety strip: first protect, then learn",
        "Map of our assumptions",
        "How to read the map",
        "What to look at first",
        "Our plan",
        "What we learned",
        "Test Kitchen 1/2",
        "Test Kitchen 2/2",
    ]
    assert (deck.slide_width, deck.slide_height) == SLIDE


def test_notes_owners_and_private_cards_stay_out_unless_the_copy_holds_them():
    without = text_of(deck_of(for_strangers(whole_session())))
    chosen = text_of(deck_of(for_strangers(whole_session(), with_owners=True)))
    assert ("Director" in without, "Director" in chosen) == (False, True)
    past = text_of(deck_of(for_strangers(session_with_a_past())))
    assert "debt" not in past
    assert "neighbour asked" not in past


def test_the_map_is_made_of_shapes_that_say_which_card_they_are():
    deck = deck_of(for_strangers(whole_session()))
    shapes = list(all_shapes(deck.slides[titles(deck).index("Map of our assumptions")].shapes))
    assert [shape for shape in shapes if shape.shape_type is MSO_SHAPE_TYPE.PICTURE] == []
    told = {
        shape.name: shape._element._nvXxPr.cNvPr.get("descr")
        for shape in shapes
        if shape.shape_type is MSO_SHAPE_TYPE.GROUP
    }
    assert told["F2"] == (
        "F2, Feasibility: nobody can guess a worker's past. Watch. Safety-critical."
    )
    assert sorted(told) == ["F2", "V1", "W3"]
    words = [shape.text_frame.text for shape in shapes if shape.has_text_frame]
    assert {"Test now", "Watch", "Later", "Carry on", "Evidence: how we know"} <= set(words)


@pytest.mark.parametrize(
    "team", [crowded_session(), session_in_scripts()], ids=["crowd", "scripts"]
)
def test_nothing_stands_outside_a_slide_and_no_list_runs_over(team):
    deck = deck_of(team)
    width, height = SLIDE
    for slide in deck.slides:
        for shape in slide.shapes:
            left, top, right, bottom = edges(shape)
            assert left >= 0
            assert top >= 0
            assert right <= width
            assert bottom <= height
            if shape.has_table:
                assert shape.top + sum(row.height for row in shape.table.rows) <= height
    assert sum(title.startswith("Safety strip") for title in titles(deck)) <= 4


def test_lists_and_tables_are_said_in_24_points_and_more():
    deck = deck_of(crowded_session())
    sizes = {
        run.font.size.pt
        for slide in deck.slides
        for shape in slide.placeholders
        for paragraph in shape.text_frame.paragraphs
        for run in paragraph.runs
    }
    assert min(sizes) == 24


def test_what_has_no_room_is_counted():
    many = tuple(line(n, 1, f"Ask buyer {n}") for n in range(60))
    team = replace(whole_session(), plan=many)
    assert "and 24 more in the plan" in text_of(deck_of(team))


def test_scripts_emoji_and_direction_survive_in_another_program():
    team = session(
        team="soap 🧼",
        cards=(card(0, "x"),),
        assumptions=(
            belief(1, SCRIPTS["Arabic"], chosen=True),
            belief(2, SCRIPTS["Khmer"], chosen=True),
            belief(3, "\u202e evil \x00 <a:t/> {x} _x0041_", chosen=True),
        ),
    )
    deck = deck_of(team)
    said = text_of(deck)
    assert SCRIPTS["Arabic"] in said
    assert SCRIPTS["Khmer"] in said
    assert "soap 🧼" in said
    assert "<a:t/> {x} _x0041_" in said
    assert "\u202e" not in said
    rtl = [
        paragraph.text
        for slide in deck.slides
        for shape in slide.placeholders
        for paragraph in shape.text_frame.paragraphs
        if paragraph._p.pPr is not None and paragraph._p.pPr.get("rtl") == "1"
    ]
    assert rtl == [f"V1 {SCRIPTS['Arabic']}"]


def test_another_program_prints_a_page_for_every_slide():
    team = for_strangers(session_with_a_past())
    file = slides_pptx(team, bank=BANK, today=TODAY)
    printed = Printed(opened(file, "pptx", "pdf"))
    assert printed.page_count == 10
    assert "guests come back without a discount" in printed.text()
    assert slides_pptx(team, bank=BANK, today=TODAY) == file


def test_every_table_has_a_slide_in_the_plenary_with_the_questions_of_the_bank_and_a_second_for_long_words():
    short, long = (
        replace(
            whole_session(),
            team=name,
            bridge_cards=tuple(BridgeCard(kind=kind, text=text) for kind in BridgeKind),
        )
        for name, text in (("Test Kitchen", "Buyers stay."), ("Soup Kitchen", "Buyers stay. " * 12))
    )
    deck = Presentation(io.BytesIO(plenary_pptx([short, long], bank=BANK, today=TODAY)))
    assert titles(deck) == ["Test Kitchen", "Soup Kitchen 1/2", "Soup Kitchen 2/2"]
    asked = [
        one.text for slide in deck.slides for one in slide.placeholders[1].text_frame.paragraphs
    ][::2]
    assert asked == [card.text for card in BANK.plenary_cards] * 2


def test_a_table_that_wrote_nothing_yet_is_shown_with_the_drafts_it_is_offered():
    answers = answers_of(whole_session())
    assert answers == {
        "BP1": "(not written yet: say it or write it here)",
        "BP2": (
            "(a draft, not written yet) This could hurt somebody if it is wrong: “a worker can say no to a shift”."
            " First we do this: Print the shift rules."
        ),
        "BP3": (
            "(a draft, not written yet) Within a month we do this: Half the days without a discount. It tests this"
            " belief: “guests come back without a discount”. We are right if: At least half return."
        ),
        "BP4": (
            "(a draft, not written yet) We do not know yet whether this is true: “a worker can say no to a shift”."
            " What have you seen?"
        ),
        "BP5": "(not written yet: say it or write it here)",
    }


def answers_of(team: Session) -> dict[str, str]:
    """What its slides for the plenary say to each question."""
    deck = Presentation(io.BytesIO(plenary_pptx([team], bank=BANK, today=TODAY)))
    lines = [
        one.text for slide in deck.slides for one in slide.placeholders[1].text_frame.paragraphs
    ]
    asked = [card.card_id for card in BANK.plenary_cards]
    return dict(zip(asked, lines[1::2], strict=True))


def test_a_table_that_wrote_its_cards_for_the_plenary_is_shown_with_its_own_words():
    own = "Buyers order again. " * 14
    team = replace(
        for_strangers(session_with_a_past()),
        bridge_cards=tuple(BridgeCard(kind=kind, text=own.strip()) for kind in BridgeKind),
    )
    assert set(answers_of(team).values()) == {own.strip()}


def test_of_the_map_no_card_is_told_that_the_table_does_not_show():
    team = replace(for_strangers(session_with_a_past()), shared_cards=())
    assert set(answers_of(team).values()) == {"(not written yet: say it or write it here)"}
