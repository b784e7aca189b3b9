"""The network around this machine: would phones in the hall reach a room that is opened here?"""

from __future__ import annotations

import socket
from collections.abc import Iterable

from toolkit.commands.findings.finding import Finding, State
from toolkit.setup.port import HOST, is_free, is_ours
from toolkit.setup.words import _

SECONDS_TO_ANSWER = 2


def look_at_hall(port: int, hosts: tuple[str, ...]) -> Finding:
    """Say whether the room, or else a listener in its place, answers at this machine's addresses on the network."""
    what = _("Phones in the room")
    if not hosts:
        found = _("this machine is on no network: no phone reaches it; all else works")
        mend = _("To open a room, join the hall's Wi-Fi or switch this laptop's own hotspot on.")
        return Finding(what, State.WARNING, found, mend)
    if is_ours(port, HOST):
        return _look_at_server(what, port, hosts)
    silent = [host for host in hosts if not reaches_itself(host)]
    if silent:
        found = _("this machine does not answer itself at {hosts}").format(hosts=", ".join(silent))
        return Finding(what, State.WARNING, found, firewall_sentence())
    found = _("this machine answers at {hosts}").format(hosts=", ".join(hosts))
    return Finding(what, State.OK, found, firewall_sentence())


def _look_at_server(what: str, port: int, hosts: tuple[str, ...]) -> Finding:
    """Look at the app that runs: is it open to the network, and does it answer there?"""
    answering = [host for host in hosts if is_ours(port, host)]
    silent = [host for host in hosts if host not in answering]
    if answering:
        found = _("the room answers at {hosts}").format(hosts=", ".join(answering))
        return Finding(what, State.OK, found, firewall_sentence())
    if any(is_free(port, host) for host in silent):
        found = _("the toolkit runs for this laptop only")
        return Finding(
            what,
            State.OK,
            found,
            _("To open a room, stop it and start again: python3 -m toolkit --room"),
        )
    found = _("the room does not answer at {hosts}").format(hosts=", ".join(silent))
    return Finding(what, State.WARNING, found, firewall_sentence())


def reaches_itself(host: str) -> bool:
    """Say whether a listener at this address of ours can be reached. Nothing leaves the machine."""
    try:
        with socket.create_server((host, 0)) as listener:
            listener.settimeout(SECONDS_TO_ANSWER)
            with socket.create_connection(listener.getsockname()[:2], SECONDS_TO_ANSWER):
                listener.accept()[0].close()
    except OSError:
        return False
    return True


def firewall_sentence() -> str:
    """What it looks like when something stands between phones and this machine: only a phone can show it."""
    return _(
        "Try it with a phone on the same network. If its page waits and then fails, while this laptop opens the same"
        " address, a firewall or the network keeps them apart: allow Python to accept connections, or use the"
        " laptop's own hotspot."
    )


def look_at_network(port: int) -> Iterable[Finding]:
    """Return what there is to say about the network."""
    from toolkit.desk.addresses import hall_hosts

    yield look_at_hall(port, hall_hosts())
