"""Ports on this machine: is one free, and who answers there? Unless said otherwise on its loopback address."""

from __future__ import annotations

import http.client
import json
import os
import socket

HOST = "127.0.0.1"
EVERYWHERE = "0.0.0.0"  # noqa: S104 (asked for with --room)
"""All addresses of this machine: where a room listens."""
APP = "freedom-business-workshop-toolkit"
"""What our own app calls itself at /health."""
SECONDS_TO_ANSWER = 2


def is_free(port: int, host: str = HOST) -> bool:
    """Say whether the port can be opened. Raises PermissionError for ports that need administrator rights."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        if os.name != "nt":
            # A server that has just stopped does not keep its port busy. On Windows this option would steal the port.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except PermissionError:
            raise
        except OSError:
            return False
    return True


def free_port() -> int:
    """Return a port that is free now."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.bind((HOST, 0))
        number: int = probe.getsockname()[1]
        return number


def next_free_port(after: int, host: str = HOST) -> int:
    """Return a free port near a taken one."""
    near = range(after + 1, min(after + 20, 65535))
    return next((port for port in near if is_free(port, host)), free_port())


def is_ours(port: int, host: str = HOST) -> bool:
    """Say whether the toolkit answers at this port. Asked without any proxy."""
    connection = http.client.HTTPConnection(host, port, timeout=SECONDS_TO_ANSWER)
    try:
        connection.request("GET", "/health")
        answer = connection.getresponse()
        body = json.loads(answer.read(10_000))
    except (OSError, http.client.HTTPException, ValueError):
        return False
    finally:
        connection.close()
    return isinstance(body, dict) and body.get("app") == APP


def address(port: int) -> str:
    """Return the address people type."""
    return f"http://{HOST}:{port}"
