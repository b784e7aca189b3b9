"""Each system is told its own one command."""

from __future__ import annotations

import pytest

from toolkit.setup.system import (
    CHROMIUM,
    PANGO,
    POSTGRESQL,
    PYTHON_VENV,
    System,
    install_sentence,
    system_of,
)


@pytest.mark.parametrize(
    ("name", "like", "system"),
    [
        ("debian", "", System.DEBIAN),
        ("ubuntu", "debian", System.DEBIAN),
        ("linuxmint", "ubuntu debian", System.DEBIAN),
        ("fedora", "", System.FEDORA),
        ("rocky", "rhel centos fedora", System.FEDORA),
        ("arch", "", System.OTHER),
    ],
)
def test_a_linux_is_known_by_its_family(name, like, system):
    assert system_of(name, like) is system


@pytest.mark.parametrize(
    ("system", "needs", "sentence"),
    [
        (
            System.DEBIAN,
            [PANGO],
            "Run this, then start again: "
            "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
        ),
        (
            System.DEBIAN,
            [CHROMIUM, POSTGRESQL],
            "Run this, then start again: sudo apt-get install chromium postgresql",
        ),
        (System.FEDORA, [PANGO], "Run this, then start again: sudo dnf install pango"),
        (System.MACOS, [PANGO], "Run this, then start again: brew install pango"),
        (
            System.WINDOWS,
            [PANGO],
            "Install MSYS2 in C:\\msys64, open its UCRT64 window, run this, then start again: "
            "pacman -S mingw-w64-ucrt-x86_64-pango",
        ),
        (System.OTHER, [PANGO], "Install Pango with your system's package tool, then start again."),
        (
            System.FEDORA,
            [PYTHON_VENV],
            "Install python3-venv with your system's package tool, then start again.",
        ),
    ],
)
def test_the_sentence_holds_the_one_command_of_this_system(system, needs, sentence):
    assert install_sentence(system, needs) == sentence
