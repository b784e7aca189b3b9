"""`room` and `start --room`: what the terminal says, once and again, and who gets in with it."""

from __future__ import annotations

import http.client
import os
import re
import signal
import subprocess
import sys

import pytest

from toolkit.commands import room
from toolkit.commands.room import hall_lines, passphrase_lines
from toolkit.desk.addresses import hall_hosts
from toolkit.desk.passphrase import new_passphrase, passphrase_fits
from toolkit.desk.signing import link_token_fits
from toolkit.setup.arguments import parse
from toolkit.setup.exit_codes import ExitCode
from toolkit.setup.layout import PROJECT
from toolkit.setup.port import HOST, free_port

NONE_YET = "There is no passphrase yet. The first python3 -m toolkit --room makes one.\n"
MADE = (
    "Your passphrase is the one you were shown when it was made.\n"
    "  If it is lost, make a new one: python3 -m toolkit room --new-passphrase\n"
)


@pytest.fixture(autouse=True)
def nothing_told(tmp_path, monkeypatch):
    """A folder of the test; what a command tells its children is forgotten afterwards."""
    for name in ("TOOLKIT_ROOM", "TOOLKIT_PORT"):
        monkeypatch.setenv(name, "")
    monkeypatch.delenv("TOOLKIT_ADDRESS", raising=False)
    monkeypatch.setenv("TOOLKIT_DATA", str(tmp_path / "sessions"))


def said_by(words: list[str], capsys) -> str:
    assert room.run(parse(["room", *words])) == ExitCode.FINE
    said: str = capsys.readouterr().out
    return said


def test_a_new_passphrase_is_shown_and_never_again(capsys):
    said = said_by(["--new-passphrase"], capsys)
    passphrase = said.splitlines()[0].removeprefix("Your passphrase:  ")
    assert passphrase_fits(passphrase)
    assert said.splitlines() == [
        *passphrase_lines(passphrase),
        "  Whoever was signed in with an older one has to sign in again.",
    ]
    again = said_by([], capsys)
    assert again.endswith(MADE)
    assert passphrase not in again


def test_without_a_passphrase_room_says_what_makes_one(capsys):
    assert said_by([], capsys) == "\n".join(hall_lines(8501)) + "\n" + NONE_YET


def test_a_link_signs_in_once(capsys):
    assert said_by(["--link"], capsys) == NONE_YET
    new_passphrase()
    link = said_by(["--link", "--port", "8600"], capsys).strip()
    begins = "http://127.0.0.1:8600/enter?once="
    assert link.startswith(begins)
    token = link.removeprefix(begins)
    assert (link_token_fits(token), link_token_fits(token)) == (True, False)


def test_the_likely_address_stands_alone_and_the_others_below_it(monkeypatch):
    monkeypatch.setenv("TOOLKIT_ROOM", "1")
    monkeypatch.setenv("TOOLKIT_ADDRESS", "laptop.local")
    others = ", ".join(f"{host}:8600/p" for host in hall_hosts()[1:])
    lines = hall_lines(8600)
    assert lines[:2] == ["People in the room type:", "  laptop.local:8600/p"]
    assert (f"  If that does not open: {others}" in lines) is bool(others)


def ask(port: int, path: str, cookie: str = "") -> tuple[int, str]:
    """The status of an answer, and the cookie it sets."""
    connection = http.client.HTTPConnection(HOST, port, timeout=30)
    connection.request("GET", path, headers={"Cookie": cookie} if cookie else {})
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer.status, (answer.getheader("set-cookie") or "").partition(";")[0]


def test_a_room_opens_to_everybody_and_its_screens_to_whoever_has_the_link_of_the_terminal():
    port = free_port()
    command = [sys.executable, "-m", "toolkit", "--room", "--no-browser", "--port", str(port)]
    with subprocess.Popen(
        command,
        cwd=PROJECT,
        env={**os.environ, "TOOLKIT_NO_VENV": "1"},
        stdout=subprocess.PIPE,
        text=True,
    ) as running:
        assert running.stdout is not None
        said = [running.stdout.readline() for _line in range(6)]
        token = said[5].strip().removeprefix(f"http://{HOST}:{port}/enter?once=")
        strangers = [ask(port, path)[0] for path in ("/", "/_stcore/health", "/health", "/enter")]
        entered, cookie = ask(port, f"/enter?once={token}")
        facilitators = [ask(port, path, cookie)[0] for path in ("/", "/_stcore/health")]
        again = ask(port, f"/enter?once={token}")
        at_hall = [http.client.HTTPConnection(host, port, timeout=30) for host in hall_hosts()]
        for connection in at_hall:
            connection.request("GET", "/health")
            assert connection.getresponse().status == 200
            connection.close()
        running.send_signal(signal.SIGTERM)
        running.stdout.read()
    passphrase = said[1].strip().removeprefix("Your passphrase:  ")
    assert re.fullmatch(r"[a-z]{4}-[a-z]{4}-[a-z]{4}", passphrase)
    assert said[3] == "Ready. Ctrl-C stops it; nothing is lost.\n"
    assert strangers == [403, 403, 200, 200]
    assert (entered, facilitators, again) == (303, [200, 200], (403, ""))
    assert running.returncode == 0
