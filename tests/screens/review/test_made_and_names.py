from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from toolkit.documents.press import press
from toolkit.domain.errors import DocumentFailed
from toolkit.outgoing import Choice
from toolkit.screens.review.made import MadeFiles, Wanted
from toolkit.screens.review.names import file_name

DAY = date(2026, 11, 24)
PAGE = '<html lang="en"><head><title>t</title></head><body><h1>A page</h1></body></html>'
FIRST = Wanted(session_id="s", seq=3, day=DAY, name="plan.pdf")


def file_in(made: MadeFiles, wanted: Wanted) -> bytes | None:
    found = made.get(wanted)
    return None if found is None else found.file


@pytest.mark.parametrize(
    "other",
    [
        {"session_id": "t"},
        {"seq": 4},
        {"day": date(2026, 11, 25)},
        {"name": "handout.pdf"},
        {"sheet": "letter"},
        {"language": "km"},
        {"choices": frozenset({Choice.PRIVATE})},
        {"for_the_wall": True},
    ],
    ids=lambda other: next(iter(other)),
)
def test_a_document_is_given_again_only_when_all_is_the_same(other):
    made = MadeFiles()
    made.keep(FIRST, b"pdf")
    assert file_in(made, replace(FIRST)) == b"pdf"
    assert file_in(made, replace(FIRST, **other)) is None


def test_older_documents_of_a_session_go_when_its_words_have_changed():
    made = MadeFiles()
    made.keep(FIRST, b"old")
    made.keep(replace(FIRST, seq=4, name="handout.pdf"), b"new")
    assert file_in(made, FIRST) is None


def test_every_document_and_paper_of_the_same_words_is_kept():
    made = MadeFiles()
    others = [FIRST, replace(FIRST, sheet="letter"), replace(FIRST, name="handout.pdf")]
    for number, one in enumerate(others):
        made.keep(one, bytes([number]))
    assert [file_in(made, one) for one in others] == [b"\0", b"\1", b"\2"]


def test_no_more_documents_are_kept_than_the_limit():
    made = MadeFiles(at_most=2)
    wanted = [replace(FIRST, session_id=str(n)) for n in range(3)]
    for one in wanted:
        made.keep(one, b"pdf")
    assert [file_in(made, one) for one in wanted] == [None, b"pdf", b"pdf"]


def test_pictures_of_pages_are_kept_with_the_document():
    made = MadeFiles().keep(FIRST, press().print(PAGE).pdf)
    small, large = made.small(), made.large(0)
    assert (small.pages, made.small() is small, made.large(0) is large) == (1, True, True)
    with pytest.raises(DocumentFailed):
        made.large(1)


@pytest.mark.parametrize(
    ("team", "name"),
    [
        ("Blue Door Salon Academy", "blue-door-salon-academy-plan-2026-11-24.pdf"),
        ("../../etc/passwd", "etc-passwd-plan-2026-11-24.pdf"),
        ('a:b*c?"<>|', "a-b-c-plan-2026-11-24.pdf"),
        ("***", "session-plan-2026-11-24.pdf"),
        ("Quán Cà Phê", "quán-cà-phê-plan-2026-11-24.pdf"),
        ("x" * 300, f"{'x' * 40}-plan-2026-11-24.pdf"),
    ],
)
def test_a_file_name_is_fit_for_every_system(team, name):
    assert file_name(team, "plan", DAY, "pdf") == name


def test_a_name_in_khmer_keeps_its_letters():
    assert file_name("ហាងកាហ្វេ", "plan", DAY, "pdf").startswith("ហ")
