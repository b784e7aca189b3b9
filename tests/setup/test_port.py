"""Ports: free or not, and who answers."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from toolkit.setup.exit_codes import ExitCode, SetupProblem
from toolkit.setup.port import APP, HOST, free_port, is_free, is_ours, next_free_port
from toolkit.setup.server import check_port


@contextmanager
def somebody_answering(body: str) -> Iterator[int]:
    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(body.encode())

        def log_message(self, format: str, *words: object) -> None:  # noqa: A002
            """Stay silent."""

    with HTTPServer((HOST, 0), Answer) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server.server_port
        server.shutdown()
        thread.join()


def test_a_port_somebody_listens_on_is_not_free():
    with socket.create_server((HOST, 0)) as taken:
        port = taken.getsockname()[1]
        assert (is_free(port), is_ours(port)) == (False, False)
    assert is_free(port)


def test_a_port_given_as_free_can_be_opened():
    port = free_port()
    with socket.create_server((HOST, port)) as opened:
        assert opened.getsockname() == (HOST, port)


def test_the_next_free_port_is_another_one():
    with socket.create_server((HOST, 0)) as taken:
        port = taken.getsockname()[1]
        other = next_free_port(port)
        assert other != port
        assert is_free(other)


@pytest.mark.parametrize(
    ("body", "ours"),
    [
        (json.dumps({"app": APP, "status": "ok"}), True),
        (json.dumps({"app": "another"}), False),
        (json.dumps([APP]), False),
        ("<html>", False),
    ],
)
def test_our_own_app_is_known_by_the_name_it_answers_with(body, ours):
    with somebody_answering(body) as port:
        assert is_ours(port) is ours


def test_a_port_of_another_program_is_refused_with_a_free_one():
    with somebody_answering("hello") as port, pytest.raises(SetupProblem) as caught:
        check_port(port)
    assert caught.value.code == ExitCode.PORT_TAKEN
    other = caught.value.sentence.removeprefix(
        f"Another program uses port {port}. Choose another: --port "
    )
    assert other.isdecimal()


def test_our_own_app_already_running_is_said_with_its_address():
    with (
        somebody_answering(json.dumps({"app": APP})) as port,
        pytest.raises(SetupProblem) as caught,
    ):
        check_port(port)
    assert caught.value.code == ExitCode.ALREADY_RUNNING
    begins = f"The toolkit already runs at http://127.0.0.1:{port}. Open that page, or start a second one: --port "
    assert caught.value.sentence.removeprefix(begins).isdecimal()
