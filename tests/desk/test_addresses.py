"""Where people reach the room: which of several addresses stands first, and what is told without a room."""

from __future__ import annotations

import socket

import pytest

from toolkit.desk.addresses import (
    Interface,
    hall_hosts,
    in_order,
    interfaces,
    participant_addresses,
    room_mode,
    room_port,
    typed,
    way_out,
)


@pytest.fixture(autouse=True)
def nothing_told(monkeypatch):
    for name in ("TOOLKIT_ROOM", "TOOLKIT_PORT", "TOOLKIT_ADDRESS"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    ("way_out", "found", "likely"),
    [
        ("192.168.1.20", [("wlan0", "192.168.1.20"), ("docker0", "172.17.0.1")], "192.168.1.20"),
        ("10.8.0.6", [("tun0", "10.8.0.6"), ("wlp3s0", "192.168.1.20")], "192.168.1.20"),
        ("100.101.5.5", [("Tailscale", "100.101.5.5"), ("Wi-Fi", "192.168.0.7")], "192.168.0.7"),
        ("192.168.1.20", [("eth0", "192.168.1.20"), ("wlan0", "10.42.0.1")], "10.42.0.1"),
        (
            "192.168.1.20",
            [("Wi-Fi", "192.168.1.20"), ("Local Area Connection* 2", "192.168.137.1")],
            "192.168.137.1",
        ),
        ("", [("vEthernet (WSL)", "172.28.0.1"), ("Ethernet", "10.0.0.5")], "10.0.0.5"),
        ("", [("enp0s25", "10.0.0.5"), ("wlp3s0", "192.168.1.20")], "192.168.1.20"),
        ("", [("en0", "169.254.7.7"), ("bridge0", "192.168.5.1")], "192.168.5.1"),
    ],
)
def test_the_address_phones_can_most_likely_reach_stands_first(way_out, found, likely):
    ordered = in_order(tuple(Interface(*one) for one in found), way_out)
    assert ordered[0].address == likely
    assert sorted(one.address for one in ordered) == sorted(address for _name, address in found)


def test_every_address_found_here_is_one_of_this_machine():
    for one in interfaces():
        with socket.create_server((one.address, 0)) as opened:
            assert opened.getsockname()[0] == one.address


def test_the_way_out_is_one_of_our_own_addresses_or_unknown():
    assert way_out() in {"", *(one.address for one in interfaces())}


def test_without_a_room_only_this_machine_has_the_participants_page():
    assert room_mode() is False
    assert participant_addresses() == ("http://127.0.0.1:8501/p",)
    assert participant_addresses(8600, "BCDFG") == ("http://127.0.0.1:8600/p/BCDFG",)


def test_in_a_room_the_chosen_address_stands_before_all_others(monkeypatch):
    monkeypatch.setenv("TOOLKIT_ROOM", "1")
    monkeypatch.setenv("TOOLKIT_PORT", "8600")
    found = hall_hosts()
    monkeypatch.setenv("TOOLKIT_ADDRESS", "laptop.local")
    assert (room_mode(), room_port()) == (True, 8600)
    assert hall_hosts() == ("laptop.local", *found)
    assert participant_addresses(code="BCDFG") == tuple(
        f"http://{host}:8600/p/BCDFG" for host in ("laptop.local", *found)
    )


def test_people_need_not_type_what_browsers_put_before_an_address():
    assert typed("http://192.168.1.20:8501/p") == "192.168.1.20:8501/p"
