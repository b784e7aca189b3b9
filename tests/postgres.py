"""A PostgreSQL server of our own: in a folder of its own, on a socket in that folder, stopped when the tests end."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from toolkit.setup.system import find_postgres_tool

SECONDS_TO_START = 60
SETTINGS = ("-c", "listen_addresses=", "-c", "fsync=off")
"""No port, only the socket. No sync either: these tests kill programs, not the machine."""

_numbers = count(1)


@dataclass(frozen=True, slots=True)
class PostgresServer:
    """Where the server listens, and its ``psql``."""

    folder: Path
    psql: str

    def new_database(self) -> str:
        """Make an empty database and give its SQLAlchemy address."""
        name = f"journal_{next(_numbers)}"
        self.run_sql(f"CREATE DATABASE {name}")
        return f"postgresql+psycopg://toolkit@/{name}?host={self.folder}"

    def run_sql(self, sql: str) -> str:
        """Run one statement in the server's own database and give what it prints."""
        command = [self.psql, "-X", "-qAt", "-h", str(self.folder), "-U", "toolkit"]
        done = subprocess.run(
            [*command, "-d", "postgres", "-c", sql], check=True, capture_output=True, text=True
        )
        return done.stdout


@contextmanager
def running_postgres() -> Iterator[PostgresServer]:
    """Start a server and stop it again. It refuses to run as root, so root lends it the account "postgres"."""
    account = "postgres" if os.geteuid() == 0 else None
    folder = Path(tempfile.mkdtemp(prefix="toolkit-pg-"))
    try:
        if account:
            os.chown(folder, pwd.getpwnam(account).pw_uid, -1)
        _make_cluster(folder, account)
        server = subprocess.Popen(
            [_tool("postgres"), "-D", str(folder / "cluster"), "-k", str(folder), *SETTINGS],
            user=account,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=folder,
        )
        try:
            _wait_for(folder, server)
            yield PostgresServer(folder=folder, psql=_tool("psql"))
        finally:
            server.send_signal(
                signal.SIGINT
            )  # a "fast" shutdown: it does not wait for open connections
            server.wait()
    finally:
        shutil.rmtree(folder)


def _tool(name: str) -> str:
    found = find_postgres_tool(name)
    assert found, (
        f"PostgreSQL's {name} is missing: run 'python3 -m toolkit test', which installs it"
    )
    return found


def _make_cluster(folder: Path, account: str | None) -> None:
    initdb = [_tool("initdb"), "-D", str(folder / "cluster"), "-U", "toolkit", "-A", "trust"]
    subprocess.run(
        [*initdb, "-E", "UTF8", "--locale=C", "--no-sync"],
        check=True,
        capture_output=True,
        user=account,
        cwd=folder,
    )


def _wait_for(folder: Path, server: subprocess.Popen[bytes]) -> None:
    asked = [_tool("pg_isready"), "-q", "-h", str(folder)]
    for _ in range(SECONDS_TO_START * 10):
        if subprocess.run(asked, check=False).returncode == 0:
            return
        assert server.poll() is None, "PostgreSQL stopped while it was starting"
        time.sleep(0.1)
    raise AssertionError("PostgreSQL did not answer in time")
