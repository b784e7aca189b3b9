"""The handout: always one page, without what the team keeps to itself."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime

import page
import pytest

from tests.documents import casts
from tests.documents.casts import TODAY, belief, in_days, line, session
from tests.documents.paper import Printed
from toolkit.documents.handout import handout_html, render_handout, tell_handout
from toolkit.documents.handout_telling import Decided
from toolkit.documents.pages import words_of
from toolkit.documents.press import press
from toolkit.domain.session import Review, Session
from toolkit.domain.strangers import for_strangers
from toolkit.domain.vocabulary import Decision, Lens
from toolkit.exchange import open_sample, sample_names, session_of

PAPERS = ["a4", "letter"]


def printed(given: Session, paper: str = "a4", **chosen: bool) -> Printed:
    answer = press().print(
        handout_html(for_strangers(given, **chosen), today=TODAY, paper=paper)  # type: ignore[arg-type]
    )
    assert answer.warnings == ()
    return Printed(answer.pdf)


def wide_session() -> Session:
    """Every text as wide as letters go, or without any place to break."""
    texts = (
        "W" * 300,
        "Mm " * 200,
        "x" * 300,
        casts.SCRIPTS["Urdu"] * 6,
        casts.SCRIPTS["Burmese"] * 6,
    )
    return session(
        team="W" * 300,
        business="M" * 300,
        assumptions=tuple(casts.dangerous(n, text) for n, text in enumerate(texts)),
        plan=tuple(
            line(n, n, text, right_if=text, owner=text, due=in_days(n))
            for n, text in enumerate(texts)
        ),
    )


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", sample_names())
def test_every_sample_fits_one_page_and_is_accessible(name, paper):
    handout = printed(session_of(open_sample(name, TODAY)), paper)
    assert handout.page_count == 1
    report = page.validate_pdf_bytes(handout.pdf, profile="ua1")
    assert [(fault.rule_id, fault.message) for fault in report.failures] == []


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize(
    "given",
    [
        casts.crowded_session(60),
        casts.session_in_scripts(),
        casts.session_with_a_past(),
        wide_session(),
        session(team="", business="", country=""),
    ],
    ids=["sixty cards", "scripts", "a past", "wide letters", "empty"],
)
def test_any_session_fits_one_page(given, paper):
    assert printed(given, paper, with_owners=True).page_count == 1


def test_what_is_left_out_is_counted_in_words():
    text = printed(casts.crowded_session(60)).text()
    told = tell_handout(for_strangers(casts.crowded_session(60)), TODAY, "a4")
    assert len(told.protect.kept) + told.protect.left_out == 7
    assert len(told.tests.kept) + told.tests.left_out == 15
    assert f"and {told.protect.left_out} more" in text
    assert f"and {told.tests.left_out} more" in text


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", sample_names())
def test_a_sample_is_told_in_whole_sentences_at_least_two_of_each_list(name, paper):
    told = tell_handout(for_strangers(session_of(open_sample(name, TODAY))), TODAY, paper)
    assert [text for text in words_of(told) if text.endswith("…")] == []
    for rows in (told.protect, told.tests, told.decided):
        assert len(rows.kept) >= 2 or not rows.left_out


def test_one_list_is_told_longer_where_another_is_short():
    given = for_strangers(casts.crowded_session(60))
    assert tell_handout(given, TODAY, "a4").decided.kept == ()
    assert len(tell_handout(given, TODAY, "a4").protect.kept) > 3


def test_the_map_takes_the_room_that_words_leave():
    def map_height(given: Session) -> float:
        html = handout_html(for_strangers(given), today=TODAY)
        return float(re.findall(r'<svg [^>]*viewBox="0 0 393 ([\d.]+)"', html)[-1])

    assert map_height(casts.session_with_a_past()) == 440
    assert map_height(casts.crowded_session(60)) < 420


def test_without_a_map_words_take_its_place():
    without, beside = (
        tell_handout(for_strangers(given), TODAY, "a4")
        for given in (casts.session_in_scripts(), casts.crowded_session(60))
    )
    assert (without.has_map, beside.has_map) == (False, True)
    assert len(without.protect.kept) >= 5


def test_days_are_given_as_months_and_thresholds_in_full():
    text = printed(casts.whole_session()).text()
    assert "Half the days without a discount At least half return December 2026" in text
    assert "24 November" not in text


def test_neither_private_cards_nor_notes_nor_owners_nor_words_of_evidence_are_on_it():
    text = printed(casts.session_with_a_past()).text()
    for kept_back in ("held by a debt", "Six of ten guests", "Two people sign", "neighbour asked"):
        assert kept_back not in text
    assert "Front desk" not in printed(casts.whole_session()).text()
    assert "Front desk" in printed(casts.whole_session(), with_owners=True).text()


def test_what_was_learned_and_decided_is_told():
    told = tell_handout(for_strangers(casts.session_with_a_past()), TODAY, "a4")
    assert told.decided.kept == (
        Decided(
            number=1,
            lens=Lens.VIABILITY,
            what="Half the days without a discount",
            learned="A discount is not what brings them",
            decision=Decision.KEEP_GOING,
            closed_on=date(2026, 11, 1),
        ),
    )


def test_the_month_of_the_next_look_is_printed_or_asked_for():
    opened = Review(opened_at=datetime(2026, 11, 20, tzinfo=UTC), next_on=date(2027, 3, 4))
    assert "When we look again March 2027" in printed(session(reviews=(opened,))).text()
    gone = replace(opened, next_on=date(2026, 1, 4))
    assert "Write the month here:" in printed(session(reviews=(gone,))).text()


def test_an_empty_session_says_what_belongs_where():
    text = printed(session(team="")).text()
    for words in (
        "Our team",
        "No belief was marked as a danger to people.",
        "No test is planned at the moment.",
        "No test is finished yet.",
    ):
        assert words in text


def test_what_somebody_typed_stays_text():
    text = printed(
        session(team="<b>x</b>", assumptions=(belief(1, "a"),), plan=(line(1, 1, "<script>"),))
    ).text()
    assert "<b>x</b>" in text
    assert "<script>" in text


def test_the_same_session_on_the_same_day_gives_the_same_bytes():
    given = for_strangers(casts.whole_session())
    assert render_handout(given, today=TODAY) == render_handout(given, today=TODAY)


def test_it_reads_as_a_grey_photocopy():
    (picture,) = printed(casts.session_with_a_past()).pictures
    dark = sum(picture.histogram()[:128])
    assert dark / (picture.width * picture.height) < 0.08
