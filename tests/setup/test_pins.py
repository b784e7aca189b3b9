"""The requirement files: every release pinned, every direct one with its reason, every installed one named."""

from __future__ import annotations

import re
from importlib import metadata

import pytest

from toolkit.setup.layout import PROJECT
from toolkit.setup.pins import is_for_here, pins_for_here
from toolkit.setup.stamp import fingerprint

FILES = [PROJECT / "requirements.txt", PROJECT / "tests" / "requirements.txt"]
NAME = re.compile(r"[A-Za-z0-9._-]+")


@pytest.mark.parametrize("file", FILES, ids=["run", "tests"])
def test_every_direct_package_says_what_it_is_for(file):
    direct, _heading, _brought = file.read_text("utf-8").partition("# What those bring")
    lines = [line for line in direct.splitlines() if line and line[0] not in "#-"]
    assert [line for line in lines if "==" not in line or "  # " not in line] == []


def test_every_package_these_bring_is_pinned_too():
    pinned = {name for file in FILES for name in pins_for_here(file)}
    needed = {
        NAME.findall(requirement)[0].lower().replace("_", "-")
        for name in pinned
        for requirement in metadata.requires(name) or []
        if ";" not in requirement
    }
    assert needed - pinned == set()


@pytest.mark.parametrize("file", FILES, ids=["run", "tests"])
def test_what_is_installed_is_what_is_pinned(file):
    pins = pins_for_here(file)
    assert {name: metadata.version(name) for name in pins} == pins


@pytest.mark.parametrize(
    ("marker", "here"),
    [
        ("", True),
        (' sys_platform == "no-such-system"', False),
        (' platform_system != "no-such-system"', True),
    ],
)
def test_a_pin_for_another_system_is_left_out(marker, here):
    assert is_for_here(marker) is here


def test_line_ends_do_not_change_a_fingerprint(tmp_path):
    (tmp_path / "unix").write_bytes(b"a==1\nb==2\n")
    (tmp_path / "windows").write_bytes(b"a==1\r\nb==2\r\n")
    (tmp_path / "other").write_bytes(b"a==1\nb==3\n")
    assert fingerprint(tmp_path / "unix") == fingerprint(tmp_path / "windows")
    assert fingerprint(tmp_path / "unix") != fingerprint(tmp_path / "other")
