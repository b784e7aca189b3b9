"""The catalogue: each entry can be made, by its name, for the eyes it is for."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
import zipfile
from dataclasses import replace
from datetime import date
from hashlib import sha256

import pytest

from toolkit.content import read_bank
from toolkit.documents.press import PROJECT
from toolkit.exchange import open_sample
from toolkit.language import use_language
from toolkit.outgoing import (
    BY_NAME,
    CATALOGUE,
    PAPERS,
    Choice,
    Entry,
    Eyes,
    Group,
    Wish,
    entries_named,
)
from toolkit.outgoing.entry import MIMES

DAY = date(2026, 11, 28)
PRIVATE_WORDS = "works longer"
"""Stands in the private card of the sample and nowhere else in it."""

BEGINS_WITH = {
    "csv": b"\xef\xbb\xbf",
    "docx": b"PK",
    "ics": b"BEGIN:VCALENDAR",
    "json": b"{",
    "pdf": b"%PDF-",
    "png": b"\x89PNG",
    "pptx": b"PK",
    "svg": b"<svg",
    "xlsx": b"PK",
}
FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest time a zip file knows: the packages of office programs carry no other."""

MADE_ELSEWHERE = """
import json, sys
from hashlib import sha256
from tests.outgoing.test_catalogue import wish_for
from toolkit.outgoing import CATALOGUE
print(json.dumps({one.full_name: sha256(one.made_here(wish_for(one))).hexdigest() for one in CATALOGUE}))
"""

AS_TEXT = {"csv", "ics", "json", "md", "svg"}


def soap() -> Wish:
    """The sample with a private card."""
    return Wish(brought=open_sample("two-kettles-soap", DAY), bank=read_bank(), day=DAY)


def wish_for(entry: Entry) -> Wish:
    """What an entry is made of here, on the last of its papers."""
    wanted = replace(soap(), sheet=(entry.papers or ("a4",))[-1])
    return wanted if entry.needs_session else replace(wanted, brought=None)


@pytest.fixture(scope="module")
def wish() -> Wish:
    return soap()


@pytest.fixture(scope="module")
def elsewhere() -> dict[str, str]:
    """The fingerprint of every entry made by another process, at another time, with its own order of sets."""
    command = [sys.executable, "-c", MADE_ELSEWHERE]
    told = subprocess.run(command, cwd=PROJECT, capture_output=True, check=True).stdout
    digests: dict[str, str] = json.loads(told.splitlines()[-1])
    return digests


def named(entry: Entry) -> str:
    return entry.full_name


@pytest.mark.parametrize("entry", CATALOGUE, ids=named)
def test_the_same_session_on_the_same_day_gives_the_same_bytes_whoever_makes_it(entry, elsewhere):
    made = entry.file(wish_for(entry))
    assert made.startswith(BEGINS_WITH.get(entry.ending, b""))
    assert sha256(made).hexdigest() == elsewhere[entry.full_name]
    if made.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(made)) as package:
            assert {part.date_time for part in package.infolist()} == {FIRST_DAY}
            core = package.read("docProps/core.xml").decode()
        assert set(re.findall(r"\d{4}-\d\d-\d\dT[\d:]+", core)) == {f"{DAY}T00:00:00"}


@pytest.mark.parametrize(
    "entry",
    [one for one in CATALOGUE if one.ending in AS_TEXT and one.needs_session],
    ids=named,
)
def test_what_is_for_other_eyes_holds_no_private_card_unless_somebody_chose_it(entry, wish):
    held = PRIVATE_WORDS.encode() in entry.file(wish)
    assert held == (entry.eyes is Eyes.TEAM)


@pytest.mark.parametrize("entry", [one for one in CATALOGUE if one.needs_session], ids=named)
def test_the_copy_to_be_read_before_it_leaves_is_for_the_same_eyes(entry, wish):
    private = [one for one in entry.leaving(wish).assumptions if one.private]
    assert bool(private) == (entry.eyes is Eyes.TEAM)
    if Choice.PRIVATE in entry.choices:
        chosen = replace(wish, with_private=True)
        assert any(one.private for one in entry.leaving(chosen).assumptions)


def test_names_groups_papers_and_endings_are_ones_everybody_knows():
    assert len({one.full_name for one in CATALOGUE}) == len(CATALOGUE)
    assert {one.ending for one in CATALOGUE} <= MIMES.keys()
    assert {paper for one in CATALOGUE for paper in one.papers} <= PAPERS.keys()
    groups = [one.group for one in CATALOGUE]
    assert groups == sorted(groups, key=list(Group).index)


def test_owners_and_sources_are_a_choice_only_where_they_are_left_out_otherwise():
    for one in CATALOGUE:
        # An archive copy holds the whole session; what its pages show is a choice all the same.
        if one.eyes is Eyes.TEAM and one.ending != "pdf":
            assert one.choices == ()
        if Choice.SOURCES in one.choices:
            assert one.eyes is Eyes.STRANGERS


def test_an_entry_is_found_by_its_name_and_ending():
    assert [one.full_name for one in entries_named("assumptions")] == [
        "assumptions.xlsx",
        "assumptions.csv",
    ]
    assert BY_NAME["assumptions.csv"] == entries_named("assumptions")[1]
    assert "assumptions.pdf" not in BY_NAME


def test_a_paper_is_used_where_it_fits_and_the_own_one_otherwise():
    plan, map_picture = BY_NAME["plan.pdf"], BY_NAME["map.png"]
    assert (plan.paper_near("letter"), plan.paper_near("a1"), map_picture.paper_near("letter")) == (
        "letter",
        "a4",
        "a4",
    )


def test_a_file_speaks_the_language_of_its_wish_and_the_caller_keeps_its_own(wish):
    use_language("en")
    table = BY_NAME["assumptions.csv"]
    assert table.file(replace(wish, language="xx")) == table.file(wish)


def test_a_wish_without_a_session_says_so_when_it_is_asked(wish):
    blank = replace(wish, brought=None)
    with pytest.raises(ValueError, match="a blank sheet has no session"):
        _ = blank.session
    assert blank.history is None
