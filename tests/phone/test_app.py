from __future__ import annotations

from pathlib import Path

from starlette.applications import Starlette
from starlette.testclient import TestClient

from toolkit import __version__
from toolkit.phone import middleware, routes

PROJECT = Path(__file__).parents[2]


def _client() -> TestClient:
    ours = routes(PROJECT)
    return TestClient(Starlette(routes=ours, middleware=middleware(ours)))


def test_health_says_which_app_answers():
    answer = _client().get("/health")
    assert answer.status_code == 200
    assert answer.json() == {
        "app": "freedom-business-workshop-toolkit",
        "status": "ok",
        "version": __version__,
    }


def test_our_fonts_are_served_from_here():
    answer = _client().get("/fonts/NotoSans-Regular.ttf")
    assert answer.status_code == 200
    assert answer.content[:4] == b"\x00\x01\x00\x00"


def test_nothing_beside_the_fonts_can_be_read():
    assert _client().get("/fonts/../../requirements.txt").status_code == 404
    assert _client().get("/fonts/%2e%2e/%2e%2e/requirements.txt").status_code == 404
