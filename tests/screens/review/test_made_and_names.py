from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from toolkit.screens.review.made import MadePlans, Wanted
from toolkit.screens.review.names import file_name

DAY = date(2026, 11, 24)
FIRST = Wanted(session_id="s", seq=3, day=DAY, paper="a4")


def test_a_printing_is_given_again_for_the_same_words_and_paper_only():
    made = MadePlans()
    made.keep(FIRST, b"pdf")
    assert made.get(FIRST) == b"pdf"
    assert made.get(replace(FIRST, paper="letter")) is None
    assert made.get(replace(FIRST, seq=4)) is None


def test_older_printings_of_a_session_go_when_its_words_have_changed():
    made = MadePlans()
    made.keep(FIRST, b"old")
    made.keep(replace(FIRST, seq=4), b"new")
    assert made.get(FIRST) is None


def test_both_papers_of_the_same_words_are_kept():
    made = MadePlans()
    made.keep(FIRST, b"a4")
    made.keep(replace(FIRST, paper="letter"), b"letter")
    assert made.get(FIRST) == b"a4"


def test_no_more_printings_are_kept_than_the_limit():
    made = MadePlans(at_most=2)
    wanted = [replace(FIRST, session_id=str(n)) for n in range(3)]
    for one in wanted:
        made.keep(one, b"pdf")
    assert [made.get(one) for one in wanted] == [None, b"pdf", b"pdf"]


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
