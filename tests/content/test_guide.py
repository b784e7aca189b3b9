from __future__ import annotations

import re

import pytest

from toolkit.domain.bank import Bank
from toolkit.scoring.evidence import LEVEL_SCORE, WINDOW_MONTHS
from toolkit.scoring.risk import VULNERABILITY_FACTOR

PAGES = [
    "facilitator",
    "alone",
    "trainer",
    "safeguarding",
    "glossary",
    "method",
    "private",
    "room",
    "network",
    "gathering",
]


def text_of(bank: Bank, page_id: str) -> str:
    page = bank.page(page_id)
    assert page is not None
    return page.text


def test_the_pages_stand_in_their_order(bank: Bank):
    assert [page.page_id for page in bank.guide] == PAGES


@pytest.mark.parametrize("page_id", PAGES)
def test_a_page_begins_with_its_title_and_leaves_no_mark_unfilled(bank: Bank, page_id):
    page = bank.page(page_id)
    assert page is not None
    assert page.text.startswith(f"# {page.title}\n")
    assert re.findall(r"\{\{|\}\}", page.text) == []


@pytest.mark.parametrize("page_id", PAGES)
def test_every_row_of_a_table_has_as_many_cells_as_its_head(bank: Bank, page_id):
    blocks = re.findall(r"(?:^\|.*\|\n)+", text_of(bank, page_id), re.MULTILINE)
    for block in blocks:
        assert len({line.count("|") for line in block.splitlines()}) == 1


def test_the_safety_lines_and_the_rules_stand_whole_where_they_are_needed(bank: Bank):
    page = text_of(bank, "safeguarding")
    lines = [f"{number}. {line.text}\n" for number, line in enumerate(bank.safety_lines, 1)]
    assert "".join(lines) in page
    rules = [f"{number}. {rule.text}\n" for number, rule in enumerate(bank.never_tests, 1)]
    assert "".join(rules) in page


def test_the_facilitators_page_shows_every_run_sheet(bank: Bank):
    page = text_of(bank, "facilitator")
    assert "| Strategy | 5 | 8 | 12 | 18 | 12 |" in page
    assert "| Break |  |  |  | 10 |  |" in page
    assert "| **60** | **90** | **120** | **180** | **110** |" in page


def test_the_method_gives_the_scores_and_windows_that_are_counted(bank: Bank):
    page = " ".join(text_of(bank, "method").split())
    scores = [f"{score:.2f}" if score else "0" for score in LEVEL_SCORE.values()]
    assert f"the levels count {', '.join(scores[:-1])} and {scores[-1]}." in page
    months = dict(
        zip(("customers", "law", "study"), sorted(set(WINDOW_MONTHS.values())), strict=True)
    )
    assert (
        f"customers, prices, partners and wellbeing {months['customers']} months;"
        f" law, skills and context {months['law']}; independent studies {months['study']}."
    ) in page
    hard, could, signs = (VULNERABILITY_FACTOR[value] for value in (1, 2, 3))
    assert (
        f"*Hard to imagine* counts {hard}, *could happen* {could}, *signs already* {signs}." in page
    )


def test_the_method_names_every_source_and_how_far_it_was_read(bank: Bank):
    page = text_of(bank, "method")
    missing = [
        s.source_id for s in bank.sources if f"- **{s.cite}.** {s.used_for} *{s.read}.*" not in page
    ]
    assert missing == []
    assert len(bank.sources) == 25


def test_the_glossary_explains_every_word(bank: Bank):
    page = text_of(bank, "glossary")
    assert re.findall(r"^\*\*(.+)\.\*\*", page, re.MULTILINE) == [e.word for e in bank.glossary]


def test_the_levels_have_the_words_of_the_rubric(bank: Bank):
    assert [(row.level.value, row.name) for row in bank.levels] == [
        (0, "We believe it"),
        (1, "Someone says so"),
        (2, "People told us"),
        (3, "People did it once"),
        (4, "It happened again"),
        (5, "Others checked it"),
    ]
