"""Scripts mixed in one card, and documents in languages that run from right to left: the page is mirrored then."""

from __future__ import annotations

from datetime import date

import pytest
from PIL import Image

from tests.documents import seen
from tests.documents.casts import SCRIPTS, TODAY, card, dangerous, line, session, session_in_scripts
from tests.documents.painted import fonts_in, missing_glyphs_in
from tests.documents.paper import DOTS_PER_INCH, Printed
from tests.documents.standards import faults_of
from tests.documents.structure import faults_in
from toolkit.documents.plan import plan_html
from toolkit.documents.press import press
from toolkit.domain.bank import Bank
from toolkit.exchange import open_sample
from toolkit.outgoing import CATALOGUE, Wish

DAY = date(2026, 11, 28)
MARGIN_MM = 15.0
EDGE_MM = (MARGIN_MM, 20.0)
"""Where the hatched edge of a card of the safety strip lies, from the side that lines begin on."""


def plan_in(language: str, bank: Bank) -> Printed:
    """The plan of a session with every script, in a language."""
    html = plan_html(session_in_scripts(), bank=bank, today=TODAY, language=language)
    answer = press().print(html)
    assert answer.warnings == ()
    return Printed(answer.pdf)


def edges(picture: Image.Image) -> tuple[int, int]:
    """How much ink lies at the left and at the right edge of the text."""
    near, far = (round(one / 25.4 * DOTS_PER_INCH) for one in EDGE_MM)
    left = picture.crop((near, 0, far, picture.height))
    right = picture.crop((picture.width - far, 0, picture.width - near, picture.height))
    return sum(left.histogram()[:200]), sum(right.histogram()[:200])


@pytest.mark.parametrize("language", ["ar", "ur"])
def test_a_document_that_runs_from_right_to_left_is_whole_and_mirrored(language, bank):
    plan = plan_in(language, bank)
    assert faults_in(plan.pdf) == []
    assert faults_of(plan.pdf) == []
    assert missing_glyphs_in(plan.pdf) == 0
    left, right = edges(plan.pictures[3])
    assert right > 2 * left
    left, right = edges(plan_in("en", bank).pictures[3])
    assert left > 2 * right


@pytest.mark.parametrize("language", ["ar", "ur"])
def test_words_not_translated_yet_run_their_own_way_on_a_mirrored_page(language, bank):
    text = plan_in(language, bank).text()
    for sentence in (
        "11 debrief cards, 11 assumptions, 11 planned steps",
        "Protect people before you test.",
        "Done, due",
        "Write on it afterwards: no names, no story of a person.",
    ):
        assert sentence in text


def test_what_hangs_out_on_a_mirrored_page_does_so_where_lines_begin(bank):
    pdf = plan_in("ar", bank).pdf
    far = MARGIN_MM / 25.4 * seen.DOTS_PER_INCH - 2
    assert [
        word.text for page in seen.pages_of(pdf) for word in page.words if word.left < far
    ] == []


def test_latin_words_in_an_urdu_document_are_not_set_as_urdu(bank):
    html = plan_html(session(team="Soap Kitchen"), bank=bank, today=TODAY, language="ur")
    assert '<bdi lang="und">Soap Kitchen</bdi>' in html
    html = plan_html(session(team="Soap Kitchen"), bank=bank, today=TODAY)
    assert "<h1>Soap Kitchen</h1>" in html


@pytest.mark.parametrize(
    "entry", [one for one in CATALOGUE if one.page is not None], ids=lambda one: one.full_name
)
def test_every_document_says_where_its_lines_begin(entry, bank):
    for language, begins in (("en", "ltr"), ("ar", "rtl"), ("ur", "rtl"), ("km", "ltr")):
        brought = open_sample("lantern-corner-cafe", DAY)
        sheet = entry.papers[0]
        wish = Wish(brought=brought, bank=bank, day=DAY, sheet=sheet, language=language)
        assert f'<html lang="{language}" dir="{begins}">' in entry.page(wish)


def test_all_scripts_mixed_in_one_card_are_printed_each_in_its_own_letters(printed):
    mixed = " ".join(SCRIPTS.values()) + " (2 of 3)"
    plan = printed(
        session(
            cards=(card(0, mixed),),
            assumptions=(dangerous(1, mixed),),
            plan=(line(1, 1, mixed, measure=mixed, right_if=mixed, due=TODAY),),
        )
    )
    assert faults_in(plan.pdf) == []
    assert faults_of(plan.pdf) == []
    assert missing_glyphs_in(plan.pdf) == 0
    # A card that is mostly something else has Urdu in the Arabic face, which holds all its letters.
    assert {name.removesuffix("-Bold") for name in fonts_in(plan.pdf)} == {
        "Workshop-Sans",
        *(f"Workshop-{name}" for name in ("Khmer", "Thai", "Lao", "Myanmar", "Devanagari")),
        *(f"Workshop-{name}" for name in ("Bengali", "Tamil", "Sinhala", "Arabic")),
    }
