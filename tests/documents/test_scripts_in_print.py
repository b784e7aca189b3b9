"""Text in every script that ships with the project prints as letters, and stays inside its box."""

from __future__ import annotations

from collections.abc import Iterator

import page
import pikepdf
import pytest
from PIL import Image

from tests.documents.casts import SCRIPTS, TODAY, card, dangerous, line, session, session_in_scripts
from tests.documents.paper import DOTS_PER_INCH, Printed
from toolkit.documents.plan import missing_letters, plan_html
from toolkit.documents.press import press
from toolkit.domain.session import Session

FONT_OF = {
    "Khmer": "Workshop-Khmer",
    "Thai": "Workshop-Thai",
    "Lao": "Workshop-Lao",
    "Burmese": "Workshop-Myanmar",
    "Devanagari": "Workshop-Devanagari",
    "Bengali": "Workshop-Bengali",
    "Tamil": "Workshop-Tamil",
    "Sinhala": "Workshop-Sinhala",
    "Vietnamese": "Workshop-Sans",
    "Arabic": "Workshop-Arabic",
    "Urdu": "Workshop-Urdu",
}
SPACELESS = ("Khmer", "Thai", "Lao", "Burmese")
EXTRACTED_EXACTLY = ("Vietnamese", "Thai", "Lao")
MARGIN_MM = 13


@pytest.fixture
def in_scripts(printed):
    """A plan with a card, an assumption and a test in every script."""
    return printed(session_in_scripts())


def in_one_script(name: str) -> Session:
    """Long texts without a space, in every kind of box the plan has."""
    text = SCRIPTS[name] * 4
    return session(
        team=SCRIPTS[name] * 2,
        cards=(card(0, text), card(1, text), card(2, text, parked=True)),
        assumptions=(dangerous(1, text), dangerous(2, text, parked=True)),
        plan=(line(1, 1, text, measure=text, right_if=text, owner=SCRIPTS[name], due=TODAY),),
    )


def inked_margins(plan: Printed) -> list[int]:
    """The pages, from 1, with ink in the right margin."""
    return [number for number, picture in enumerate(plan.pictures, 1) if _is_inked(picture)]


def _is_inked(picture: Image.Image) -> bool:
    margin = picture.crop((picture.width - _pixels(MARGIN_MM), 0, picture.width, picture.height))
    return sum(margin.histogram()[:200]) > 0


def _pixels(millimetres: float) -> int:
    return round(millimetres / 25.4 * DOTS_PER_INCH)


def glyphs_drawn(plan: Printed) -> Iterator[bytes]:
    """Every glyph number the pages draw, two bytes each."""
    for one in plan.opened.pages:
        for operation in pikepdf.parse_content_stream(one):
            if str(operation.operator) == "TJ":
                for part in operation.operands[0]:
                    if isinstance(part, pikepdf.String):
                        raw = bytes(part)
                        yield from (raw[i : i + 2] for i in range(0, len(raw), 2))


def test_no_character_of_any_script_is_missing(bank):
    assert missing_letters(session_in_scripts(), bank=bank, today=TODAY) == ()


def test_every_script_is_printed_in_its_own_font(in_scripts):
    names = set(in_scripts.font_names())
    assert {font.removesuffix("-Bold") for font in names} == set(FONT_OF.values())


def test_no_glyph_is_the_empty_box(in_scripts):
    drawn = list(glyphs_drawn(in_scripts))
    assert len(drawn) > 1_000
    assert drawn.count(b"\x00\x00") == 0


def test_every_script_is_accessible(in_scripts):
    report = page.validate_pdf_bytes(in_scripts.pdf, profile="ua1")
    assert [(fault.rule_id, fault.message) for fault in report.failures] == []


@pytest.mark.parametrize("name", EXTRACTED_EXACTLY)
def test_the_text_can_be_copied_out_again(name, in_scripts):
    assert SCRIPTS[name].replace(" ", "") in in_scripts.text().replace(" ", "")


@pytest.mark.parametrize("name", SPACELESS)
def test_lines_without_spaces_stay_inside_the_page(name, printed):
    assert inked_margins(printed(in_one_script(name))) == []


@pytest.mark.parametrize("name", SPACELESS)
def test_lines_without_spaces_stay_inside_their_column(name, printed):
    debrief = printed(in_one_script(name)).pictures[1]
    middle = debrief.width // 2
    gutter = debrief.crop((middle - _pixels(2.5), _pixels(30), middle + _pixels(2.5), _pixels(250)))
    assert sum(gutter.histogram()[:200]) == 0


@pytest.mark.parametrize("name", ["Khmer", "Burmese", "Lao"])
def test_without_our_breaks_the_same_lines_would_run_over_the_edge(name, bank):
    """This shows that the test above can fail."""
    html = plan_html(in_one_script(name), bank=bank, today=TODAY).replace("\u200b", "")
    assert inked_margins(Printed(press().print(html).pdf)) != []


def test_a_word_of_a_hundred_thousand_letters_stays_inside_the_page(printed):
    word = "W" * 100_000
    plan = printed(session(cards=(card(0, word),), assumptions=(dangerous(1, word),)))
    assert inked_margins(plan) == []


def test_an_emoji_is_named(printed):
    assert "grow [seedling] end" in printed(session(cards=(card(0, "grow 🌱 end"),))).text()
