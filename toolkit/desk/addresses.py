"""Where people reach the room: every address of this machine, the likely one first.

The command line tells the server by environment whether a room is open, at which port, and which address was chosen.
"""

from __future__ import annotations

import os
import re
import socket
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network

import psutil

LOOPBACK = "127.0.0.1"
USUAL_PORT = 8501

ROOM = "TOOLKIT_ROOM"
PORT = "TOOLKIT_PORT"
ADDRESS = "TOOLKIT_ADDRESS"
"""An address that the facilitator chose, where the likely one is not the right one."""

HOTSPOTS = {"10.42.0.1", "192.168.137.1", "192.168.2.1"}
"""What a laptop calls itself in its own hotspot: NetworkManager, Windows, macOS. Nobody opens one by accident."""

VIRTUAL = re.compile(
    r"docker|br-|veth|virbr|vmnet|vmware|vboxnet|virtualbox|vethernet|hyper-v|wsl|podman|cni|flannel|lxc|lxd"
    r"|utun|tun|tap|wg|wireguard|tailscale|zt|zerotier|ppp|ham|vpn|nordlynx|proton|bluetooth|ipsec",
    re.IGNORECASE,
)
"""Names of networks inside this machine, or far from the hall: nobody's phone is on them."""
WIRELESS = re.compile(r"wl|wi-?fi|ath|ap\d", re.IGNORECASE)
CARRIERS = IPv4Network("100.64.0.0/10")
"""Addresses of mobile carriers, and of some private networks: no phone in the hall reaches them."""


@dataclass(frozen=True, slots=True)
class Interface:
    """One IPv4 address of this machine, and the name of the network card it belongs to."""

    name: str
    address: str


def room_mode() -> bool:
    """Whether this process serves a room: others on the network reach it, and the facilitator has a passphrase."""
    return os.environ.get(ROOM, "") == "1"


def room_port() -> int:
    """The port this app answers at."""
    told = os.environ.get(PORT, "")
    return int(told) if told.isdecimal() else USUAL_PORT


def participant_addresses(port: int | None = None, code: str = "") -> tuple[str, ...]:
    """The addresses of the participant's page, whole with "http://", the likely one first.

    With a code they lead straight into that room. Without a room on the network there is only this machine's own.
    """
    page = f":{port or room_port()}/p" + (f"/{code}" if code else "")
    hosts = hall_hosts() if room_mode() else ()
    return tuple(f"http://{host}{page}" for host in hosts or (LOOPBACK,))


def typed(address: str) -> str:
    """The address as people type it: browsers put "http://" before it themselves."""
    return address.removeprefix("http://")


def hall_hosts() -> tuple[str, ...]:
    """This machine's addresses on the networks around it, the likely one first, a chosen one before all."""
    chosen = os.environ.get(ADDRESS, "")
    found = tuple(one.address for one in in_order(interfaces(), way_out()))
    return tuple(dict.fromkeys((chosen, *found) if chosen else found))


def in_order(found: tuple[Interface, ...], way_out: str) -> tuple[Interface, ...]:
    """The likely one first: our own hotspot, the network we are on, other cards, then what no phone is on."""
    return tuple(sorted(found, key=lambda one: (_unlikely(one, way_out), IPv4Address(one.address))))


def _unlikely(one: Interface, way_out: str) -> int:
    address = IPv4Address(one.address)
    if address.is_link_local:
        return 5
    if VIRTUAL.match(one.name) or address in CARRIERS:
        return 4
    if one.address in HOTSPOTS:
        return 0
    if one.address == way_out:
        return 1
    return 2 if WIRELESS.match(one.name) else 3


def interfaces() -> tuple[Interface, ...]:
    """Every IPv4 address that a card of this machine has now, without the loopback ones."""
    up = {name for name, state in psutil.net_if_stats().items() if state.isup}
    return tuple(
        Interface(name, one.address)
        for name, addresses in psutil.net_if_addrs().items()
        if name in up
        for one in addresses
        if one.family == socket.AF_INET and not IPv4Address(one.address).is_loopback
    )


def way_out() -> str:
    """Our address on the network that leads furthest, or an empty text. Nothing is sent to find out."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            # An address for documentation, where nobody answers; connecting a datagram socket sends nothing.
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return ""
        address: str = probe.getsockname()[0]
        return address
