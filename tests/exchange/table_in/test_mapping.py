from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import pytest
from openpyxl import Workbook

from toolkit.domain.vocabulary import Lens
from toolkit.exchange.columns import COLUMNS
from toolkit.exchange.samples import read_sample
from toolkit.exchange.table_in import (
    Mapping,
    Ready,
    asked_tags,
    distinct,
    example,
    guessed,
    heads_known,
    mapping_for,
    planned,
    read_table,
)
from toolkit.exchange.tables import assumptions_csv, assumptions_xlsx

DAY = date(2026, 10, 15)
CAFE = read_sample("lantern-corner-cafe")


def plan(csv: str, **fields):
    return planned(read_table(csv.encode(), "notes.csv"), Mapping(**({"text": 0} | fields)), CAFE)


@pytest.mark.parametrize(
    ("headings", "preset", "expected"),
    [
        ("Number,We believe that,Lens,Holds up,Safety", "own", Mapping(text=1, lens=2, safety=4)),
        ("ID,Text,BG Color,Border Color,Area,Tags", "mural", Mapping(text=1, colour=2, tags=5)),
        ("Text,Color,Author,Section", "figjam", Mapping(text=0, colour=1)),
        ("Frame name,Sticky note,Color,Tags", "miro", Mapping(text=1, colour=2, tags=3)),
        ("No,Belief,Category", "plain", Mapping(text=1, lens=2)),
        ("one,two", "plain", Mapping(text=1)),
    ],
)
def test_the_preset_and_its_columns_are_guessed_from_the_headings(headings, preset, expected):
    grid = read_table(f"{headings}\n1,people pay for it,x,x,x,x\n".encode(), "notes.csv")
    found = guessed(grid)
    assert (found.preset_id, mapping_for(grid, found)) == (preset, expected)


def test_our_own_headings_are_those_of_our_own_tables():
    headings = {column.heading for column in COLUMNS}
    assert {"We believe that", "Lens", "Safety", "Holds up", "Load-bearing"} <= headings


def test_a_list_without_headings_is_known_as_such():
    assert not heads_known(read_table(b"people pay\nwages rise\n", "notes.csv"))
    assert heads_known(read_table(b"Sticky note\nwages rise\n", "notes.csv"))


@pytest.mark.parametrize("write", [assumptions_csv, assumptions_xlsx])
def test_our_own_table_comes_back_whole_into_an_empty_session(write):
    grid = read_table(write(CAFE, DAY, with_private=True), "assumptions")
    empty = replace(CAFE, assumptions=())
    found = planned(grid, mapping_for(grid, guessed(grid)), empty)
    assert found.problems == ()
    assert {(one.text, one.lens) for one in found.ready} == {
        (" ".join(a.text.split()), a.lens) for a in CAFE.assumptions
    }
    again = planned(grid, mapping_for(grid, guessed(grid)), CAFE)
    assert again.ready == ()
    assert {problem.code for problem in again.problems} == {"table_row_is_here"}


def test_the_lens_comes_from_its_column_then_a_tag_then_the_colour_then_the_chosen_one():
    found = plan(
        'Text,Lens,Tags,Color\na,Viability,context,blue\nb,,"money, C",blue\nc,,money,blue\nd,,,blue\ne,,,red\n',
        lens=1,
        tags=2,
        colour=3,
        colour_lens={"blue": Lens.WELLBEING},
        tag_lens={"money": Lens.FEASIBILITY},
        default_lens=Lens.CONTEXT,
    )
    assert [one.lens for one in found.ready] == [
        Lens.VIABILITY,
        Lens.FEASIBILITY,
        Lens.FEASIBILITY,
        Lens.WELLBEING,
        Lens.CONTEXT,
    ]


def test_safety_is_told_by_its_column_or_by_a_tag():
    found = plan("Text,Safe,Tags\na,yes,\nb,no,\nc,,Safety\nd,No safety worry,\n", safety=1, tags=2)
    assert [one.touches_safety for one in found.ready] == [True, False, True, False]


def test_every_row_that_cannot_be_written_is_told_with_its_number_and_why():
    here = CAFE.assumptions[0].text.replace(",", " ")
    rows = [
        "Text|Lens",
        "good|V",
        "|V",
        "Good.|V",
        f"{here}|V",
        "nu\x00l|V",
        "odd|Money",
        "x" * 100_001 + "|V",
    ]
    found = plan("\n".join(rows), lens=1)
    assert found.ready == (Ready(2, "good", Lens.VIABILITY, touches_safety=False),)
    assert [(problem.place, problem.code) for problem in found.problems] == [
        ("3", "table_row_has_no_text"),
        ("4", "table_row_is_double"),
        ("5", "table_row_is_here"),
        ("6", "text_has_nul"),
        ("7", "table_lens_unknown"),
        ("8", "text_too_long"),
    ]


def test_a_formula_is_never_taken_for_a_belief():
    book = Workbook()
    for row in (("Text",), ('=HYPERLINK("http://127.0.0.1","open")',), ("people pay",)):
        book.active.append(row)
    file = io.BytesIO()
    book.save(file)
    found = planned(read_table(file.getvalue(), "notes.xlsx"), Mapping(text=0), CAFE)
    assert [one.text for one in found.ready] == ["people pay"]
    assert [(p.place, p.code) for p in found.problems] == [("2", "table_row_holds_formula")]


def test_the_words_before_every_belief_are_taken_off_and_lines_become_one():
    found = plan('Text\n"We believe that … people\npay"\n')
    assert [one.text for one in found.ready] == ["people pay"]


def test_the_colours_and_tags_of_a_column_are_counted():
    grid = read_table(b'Text,Tags,Color\na,"x, y",blue\nb,y,blue\nc,,red\n', "notes.csv")
    assert distinct(grid, 1, split=True) == ("y", "x")
    assert distinct(grid, 2) == ("blue", "red")
    assert distinct(grid, None) == ()


def test_only_tags_that_say_nothing_yet_are_asked_about_and_a_colour_has_an_example():
    grid = read_table(b'Text,Tags,Color\na,"Viability, Safety",blue\nb,pay,red\n', "notes.csv")
    assert asked_tags(grid, 1) == ("pay",)
    assert (example(grid, 2, "red", 0), example(grid, 2, "green", 0)) == ("b", "")
