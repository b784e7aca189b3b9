from __future__ import annotations

import io
import zipfile

import pytest
from openpyxl import Workbook

from toolkit.domain.errors import FileRejected
from toolkit.exchange.table_in import read_table

KHMER_ARABIC_EMOJI = "ខ្មែរ نعم \u200fשלום 👩🏽‍🌾"


def xlsx(*rows: tuple[object, ...], merge: str = "") -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    if merge:
        book.active.merge_cells(merge)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def codes(raw: bytes) -> list[str]:
    with pytest.raises(FileRejected) as refused:
        read_table(raw, "notes")
    return [problem.code for problem in refused.value.problems]


def cells(raw: bytes) -> list[tuple[int, tuple[str, ...]]]:
    return [(row.number, row.cells) for row in read_table(raw, "notes").rows]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_csv_is_read_whatever_parts_its_columns_and_however_it_is_encoded(delimiter, encoding):
    text = f'Text{delimiter}Tags\r\n"{KHMER_ARABIC_EMOJI}{delimiter} so"{delimiter}pay\r\n'
    assert cells(text.encode(encoding)) == [(2, (f"{KHMER_ARABIC_EMOJI}{delimiter} so", "pay"))]


def test_a_csv_in_the_encoding_of_an_old_office_program_is_read():
    text = (
        "Texte;Couleur\r\nles clients reviennent après l'été;jaune\r\nle prix reste élevé;bleu\r\n"
    )
    assert read_table(text.encode("cp1252"), "notes").letters_guessed
    assert not read_table(text.encode(), "notes").letters_guessed
    assert cells(text.encode("cp1252"))[0] == (2, ("les clients reviennent après l'été", "jaune"))


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1251", "Текст;Цвет\r\nлюди готовы платить;жёлтый\r\nцена остаётся низкой;синий\r\n"),
        ("cp874", "ข้อความ;สี\r\nลูกค้ากลับมาซื้ออีก;เหลือง\r\n"),
        ("gb18030", "文本;颜色\r\n顾客会再来;黄色\r\n我们可以支付公平的工资;蓝\r\n"),
    ],
)
def test_old_encodings_of_other_scripts_are_guessed(encoding, text):
    assert cells(text.encode(encoding)) == cells(text.encode())


def test_a_list_of_one_column_keeps_the_commas_of_its_sentences():
    raw = b"Notes\npeople pay, and come back\n\nwages rise; rents too\n"
    assert cells(raw) == [(2, ("people pay, and come back",)), (4, ("wages rise; rents too",))]


def test_the_line_that_tells_the_delimiter_is_no_row_but_is_counted():
    assert cells(b"sep=;\r\nText;Tags\r\none;two\r\n") == [(3, ("one", "two"))]


def test_a_workbook_is_read_with_its_numbers_of_rows_and_nothing_is_worked_out():
    raw = xlsx(("Text", "Lens"), ("people pay", "V"), (None, None), ("=1+1", 3.0))
    grid = read_table(raw, "notes.xlsx")
    assert grid.headings == ("Text", "Lens")
    assert [(row.number, row.cells, row.formulas) for row in grid.rows] == [
        (2, ("people pay", "V"), frozenset()),
        (4, ("=1+1", "3"), frozenset({0})),
    ]


def test_of_merged_cells_the_first_keeps_the_text():
    raw = xlsx(("Text", "Tags"), ("people pay", "a"), ("gone", "b"), merge="A2:A3")
    assert cells(raw) == [(2, ("people pay", "a")), (3, ("", "b"))]


def test_scripts_and_emoji_survive_a_workbook():
    assert cells(xlsx(("Text",), (KHMER_ARABIC_EMOJI,))) == [(2, (KHMER_ARABIC_EMOJI,))]


def test_without_headings_the_first_row_is_a_row():
    grid = read_table(b"people pay\nwages rise\n", "notes.csv").without_headings()
    assert (grid.headings, [row.cells for row in grid.rows]) == (
        ("A",),
        [("people pay",), ("wages rise",)],
    )


def test_a_hundred_thousand_rows_are_refused():
    assert codes(b"Text\n" + b"people pay\n" * 100_000) == ["table_too_many_rows"]


def test_a_workbook_with_too_many_rows_or_columns_is_refused():
    assert codes(xlsx(("Text",), *[("a",)] * 5_001)) == ["table_too_many_rows"]
    assert codes(xlsx(tuple(range(61)))) == ["table_too_many_columns"]


def test_five_thousand_rows_are_read():
    assert len(cells(b"Text\n" + b"people pay\n" * 5_000)) == 5_000


def test_a_zip_bomb_is_refused_by_what_it_says_it_unpacks_to():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", b"0" * (41 * 1024 * 1024))
    assert codes(file.getvalue()) == ["table_too_large_unpacked"]


def test_a_file_of_more_than_five_megabytes_is_refused():
    assert codes(b"a" * (5 * 1024 * 1024 + 1)) == ["file_too_big"]


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "file_empty"),
        (b" \r\n ", "file_empty"),
        (b"PK\x03\x04 cut off", "table_unreadable"),
        (xlsx(("Text",), ("a",))[:-400], "table_unreadable"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "table_needs_new_excel"),
        (b'Text\n"' + b"a" * 200_000, "table_unreadable"),
    ],
)
def test_what_is_no_table_is_refused_with_its_reason(raw, code):
    assert codes(raw) == [code]
