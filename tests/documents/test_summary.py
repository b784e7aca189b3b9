"""The summary for the plenary: always one page, whatever is written on the five cards."""

from __future__ import annotations

from dataclasses import replace

import page
import pytest

from tests.documents import casts
from tests.documents.casts import TODAY, session
from tests.documents.paper import Printed
from toolkit.content import read_bank
from toolkit.documents.press import press
from toolkit.documents.summary import render_summary, summary_html, tell_summary
from toolkit.domain.session import BridgeCard, Session
from toolkit.domain.strangers import for_strangers
from toolkit.domain.vocabulary import PHONE_TEXT_MAX, BridgeKind
from toolkit.exchange import open_sample, sample_names, session_of

PAPERS = ["a4", "letter"]
BANK = read_bank()


def saying(*texts: str) -> Session:
    cards = (BridgeCard(kind=k, text=t) for k, t in zip(BridgeKind, texts, strict=False) if t)
    return session(bridge_cards=tuple(cards))


def printed(given: Session, paper: str = "a4") -> Printed:
    answer = press().print(summary_html(given, BANK, today=TODAY, paper=paper))  # type: ignore[arg-type]
    assert answer.warnings == ()
    return Printed(answer.pdf)


FULL = saying("We doubt prices", "It could hurt", "Ask a buyer", "Who pays in time", "Bags sell")


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("given", [session(), FULL], ids=["blank", "written"])
def test_it_is_one_accessible_page(given, paper):
    summary = printed(given, paper)
    assert summary.page_count == 1
    report = page.validate_pdf_bytes(summary.pdf, profile="ua1")
    assert [(fault.rule_id, fault.message) for fault in report.failures] == []


def test_each_card_stands_under_the_question_of_the_bank_in_order():
    told = tell_summary(FULL, BANK, TODAY, "a4")
    assert [(card.question, card.text, card.harm) for card in told.cards] == [
        ("The belief we held most strongly and now doubt.", "We doubt prices", False),
        (
            "The belief that could hurt someone if wrong, and what we do first.",
            "It could hurt",
            True,
        ),
        ("One thing we can test within a month.", "Ask a buyer", False),
        ("One thing another group could tell us.", "Who pays in time", False),
        ("What surprised us.", "Bags sell", False),
    ]
    assert told.size_pt == 24


def test_a_bank_with_fewer_questions_leaves_our_own_words():
    short = replace(BANK, plenary_cards=BANK.plenary_cards[:1])
    told = tell_summary(FULL, short, TODAY, "a4")
    assert [card.question for card in told.cards[:2]] == [
        "The belief we held most strongly and now doubt.",
        "What could hurt somebody",
    ]


def test_a_card_that_is_not_written_says_so_and_leaves_room_to_write():
    assert summary_html(saying("", "Harm"), BANK, today=TODAY).count('class="unwritten"') == 4


@pytest.mark.parametrize("paper", PAPERS)
def test_there_are_as_many_lines_to_write_on_as_the_page_has_room_for(paper):
    blank, one_blank = tell_summary(session(), BANK, TODAY, paper), saying("A", "B", "C", "D")
    assert blank.lines == 3
    assert tell_summary(one_blank, BANK, TODAY, paper).lines == 4
    assert summary_html(session(), BANK, today=TODAY, paper=paper).count('class="rule"') == 15


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", sample_names())
def test_what_a_sample_says_is_read_aloud_from_large_type(name, paper):
    given = for_strangers(session_of(open_sample(name, TODAY)))
    assert tell_summary(given, BANK, TODAY, paper).size_pt >= 18
    assert printed(given, paper).page_count == 1


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize(
    "text",
    [
        "W" * PHONE_TEXT_MAX,
        "Mm " * 660,
        "x\n" * 900,
        casts.SCRIPTS["Urdu"] * 12,
        casts.SCRIPTS["Burmese"] * 12,
    ],
    ids=["no break", "wide", "lines", "Urdu", "Burmese"],
)
def test_the_longest_cards_keep_to_one_page_and_every_cut_is_seen(text, paper):
    given = replace(saying(*([text[:PHONE_TEXT_MAX]] * 5)), team="W" * 300)
    told = tell_summary(given, BANK, TODAY, paper)
    assert printed(given, paper).page_count == 1
    assert all(card.text.endswith("…") or card.text.split() == text.split() for card in told.cards)


def test_typed_words_are_never_markup():
    html = summary_html(saying("<b>bold</b>"), BANK, today=TODAY)
    assert "<b>bold" not in html


def test_the_same_session_gives_the_same_bytes():
    once = render_summary(FULL, BANK, today=TODAY)
    assert render_summary(FULL, BANK, today=TODAY) == once
