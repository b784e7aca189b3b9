"""The plan for Word: what it says, how it is built, and that another program reads it."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from tests.documents.casts import (
    SCRIPTS,
    TODAY,
    belief,
    card,
    crowded_session,
    dangerous,
    line,
    session,
    session_in_scripts,
    session_with_a_past,
    whole_session,
)
from tests.office import read_text
from toolkit.content import read_bank
from toolkit.documents.office.word import MARGIN_MM
from toolkit.documents.plan_office import plan_docx
from toolkit.domain.session import Session

BANK = read_bank()


def made(team: Session, **choices) -> bytes:
    return plan_docx(team, bank=BANK, today=TODAY, **choices)


def words(file: bytes) -> str:
    return " ".join(read_text(file, "docx").split())


@pytest.fixture(scope="module")
def past() -> bytes:
    return made(session_with_a_past())


def test_an_office_program_reads_the_whole_plan_and_the_alarms_come_first(past):
    text = words(past)
    parts = (
        "Action plan: Test Kitchen",
        "This cannot wait",
        "Stop and review:",
        "A neighbour asked about the house",
        "Who reads this",
        "What we said about our work",
        "Map of our assumptions",
        "Safety strip: first protect, then learn",
        "What we changed, 1 Nov 2026: Two people sign the rota now",
        "What we know, for and against",
        "Six of ten guests came back",
        "It has happened: Somebody asks where our workers come from",
        "Steps for 30, 60 and 90 days",
    )
    places = [text.find(part) for part in parts]
    assert -1 not in places
    assert places == sorted(places)


def test_a_private_card_is_in_it_only_when_somebody_chose_so(past):
    assert "nobody is held by a debt to us" not in words(past)
    chosen = made(session_with_a_past(), with_private=True)
    assert "nobody is held by a debt to us" in words(chosen)


def test_headings_lists_and_tables_are_real_and_header_rows_repeat(past):
    file = docx.Document(io.BytesIO(past))
    styles = [str(paragraph.style and paragraph.style.name) for paragraph in file.paragraphs]
    assert styles[0] == "Title"
    levels = [int(name[-1]) for name in styles if name.startswith("Heading")]
    assert all(after <= before + 1 for before, after in zip([0, *levels], levels, strict=False))
    assert "List Bullet" in styles
    heads = [table for table in file.tables if table.rows[0]._tr.xpath("./w:trPr/w:tblHeader")]
    assert [table.rows[0].cells[1].text for table in heads] == [
        "We believe that …",
        "We believe that …",
        "The sign",
        "Step",
    ]


def test_a_line_that_opens_a_row_of_cards_stays_with_the_first_card(past):
    paragraphs = docx.Document(io.BytesIO(past)).paragraphs
    (opening,) = [one for one in paragraphs if one.text.startswith("Each card begins with")]
    assert opening.paragraph_format.keep_with_next


def test_where_somebody_is_asked_to_write_there_is_a_line_to_write_on():
    team = session(assumptions=(dangerous(1, "pots are safe"),))
    paragraphs = docx.Document(io.BytesIO(made(team))).paragraphs
    asked = [
        place for place, one in enumerate(paragraphs) if one.text.endswith((" did:", " here:"))
    ]
    assert len(asked) == 2
    for place in asked:
        (below,) = paragraphs[place + 1]._p.xpath("./w:pPr/w:pBdr/w:bottom")
        assert below.get(qn("w:val")) == "single"
        assert paragraphs[place].paragraph_format.keep_with_next


def test_room_to_write_in_a_card_is_high_enough_for_a_hand():
    team = session(assumptions=(belief(1, "guests pay"),), plan=(line(1, 1, "Ask ten guests"),))
    tables = docx.Document(io.BytesIO(made(team))).tables
    rows = {row.cells[0].text: row for table in tables for row in table.rows}
    assert [round(rows[name].height.mm) for name in ("We saw", "We learned")] == [9, 9]


def test_tables_and_frames_are_as_wide_as_the_text(past):
    opened = docx.Document(io.BytesIO(past))
    text_width = Mm(210 - 2 * MARGIN_MM)
    for table in opened.tables:
        assert abs(sum(column.width for column in table.columns) - text_width) < Mm(0.1)
        (indent,) = table._tbl.xpath("./w:tblPr/w:tblInd")
        assert indent.get(qn("w:w")) == "108"
    framed = opened.styles["Framed Text"].paragraph_format
    assert (framed.left_indent, framed.right_indent) == (Pt(5.5), Pt(5.5))


def test_no_item_of_a_list_stands_alone_on_a_page(past):
    paragraphs = docx.Document(io.BytesIO(past)).paragraphs
    (first,) = [place for place, one in enumerate(paragraphs) if one.text == "Safety lines"]
    kept = [bool(one.paragraph_format.keep_with_next) for one in paragraphs[first + 1 : first + 6]]
    assert kept == [True, False, False, True, False]


def test_a_long_first_item_of_a_list_is_company_enough_for_its_heading():
    team = session(cards=(card(0, "We bake. " * 30), card(4, "Bread"), card(8, "Cakes")))
    paragraphs = docx.Document(io.BytesIO(made(team))).paragraphs
    (first,) = [place for place, one in enumerate(paragraphs) if one.text.startswith("We bake.")]
    assert [bool(one.paragraph_format.keep_with_next) for one in paragraphs[first : first + 3]] == [
        False,
        True,
        False,
    ]


def test_words_not_translated_yet_keep_their_full_stop_at_their_end_on_a_mirrored_page():
    opened = docx.Document(io.BytesIO(made(session_in_scripts(), language="ar")))
    (told,) = [one for one in opened.paragraphs if "This plan is for the team" in one.text]
    assert told._p.xpath("./w:pPr/w:bidi")
    assert (told.text[0], told.text[-2:]) == ("\u200e", ".\u200e")
    written = {one.text for one in opened.paragraphs}
    assert SCRIPTS["Arabic"] in written


def test_urdu_beside_latin_letters_is_called_urdu():
    mixed = f"Soap shop (No. 2): {SCRIPTS['Urdu']} / Soap"
    opened = docx.Document(io.BytesIO(made(session(cards=(card(0, mixed),)))))
    (told,) = [one for one in opened.paragraphs if mixed in one.text]
    tongues = told._p.xpath("./w:r/w:rPr/w:lang/@w:bidi")
    assert set(tongues) == {"ur"}


def test_pictures_tell_in_words_what_they_show(past):
    file = docx.Document(io.BytesIO(past))
    told = [shape._inline.docPr.get("descr") for shape in file.inline_shapes]
    assert told == [
        "The chain from strategy to outcomes, and what it rests on. The list above says what each card rests on and"
        " leads to.",
        "Map of assumptions by risk and evidence. 3 cards on the map. The list below names each in its quarter.",
    ]


def test_the_language_and_the_properties_are_set(past):
    file = docx.Document(io.BytesIO(past))
    lang = file.styles.element.find(f".//{qn('w:docDefaults')}//{qn('w:lang')}")
    core = file.core_properties
    assert lang.get(qn("w:val")) == "en-GB"
    assert (core.title, core.author) == ("Action plan: Test Kitchen", "Test Kitchen")
    assert core.created.date() == core.modified.date() == TODAY


def test_the_same_day_gives_the_same_bytes(past):
    assert made(session_with_a_past()) == past
    with zipfile.ZipFile(io.BytesIO(past)) as package:
        assert {part.date_time for part in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_every_script_is_read_back_and_right_to_left_paragraphs_say_so():
    file = made(session_in_scripts())
    text = words(file)
    assert [name for name, sentence in SCRIPTS.items() if sentence not in text] == []
    opened = docx.Document(io.BytesIO(file))
    rtl = [
        paragraph.text for paragraph in opened.paragraphs if paragraph._p.xpath("./w:pPr/w:bidi")
    ]
    assert all(any(SCRIPTS[name] in text for text in rtl) for name in ("Arabic", "Urdu"))
    fonts = {
        run._r.rPr.rFonts.get(qn("w:cs"))
        for paragraph in opened.paragraphs
        for run in paragraph.runs
        if run._r.rPr is not None and run._r.rPr.rFonts is not None
    }
    assert {"Arial", "Leelawadee UI", "Myanmar Text", "Nirmala UI"} <= fonts


HOSTILE = (
    "a\x00b\x0b\ufffe c",
    "\u202etxet sdrawkcab",
    "<w:p/>&amp;{{ x }}",
    "=HYPERLINK(1)",
    "x" * 100_000,
    "line\r\nline\u2028line",
    "soap 🧼 👩🏽‍🍳 \u200fمرحبا\u200f",
    "{page} {count}",
)


def test_hostile_texts_stay_text():
    team = session(
        team=" ".join(HOSTILE)[:300],
        cards=tuple(card(n, text) for n, text in enumerate(HOSTILE)),
        assumptions=tuple(belief(n, text, chosen=True) for n, text in enumerate(HOSTILE)),
    )
    said = read_text(made(team), "docx")
    assert "\u202e" not in said
    assert {"<w:p/>&amp;{{ x }}", "=HYPERLINK(1)", "{page} {count}", "txet sdrawkcab"} <= {
        line.strip(" •\t").split("\t")[-1] for line in said.splitlines()
    }


def test_emoji_and_marks_of_direction_survive():
    text = "soap 🧼 👩🏽‍🍳 \u200fمرحبا\u200f done"
    team = replace(whole_session(), cards=(card(0, text),))
    assert text in words(made(team))


def test_a_crowded_session_is_written_in_seconds_and_opens():
    assert "belief 59:" in words(made(crowded_session()))
