"""The learning review: what moved, what was learned, what was wrong, what is next, and lines to write on."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from datetime import date

import page
import pytest

from tests.documents import casts, seen
from tests.documents.casts import TODAY, belief, session, session_with_a_past
from tests.documents.paper import Printed
from toolkit.documents.learning_review import (
    learning_review_html,
    render_learning_review,
    tell_learning_review,
)
from toolkit.documents.pages import Paper
from toolkit.documents.plan_since import Earlier, earlier_of
from toolkit.documents.press import press
from toolkit.domain.history import History
from toolkit.domain.privacy import without_private
from toolkit.domain.session import Session
from toolkit.domain.vocabulary import Decision, LedgerState, Quadrant
from toolkit.exchange import open_sample, sample_names, session_of
from toolkit.scoring.due import DueKind

MM = seen.DOTS_PER_INCH / 25.4
CELL_PADDING_MM = 1.6

EARLIER_DAY = date(2026, 8, 20)


def printed(given: Session, paper: Paper = "a4", earlier: Earlier | None = None) -> Printed:
    html = learning_review_html(given, today=TODAY, paper=paper, earlier=earlier)
    answer = press().print(html)
    assert answer.warnings == ()
    return Printed(answer.pdf)


@pytest.fixture(scope="module")
def earlier() -> Earlier:
    """The same team in August: no result, no evidence, no signpost yet, one belief fewer and one that is gone now."""
    now = session_with_a_past()
    then = replace(
        now,
        evidence=(casts.seen(9, 1, 1),),
        signposts=(),
        plan=tuple(replace(line, result=None, started_at=None) for line in now.plan),
        assumptions=(*now.assumptions[:2], belief(9, "the baker delivers on Sundays")),
    )
    return Earlier(session=then, day=EARLIER_DAY)


@pytest.fixture(scope="module")
def review(earlier) -> Printed:
    return printed(session_with_a_past(), earlier=earlier)


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("name", sample_names())
def test_every_sample_has_few_pages_and_is_accessible(name, paper):
    opened = open_sample(name, TODAY)
    earlier = earlier_of(opened, TODAY) if isinstance(opened, History) else None
    printing = printed(session_of(opened), paper, earlier)
    assert printing.page_count <= (6 if earlier else 3)
    report = page.validate_pdf_bytes(printing.pdf, profile="ua1")
    assert [(fault.rule_id, fault.message) for fault in report.failures] == []


def test_it_tells_what_was_believed_then_and_now_and_why(earlier):
    told = tell_learning_review(without_private(session_with_a_past()), TODAY, earlier)
    assert [
        (one.belief.number, one.before, one.belief.quadrant, one.why) for one in told.moved.kept
    ] == [
        (2, None, Quadrant.TEST_NOW, "Card 2: stop and review. Something new speaks against it."),
        (1, Quadrant.TEST_NOW, Quadrant.WATCH, "More evidence"),
    ]
    assert told.new_and_gone.kept == (
        "Card 3 is new: test now. (a worker can say no to a shift)",
        "No longer on the table. It stood at: not on the map yet. (the baker delivers on Sundays)",
    )


def test_the_map_has_trails_and_says_how_to_read_them(review, earlier):
    assert "Open dot: then. Arrow: now." in review.text()
    with_trails = learning_review_html(session_with_a_past(), today=TODAY, earlier=earlier)
    without = learning_review_html(session_with_a_past(), today=TODAY)
    assert with_trails.count("<polygon") == without.count("<polygon") + 1


def test_results_tell_the_threshold_before_what_was_seen_learned_and_decided(review):
    assert (
        "Half the days without a discount new We believe that guests come back without a discount"
        " Right if five of ten come back We saw Six of ten guests came back"
        " We learned A discount is not what brings them We decided Keep going (1 Nov 2026)"
    ) in review.text()


def test_what_was_wrong_stands_with_what_was_changed_or_a_line_to_write_it():
    told = tell_learning_review(without_private(session_with_a_past()), TODAY, None)
    assert [
        (one.belief.number, one.alarm and one.alarm.state, [what for what, _ in one.changed])
        for one in told.wrong.kept
    ] == [
        (2, LedgerState.STOP_AND_REVIEW, []),
        (3, None, ["Two people sign the rota now"]),
    ]
    assert told.learned.kept[0].decision is Decision.KEEP_GOING


def test_looks_at_signposts_and_what_is_due_are_told(review):
    told = tell_learning_review(without_private(session_with_a_past()), TODAY, None)
    assert [(one.kind, one.owner) for one in told.following.kept] == [
        (DueKind.SIGNPOST_TRIPPED, "Host")
    ]
    text = review.text()
    assert "It has happened: Somebody asks where our workers come from" in text
    assert "Looked at 1 Nov 2026: One guest asked" in text


def test_what_is_due_comes_day_by_day_after_signs_that_have_appeared():
    given = session_of(open_sample("two-kettles-soap", TODAY))
    rows = tell_learning_review(without_private(given), TODAY, None).following.kept
    appeared = [one for one in rows if one.kind is DueKind.SIGNPOST_TRIPPED]
    days = [one.on or TODAY for one in rows[len(appeared) :]]
    assert rows[: len(appeared)] == tuple(appeared)
    assert days == sorted(days)
    assert {one.kind for one in rows} > {DueKind.STEP_OVERDUE, DueKind.CHECK_SOON}


def test_days_that_are_long_in_a_language_keep_to_their_column():
    given = session_of(open_sample("two-kettles-soap", TODAY))
    html = learning_review_html(given, today=TODAY, language="ur")
    words = [word for one in seen.pages_of(press().print(html).pdf) for word in one.words]
    due = words[[word.text for word in words].index("By") :]
    edge = next(word.right for word in due if word.text == "Card") + CELL_PADDING_MM * MM
    days = [word.left for word in due if word.text in ("2026", "2027")]
    assert len(days) > 10
    assert min(days) > edge


def test_on_a_mirrored_page_the_team_stands_at_the_edge_away_from_the_page_number():
    given = session_of(open_sample("two-kettles-soap", TODAY))
    html = learning_review_html(given, today=TODAY, language="ur")
    _first, second, *_others = seen.pages_of(press().print(html).pdf)
    name = next(word for word in second.words if word.text == "Two")
    assert name.left < 16 * MM


def test_there_are_lines_for_the_talk(review):
    text = review.text()
    assert text.index("To talk about") < text.index("What surprised us?")


def test_a_first_sitting_says_so_kindly_and_tells_what_it_can():
    text = printed(session_with_a_past()).text()
    assert "This is the first sitting that we know of, so nothing can have moved yet." in text
    assert "What we believed then, and now" not in text
    assert "A discount is not what brings them" in text


def test_a_sitting_that_changed_nothing_says_so():
    now = session_with_a_past()
    text = printed(now, earlier=Earlier(session=now, day=TODAY)).text()
    assert "Nothing has changed since then." in text
    assert "No card moved." in text


def test_an_empty_session_fits_one_page_and_says_what_belongs_where():
    empty = printed(session(team="", business=""))
    assert empty.page_count == 1
    for words in ("Our team", "No test is finished yet.", "Nobody has looked", "Nothing is due"):
        assert words in empty.text()


def test_a_private_card_is_in_no_part_of_it_unless_somebody_chooses_so(review, earlier):
    public_then = replace(
        earlier,
        session=replace(
            earlier.session,
            assumptions=tuple(replace(a, private=False) for a in session_with_a_past().assumptions),
        ),
    )
    assert "1 private card is left out of this copy." in review.text()
    assert "held by a debt" not in printed(session_with_a_past(), earlier=public_then).text()
    chosen = learning_review_html(session_with_a_past(), today=TODAY, with_private=True)
    assert "held by a debt" in chosen.replace("\u200b", "")


def test_no_heading_is_skipped_and_the_map_is_the_only_figure(review):
    levels = [int(tag[1]) for tag in review.tags if re.fullmatch("H[1-6]", tag)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))
    assert review.tags.count("Figure") == 1


def test_the_same_past_gives_the_same_bytes(review, earlier):
    again = render_learning_review(session_with_a_past(), today=TODAY, earlier=earlier)
    assert again == review.pdf


def test_it_reads_as_a_grey_photocopy(review):
    for picture in review.pictures:
        dark = sum(picture.histogram()[:128])
        assert dark / (picture.width * picture.height) < 0.08
