"""The logframe: which card, test, item and assumption stands where, for whose eyes, and that others read it."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import docx
import pytest
from docx.shared import Pt
from openpyxl import load_workbook

from tests.documents.casts import (
    SCRIPTS,
    TODAY,
    belief,
    card,
    seen,
    session,
    session_with_a_past,
    whole_session,
)
from tests.office import opened, read_text
from toolkit.content import read_bank
from toolkit.documents.logframe import logframe_docx, logframe_grid
from toolkit.domain.session import Session
from toolkit.domain.strangers import for_strangers
from toolkit.domain.vocabulary import Side
from toolkit.outgoing import BY_NAME, Wish

NO_INDICATOR = "Not yet: what will you count or see, how much of it, by when?"
NO_PROOF = "Not yet: where will it be written down, and who looks?"
NO_ASSUMPTION = "Not yet: what must be true, and is not in your hands, for this to work?"
LONG = "a word" + " and a word" * 400
NO_CARD = "No card yet: write what you want or do here."


def workbook(team: Session, *, with_sources: bool = False) -> bytes:
    wish = Wish(brought=team, bank=read_bank(), day=TODAY, with_sources=with_sources)
    return BY_NAME["logframe.xlsx"].file(wish)


def test_the_matrix_goes_from_goals_to_activities_with_everything_where_donors_look_for_it():
    grid = logframe_grid(for_strangers(session_with_a_past(), with_sources=True), today=TODAY)
    assert grid == (
        ("What we want and do", "Indicators", "Means of verification", "Assumptions"),
        ("Goals",),
        (NO_CARD, NO_INDICATOR, NO_PROOF, NO_ASSUMPTION),
        ("Outcomes",),
        (
            "Guests come back twice a week",
            "V1 Right if: five of ten come back",
            "V1 Learn: Half the days without a discount · Keep going\n"
            "V1 People did it once, November 2026: Guests paid the whole price (source 1)",
            "V1 guests come back without a discount (high risk, good evidence, Supported so far)",
        ),
        ("Activities: strategy",),
        (
            "We sell soup at the station\nLeads to: Guests come back twice a week",
            NO_INDICATOR,
            NO_PROOF,
            NO_ASSUMPTION,
        ),
        ("Activities: roles",),
        (NO_CARD, NO_INDICATOR, NO_PROOF, NO_ASSUMPTION),
        ("Assumptions that hold up no card yet",),
        (
            "Which card rests on this?",
            NO_INDICATOR,
            "F2 Against: Someone says so, November 2026: A neighbour asked about the house (source 2)",
            "F2 nobody can guess a worker's past (Safety-critical, high risk, little evidence, Stop and review)",
        ),
        (
            "Which card rests on this?",
            "Not yet",
            "W3 Against: People told us, November 2026: A shift was given as a punishment (source 3)",
            "W3 a worker can say no to a shift (Safety-critical, high risk, little evidence, Doubted so far)",
        ),
    )


def test_words_and_sources_of_evidence_stay_out_unless_chosen():
    without, chosen = (
        read_text(workbook(session_with_a_past(), with_sources=wanted), "xlsx")
        for wanted in (False, True)
    )
    assert ("A neighbour asked" in without, "A neighbour asked" in chosen) == (False, True)
    assert "debt" not in without + chosen


def test_an_assumption_is_told_in_full_once_and_named_afterwards():
    team = session(
        cards=(card(2, "A goal"), card(3, "An outcome")),
        assumptions=(belief(1, "it holds both", holds_up=("c2", "c3")),),
    )
    cells = [row[3] for row in logframe_grid(team, today=TODAY) if len(row) == 4]
    assert cells[1:3] == ["V1 it holds both (not rated yet)", "V1 see above"]


def test_an_office_program_reads_the_same_matrix_and_computes_nothing():
    text = '=HYPERLINK("http://127.0.0.1","x") 🧼 \u200fمرحبا'
    team = session(cards=(card(2, text),), assumptions=(belief(1, text, holds_up=("c2",)),))
    rows = list(csv.reader(io.StringIO(read_text(workbook(team), "xlsx"), newline="")))
    assert rows[2][0] == text
    assert rows[0] == ["What we want and do", "Indicators", "Means of verification", "Assumptions"]
    sheet = load_workbook(io.BytesIO(workbook(team))).active
    assert sheet is not None
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}


def test_the_sheet_goes_on_pages_across_and_repeats_its_header():
    sheet = load_workbook(io.BytesIO(workbook(session_with_a_past()))).active
    assert sheet is not None
    assert (sheet.page_setup.orientation, sheet.print_title_rows, sheet.freeze_panes) == (
        "landscape",
        "$1:$1",
        "A2",
    )
    assert workbook(session_with_a_past()) == workbook(session_with_a_past())


@pytest.mark.parametrize(("paper", "size"), [("a4", (297, 210)), ("letter", (279, 216))])
def test_the_word_file_lies_on_its_side_and_another_program_prints_it(paper, size):
    team = for_strangers(session_with_a_past())
    file = logframe_docx(team, today=TODAY, paper=paper)
    section = docx.Document(io.BytesIO(file)).sections[0]
    assert section.page_width is not None
    assert section.page_height is not None
    assert (round(section.page_width.mm), round(section.page_height.mm)) == size
    assert opened(file, "docx", "pdf").startswith(b"%PDF")
    assert logframe_docx(replace(team), today=TODAY, paper=paper) == file


def test_a_row_too_high_to_stay_whole_is_cut_between_its_paragraphs_and_looks_like_one():
    texts = [
        f"belief {n}: people come back for the fair price " + "and the work " * 6 for n in range(12)
    ]
    high = tuple(belief(n, text.strip(), holds_up=("c2",)) for n, text in enumerate(texts))
    team = session(cards=(card(2, "A goal"), card(3, "An outcome")), assumptions=high)
    table = docx.Document(io.BytesIO(logframe_docx(team, today=TODAY))).tables[0]
    told = [row.cells[0].text for row in table.rows]
    goal = told.index("A goal")
    parts = table.rows[goal : told.index("Outcomes")]
    assert told[goal : goal + len(parts)] == ["A goal", *[""] * (len(parts) - 1)]
    assert len(parts) > 2
    beliefs = "\n".join(row.cells[3].text for row in parts)
    assert [text for text in texts if beliefs.count(text.strip()) != 1] == []
    lines = [
        {line.tag.rpartition("}")[2] for line in row.cells[0]._tc.xpath("./w:tcPr/w:tcBorders/*")}
        for row in table.rows
    ]
    middle = [{"top", "bottom"}] * (len(parts) - 2)
    assert lines[goal : goal + len(parts) + 1] == [{"bottom"}, *middle, {"top"}, set()]
    assert [row for row in table.rows if not row._tr.xpath("./w:trPr/w:cantSplit")] == []
    heads = [bool(row._tr.xpath("./w:trPr/w:tblHeader")) for row in table.rows]
    assert heads == [True, *[False] * (len(heads) - 1)]


def test_only_a_paragraph_higher_than_a_page_may_break():
    team = session(cards=(card(2, "A goal"), card(3, LONG)))
    table = docx.Document(io.BytesIO(logframe_docx(team, today=TODAY))).tables[0]
    breaking = [
        row.cells[0].text for row in table.rows if not row._tr.xpath("./w:trPr/w:cantSplit")
    ]
    assert breaking == [LONG]


def test_what_was_seen_is_told_in_one_line_a_card_where_its_words_stay_out():
    team = for_strangers(
        session(
            assumptions=(belief(1, "buyers stay"),),
            evidence=(seen(1, 1, 2), seen(2, 1, 3, Side.AGAINST)),
        )
    )
    told = logframe_grid(team, today=TODAY)[-1][2]
    assert told == ("V1 People told us, November 2026 · Against: People did it once, November 2026")


def test_a_row_higher_than_a_sheet_allows_goes_on_in_the_next_and_loses_nothing():
    texts = [f"belief {n} " + "a price is fair " * 12 for n in range(30)]
    many = tuple(belief(n, text.strip(), holds_up=("c2",)) for n, text in enumerate(texts))
    sheet = load_workbook(
        io.BytesIO(workbook(session(cards=(card(2, "A goal"),), assumptions=many)))
    ).active
    assert sheet is not None
    assert max(one.height for one in sheet.row_dimensions.values() if one.height) <= 409
    goals = [cell.value for cell in sheet["A"]].index("A goal") + 1
    told = "\n".join(sheet.cell(row, 4).value or "" for row in range(goals, sheet.max_row + 1))
    assert [text for text in texts if told.count(text.strip()) != 1] == []
    assert sheet.cell(goals + 1, 1).value is None


def test_a_printed_sheet_says_whose_it_is():
    sheet = load_workbook(io.BytesIO(workbook(session(team="Soap & Sons")))).active
    assert sheet is not None
    assert (sheet.oddHeader.left.text, sheet.oddFooter.center.text) == (
        "Logframe: Soap && Sons",
        "&P / &N",
    )
    assert sheet["A1"].font.name == "Calibri"


def test_what_is_said_aside_keeps_its_brackets_in_a_belief_from_right_to_left():
    team = session(assumptions=(belief(1, SCRIPTS["Arabic"]), belief(2, "buyers stay")))
    rows = docx.Document(io.BytesIO(logframe_docx(team, today=TODAY))).tables[0].rows
    assert [row.cells[3].text for row in rows[-2:]] == [
        f"V1 {SCRIPTS['Arabic']} \u200e(not rated yet)\u200e",
        "F2 buyers stay (not rated yet)",
    ]


def test_no_empty_page_follows_the_table():
    file = docx.Document(io.BytesIO(logframe_docx(session_with_a_past(), today=TODAY)))
    last = file.element.body.xpath("./*[not(self::w:sectPr)]")[-1]
    assert last.tag.endswith("}p")
    assert file.paragraphs[-1].paragraph_format.line_spacing == Pt(1)


def test_the_last_row_stands_on_no_page_alone():
    rows = docx.Document(io.BytesIO(logframe_docx(whole_session(), today=TODAY))).tables[0].rows
    kept = [bool(row.cells[0].paragraphs[0].paragraph_format.keep_with_next) for row in rows]
    assert kept[-3:] == [False, True, False]
