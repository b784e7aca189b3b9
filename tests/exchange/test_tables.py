from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from openpyxl import load_workbook

from tests.journeys import begun, rated
from tests.makers import hands, round_opened
from tests.office import read_text
from tests.strategies import TODAY, sessions
from toolkit.domain import changes as c
from toolkit.domain.session import Placement, Session
from toolkit.exchange.columns import COLUMNS
from toolkit.exchange.samples import read_sample
from toolkit.exchange.sheet_look import height_of
from toolkit.exchange.sheets import EVIDENCE, RATINGS, TABLES, TESTS, Table
from toolkit.exchange.tables import (
    FORMULA_BEGINS_WITH,
    XLSX_CELL_AT_MOST,
    assumptions_csv,
    assumptions_xlsx,
    write_csv,
    write_xlsx,
)

HEADINGS = [column.heading for column in COLUMNS]
SESSION_DAY = date(2026, 10, 15)
FORMULAS = (
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1",
    "＋1",
    "－1",
    "＠A",
    '=HYPERLINK("http://127.0.0.1/?"&A1,"open")',
    "=cmd|' /C calc'!A0",
)


def csv_rows(session: Session, today: date = TODAY) -> list[dict[str, str]]:
    text = assumptions_csv(session, today).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def xlsx_cells(session: Session, today: date = TODAY):
    return load_workbook(io.BytesIO(assumptions_xlsx(session, today)))


def with_words(session: Session, text: str) -> Session:
    """The session with one text in every field that a person writes."""
    first = session.assumptions[0]
    placed = Placement(risk=0.5, evidence=0.5, who=text, why=text, agreed_at=session.started_at)
    return replace(
        session,
        cards=tuple(replace(card, text=text) for card in session.cards),
        assumptions=(
            replace(first, text=text, also_worded=(text, text), placement=placed),
            *session.assumptions[1:],
        ),
        evidence=tuple(replace(item, text=text, source=text) for item in session.evidence),
        plan=tuple(
            replace(line, what=text, measure=text, right_if=text, owner=text, cost=text)
            for line in session.plan
        ),
    )


def test_the_csv_begins_with_a_byte_order_mark_and_ends_lines_as_the_standard_says():
    raw = assumptions_csv(read_sample("lantern-corner-cafe"), TODAY)
    assert raw.startswith(b"\xef\xbb\xbfNumber,Order,We believe that,")
    assert raw.endswith(b"\r\n")


def test_rows_stand_in_the_order_of_the_plan_and_carry_the_numbers_of_the_map():
    session = read_sample("blue-door-salon-academy")
    rows = csv_rows(session, SESSION_DAY)
    assert [row["Order"] for row in rows] == [str(n) for n in range(1, 32)] + ["", ""]
    assert [row["Number"] for row in rows[:3]] == ["21", "9", "15"]
    assert [row["Parked"] for row in rows] == ["no"] * 31 + ["yes"] * 2
    assert sorted(int(row["Number"]) for row in rows) == list(range(1, 34))


def test_a_row_says_everything_about_its_assumption_in_words():
    row = csv_rows(read_sample("blue-door-salon-academy"), SESSION_DAY)[0]
    assert row == {
        "Number": "21",
        "Order": "1",
        "We believe that": "nobody in town can guess a worker's past from the fact that she or he works here",
        "Also worded": "",
        "Lens": "Survivor wellbeing and ethics",
        "Holds up": "Goals: Nobody can tell from the street, our page or the uniform who came to us through a partner.",
        "Load-bearing": "no",
        "Safety": "Safety-critical",
        "Said to the worry": "",
        "Risk": "1.0",
        "Evidence": "0.125",
        "Quadrant": "Test now",
        "Why it stands there": "Stop and review: something speaks against it, and no change is recorded yet."
        " If this is wrong, somebody may be seriously harmed. High risk (decided by safety and dignity), little"
        " evidence (written down in the ledger). The team says “People did it once”; what is written down reaches only"
        " “Someone says so”.",
        "First step": "Stop and review it now: protect people first, and record what you change.",
        "Ledger": "Stop and review",
        "Evidence for": "E3 (People did it once): Our sign, uniform and price list say nothing about how people came"
        " here [stranger test, August 2026]",
        "Evidence against": "E3 (People did it once): A web search for our name still finds an old article with a"
        " picture of the training room [web search, September 2026]",
        "Raters": "1",
        "Agreement": "",
        "Agreed by": "",
        "Agreed why": "",
        "In the plan": "yes",
        "Plan lines": "Protect: Take the training room picture off our page and ask the paper to take its article"
        " down; owner: Director; by 25 Sept 2026; cost: 1 staff day\n"
        "Learn: Stranger test: read the sign, the page and the first search results as an outsider would; measure:"
        " Hints that show who works here; right if: We find no hint in two tests, one month apart; owner: Front desk"
        " lead; by 30 Nov 2026; cost: Half a day",
        "Parked": "no",
    }


@pytest.mark.parametrize("formula", FORMULAS)
def test_no_cell_of_the_csv_begins_like_a_formula(formula):
    session = with_words(read_sample("blue-door-salon-academy"), formula)
    rows = csv_rows(session)
    assert [c for row in rows for c in row.values() if c.startswith(FORMULA_BEGINS_WITH)] == []
    assert f"'{formula}" in [row["We believe that"] for row in rows]


@pytest.mark.parametrize("formula", FORMULAS)
def test_text_in_the_xlsx_is_typed_as_text_and_unchanged(formula):
    session = with_words(read_sample("blue-door-salon-academy"), formula)
    book = xlsx_cells(session)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} == {"s", "n"}
    assert {type(cell.value) for cell in cells if cell.data_type == "n"} == {int, float, type(None)}
    first = next(row for row in book.worksheets[0].iter_rows() if row[0].value == 1)
    believed = first[HEADINGS.index("We believe that")]
    assert believed.value == formula.replace("\r", "\n")
    assert believed.quotePrefix is True


def test_the_xlsx_has_its_header_frozen_and_repeated_and_a_sheet_about_the_columns():
    book = xlsx_cells(read_sample("lantern-corner-cafe"))
    table, about = book.worksheets
    assert book.sheetnames == ["Assumptions", "About the columns"]
    assert [cell.value for cell in table[1]] == HEADINGS
    assert table.freeze_panes == "A2"
    assert table.print_title_rows == "$1:$1"
    assert (table.page_setup.fitToWidth, table.print_title_cols) == (5, "$A:$C")
    heights = [table.row_dimensions[n].height for n in range(2, table.max_row + 1)]
    assert all(height >= 18 for height in heights)
    assert max(heights) > 18
    assert (about.page_setup.fitToWidth, about.print_title_cols) == (1, None)
    assert table.max_row == 28
    assert table.auto_filter.ref == "A1:X28"
    assert [about.cell(n, 2).value for n in range(2, about.max_row + 1)] == HEADINGS
    assert all(len(about.cell(n, 3).value) > 10 for n in range(2, about.max_row + 1))
    assert table.column_dimensions["C"].width == 60


def test_a_printed_sheet_has_lines_a_name_and_page_numbers_and_numbers_begin_below_their_heading():
    table = xlsx_cells(read_sample("lantern-corner-cafe")).worksheets[0]
    assert table.print_options.gridLines is True
    assert (table.oddHeader.left.text, table.oddFooter.center.text) == ("&A", "&P / &N")
    assert str(table.page_setup.paperSize) == table.PAPERSIZE_A4
    assert {cell.alignment.horizontal for cell in table["A"][1:]} == {"left"}
    assert (table["A1"].font.name, table["A1"].font.bold) == ("Calibri", True)


def test_a_row_is_as_high_as_its_words_take_lines_and_higher_for_tall_scripts():
    assert height_of("word", 20) == 15
    assert height_of("a word and one more word on two", 20) == 30
    assert height_of("one\ntwo\nthree", 20) == 45
    assert height_of("ខ្មែរ", 20) == 20


def test_a_text_longer_than_a_cell_is_cut_and_says_so():
    session = read_sample("lantern-corner-cafe")
    long = replace(session.assumptions[0], text="x" * 100_000)
    book = xlsx_cells(replace(session, assumptions=(long,), ratings=(), evidence=(), plan=()))
    text = book.worksheets[0].cell(2, 3).value
    note = " … (cut here: the session file holds the whole text)"
    assert text == "x" * (XLSX_CELL_AT_MOST - len(note)) + note
    (row,) = csv_rows(replace(session, assumptions=(long,), ratings=(), evidence=(), plan=()))
    assert row["We believe that"] == "x" * 100_000


def test_characters_that_xml_cannot_hold_are_replaced():
    session = read_sample("lantern-corner-cafe")
    odd = replace(
        session,
        team="\x01T",
        assumptions=(replace(session.assumptions[0], text="a\x0b\ufffeb\r\nc"),),
    )
    book = xlsx_cells(replace(odd, ratings=(), evidence=(), plan=()))
    assert book.worksheets[0].cell(2, 3).value == "a\ufffd\ufffdb\nc"
    assert book.properties.title == "\ufffdT"


@given(sessions())
def test_any_session_becomes_tables_with_a_row_for_each_assumption_that_is_not_private(session):
    rows = csv_rows(session)
    shown = [a for a in session.assumptions if not a.private]
    assert len(rows) == len(shown)
    assert [c for row in rows for c in row.values() if c.startswith(FORMULA_BEGINS_WITH)] == []
    assert xlsx_cells(session).worksheets[0].max_row == len(shown) + 1


def test_an_office_program_reads_the_same_rows_and_computes_nothing():
    session = read_sample("blue-door-salon-academy")
    odd = (
        "=1+1",
        "@SUM(A1)",
        "+1",
        '=HYPERLINK("http://127.0.0.1/?"&A1,"open")',
        "\u200fمرحبا",
        "soap 🧼",
    )
    told = tuple(replace(a, text=t) for a, t in zip(session.assumptions, odd, strict=False))
    book = assumptions_xlsx(replace(session, assumptions=told), TODAY)
    rows = list(csv.DictReader(io.StringIO(read_text(book, "xlsx"), newline="")))
    assert list(rows[0]) == HEADINGS
    assert sorted(row["We believe that"] for row in rows) == sorted(odd)


def told(table: Table, session: Session) -> list[dict[str, str]]:
    """The rows of a table as a CSV file tells them."""
    text = write_csv(table, session, TODAY).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_evidence_and_tests_have_a_row_for_each_item_and_line_of_the_sample():
    session = read_sample("blue-door-salon-academy")
    shown = {a.assumption_id for a in session.assumptions if not a.private}
    evidence = [item for item in session.evidence if item.assumption_id in shown]
    lines = [line for line in session.plan if line.assumption_id in shown]
    assert evidence
    assert lines
    assert sorted(row["What was seen"] for row in told(EVIDENCE, session)) == sorted(
        item.text for item in evidence
    )
    assert sorted(row["What we do"] for row in told(TESTS, session)) == sorted(
        line.what for line in lines
    )


def test_the_workbook_of_all_tables_has_a_sheet_for_each_and_one_about_the_columns():
    session = read_sample("blue-door-salon-academy")
    book = load_workbook(io.BytesIO(write_xlsx(TABLES, session, TODAY)))
    assert book.sheetnames == [*(table.title for table in TABLES), "About the columns"]
    assert book.worksheets[-1].max_row == 1 + sum(len(table.columns) for table in TABLES)


@pytest.mark.parametrize(
    ("first", "groups"), [(3, ["All", "Single ratings", "Table 1"]), (2, ["All"])]
)
def test_groups_stand_apart_only_when_each_has_three_people(first: int, groups: list[str]):
    session = (
        begun()
        .do(
            round_opened(1, "a1"),
            *(rated("a1", f"p{n}") for n in range(first)),
            hands("a1", table="t-secret"),
            c.RoundRevealed(round_number=1),
        )
        .session
    )
    rows = told(RATINGS, session)
    assert [row["Group"] for row in rows] == groups
    assert "t-secret" not in str(rows)
