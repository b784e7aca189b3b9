"""The catalogue: each entry can be made, by its name, for the eyes it is for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from toolkit.content import read_bank
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
DATED = {"docx", "pptx", "xlsx"}
"""Their libraries write into the file when it was made."""

AS_TEXT = {"csv", "ics", "json", "md", "svg"}


@pytest.fixture(scope="module")
def wish() -> Wish:
    return Wish(brought=open_sample("two-kettles-soap", DAY), bank=read_bank(), day=DAY)


def named(entry: Entry) -> str:
    return entry.full_name


@pytest.mark.parametrize("entry", CATALOGUE, ids=named)
def test_every_entry_is_made_and_made_again_the_same(entry, wish):
    papers = entry.papers or ("a4",)
    wanted = replace(wish, sheet=papers[-1])
    if not entry.needs_session:
        wanted = replace(wanted, brought=None)
    made = entry.file(wanted)
    assert made.startswith(BEGINS_WITH.get(entry.ending, b""))
    if entry.ending not in DATED:
        assert entry.file(wanted) == made


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
