"""The command line: what words mean, and what --help says."""

from __future__ import annotations

from datetime import time

import pytest

from toolkit.setup.arguments import COMMANDS, EXAMPLES, build_parser, parse
from toolkit.setup.exit_codes import MEANINGS, ExitCode
from toolkit.setup.layout import PROJECT

FOR_ONE_LAPTOP = {"no_browser": False, "data": None, "room": False, "address": None}


def test_no_words_mean_start():
    arguments = parse([])
    assert vars(arguments) == {"command": "start", "port": 8501, **FOR_ONE_LAPTOP}


def test_options_alone_mean_start_with_them():
    arguments = parse(["--port", "0", "--no-browser", "--data", "here"])
    assert vars(arguments) == {
        **FOR_ONE_LAPTOP,
        "command": "start",
        "port": 0,
        "no_browser": True,
        "data": "here",
    }


def test_a_room_is_asked_for_by_one_word_and_its_address_can_be_chosen():
    assert parse(["--room"]).room is True
    chosen = parse(["start", "--room", "--address", "192.168.137.1"])
    assert (chosen.room, chosen.address) == (True, "192.168.137.1")


def test_room_shows_how_things_stand_unless_one_thing_is_asked_for():
    assert vars(parse(["room"])) == {
        "command": "room",
        "new_passphrase": False,
        "link": False,
        "port": 8501,
        "data": None,
    }


def test_everything_after_test_is_for_pytest():
    assert vars(parse(["test", "tests/scoring", "-k", "risk", "-x"])) == {
        "command": "test",
        "tests": ["tests/scoring", "-k", "risk", "-x"],
    }


def test_export_is_a_plan_on_a4_in_english_unless_said_otherwise():
    assert vars(parse(["export", "a.json", "--out", "a.pdf"])) == {
        "command": "export",
        "files": ["a.json"],
        "document": "plan",
        "list": False,
        "out": "a.pdf",
        "paper": "a4",
        "with_private": False,
        "with_owners": False,
        "with_sources": False,
        "language": "en",
        "length": "",
        "people": 6,
        "tables": 0,
        "start": None,
        "track": "",
    }


def test_paper_for_a_day_says_how_long_for_how_many_and_from_when():
    words = (
        "export --document run-sheet --out a.pdf --length 90 --people 30 --tables 5 --start 9:15"
    )
    asked = parse([*words.split(), "--track", "prevention"])
    assert (asked.length, asked.people, asked.tables, asked.start, asked.track) == (
        "90",
        30,
        5,
        time(9, 15),
        "prevention",
    )


@pytest.mark.parametrize(
    ("option", "sentence"),
    [
        (["--people", "0"], "a number of people or tables is 1 to 500"),
        (["--tables", "many"], "a number of people or tables is 1 to 500"),
        (["--start", "25:00"], "a time looks like 9:00 or 14:30"),
    ],
)
def test_a_number_of_people_or_a_time_that_cannot_be_is_answered_in_words(option, sentence, capsys):
    with pytest.raises(SystemExit) as ended:
        parse(["export", "--document", "worksheets", "--out", "a.pdf", *option])
    assert ended.value.code == ExitCode.USAGE
    assert sentence in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["start", "--port", "99999"], "a port is a number from 0 to 65535"),
        (["start", "--port", "http"], "a port is a number from 0 to 65535"),
        (["export", "a.json"], "--out"),
        (["--room", "--address", "http://10.0.0.5:8501"], "an address looks like 192.168.137.1"),
        (["room", "--link", "--new-passphrase"], "not allowed with argument"),
        (["dance"], "dance"),
    ],
)
def test_a_wrongly_written_command_says_what_is_wrong_and_ends_with_2(words, says, capsys):
    with pytest.raises(SystemExit) as ended:
        parse(words)
    assert ended.value.code == ExitCode.USAGE
    assert says in capsys.readouterr().err


def test_help_explains_every_command_with_an_example_and_every_exit_code():
    text = build_parser().format_help()
    for command in COMMANDS:
        assert f"    {command.name} " in text
        assert command.name == "start" or f"python3 -m toolkit {command.name}" in EXAMPLES
    for code, meaning in MEANINGS.items():
        assert f"{code.value:>3}  {meaning}" in text


def test_every_exit_code_has_a_meaning():
    assert set(MEANINGS) == set(ExitCode)


def test_every_command_has_its_module():
    assert {command.name for command in COMMANDS} - {
        file.stem for file in (PROJECT / "toolkit" / "commands").glob("*.py")
    } == set()


def test_help_speaks_of_gatherings_where_a_command_takes_them():
    """Files of a gathering are checked, exported and copied like those of a session."""
    told = {command.name: command.help for command in COMMANDS}
    assert [name for name in ("check", "samples", "backup") if "gathering" not in told[name]] == []
    assert "export three-rivers-gathering --document take-homes" in EXAMPLES
