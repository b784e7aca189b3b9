"""`export` of a gathering: one document into a file, several into a folder, and what cannot be made."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.documents.gathering.rooms import SAMPLE
from tests.documents.paper import Printed
from toolkit.commands.export import run
from toolkit.domain.errors import FileRejected
from toolkit.exchange.samples import FOLDER, GATHERINGS
from toolkit.outgoing.gathering.catalogue import GATHERING_BY_NAME
from toolkit.setup.arguments import parse
from toolkit.setup.exit_codes import ExitCode, SetupProblem

FILE = GATHERINGS / f"{SAMPLE}.json"


def export(*words: str | Path) -> int:
    return run(parse(["export", *map(str, words)]))


def test_several_documents_of_a_gathering_file_go_into_a_folder(tmp_path, capsys):
    out = tmp_path / "packs"
    asked = "plenary-pack,country-pack,gathering-tables,gathering-calendar"
    assert export(FILE, "--document", asked, "--out", out) == ExitCode.FINE
    assert sorted(path.name for path in out.iterdir()) == [
        f"{SAMPLE}-country-pack.pdf",
        f"{SAMPLE}-gathering-calendar.ics",
        f"{SAMPLE}-gathering-tables.xlsx",
        f"{SAMPLE}-plenary-pack.pdf",
    ]
    assert capsys.readouterr().out.count("Written: ") == 4


def test_a_sample_gathering_is_named_like_a_sample_and_letter_is_kept(tmp_path):
    out = tmp_path / "pack.pdf"
    words = ("--document", "country-pack", "--paper", "letter", "--out", out)
    assert export(SAMPLE, *words) == ExitCode.FINE
    printed = Printed(out.read_bytes())
    assert [float(n) for n in printed.opened.pages[0].mediabox] == [0, 0, 612, 792]


def test_the_ending_of_the_target_chooses_among_several(tmp_path):
    out = tmp_path / "map.svg"
    assert export(SAMPLE, "--document", "combined-map", "--out", out) == ExitCode.FINE
    assert out.read_bytes().startswith(b"<svg")


def test_blank_sheets_need_no_file(tmp_path):
    out = tmp_path / "sheet.pdf"
    assert export("--document", "bridge-sheet", "--out", out) == ExitCode.FINE
    assert out.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ("--document", "plenary-pack", "--out", "a.pdf"),
            "plenary-pack is made of a gathering. Name a gathering file, or a sample gathering.",
        ),
        (
            (SAMPLE, "--document", "plenary-pack,plan", "--out", "packs"),
            "plan is not made of a gathering. Ask for it by itself; of a gathering there are: ",
        ),
        (
            (SAMPLE, "--document", "plenary-pack,country-pack", "--out", "a.pdf"),
            "Several documents need a folder. Name one: --out a",
        ),
        (
            (SAMPLE, "--document", "plenary-pack", "--out", "a.docx"),
            "plenary-pack is written to a file that ends in .pdf.",
        ),
    ],
)
def test_what_cannot_be_made_is_one_sentence_and_nothing_is_written(
    words, said, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SetupProblem, match=re.escape(said)):
        export(*words)
    assert list(tmp_path.iterdir()) == []


def test_a_session_file_is_no_gathering(tmp_path):
    session = FOLDER / "two-kettles-soap.json"
    with pytest.raises(FileRejected):
        export(session, "--document", "plenary-pack", "--out", tmp_path / "a.pdf")
    assert list(tmp_path.iterdir()) == []


def test_one_file_that_is_no_gathering_stops_no_other(tmp_path, capsys):
    session, out = FOLDER / "two-kettles-soap.json", tmp_path / "out"
    words = (session, FILE, "--document", "gathering-calendar", "--out", out)
    assert export(*words) == ExitCode.SOME_FAILED
    assert [path.name for path in out.iterdir()] == [f"{SAMPLE}-gathering-calendar.ics"]
    assert capsys.readouterr().err.startswith(f"{session}: gathering-calendar.ics: ")


def test_the_list_tells_of_everything_that_a_file_gives(capsys):
    assert export("--list") == ExitCode.FINE
    said = capsys.readouterr().out
    there = [name for name in GATHERING_BY_NAME if f"\n{name} " in said]
    assert set(GATHERING_BY_NAME) - set(there) == {"take-home.pdf", "gathering-slips.pdf"}
