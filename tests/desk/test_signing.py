"""What we sign: the wall's key fits its own room only, the facilitator's token ends with the passphrase or the day."""

from __future__ import annotations

import pytest
from itsdangerous import TimestampSigner

from toolkit.desk import signing
from toolkit.desk.passphrase import HASH_FILE, new_passphrase
from toolkit.desk.secrets import KEY_FILE
from toolkit.desk.signing import (
    SIGNED_IN_SECONDS,
    facilitator_token,
    facilitator_token_fits,
    link_token_fits,
    new_link_token,
    wall_key,
    wall_key_fits,
)


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("TOOLKIT_DATA", str(tmp_path))
    return tmp_path


def test_the_key_of_a_wall_fits_its_room_and_no_other():
    key = wall_key("BCDFG")
    assert wall_key("BCDFG") == key
    assert wall_key_fits("BCDFG", key) is True
    for code, other in (("BCDFH", key), ("BCDFG", ""), ("BCDFG", key[:-1]), ("", key), ("é", "é")):
        assert (code, wall_key_fits(code, other)) == (code, False)


def test_the_key_of_a_wall_signs_nobody_in(folder):
    new_passphrase()
    assert facilitator_token_fits(wall_key("BCDFG")) is False
    assert facilitator_token_fits(f"BCDFG.{wall_key('BCDFG')}") is False
    assert wall_key_fits("BCDFG", facilitator_token()) is False


def test_another_laptops_key_fits_nothing_here(folder):
    new_passphrase()
    token, key = facilitator_token(), wall_key("BCDFG")
    (folder / KEY_FILE).unlink()
    assert (facilitator_token_fits(token), wall_key_fits("BCDFG", key)) == (False, False)


def test_a_token_ends_after_a_day(monkeypatch):
    new_passphrase()
    token = facilitator_token()
    assert facilitator_token_fits(token) is True
    later = TimestampSigner("any").get_timestamp() + SIGNED_IN_SECONDS + 1
    monkeypatch.setattr(TimestampSigner, "get_timestamp", lambda _signer: later)
    assert facilitator_token_fits(token) is False


def test_a_token_ends_with_the_passphrase_it_was_given_for(folder):
    new_passphrase()
    token = facilitator_token()
    new_passphrase()
    assert facilitator_token_fits(token) is False
    (folder / HASH_FILE).unlink()
    assert facilitator_token_fits(facilitator_token()) is False


def test_a_link_works_once_in_time_and_only_the_newest(monkeypatch):
    older = new_link_token()
    newest = new_link_token()
    assert [link_token_fits(token) for token in (older, "", newest, newest)] == [
        False,
        False,
        True,
        False,
    ]
    monkeypatch.setattr(signing, "LINK_SECONDS", -1)
    assert link_token_fits(new_link_token()) is False


def test_the_file_of_a_link_does_not_tell_the_link(folder):
    token = new_link_token()
    assert token not in (folder / signing.LINK_FILE).read_text("utf-8")
