"""The secrets of a room: files for this account alone, whole or not there, the first one stands."""

from __future__ import annotations

import os
import stat
import threading

import pytest

from toolkit.desk.passphrase import (
    HASH_FILE,
    LETTERS,
    has_passphrase,
    new_passphrase,
    passphrase_fits,
    passphrase_mark,
)
from toolkit.desk.secrets import keep, keep_first, kept, signing_key, take


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("TOOLKIT_DATA", str(tmp_path / "sessions"))
    return tmp_path / "sessions"


def test_the_key_is_made_once_and_only_this_account_reads_it(folder):
    key = signing_key()
    assert signing_key() == key
    assert len(key) == 43
    assert {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {
        "room.key": 0o600
    }


def test_a_wide_open_umask_opens_nothing(folder):
    before = os.umask(0)
    try:
        signing_key()
    finally:
        os.umask(before)
    assert stat.S_IMODE((folder / "room.key").stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_of_many_who_are_first_one_is_and_all_hear_the_same(folder):
    begun = threading.Barrier(8)
    heard: list[str] = []

    def make(number: int) -> None:
        begun.wait()
        heard.append(keep_first("room.key", f"key {number}"))

    threads = [threading.Thread(target=make, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert heard == [kept("room.key")] * 8
    assert [path.name for path in folder.iterdir()] == ["room.key"]


def test_what_is_kept_takes_the_place_of_what_was_there(folder):
    keep("room.link", "old")
    keep("room.link", "new")
    assert kept("room.link") == "new"
    assert [path.name for path in folder.iterdir()] == ["room.link"]


def test_what_was_taken_cannot_be_taken_again():
    keep("room.link", "once")
    assert (take("room.link"), take("room.link"), kept("room.link")) == ("once", "", "")


def test_a_passphrase_is_three_groups_of_four_letters_and_nobody_can_read_it_again(folder):
    passphrase = new_passphrase()
    groups = passphrase.split("-")
    assert [len(group) for group in groups] == [4, 4, 4]
    assert set("".join(groups)) - set(LETTERS) == set()
    stored = (folder / HASH_FILE).read_text("utf-8")
    assert stored.startswith("$argon2id$")
    assert passphrase.replace("-", "") not in stored


def test_a_passphrase_fits_however_it_is_typed():
    passphrase = new_passphrase()
    for typed in (passphrase, passphrase.upper(), passphrase.replace("-", " "), f" {passphrase}\n"):
        assert (typed, passphrase_fits(typed)) == (typed, True)
    for typed in ("", passphrase[:-1], passphrase + "b", passphrase[::-1]):
        assert (typed, passphrase_fits(typed)) == (typed, False)


def test_without_a_passphrase_nothing_fits(folder):
    assert (has_passphrase(), passphrase_fits("")) == (False, False)
    keep(HASH_FILE, "not a hash")
    assert passphrase_fits("not a hash") is False


def test_every_new_passphrase_has_another_mark_and_makes_the_old_one_useless():
    first = new_passphrase()
    mark = passphrase_mark()
    new_passphrase()
    assert passphrase_mark() != mark
    assert passphrase_fits(first) is False
