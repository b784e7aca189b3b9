"""Documents from the command line, and what stands in the way of one."""

from __future__ import annotations

import json

import pikepdf
import pytest

from toolkit.commands.export import run
from toolkit.commands.outcome import run_and_explain
from toolkit.documents.press import Press
from toolkit.exchange import read_sample, read_session, sample_names
from toolkit.exchange.samples import FOLDER
from toolkit.outgoing import BY_NAME, CATALOGUE, guarding
from toolkit.outgoing.guarding import COMMAND
from toolkit.setup.arguments import parse
from toolkit.setup.exit_codes import ExitCode, SetupProblem

SAMPLE = "lantern-corner-cafe"
WITH_HISTORY = "two-kettles-soap"
BEGINS_WITH = {
    ".pdf": b"%PDF-",
    ".svg": b"<svg",
    ".png": b"\x89PNG",
    ".csv": b"\xef\xbb\xbf",
    ".xlsx": b"PK",
    ".docx": b"PK",
    ".pptx": b"PK",
    ".md": b"#",
    ".json": b"{",
    ".ics": b"BEGIN:VCALENDAR",
}


@pytest.mark.parametrize(
    ("document", "ending"), [(one.name, f".{one.ending}") for one in CATALOGUE]
)
def test_every_document_is_written_where_it_was_asked_for(document, ending, tmp_path, capsys):
    out = tmp_path / f"mine{ending}"
    entry = BY_NAME[document + ending]
    file = WITH_HISTORY if entry.needs_history else SAMPLE
    assert run(parse(["export", file, "--document", document, "--out", str(out)])) == ExitCode.FINE
    assert out.read_bytes().startswith(BEGINS_WITH[ending])
    assert (capsys.readouterr().out, list(tmp_path.iterdir())) == (f"Written: {out}\n", [out])


def test_a_session_file_exported_is_the_same_session(tmp_path):
    out = tmp_path / "again.json"
    run(parse(["export", SAMPLE, "--document", "session", "--out", str(out)]))
    assert read_session(out.read_bytes(), out.name) == read_sample(SAMPLE)


def test_a_file_with_a_history_is_read_as_well_and_leaves_without_it(tmp_path):
    whole, out = FOLDER / f"{WITH_HISTORY}.json", tmp_path / "plain.json"
    run(parse(["export", str(whole), "--document", "session", "--out", str(out)]))
    assert read_session(out.read_bytes(), out.name) == read_sample(WITH_HISTORY)


def test_no_drawing_no_table_and_no_calendar_holds_a_private_card(tmp_path):
    for document, ending in (("map", "svg"), ("assumptions", "csv"), ("calendar", "ics")):
        out = tmp_path / f"{document}.{ending}"
        run(parse(["export", WITH_HISTORY, "--document", document, "--out", str(out)]))
        assert b"longer" not in out.read_bytes()


def test_a_document_that_takes_too_long_is_told_in_a_sentence_with_its_own_exit_code(
    tmp_path, capsys, monkeypatch
):
    slow = Press(processes=1, seconds=0.001, command=COMMAND)
    monkeypatch.setattr(guarding, "making_press", lambda: slow)
    out = tmp_path / "plan.docx"
    wanted = parse(["export", SAMPLE, "--document", "plan", "--out", str(out)])
    assert run_and_explain(run, wanted) == ExitCode.DOCUMENT_FAILED
    told = capsys.readouterr().err
    assert "The document took too long to make. Park cards or shorten long texts" in told
    assert "Traceback" not in told
    assert list(tmp_path.iterdir()) == []
    slow.close()


def test_letter_paper_is_asked_for_by_name(tmp_path):
    out = tmp_path / "plan.pdf"
    run(parse(["export", SAMPLE, "--out", str(out), "--paper", "letter"]))
    with pikepdf.open(out) as pdf:
        assert {tuple(round(float(edge)) for edge in page.mediabox) for page in pdf.pages} == {
            (0, 0, 612, 792)
        }


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (
            [SAMPLE, "--document", "poem", "--out", "poem.pdf"],
            ExitCode.USAGE,
            "There is no document called poem. Choose one of: "
            + ", ".join(dict.fromkeys(one.name for one in CATALOGUE)),
        ),
        (
            [SAMPLE, "--document", "map", "--out", "map.pdf"],
            ExitCode.USAGE,
            "map is written to a file that ends in .png or .svg.",
        ),
        (
            ["nobody", "--out", "plan.pdf"],
            ExitCode.NOT_FOUND,
            "There is no file or sample called nobody. Check the name and the folder.",
        ),
        (
            [".", "--out", "plan.pdf"],
            ExitCode.USAGE,
            "Several documents need a folder. Name one: --out plan",
        ),
        (
            [SAMPLE, "--document", "plan,map", "--out", "mine.pdf"],
            ExitCode.USAGE,
            "Several documents need a folder. Name one: --out mine",
        ),
        (
            [SAMPLE, "--document", "map.png", "--out", "map.svg"],
            ExitCode.USAGE,
            "map is written to a file that ends in .png or .svg.",
        ),
        (
            ["--out", "plan.pdf"],
            ExitCode.USAGE,
            "plan is made of a session. Name a session file, a folder of them, or a sample.",
        ),
        (
            [SAMPLE, "--document", "history", "--out", "mine.json"],
            ExitCode.USAGE,
            f"{SAMPLE} holds no history. Take a session file that was written with its history.",
        ),
        (
            [SAMPLE, "--document", "session", "--out", "nowhere/mine.json"],
            ExitCode.OUTPUT_NOT_WRITTEN,
            "nowhere/mine.json cannot be written: No such file or directory. Nothing was changed.",
        ),
    ],
)
def test_what_cannot_be_made_is_one_sentence_and_nothing_is_written(
    words, code, sentence, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SetupProblem) as caught:
        run(parse(["export", *words]))
    assert (caught.value.code, caught.value.sentence, list(tmp_path.iterdir())) == (
        code,
        sentence,
        [],
    )


def test_a_bad_file_gives_no_document_and_lists_its_problems(tmp_path, capsys):
    bad = tmp_path / "bad.json"
    whole = json.loads(read_sample_bytes())
    del whole["session"]["team"]
    whole["session"]["cards"][0]["stage"] = "lunch"
    bad.write_text(json.dumps(whole))
    code = run_and_explain(run, parse(["export", str(bad), "--out", str(tmp_path / "plan.pdf")]))
    lines = capsys.readouterr().err.splitlines()
    assert (code, lines[0]) == (
        ExitCode.FILE_REJECTED,
        "This file has 2 problems and was not taken in. Nothing was changed.",
    )
    assert len(lines) == 3
    assert [file.name for file in tmp_path.iterdir()] == ["bad.json"]


def read_sample_bytes() -> bytes:
    from toolkit.exchange import write_session

    return write_session(read_sample(SAMPLE))


def test_passages_that_look_identifying_are_listed_for_a_person(tmp_path, capsys):
    whole = json.loads(read_sample_bytes())
    whole["session"]["cards"][0]["text"] = "Call Srey Neang on 012 345 678 about her shift"
    file = tmp_path / "named.json"
    file.write_text(json.dumps(whole))
    run(parse(["export", str(file), "--out", str(tmp_path / "plan.pdf")]))
    said = capsys.readouterr().err
    assert said.splitlines()[0] == (
        "Read these again as a neighbour, a reporter or an exploiter would. "
        "They may point at a person, and this list may miss some:"
    )
    assert "  Card, Strategy: Call Srey Neang on [012 345 678] about her shift" in said.splitlines()


def test_of_the_summary_only_what_the_table_shows_is_read_again(tmp_path, capsys):
    whole = json.loads(read_sample_bytes())
    whole["session"]["cards"][0]["text"] = "Call 012 345 678 about the shift"
    whole["session"]["bridge_cards"] = [{"kind": "ask", "text": "Call 098 765 432, they know"}]
    file = tmp_path / "named.json"
    file.write_text(json.dumps(whole))
    run(parse(["export", str(file), "--document", "summary", "--out", str(tmp_path / "s.pdf")]))
    said = capsys.readouterr().err.splitlines()
    assert [line for line in said if "0" in line] == [
        "  For the plenary: What we ask other tables: Call [098 765 432], they know"
    ]


def test_a_passage_somebody_decided_to_keep_is_not_listed_again(tmp_path, capsys):
    whole = json.loads(read_sample_bytes())
    whole["session"]["cards"][0]["text"] = "Call 012 345 678 about the shift"
    place = f"card:{whole['session']['cards'][0]['card_id']}"
    whole["session"]["kept_passages"] = [{"place_id": place, "passage": "012 345 678"}]
    file = tmp_path / "named.json"
    file.write_text(json.dumps(whole))
    run(parse(["export", str(file), "--document", "session", "--out", str(tmp_path / "x.json")]))
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("name", sample_names())
def test_no_sample_holds_a_passage_that_looks_identifying(name, tmp_path, capsys):
    run(parse(["export", name, "--document", "session", "--out", str(tmp_path / "x.json")]))
    assert capsys.readouterr().err == ""


def test_letters_that_cannot_be_printed_are_named_and_the_plan_is_written_all_the_same(
    tmp_path, capsys
):
    session = json.loads(read_sample_bytes())
    session["session"]["cards"][0]["text"] = "Sell more bread 🍞"
    mine = tmp_path / "mine.json"
    mine.write_text(json.dumps(session))
    code = run(parse(["export", str(mine), "--out", str(tmp_path / "plan.pdf")]))
    said = capsys.readouterr().err
    assert (code, said.startswith("This computer has no letters to print: 🍞.")) == (
        ExitCode.FINE,
        True,
    )
