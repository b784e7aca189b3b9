from __future__ import annotations

from dataclasses import replace

import pytest

from toolkit.content import read_bank
from toolkit.screens.plan.warning import may_be_a_name, name_html, never_run, never_run_html


@pytest.mark.parametrize("owner", ["Sokha", "Sokha Chan", "Ms Lina", "John Smith, accountant"])
def test_an_owner_that_looks_like_a_person_is_asked_about(owner):
    assert may_be_a_name(read_bank(), owner)


@pytest.mark.parametrize(
    "owner",
    [
        "shop manager",
        "Shop manager",
        "Operations Manager",
        "The founder",
        "Outside listener",
        "HR",
        "board",
        "",
    ],
)
def test_a_role_is_not_asked_about(owner):
    assert not may_be_a_name(read_bank(), owner)


def test_without_the_list_of_roles_names_are_still_asked_about():
    bank = read_bank()
    bare = replace(bank, coach=replace(bank.coach, lists=()))
    assert may_be_a_name(bare, "Sokha")


def test_the_question_about_a_name_shows_it_as_text():
    assert "“&lt;b&gt;Sokha&lt;/b&gt;”" in name_html("<b>Sokha</b>")


def test_a_never_run_rule_is_found_in_any_text_of_the_step():
    bank = read_bank()
    in_what = never_run(bank, "pretend to be a recruiter", "", "")
    in_measure = never_run(bank, "ask", "pretend to be a recruiter", "")
    assert [rule.rule_id for rule in in_what] == ["N6"]
    assert in_measure == in_what


def test_no_test_of_the_bank_is_on_the_never_run_list():
    bank = read_bank()
    assert [test.test_id for test in bank.tests if never_run(bank, test.what)] == []


def test_the_warning_names_the_rule_and_says_that_it_does_not_block():
    html = never_run_html(never_run(read_bank(), "pretend to be a recruiter"))
    assert "No pretend buyer, recruiter, client or official aimed at workers." in html
    assert "You can still save it" in html
