"""Clients of an app: a stranger's, and the facilitator's."""

from __future__ import annotations

from starlette.testclient import TestClient
from starlette.types import ASGIApp

from toolkit.desk.signing import facilitator_token


def site(app: ASGIApp) -> TestClient:
    """A client that goes where it is told and nowhere else."""
    return TestClient(app, follow_redirects=False)


def signed_in(client: TestClient) -> None:
    """Let the client be the facilitator's browser from here on."""
    client.cookies.set("facilitator", facilitator_token())
