"""The printed action plan: its words, its structure, its pages."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from datetime import UTC, date, datetime

import page
import pytest

from tests.documents.casts import TODAY, card, crowded_session, dangerous, session, whole_session
from toolkit.content import read_bank
from toolkit.documents.plan import plan_html, render_plan
from toolkit.documents.plan_telling import tell_plan
from toolkit.domain.privacy import without_private
from toolkit.domain.session import ExportCheck, Session
from toolkit.exchange import read_sample, sample_names

WITH_A_PAST = "two-kettles-soap"
"""Six months of work fill more pages than a first sitting."""

WORDS_AT_LEAST = 60
"""Fewer words than these, beside those at its foot, leave most of a page empty."""

ORDER = [
    "What we said about our work",
    "Map of our assumptions",
    "Safety strip: first protect, then learn",
    "What to look at first, and why",
    "Test cards",
    "Steps for 30, 60 and 90 days",
    "Parked for later",
]


def squeezed(text: str) -> str:
    """A text without spaces: where a line ends is not what it says."""
    return re.sub(r"\s+", "", text)


def said(session: Session) -> list[str]:
    """Everything somebody typed that the plan must say."""
    live = [a for a in session.assumptions if not a.parked]
    ids = {a.assumption_id for a in live}
    lines = [line for line in session.plan if line.assumption_id in ids]
    texts = [session.team, session.business, session.country]
    texts += [card.text for card in session.cards] + [a.text for a in session.assumptions]
    for line in lines:
        texts += [line.what, line.measure, line.right_if, line.owner, line.cost]
    return [text for text in texts if text]


@pytest.mark.parametrize("name", sample_names())
class TestSamples:
    """What holds for every sample session."""

    def test_the_plan_says_what_the_session_says(self, name, printed):
        given = read_sample(name)
        text = squeezed(printed(given).text())
        assert [one for one in said(without_private(given)) if squeezed(one) not in text] == []

    @pytest.mark.parametrize("paper", ["a4", "letter"])
    def test_it_has_few_pages_of_the_paper_asked_for(self, name, paper, printed):
        plan = printed(read_sample(name), paper)
        assert 3 <= plan.page_count <= (18 if name == WITH_A_PAST else 13)
        sizes = {
            tuple(round(float(side)) for side in one.mediabox[2:]) for one in plan.opened.pages
        }
        assert sizes == {(595, 842) if paper == "a4" else (612, 792)}

    @pytest.mark.parametrize("paper", ["a4", "letter"])
    def test_no_page_is_nearly_empty(self, name, paper, printed):
        plan = printed(read_sample(name), paper)
        foot = len(" ".join(line.text for line in read_bank("en").safety_lines).split())
        counts = [len(plan.text(number + 1).split()) - foot for number in range(plan.page_count)]
        assert [n for n, count in enumerate(counts, start=1) if count < WORDS_AT_LEAST] == []

    @pytest.mark.parametrize("paper", ["a4", "letter"])
    def test_it_is_accessible(self, name, paper, printed):
        report = page.validate_pdf_bytes(printed(read_sample(name), paper).pdf, profile="ua1")
        assert [(fault.rule_id, fault.message) for fault in report.failures] == []

    def test_every_card_of_the_safety_strip_stands_before_the_other_lists(
        self, name, bank, printed
    ):
        given = without_private(read_sample(name))
        strip = tell_plan(given, bank, TODAY).strip.kept
        text = squeezed(printed(given).text())
        start, end = text.rindex(squeezed(ORDER[2])), text.rindex(squeezed(ORDER[3]))
        assert strip != ()
        assert [one for one in strip if squeezed(one.belief.text) not in text[start:end]] == []


@pytest.fixture
def plan(printed):
    """A small session with something in every part, printed."""
    return printed(whole_session())


def test_the_parts_stand_in_their_order(plan):
    parts = [title for title in plan.bookmarks if title in ORDER]
    assert parts == ORDER


def test_every_page_is_numbered(plan):
    for number in range(1, plan.page_count + 1):
        assert f"Page {number} of {plan.page_count}" in plan.text(number)


def test_every_page_carries_the_safety_lines_at_its_foot(plan, bank):
    for number in range(1, plan.page_count + 1):
        text = squeezed(plan.text(number))
        assert [one.text for one in bank.safety_lines if squeezed(one.text) not in text] == []


def test_the_document_says_what_it_is(plan):
    info, root = plan.opened.docinfo, plan.opened.Root
    assert str(info.Title) == "Action plan: Test Kitchen"
    assert str(info.Author) == "Test Kitchen"
    assert str(root.Lang) == "en"
    assert str(info.CreationDate)[2:10] == "20261124"


def test_the_cover_says_who_read_it_in_the_words_they_typed(printed):
    check = ExportCheck(
        document="plan", checked_at=datetime(2026, 11, 2, 9, tzinfo=UTC), reader="<b>board</b>"
    )
    text = printed(session(export_checks=(check,))).text(1)
    assert "before it was handed out: <b>board</b>, 2 November 2026." in text


def test_no_heading_is_skipped(plan):
    levels = [int(tag[1]) for tag in plan.tags if re.fullmatch("H[1-6]", tag)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


def test_the_map_is_a_figure_with_words_and_the_only_one(plan):
    assert plan.tags.count("Figure") == 1
    figures = [
        found
        for found in plan.opened.objects
        if hasattr(found, "get") and found.get("/S") == "/Figure"
    ]
    assert [str(found.Alt) for found in figures] == ["Map of assumptions by risk and evidence"]


def test_the_same_session_on_the_same_day_gives_the_same_bytes(bank):
    first = render_plan(whole_session(), bank=bank, today=TODAY)
    assert render_plan(whole_session(), bank=bank, today=TODAY) == first
    assert render_plan(whole_session(), bank=bank, today=date(2026, 11, 25)) != first


def test_a_step_is_due_in_words(plan):
    text = plan.text()
    assert "Already due 22 Nov 2026 Learn: Ask twenty guests what they last bought" in text
    assert (
        "In 31 to 60 days, until 23 Jan 2027 8 Jan 2027 Learn: Walk in as a stranger would" in text
    )
    assert "Later than 90 days 12 Jun 2027 Protect: Read the contract again" in text


def test_a_test_that_is_ticked_says_so_and_one_that_is_not_asks_for_it(plan, bank):
    text = plan.text()
    assert f"Read: {bank.test('T10').caution}" in text
    assert "Read before you start: see the list of tests never to run" in text


def test_what_is_parked_stands_at_the_end(plan):
    text = plan.text()
    assert text[text.rindex("Parked for later") :].startswith(
        "Parked for later • Strategy: A second kitchen • Assumption 5: a bank will lend to us"
    )


def test_a_plan_line_of_a_parked_assumption_is_not_printed(plan):
    assert plan.text().count("Not printed") == 0


def test_an_empty_session_says_what_belongs_where(printed):
    plan = printed(session())
    text = plan.text()
    assert plan.page_count == 4
    assert text.count("No card yet.") == 4
    for words in (
        "No card has a place yet.",
        "No assumption yet.",
        "No card is in the safety strip.",
        "No other assumption has a place yet.",
        "No test yet.",
        "no step is due",
        "Nothing is parked.",
    ):
        assert words in text


def test_sixty_cards_stay_readable(printed):
    plan = printed(crowded_session(60))
    text = squeezed(plan.text())
    assert plan.page_count <= 18
    assert [n for n in range(60) if f"Card{n}:people" not in text] == []
    assert [n for n in range(60) if f"belief{n}:people" not in text] == []


def test_the_plan_reads_as_a_grey_photocopy(printed):
    """Few dark pixels: nothing lies on a dark ground, which copies as a black stain. Close lines of text have 0.07."""
    for picture in printed(whole_session()).pictures:
        dark = sum(picture.histogram()[:128])
        assert dark / (picture.width * picture.height) < 0.08


def test_no_card_is_cut_in_half(printed):
    """What must not be cut is as tall as half a page here; each card begins and ends on one page."""
    words = "we ask people who live near us whether the work is good and the price is fair "
    cards = tuple(dangerous(n, f"begin {n} {words * 5} end {n}") for n in range(1, 9))
    plan = printed(session(assumptions=cards))
    pages = [squeezed(plan.text(number)) for number in range(1, plan.page_count + 1)]
    for n in range(1, 9):
        where = [index for index, text in enumerate(pages) if f"Safety-critical:begin{n}we" in text]
        assert len(where) == 1
        strip_part = pages[where[0]]
        assert f"fairend{n}Ifthisiswrong" in strip_part


def test_typed_markup_and_formulas_are_printed_as_they_were_typed(printed):
    typed = "<script>alert('x')</script> =cmd() {{ 7*7 }} {% raw %} &amp; \"quotes\""
    assert squeezed(typed) in squeezed(printed(session(cards=(card(0, typed),))).text())


def test_a_language_without_a_catalogue_is_printed_in_english(bank):
    assert render_plan(whole_session(), bank=bank, today=TODAY, language="xx")[:5] == b"%PDF-"


def test_the_session_is_not_touched(bank):
    given = whole_session()
    render_plan(given, bank=bank, today=TODAY)
    assert given == replace(whole_session())


def test_the_page_can_be_read_in_a_browser_alone(bank):
    """Nothing is fetched: every address in the page is data, or a place in the page itself."""
    html = plan_html(whole_session(), bank=bank, today=TODAY)
    addresses = re.findall(r"""(?:url\(|href=|src=)["']?([^"')\s>]+)""", html)
    outside = [one for one in addresses if not one.startswith(("data:image/svg+xml,", "#"))]
    assert [one for one in outside if one not in ("href", "attr(href")] == []
