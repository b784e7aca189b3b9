"""Many documents of many sessions: what is written, what is told, and what one bad file does to the others."""

from __future__ import annotations

import io
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from pptx import Presentation
from rich.console import Console

from toolkit.commands.asked import asked_by, documents_asked, listed, names_a_folder
from toolkit.commands.batch import Outcome, jobs_for, make_all
from toolkit.commands.batch_telling import summary_table, tell_failures, tell_plainly, telling
from toolkit.commands.export import run
from toolkit.commands.gathering_export import OF_A_FILE
from toolkit.commands.sources import sources_of
from toolkit.exchange import sample_names
from toolkit.exchange.samples import FOLDER
from toolkit.outgoing import BY_NAME, CATALOGUE, Wish
from toolkit.setup.arguments import parse
from toolkit.setup.exit_codes import ExitCode, SetupProblem

CAFE, KETTLES = "lantern-corner-cafe", "two-kettles-soap"


def export(*words: str | Path) -> int:
    return run(parse(["export", *map(str, words)]))


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def teams(tmp_path: Path) -> Path:
    """A folder with two sessions, one file that is none, and one that is of no concern."""
    folder = tmp_path / "teams"
    folder.mkdir()
    for name in (CAFE, KETTLES):
        (folder / f"{name}.json").write_bytes((FOLDER / f"{name}.json").read_bytes())
    (folder / "notes.txt").write_text("nothing for us")
    return folder


def test_every_document_of_every_session_of_a_folder_is_written_to_another(teams, tmp_path, capsys):
    out = tmp_path / "made" / "today"
    assert export(teams, "--document", "assumptions.csv,session", "--out", out) == ExitCode.FINE
    assert names_in(out) == [
        f"{CAFE}-assumptions.csv",
        f"{CAFE}-session.json",
        f"{KETTLES}-assumptions.csv",
        f"{KETTLES}-session.json",
    ]
    said = capsys.readouterr()
    assert said.out.splitlines()[-1] == f"4 of 4 documents are in {out}."
    assert said.err == ""


def test_plans_of_two_sessions_are_printed_by_two_processes_as_each_alone(teams, tmp_path, capsys):
    alone, out = tmp_path / "alone.pdf", tmp_path / "out"
    export(KETTLES, "--out", alone)
    assert export(CAFE, KETTLES, "--document", "plan", "--out", out) == ExitCode.FINE
    assert names_in(out) == [f"{CAFE}-plan.pdf", f"{KETTLES}-plan.pdf"]
    assert (out / f"{KETTLES}-plan.pdf").read_bytes() == alone.read_bytes()
    told = capsys.readouterr().out.splitlines()
    assert re.fullmatch(r"Written: .*-plan\.pdf \(\d+ pages, \d+ kB, \d+\.\d s\)", told[1])


def slides_in(file: Path) -> list[str]:
    """The titles of the slides, one for those of the same list."""
    titles = [slide.shapes.title.text_frame.text for slide in Presentation(str(file)).slides]
    return list(dict.fromkeys(re.sub(r" \d/\d$", "", title) for title in titles))


def test_the_slides_of_several_tables_are_one_file(teams, tmp_path):
    slides = tmp_path / "plenary.pptx"
    assert export(teams, "--document", "plenary", "--out", slides) == ExitCode.FINE
    assert slides_in(slides) == ["Lantern Corner Café", "Two Kettles Soap Workshop"]
    out = tmp_path / "out"
    assert export(KETTLES, CAFE, "--document", "plenary,session", "--out", out) == ExitCode.FINE
    assert names_in(out) == [f"{CAFE}-session.json", "plenary.pptx", f"{KETTLES}-session.json"]
    assert slides_in(out / "plenary.pptx") == ["Two Kettles Soap Workshop", "Lantern Corner Café"]


def test_a_broken_file_is_told_with_its_problems_and_the_others_are_written(
    teams, tmp_path, capsys
):
    whole = json.loads((teams / f"{CAFE}.json").read_text("utf-8"))
    whole["session"]["cards"][0]["stage"] = "lunch"
    (teams / "a-broken.json").write_text(json.dumps(whole))
    out = tmp_path / "out"
    assert export(teams, "nobody", "--document", "session", "--out", out) == ExitCode.SOME_FAILED
    assert names_in(out) == [f"{CAFE}-session.json", f"{KETTLES}-session.json"]
    said = capsys.readouterr()
    assert said.out.splitlines()[-1] == f"2 of 4 documents are in {out}."
    told = said.err.splitlines()
    assert told[0] == f"Nothing was written of {teams / 'a-broken.json'}."
    assert told[2].startswith("    cards/0/stage: ")
    assert told[-2:] == [
        "Nothing was written of nobody.",
        "  There is no file or sample called nobody. Check the name and the folder.",
    ]


def test_a_document_that_one_session_cannot_give_stops_no_other(teams, tmp_path, capsys):
    out = tmp_path / "out"
    assert export(teams, "--document", "history,calendar", "--out", out) == ExitCode.SOME_FAILED
    assert names_in(out) == [
        f"{CAFE}-calendar.ics",
        f"{KETTLES}-calendar.ics",
        f"{KETTLES}-history.json",
    ]
    assert f"Not written: history.json of {teams / CAFE}.json." in capsys.readouterr().err


def test_a_fault_of_the_toolkit_in_one_document_stops_no_other(tmp_path):
    def faulty(_wish: Wish) -> bytes:
        raise ZeroDivisionError

    entries = [
        replace(BY_NAME["session-without-private.json"], make=faulty),
        *documents_asked("session"),
    ]
    jobs = jobs_for(list(sources_of([CAFE])), entries, tmp_path)
    made = make_all(jobs, asked_by(parse(["export", "--out", str(tmp_path)])), lambda _one: None)
    assert [(one.document, bool(one.wrong)) for one in made] == [
        ("session-without-private.json", True),
        ("session.json", False),
    ]
    assert made[0].wrong[0].startswith("The toolkit has a fault here (ZeroDivisionError).")
    assert names_in(tmp_path) == [f"{CAFE}-session.json"]


def test_a_place_that_cannot_be_written_is_told_for_each_document(teams, tmp_path, capsys):
    out = tmp_path / "out"
    (out / f"{CAFE}-session.json").mkdir(parents=True)
    assert export(teams, "--document", "session", "--out", out) == ExitCode.SOME_FAILED
    assert f"{CAFE}-session.json cannot be written" in capsys.readouterr().err
    assert names_in(out) == [f"{CAFE}-session.json", f"{KETTLES}-session.json"]


def test_sessions_of_one_name_and_files_they_came_from_are_not_written_over(tmp_path):
    (tmp_path / "other").mkdir()
    sources = list(sources_of([CAFE, str(FOLDER / f"{CAFE}.json")]))
    jobs = jobs_for(sources, documents_asked("session"), tmp_path)
    assert [job.target.name for job in jobs] == [f"{CAFE}-session.json", f"{CAFE}-session-2.json"]
    mine = tmp_path / "mine.json"
    mine.write_bytes((FOLDER / f"{CAFE}.json").read_bytes())
    (tmp_path / "mine-session.json").write_bytes(mine.read_bytes())
    before = mine.read_bytes()
    export(mine, tmp_path / "mine-session.json", "--document", "session", "--out", tmp_path)
    assert (tmp_path / "mine-session.json").read_bytes() == before
    assert {"mine-session-2.json", "mine-session-session.json"} <= set(names_in(tmp_path))


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        ("empty", "There is no session file in {path}. Session files end in .json."),
        ("file", "The folder {path} cannot be made: File exists. Nothing was changed."),
    ],
)
def test_a_folder_that_is_of_no_use_is_named(make, sentence, tmp_path):
    path = tmp_path / make
    if make == "empty":
        path.mkdir()
        words = [path, "--out", tmp_path / "out"]
    else:
        path.write_text("")
        words = [CAFE, "--out", path]
    with pytest.raises(SetupProblem) as caught:
        export(*words)
    assert caught.value.sentence == sentence.format(path=path)


def test_samples_are_read_from_their_own_folder_without_the_schemas():
    assert [source.stem for source in sources_of([str(FOLDER)])] == list(sample_names())


def test_names_of_documents_are_found_with_and_without_ending_each_once():
    assert [
        one.full_name for one in documents_asked(" Plan,assumptions, assumptions.CSV,plan,")
    ] == [
        "plan.pdf",
        "assumptions.xlsx",
        "assumptions.csv",
    ]
    for words in ("plan,poem", "plan.poem", "", ","):
        with pytest.raises(SetupProblem):
            documents_asked(words)


def test_a_target_is_a_folder_when_it_is_there_or_has_no_ending(tmp_path):
    (tmp_path / "day.1").mkdir()
    assert [
        names_a_folder(str(one)) for one in (tmp_path / "day.1", "out", "out.d/", "plan.pdf")
    ] == [True, True, True, False]


def test_the_list_names_every_document_and_makes_nothing(capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert export("--list") == ExitCode.FINE
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == [
        *(one.full_name for one in CATALOGUE),
        *(one.full_name for one in OF_A_FILE),
    ]
    assert lines == [*listed(), *listed(OF_A_FILE)]
    assert list(tmp_path.iterdir()) == []


def test_on_a_terminal_a_bar_moves_and_a_table_shows_names_as_they_are(tmp_path, capsys):
    screen = Console(file=io.StringIO(), force_terminal=True, width=160, color_system=None)
    bad = Outcome(source="[red]x.json", document="", wrong=("It is broken.", "  cards/0: here"))
    good = Outcome(
        source="y.json",
        document="plan.pdf",
        target=tmp_path / "y-plan.pdf",
        size=204_800,
        pages=14,
        seconds=2.04,
        passages=3,
    )
    with telling(2, screen) as done:
        done(bad)
        done(good)
    screen.print(summary_table([bad, good]))
    assert isinstance(screen.file, io.StringIO)
    seen = screen.file.getvalue()
    assert "2/2" in seen
    for words in (
        "[red]x.json",
        "y-plan.pdf",
        "not written",
        "It is broken.",
        " 14 ",
        "205 kB",
        "2.0",
        "3 passages may",
    ):
        assert words in seen
    assert "cards/0" not in seen
    tell_failures([bad, good])
    assert capsys.readouterr().err.splitlines()[1:] == ["  It is broken.", "    cards/0: here"]


def test_without_a_terminal_each_document_is_one_plain_line(capsys):
    with telling(1, Console(file=io.StringIO())) as done:
        assert done is tell_plainly
        done(Outcome(source="y", document="map.png", target=Path("y-map.png"), size=5, seconds=1))
    assert capsys.readouterr().out == "Written: y-map.png (1 kB, 1.0 s)\n"


def test_a_long_list_of_problems_is_cut_and_says_where_the_rest_is(capsys):
    tell_plainly(Outcome(source="x.json", document="", wrong=tuple("abcdefghij")))
    told = capsys.readouterr().err.splitlines()
    assert (len(told), told[-1]) == (8, "  python3 -m toolkit check x.json lists the rest.")


def test_papers_that_a_document_has_not_are_replaced_by_its_own(tmp_path):
    out = tmp_path / "plan.pdf"
    export(CAFE, "--out", out, "--paper", "a1")
    with_own = tmp_path / "own.pdf"
    export(CAFE, "--out", with_own)
    assert out.read_bytes() == with_own.read_bytes()
    assert BY_NAME["plan.pdf"].papers == ("a4", "letter")


def test_what_needs_no_session_is_made_once_and_follows_each_session_where_there_are_some(
    teams, tmp_path
):
    entries = documents_asked("run-sheet,worksheets")
    blank = [job.target.name for job in jobs_for([], entries, tmp_path)]
    assert blank == ["run-sheet.pdf", "worksheets.pdf"]
    of_sessions = jobs_for(list(sources_of([str(teams)])), documents_asked("run-sheet"), tmp_path)
    assert [job.target.name for job in of_sessions] == [
        f"{CAFE}-run-sheet.pdf",
        f"{KETTLES}-run-sheet.pdf",
    ]


def test_a_topic_that_is_not_there_is_answered_with_those_there_are(tmp_path):
    with pytest.raises(SetupProblem, match="There is no track called fishing") as found:
        export("--document", "worksheets", "--out", tmp_path / "a.pdf", "--track", "fishing")
    assert found.value.code == ExitCode.USAGE
    assert "freedom_business, legal, advocacy, prevention" in found.value.sentence
