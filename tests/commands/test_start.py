"""`start` as a person runs it: a real process, a real port, one sentence for what goes wrong."""

from __future__ import annotations

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from toolkit.setup.exit_codes import ExitCode, SetupProblem
from toolkit.setup.layout import PROJECT
from toolkit.setup.port import APP, HOST, free_port
from toolkit.setup.server import open_server, shut, wait_until_ready

COMMAND = [sys.executable, "-m", "toolkit", "start", "--no-browser"]


@pytest.fixture
def environment(tmp_path) -> dict[str, str]:
    """The environment of somebody who runs the toolkit with the packages of this Python."""
    return {**os.environ, "TOOLKIT_NO_VENV": "1", "TOOLKIT_DATA": str(tmp_path / "sessions")}


@pytest.fixture(autouse=True)
def signals_as_before() -> Iterator[None]:
    """Whoever shuts a server hears no signal any more, and is about to end. This process goes on, and has children."""
    names = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    before = {name: signal.getsignal(name) for name in names}
    yield
    for name, heard in before.items():
        signal.signal(name, heard)


def started(words: list[str], environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, *words],
        cwd=PROJECT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_taken_port_is_one_sentence_with_another_port(environment):
    with socket.create_server((HOST, 0)) as taken:
        port = taken.getsockname()[1]
        ended = started(["--port", str(port)], environment)
    assert ended.returncode == ExitCode.PORT_TAKEN
    begins = f"Another program uses port {port}. Choose another: --port "
    assert ended.stderr.removeprefix(begins).strip().isdecimal()
    assert ended.stdout == ""


def test_a_data_folder_that_cannot_be_made_is_one_sentence(environment, tmp_path):
    (tmp_path / "a-file").write_text("in the way")
    folder = tmp_path / "a-file" / "sessions"
    ended = started(["--port", "0", "--data", str(folder)], environment)
    assert (ended.returncode, ended.stdout) == (ExitCode.DATA_FOLDER_CLOSED, "")
    assert ended.stderr == (
        f"The data folder {folder} cannot be written: Not a directory. Choose another: --data DIR\n"
    )


def test_it_opens_the_app_says_where_and_ends_when_told(environment, tmp_path):
    port = free_port()
    with subprocess.Popen(
        [*COMMAND, "--port", str(port)],
        cwd=PROJECT,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    ) as running:
        assert running.stdout is not None
        said = [running.stdout.readline(), running.stdout.readline()]
        health = ask(port, "/health")
        again = started(["--port", str(port)], environment)
        running.send_signal(signal.SIGTERM)
        said += running.stdout.readlines()
    assert said == [
        f"Starting the toolkit. Sessions are kept in {tmp_path / 'sessions'}\n",
        f"Ready: http://127.0.0.1:{port}   (Ctrl-C stops it; nothing is lost)\n",
        "Stopping. Everything that was written is kept.\n",
    ]
    assert (running.returncode, health["app"], again.returncode) == (
        0,
        APP,
        ExitCode.ALREADY_RUNNING,
    )
    with socket.create_server((HOST, port)) as opened:
        assert opened.getsockname() == (HOST, port)


def ask(port: int, path: str) -> dict[str, str]:
    connection = http.client.HTTPConnection(HOST, port, timeout=10)
    connection.request("GET", path)
    answer: dict[str, str] = json.loads(connection.getresponse().read())
    connection.close()
    return answer


def test_an_app_that_does_not_start_leaves_its_reason_in_the_log(tmp_path):
    (tmp_path / "workshop_app.py").write_text(
        "import streamlit as st\nraise SystemExit('no such app')\napp = st.App('x')\n"
    )
    log = tmp_path / "server.log"
    port = free_port()
    server = open_server(tmp_path, port, log, os.environ)
    try:
        with pytest.raises(SetupProblem) as caught:
            wait_until_ready(server, port, log)
    finally:
        shut(server)
    assert caught.value.code == ExitCode.SERVER_DID_NOT_START
    assert caught.value.sentence == (
        f"The app did not start. Nothing is lost. What went wrong is written in {log}; doctor may know more."
    )
    assert "no such app" in log.read_text("utf-8")


def test_the_server_log_is_for_this_account_only(tmp_path):
    log = tmp_path / "server.log"
    log.write_text("an older log, readable by all")
    log.chmod(0o644)
    shut(open_server(tmp_path, free_port(), log, os.environ))
    assert oct(log.stat().st_mode & 0o777) == "0o600"


def test_a_python_without_the_packages_is_told_how_to_get_them(environment):
    # -S leaves out everything that was ever installed.
    ended = subprocess.run(
        [sys.executable, "-S", "-m", "toolkit", "start"],
        cwd=PROJECT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (
        ExitCode.PACKAGES_NOT_INSTALLED,
        "TOOLKIT_NO_VENV is set, and this Python lacks streamlit. Run python3 -m pip install -r requirements.txt "
        "here, or unset TOOLKIT_NO_VENV: the toolkit then makes its own environment.\n",
    )


def test_the_command_works_from_any_folder_once_it_is_found(environment, tmp_path):
    environment["PYTHONPATH"] = str(PROJECT)
    ended = subprocess.run(
        [sys.executable, "-m", "toolkit", "check", "mine.json"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (
        ExitCode.NOT_FOUND,
        "There is no file or sample called mine.json. Check the name and the folder.\n",
    )
    assert list(Path(tmp_path).iterdir()) == []
