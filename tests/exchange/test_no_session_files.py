"""What is no session file at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exchange.altered import RAW, changed, problems_in, without
from toolkit.domain.errors import FileRejected, Problem
from toolkit.exchange import read_session, write_session
from toolkit.exchange.json_text import BYTES_AT_MOST, NESTED_AT_MOST

NO_FILES = {
    "an empty file": (b"", ("file_empty", "")),
    "only spaces": (b" \n\t ", ("file_empty", "")),
    "a picture": (b"\x89PNG\r\n\x1a\n", ("file_not_utf8", "")),
    "UTF-16": (RAW.decode().encode("utf-16"), ("file_not_utf8", "")),
    "Latin letters of an old system": ("café".encode("latin-1"), ("file_not_utf8", "")),
    "cut off in the middle": (RAW[: len(RAW) // 2], ("file_cut_off", "")),
    "cut off in a text": (b'{"format": "freedom-bus', ("file_cut_off", "")),
    "cut off before the last bracket": (RAW.rstrip()[:-1], ("file_cut_off", "")),
    "a second value after the end": (RAW + b"{}", ("file_not_json", "")),
    "a comma too many": (b'{"format": 1,}', ("file_not_json", "")),
    "a web page": (b"<html></html>", ("file_not_json", "")),
    "a list": (b"[]", ("file_not_a_session", "format")),
    "a number": (b"7", ("file_not_a_session", "format")),
    "an object of somebody else": (b'{"name": "x"}', ("file_not_a_session", "format")),
    "another format": (
        changed(("format", "freedom-business-gathering")),
        ("file_not_a_session", "format"),
    ),
    "no version": (without("version"), ("file_version_missing", "version")),
    "a newer version": (changed(("version", 2)), ("file_is_newer", "version")),
    "an older version than the first": (
        changed(("version", 0)),
        ("file_version_unknown", "version"),
    ),
    "a version in words": (changed(("version", "1")), ("file_version_unknown", "version")),
    "a version that is a yes": (changed(("version", True)), ("file_version_unknown", "version")),
    "a version that is a list": (changed(("version", [1])), ("file_version_unknown", "version")),
    "no session": (without("session"), ("wrong_type", "session")),
    "a session that is a list": (changed(("session", [])), ("wrong_type", "session")),
    "10 MB of nested lists": (b"[" * 10_000_000, ("file_nested_too_deep", "")),
    "10 MB of nested objects": (b'{"a":' * 2_000_000, ("file_nested_too_deep", "")),
    "10 MB of escaped quotes": (b'"' + b'\\"' * 5_000_000, ("file_cut_off", "")),
    "more than a million values": (b"[" + b"1," * 1_000_000 + b"1]", ("file_too_many_parts", "")),
    "a byte over 20 MB": (b" " * (BYTES_AT_MOST + 1), ("file_too_big", "")),
}


@pytest.mark.parametrize("what", NO_FILES)
def test_what_is_no_session_file_is_told_with_its_one_reason(what):
    raw, problem = NO_FILES[what]
    assert problems_in(raw) == [problem]


def test_a_file_cut_anywhere_is_never_taken_in():
    short = write_session(read_session(RAW, "x"))[:3000]
    for end in range(1, len(short), 7):
        with pytest.raises(FileRejected):
            read_session(short[:end], "cut.json")


def test_line_and_column_point_at_the_fault():
    with pytest.raises(FileRejected) as caught:
        read_session(b'{\n  "format": oops\n}', "x.json")
    assert caught.value.problems == (Problem("file_not_json", "", {"line": 2, "column": 13}),)


def test_lists_may_lie_in_one_another_as_deep_as_allowed_and_no_deeper():
    assert problems_in(b"[" * NESTED_AT_MOST + b"]" * NESTED_AT_MOST) == [
        ("file_not_a_session", "format")
    ]
    deeper = b"[" * (NESTED_AT_MOST + 1) + b"]" * (NESTED_AT_MOST + 1)
    assert problems_in(deeper) == [("file_nested_too_deep", "")]


def test_brackets_inside_a_text_are_not_counted():
    text = "[" * 1000 + '"' + "{" * 1000
    session = read_session(changed(("session/cards/0/text", text)), "x.json")
    assert session.cards[0].text == text


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused_and_nothing_else(raw):
    with pytest.raises(FileRejected):
        read_session(raw, "noise")
