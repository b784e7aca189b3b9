"""Doctor: what it finds, how it says it, and when it ends with an error."""

from __future__ import annotations

import json
import socket
import sqlite3

import pytest

from tests.setup.test_port import somebody_answering
from toolkit.commands.doctor import exit_code, lines_of, look_at_port, run, summary
from toolkit.commands.findings import Finding, State
from toolkit.commands.findings.network import firewall_sentence, look_at_hall
from toolkit.commands.findings.packages import look_at_environment, look_at_releases
from toolkit.commands.findings.printing import (
    look_at_cjk,
    look_at_fonts,
    look_at_line_breaks,
    look_at_pango,
)
from toolkit.commands.findings.storing import look_at_disk, look_at_folder, look_at_journal
from toolkit.setup.arguments import parse
from toolkit.setup.exit_codes import ExitCode
from toolkit.setup.layout import PROJECT, Layout
from toolkit.setup.port import APP, HOST, free_port
from toolkit.store import open_journal

FINE = Finding("Pango", State.OK, "1.50")
ODD = Finding("Free disk space", State.WARNING, "400 MB", "Free some space before a long day.")
BROKEN = Finding("Fonts", State.PROBLEM, "missing: a.ttf", "Copy them again.")


def test_a_finding_is_one_line_and_its_mend_stands_below():
    assert lines_of(FINE) == ["ok       Pango: 1.50"]
    assert lines_of(BROKEN) == ["problem  Fonts: missing: a.ttf", "         Copy them again."]


def test_only_a_problem_ends_with_an_error():
    assert exit_code([FINE, ODD]) == ExitCode.FINE
    assert exit_code([FINE, ODD, BROKEN]) == ExitCode.NEEDS_MENDING
    assert summary([FINE, ODD]) == "All that is needed works."
    assert summary([BROKEN, BROKEN]) == "Needs mending: 2. Each is explained above."


def test_what_the_tests_run_with_needs_no_mending(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("TOOLKIT_NO_VENV", "1")
    monkeypatch.setenv("TOOLKIT_DATA", str(tmp_path / "not-made-yet"))
    code = run(parse(["doctor", "--port", str(free_port())]))
    lines = capsys.readouterr().out.splitlines()
    assert (code, lines[-1]) == (ExitCode.FINE, "All that is needed works.")
    assert [
        line[9:].partition(":")[0] for line in lines if line.startswith(("ok ", "warning "))
    ] == [
        "Python",
        "Packages",
        "Pango",
        "ICU",
        "Fonts",
        "Chinese, Japanese, Korean",
        "Data folder",
        "Free disk space",
        "Stored sessions",
        "Phones in the room",
        lines[-2][9:].partition(":")[0],
    ]
    assert not (tmp_path / "not-made-yet").exists()


def test_an_environment_that_is_not_there_is_a_problem_with_its_mend(tmp_path):
    (tmp_path / "requirements.txt").write_text("pandas==3.1.1\n")
    assert look_at_environment(Layout(tmp_path)) == Finding(
        "Environment",
        State.PROBLEM,
        "there is no environment yet",
        "Run python3 -m toolkit; it makes or mends the environment.",
    )


def test_a_release_other_than_the_pinned_one_is_named(tmp_path):
    (tmp_path / "requirements.txt").write_text("pandas==0.1\nno-such-package==1\n")
    found = look_at_releases(Layout(tmp_path))
    assert (found.state, "pandas" in found.found, "no-such-package missing" in found.found) == (
        State.PROBLEM,
        True,
        True,
    )


def test_printing_has_what_it_needs():
    assert [look_at_pango().state, look_at_line_breaks().state, look_at_fonts(PROJECT).state] == [
        State.OK
    ] * 3


def test_a_missing_font_file_is_named(tmp_path):
    (tmp_path / ".streamlit").mkdir()
    (tmp_path / ".streamlit" / "config.toml").write_text(
        '[[theme.fontFaces]]\nfamily = "Workshop Sans"\nurl = "/fonts/NoSuchFont.ttf"\n'
    )
    found = look_at_fonts(tmp_path)
    assert (found.state, found.found) == (State.PROBLEM, "missing: NoSuchFont.ttf")


def test_fonts_we_do_not_ship_are_never_a_problem():
    assert look_at_cjk().state in {State.OK, State.WARNING}


@pytest.mark.parametrize(
    ("megabytes", "state"),
    [
        (10, State.PROBLEM),
        (49, State.PROBLEM),
        (50, State.WARNING),
        (499, State.WARNING),
        (500, State.OK),
    ],
)
def test_little_room_is_a_warning_and_none_is_a_problem(megabytes, state):
    assert look_at_disk(megabytes * 1_000_000).state is state


def test_a_data_folder_is_tried_and_not_made(tmp_path):
    assert look_at_folder(tmp_path / "new") == Finding(
        "Data folder", State.OK, str(tmp_path / "new")
    )
    assert not (tmp_path / "new").exists()


def test_a_journal_is_counted_and_a_damaged_one_is_a_problem(tmp_path):
    file = tmp_path / "journal.sqlite3"
    none_yet = f"none yet (SQLite {sqlite3.sqlite_version})"
    assert look_at_journal(file) == Finding("Stored sessions", State.OK, none_yet)
    open_journal(f"sqlite:///{file}").close()
    assert look_at_journal(file) == Finding(
        "Stored sessions", State.OK, f"0 (SQLite {sqlite3.sqlite_version})"
    )
    file.write_bytes(b"this was a journal once")
    damaged = look_at_journal(file)
    assert (damaged.state, damaged.mend) == (
        State.PROBLEM,
        "Put the newest file from your backups in its place.",
    )


def test_a_taken_port_is_a_warning_with_another_port():
    with socket.create_server((HOST, 0)) as taken:
        found = look_at_port(taken.getsockname()[1])
    assert (found.state, found.found) == (State.WARNING, "another program uses it")
    assert found.mend.removeprefix("Start with --port ").isdecimal()


def test_a_machine_without_a_network_is_told_how_to_get_phones():
    found = look_at_hall(free_port(), ())
    assert (found.state, found.found) == (
        State.WARNING,
        "this machine is on no network: no phone reaches it; all else works",
    )


def test_a_machine_that_answers_itself_is_told_what_a_firewall_looks_like():
    found = look_at_hall(free_port(), (HOST,))
    assert found == Finding(
        "Phones in the room", State.OK, f"this machine answers at {HOST}", firewall_sentence()
    )


def test_an_address_that_is_not_ours_does_not_answer():
    # An address for documentation: no machine has it.
    found = look_at_hall(free_port(), (HOST, "192.0.2.255"))
    assert (found.state, found.found) == (
        State.WARNING,
        "this machine does not answer itself at 192.0.2.255",
    )


def test_an_app_that_runs_is_open_to_the_room_or_told_how_to_open_one(tmp_path):
    with somebody_answering(json.dumps({"app": APP})) as port:
        room = look_at_hall(port, (HOST,))
        alone = look_at_hall(port, ("127.0.0.2",))
    assert (room.state, room.found) == (State.OK, f"the room answers at {HOST}")
    assert (alone.state, alone.found, alone.mend) == (
        State.OK,
        "the toolkit runs for this laptop only",
        "To open a room, stop it and start again: python3 -m toolkit --room",
    )
