"""The tables of evidence, ratings and tests: what stands in them, whom they never show, and who else can read them."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import pandas as pd  # type: ignore[import-untyped]
import pytest
from openpyxl import load_workbook

from tests.journeys import begun, rated
from tests.makers import hands, round_opened
from tests.strategies import TODAY
from toolkit.domain.session import Session
from toolkit.exchange import open_sample, session_of
from toolkit.exchange.samples import read_sample
from toolkit.exchange.sheets import ASSUMPTIONS, EVIDENCE, RATINGS, TABLES, TESTS, Table
from toolkit.exchange.tables import write_csv, write_xlsx

DAY = date(2026, 10, 15)
COUNTED = [
    "Impact 0",
    "Impact 1",
    "Impact 2",
    "Impact 3",
    "Impact 4",
    "E0",
    "E1",
    "E2",
    "E3",
    "E4",
    "E5",
]


def read(table: Table, session: Session, *, with_private: bool = False) -> pd.DataFrame:
    raw = write_csv(table, session, DAY, with_private=with_private)
    return pd.read_csv(io.BytesIO(raw), dtype=str, keep_default_na=False)


def test_every_table_of_a_sample_is_read_by_pandas_with_a_row_for_each_thing():
    session = read_sample("blue-door-salon-academy")
    frames = {table.name: read(table, session, with_private=True) for table in TABLES}
    assert len(frames["assumptions"]) == len(session.assumptions)
    assert len(frames["evidence"]) == len(session.evidence)
    assert len(frames["tests"]) == len(session.plan)
    assert sorted(frames["evidence"]["What was seen"]) == sorted(
        one.text for one in session.evidence
    )
    assert sorted(frames["tests"]["Right if"]) == sorted(line.right_if for line in session.plan)


def test_a_test_comes_with_its_threshold_and_with_its_result_where_it_has_one():
    session = session_of(open_sample("two-kettles-soap", DAY))
    rows = read(TESTS, session, with_private=True)
    closed = [line.result for line in session.plan if line.result]
    assert closed
    seen = [(row["We saw"], row["We learned"]) for _at, row in rows.iterrows() if row["We saw"]]
    assert sorted(seen) == sorted((one.observed, one.learned) for one in closed)


def test_below_three_people_a_table_of_ratings_says_so_and_counts_nothing():
    session = begun().do(rated("a1", "p1", 4, worry=True), rated("a1", "p2", 1)).session
    (row,) = read(RATINGS, session).to_dict("records")
    assert row["People"] == "fewer than 3: not shown"
    assert [row[heading] for heading in (*COUNTED, "Worry raised")] == [""] * 12


def test_the_answer_of_a_table_together_is_shown():
    (row,) = read(RATINGS, begun().do(rated("a1", "team", 3)).session).to_dict("records")
    assert (row["People"], row["Impact 3"]) == ("the table together", "1")


def test_groups_stand_beside_the_whole_when_each_has_three_people():
    session = begun().do(
        hands("a1", (1, 0, 0, 0, 2), (3, 0, 0, 0, 0, 0), worries=1, table="secret-table"),
        hands("a1", (0, 0, 0, 3, 0), (0, 0, 0, 0, 0, 3), table="t2"),
    ).session  # fmt: skip
    rows = read(RATINGS, session).to_dict("records")
    assert [(r["Group"], r["People"], r["Impact 4"], r["E5"], r["Worry raised"]) for r in rows] == [
        ("All", "6", "2", "3", "yes"),
        ("Table 1", "3", "2", "0", ""),
        ("Table 2", "3", "0", "3", ""),
    ]
    assert b"secret-table" not in write_csv(RATINGS, session, DAY)


@pytest.mark.parametrize("impact", [(0, 0, 0, 1, 1), (0, 0, 0, 0, 1)])
def test_no_group_is_shown_where_a_small_one_could_be_worked_out_from_the_others(impact):
    session = begun().do(
        hands("a1", (1, 0, 0, 0, 2), (3, 0, 0, 0, 0, 0), table="t1"),
        hands("a1", impact, (0, 0, 0, 0, 0, 3), table="t2"),
    ).session  # fmt: skip
    assert list(read(RATINGS, session)["Group"]) == ["All"]


def test_a_round_that_is_still_private_is_in_no_table():
    journey = begun().do(round_opened(2, "a1"), hands("a1", round_number=2))
    assert len(read(RATINGS, journey.session)) == 0


@pytest.mark.parametrize("text", ["=1+1", "@SUM(A1)", '=HYPERLINK("http://127.0.0.1/?"&A1,"open")'])
def test_no_cell_of_any_table_begins_like_a_formula(text):
    session = read_sample("blue-door-salon-academy")
    odd = replace(
        session,
        evidence=tuple(replace(item, text=text, source=text) for item in session.evidence),
        plan=tuple(replace(line, what=text, owner=text) for line in session.plan),
    )
    for table in (EVIDENCE, TESTS):
        cells = read(table, odd).to_numpy().ravel()
        assert f"'{text}" in cells
        assert [cell for cell in cells if cell.startswith(("=", "@"))] == []


def test_marks_of_direction_and_emoji_survive():
    session = read_sample("blue-door-salon-academy")
    text = "\u200fمرحبا 🧼"
    odd = replace(session, evidence=tuple(replace(item, text=text) for item in session.evidence))
    assert set(read(EVIDENCE, odd)["What was seen"]) == {text}


def test_the_workbook_of_all_has_a_sheet_for_each_table_and_one_that_explains_every_column():
    session = read_sample("blue-door-salon-academy")
    book = load_workbook(io.BytesIO(write_xlsx(TABLES, session, TODAY)))
    assert book.sheetnames == [*(table.title for table in TABLES), "About the columns"]
    told = [(row[0].value, row[1].value) for row in book["About the columns"].iter_rows(min_row=2)]
    assert told == [(table.title, one.heading) for table in TABLES for one in table.columns]
    for table in TABLES:
        headings = [cell.value for cell in book[table.title][1]]
        assert headings == [column.heading for column in table.columns]


def test_what_belongs_to_a_private_card_is_in_no_table_unless_it_was_chosen():
    session = read_sample("blue-door-salon-academy")
    hidden = session.evidence[0].assumption_id
    marked = replace(
        session,
        assumptions=tuple(
            replace(a, private=a.assumption_id == hidden) for a in session.assumptions
        ),
    )
    for table in (ASSUMPTIONS, EVIDENCE, TESTS):
        chosen = read(table, marked, with_private=True)
        assert 0 < len(read(table, marked)) <= len(chosen)
    words = session.evidence[0].text
    assert words not in set(read(EVIDENCE, marked)["What was seen"])
