"""`room`: how people reach the room, and the facilitator's passphrase. `start --room` says the same things."""

from __future__ import annotations

import argparse
import os

from toolkit.commands.folder import use_folder
from toolkit.desk.addresses import ADDRESS, PORT, ROOM, hall_hosts, participant_addresses, typed
from toolkit.desk.passphrase import has_passphrase, new_passphrase
from toolkit.desk.signing import new_link_token
from toolkit.setup.exit_codes import ExitCode
from toolkit.setup.port import address
from toolkit.setup.words import _

INDENT = "  "


def run(arguments: argparse.Namespace) -> int:
    """Print what was asked for: a new passphrase, a link, or how things stand."""
    use_folder(arguments.data)
    tell_the_server(arguments.port, None)
    if arguments.new_passphrase:
        lines = [
            *passphrase_lines(new_passphrase()),
            INDENT + _("Whoever was signed in with an older one has to sign in again."),
        ]
    elif arguments.link and has_passphrase():
        lines = [sign_in_link(arguments.port)]
    elif arguments.link:
        lines = kept_passphrase_lines()
    else:
        lines = [*hall_lines(arguments.port), *kept_passphrase_lines()]
    print("\n".join(lines), flush=True)
    return ExitCode.FINE


def tell_the_server(port: int, chosen_address: str | None) -> None:
    """Let this process and its children know that there is a room, and where."""
    os.environ[ROOM] = "1"
    os.environ[PORT] = str(port)
    if chosen_address:
        os.environ[ADDRESS] = chosen_address


def opening_lines() -> list[str]:
    """The passphrase when there was none until now, which is the only time it is shown; else where it went."""
    return kept_passphrase_lines() if has_passphrase() else passphrase_lines(new_passphrase())


def passphrase_lines(passphrase: str) -> list[str]:
    """A new passphrase as it is shown: once."""
    return [
        _("Your passphrase:  {passphrase}").format(passphrase=passphrase),
        INDENT
        + _("Write it down now. It is shown once, and kept only in a form that tells nobody."),
    ]


def kept_passphrase_lines() -> list[str]:
    """Where the passphrase is, without telling it."""
    if not has_passphrase():
        return [_("There is no passphrase yet. The first python3 -m toolkit --room makes one.")]
    return [
        _("Your passphrase is the one you were shown when it was made."),
        INDENT + _("If it is lost, make a new one: python3 -m toolkit room --new-passphrase"),
    ]


def ready_lines(port: int, link: str) -> list[str]:
    """What the terminal says once the room is open."""
    return [
        _("Ready. Ctrl-C stops it; nothing is lost."),
        _("You, on this laptop (works once, within ten minutes):"),
        INDENT + link,
        INDENT
        + _("Later, with the passphrase: {address}").format(address=address(port) + "/enter"),
        *hall_lines(port),
    ]


def sign_in_link(port: int) -> str:
    """A new one-time link for a browser on this laptop."""
    return f"{address(port)}/enter?once={new_link_token()}"


def hall_lines(port: int) -> list[str]:
    """What people type, the likely address first, and what may stand between."""
    if not hall_hosts():
        return [
            _("This laptop is on no network, so no phone can reach it."),
            INDENT
            + _(
                "Join the hall's Wi-Fi or switch the laptop's own hotspot on; there is no need to start again."
            ),
            INDENT + _("Then ask for the address: python3 -m toolkit room"),
        ]
    likely, *others = map(typed, participant_addresses(port))
    lines = [_("People in the room type:"), INDENT + likely]
    if others:
        lines.append(
            INDENT + _("If that does not open: {addresses}").format(addresses=", ".join(others))
        )
    return [
        *lines,
        INDENT + _("If the system asks whether Python may accept connections, allow it."),
        INDENT
        + _(
            "Phones must be on the same network as this laptop. Guest networks often keep devices apart: use the"
            " laptop's own hotspot then."
        ),
    ]
