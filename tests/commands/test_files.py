"""`check`, `samples` and `backup`: files in, files out, one sentence where that cannot be."""

from __future__ import annotations

import json
import re

import pytest

from tests.gatherings import STARTED
from toolkit.commands import backup, check, samples
from toolkit.commands.outcome import CODES, run_and_explain
from toolkit.desk import Desk, GatheringDesk, today
from toolkit.domain import errors
from toolkit.domain.errors import ToolkitError
from toolkit.exchange import (
    gathering_sample_names,
    read_gathering_sample,
    read_history,
    read_sample,
    read_session,
    sample_names,
    write_session,
)
from toolkit.exchange.gathering_file import read_gathering
from toolkit.exchange.samples import FOLDER
from toolkit.setup.arguments import parse
from toolkit.setup.exit_codes import ExitCode, SetupProblem
from toolkit.store import journal_url, open_journal

SAMPLE = "blue-door-salon-academy"
WITH_HISTORY = "two-kettles-soap"


def test_a_good_file_is_said_to_be_good(tmp_path, capsys):
    file = tmp_path / "mine.json"
    session = read_sample(SAMPLE)
    file.write_bytes(write_session(session))
    assert check.run(parse(["check", str(file)])) == ExitCode.FINE
    assert capsys.readouterr().out == (
        f"mine.json is a good session file: {session.team}, {len(session.cards)} cards, "
        f"{len(session.live_assumptions())} assumptions, {len(session.plan)} plan lines.\n"
    )


def test_a_good_file_with_its_history_says_so(tmp_path, capsys):
    file = tmp_path / "soap.json"
    file.write_bytes((FOLDER / f"{WITH_HISTORY}.json").read_bytes())
    assert check.run(parse(["check", str(file)])) == ExitCode.FINE
    session = read_sample(WITH_HISTORY)
    assert capsys.readouterr().out == (
        f"soap.json is a good session file: {session.team}, {len(session.cards)} cards, "
        f"{len(session.live_assumptions())} assumptions, {len(session.plan)} plan lines.\n"
        "Its history is in it too: 294 entries, from 14 April 2026 to 20 October 2026.\n"
    )


def test_a_gathering_file_is_checked_like_a_session_file(tmp_path, capsys):
    (name,) = gathering_sample_names()
    file = tmp_path / "day.json"
    assert samples.run(parse(["samples", name, "--out", str(file)])) == ExitCode.FINE
    capsys.readouterr()
    assert check.run(parse(["check", str(file)])) == ExitCode.FINE
    assert "day.json is a good gathering file" in capsys.readouterr().out
    broken = json.loads(file.read_bytes())
    broken["entries"][1]["at"] = "yesterday"
    file.write_text(json.dumps(broken))
    assert run_and_explain(check.run, parse(["check", str(file)])) != ExitCode.FINE
    assert "entries/1/at" in capsys.readouterr().err


def test_a_good_gathering_file_is_said_to_be_good(tmp_path, capsys):
    (name,) = gathering_sample_names()
    file = tmp_path / "day.json"
    file.write_bytes((FOLDER / "gatherings" / f"{name}.json").read_bytes())
    assert check.run(parse(["check", str(file)])) == ExitCode.FINE
    history = read_gathering_sample(name)
    first, second = capsys.readouterr().out.splitlines()
    assert first == (
        f"day.json is a good gathering file: {history.gathering.name}, 8 tables, 6 countries, "
        f"{len(history.gathering.groups)} country groups."
    )
    assert second.startswith(f"Its history is in it too: {history.seq} entries, from ")


def test_every_problem_of_a_file_is_listed_with_its_place(tmp_path, capsys):
    whole = json.loads(write_session(read_sample(SAMPLE)))
    whole["session"]["minutes"] = 61
    whole["session"]["cards"][1]["text"] = ""
    file = tmp_path / "mine.json"
    file.write_text(json.dumps(whole))
    code = run_and_explain(check.run, parse(["check", str(file)]))
    first, *problems = capsys.readouterr().err.splitlines()
    assert code == ExitCode.FILE_REJECTED
    assert (
        first
        == f"This file has {len(problems)} problems and was not taken in. Nothing was changed."
    )
    assert [line.split(":")[0].strip() for line in problems] != []


def test_a_problem_of_the_whole_file_has_no_place(tmp_path, capsys):
    file = tmp_path / "mine.json"
    file.write_text("{")
    code = run_and_explain(check.run, parse(["check", str(file)]))
    lines = capsys.readouterr().err.splitlines()
    assert (code, len(lines), lines[1][:2], lines[1][2] != ":") == (
        ExitCode.FILE_REJECTED,
        2,
        "  ",
        True,
    )


def test_samples_are_listed_by_the_name_that_copies_them(capsys):
    assert samples.run(parse(["samples"])) == ExitCode.FINE
    lines = capsys.readouterr().out.splitlines()
    names = tuple(line for line in lines if not line.startswith(" "))
    assert names == sample_names() + gathering_sample_names()
    assert lines[-2:] == [
        "    A gathering: Three Rivers Gathering, 8 tables",
        "    Heron Hall, an invented town",
    ]


def test_a_sample_is_copied_into_a_folder_or_to_a_file(tmp_path, capsys):
    samples.run(parse(["samples", SAMPLE, "--out", str(tmp_path)]))
    samples.run(parse(["samples", SAMPLE, "--out", str(tmp_path / "mine.json")]))
    copies = [tmp_path / f"{SAMPLE}.json", tmp_path / "mine.json"]
    assert capsys.readouterr().out == "".join(f"Copied to {copy}\n" for copy in copies)
    assert [read_session(copy.read_bytes(), copy.name) for copy in copies] == [
        read_sample(SAMPLE)
    ] * 2


def test_a_sample_with_a_history_is_copied_with_it_and_left_three_weeks_ago(tmp_path):
    samples.run(parse(["samples", WITH_HISTORY, "--out", str(tmp_path)]))
    copy = tmp_path / f"{WITH_HISTORY}.json"
    history = read_history(copy.read_bytes(), copy.name)
    assert len(history.entries) == 294
    assert 18 <= (today() - history.entries[-1].at.date()).days <= 24


def test_a_sample_gathering_is_copied_with_its_whole_journal(tmp_path):
    (name,) = gathering_sample_names()
    samples.run(parse(["samples", name, "--out", str(tmp_path)]))
    copy = tmp_path / f"{name}.json"
    history = read_gathering(copy.read_bytes(), copy.name)
    assert history.gathering.sample
    assert history.seq == read_gathering_sample(name).seq
    assert 18 <= (today() - history.entries[-1].at.date()).days <= 24


def test_a_copy_never_replaces_a_file(tmp_path):
    mine = tmp_path / "mine.json"
    mine.write_text("my own work")
    with pytest.raises(SetupProblem) as caught:
        samples.run(parse(["samples", SAMPLE, "--out", str(mine)]))
    assert (caught.value.code, mine.read_text()) == (ExitCode.OUTPUT_NOT_WRITTEN, "my own work")


def test_a_sample_that_does_not_exist_is_one_sentence(capsys):
    code = run_and_explain(samples.run, parse(["samples", "no-such-sample"]))
    assert (code, capsys.readouterr().err) == (
        ExitCode.NOT_FOUND,
        "There is no sample called no-such-sample. Choose one from the list of samples.\n",
    )


@pytest.fixture
def stored(tmp_path, monkeypatch) -> str:
    """A data folder with one stored session; its id."""
    monkeypatch.setenv("TOOLKIT_DATA", str(tmp_path / "sessions"))
    monkeypatch.delenv("TOOLKIT_DATABASE", raising=False)
    journal = open_journal(journal_url())
    session_id = Desk(journal).bring(read_sample(SAMPLE), origin="sample")
    journal.close()
    return session_id


def test_a_backup_is_a_whole_journal_of_its_own(stored, tmp_path, capsys):
    assert backup.run(parse(["backup", str(tmp_path / "copies")])) == ExitCode.FINE
    [copy] = (tmp_path / "copies").iterdir()
    assert re.fullmatch(r"\d{4}-\d\d-\d\d-\d{6}-journal\.sqlite3", copy.name)
    assert capsys.readouterr().out.splitlines()[0] == f"Copied 1 session to {copy}"
    journal = open_journal(f"sqlite:///{copy}")
    assert Desk(journal).session(stored).team == read_sample(SAMPLE).team
    journal.close()


def test_a_backup_holds_the_gatherings_too_and_says_so(stored, tmp_path, capsys):
    journal = open_journal(journal_url())
    gathering_id = GatheringDesk(journal.gatherings).start(STARTED)
    journal.close()
    assert backup.run(parse(["backup", str(tmp_path / "copies")])) == ExitCode.FINE
    [copy] = (tmp_path / "copies").iterdir()
    assert capsys.readouterr().out.splitlines()[:2] == [
        f"Copied 1 session to {copy}",
        "And 1 gathering.",
    ]
    kept = open_journal(f"sqlite:///{copy}")
    assert GatheringDesk(kept.gatherings).gathering(gathering_id).name == STARTED.name
    kept.close()


def test_a_backup_of_nothing_makes_nothing(tmp_path, monkeypatch):
    monkeypatch.setenv("TOOLKIT_DATA", str(tmp_path / "empty"))
    with pytest.raises(SetupProblem) as caught:
        backup.run(parse(["backup", str(tmp_path / "copies")]))
    assert (caught.value.code, list(tmp_path.iterdir())) == (ExitCode.NOT_FOUND, [])


def test_a_backup_folder_that_cannot_be_made_is_one_sentence(stored, tmp_path):
    (tmp_path / "a-file").write_text("in the way")
    with pytest.raises(SetupProblem) as caught:
        backup.run(parse(["backup", str(tmp_path / "a-file" / "copies")]))
    assert (caught.value.code, caught.value.sentence) == (
        ExitCode.OUTPUT_NOT_WRITTEN,
        f"{tmp_path / 'a-file' / 'copies'} cannot be written: Not a directory. Nothing was changed.",
    )


def test_every_error_of_the_rooms_has_its_exit_code():
    classes = {
        thing
        for thing in vars(errors).values()
        if isinstance(thing, type) and issubclass(thing, ToolkitError)
    }
    assert set(CODES) == classes - {ToolkitError}
