from __future__ import annotations

from datetime import date

from tests.journeys import begun, seen
from toolkit.domain import changes as c
from toolkit.domain.session import PlanLine
from toolkit.domain.vocabulary import Purpose, Subject
from toolkit.scoring.due import Due, DueKind, due_list
from toolkit.scoring.order import rank_assumptions
from toolkit.screens.due.grouping import due_groups, next_due
from toolkit.screens.due.row_words import stale_words, when_due

TODAY = date(2026, 11, 24)


def test_a_date_is_told_with_how_far_away_it_is():
    assert when_due(date(2026, 11, 3), TODAY) == "3 Nov 2026, 3 weeks late"
    assert when_due(date(2026, 11, 25), TODAY) == "25 Nov 2026, tomorrow"
    assert when_due(None, TODAY) == "no date yet"


def test_old_evidence_says_what_would_refresh_it_by_its_strongest_item():
    items = (
        seen("e1", "a1", level=2, seen=date(2026, 1, 1), subject=Subject.CUSTOMERS, text="Told"),
        seen("e2", "a1", level=3, seen=date(2026, 2, 1), subject=Subject.CUSTOMERS, text="Paid"),
    )
    assert stale_words(items, TODAY) == (
        "Seen in February 2026, 10 months ago: “Paid”. To refresh it, look again this month:"
        " “People did it once” counts in full while it is new."
    )


def test_evidence_that_a_sign_made_stale_says_so():
    item = seen("e1", "a1", level=2, made_stale=True, text="Told")
    assert stale_words((item,), TODAY).startswith(
        "A sign has appeared since, so this counts for less: “Told”."
    )


def test_groups_hold_everything_once_the_oldest_date_first():
    found = [
        Due(kind=DueKind.STEP_OVERDUE, line_id="p1", on=date(2026, 11, 20)),
        Due(kind=DueKind.CHECK_OVERDUE, signpost_id="g1", on=date(2026, 11, 1)),
        *(Due(kind=kind) for kind in DueKind if "overdue" not in kind.value),
    ]
    groups = due_groups(found)
    assert sorted(one.kind for group in groups for one in group.due) == sorted(
        kind for kind in DueKind if kind is not DueKind.REVIEW_OVERDUE
    )
    assert [group.name for group in groups if group.urgent] == ["stop_and_review"]
    (late,) = [group for group in groups if group.name == "step_overdue"]
    assert [one.kind for one in late.due] == [DueKind.CHECK_OVERDUE, DueKind.STEP_OVERDUE]


def test_the_next_date_is_the_soonest_beyond_what_is_due():
    dates = (date(2027, 3, 1), date(2027, 1, 5))
    lines = (
        PlanLine(line_id=f"p{n}", assumption_id="a1", purpose=Purpose.PROTECT, what="Ask", due=due)
        for n, due in enumerate(dates)
    )
    session = begun().do(*(c.PlanLineWritten(line=line) for line in lines)).session
    ranked = rank_assumptions(session, TODAY)
    assert due_list(session, TODAY, ranked) == ()
    found = next_due(session, TODAY, ranked)
    assert found is not None
    assert (found.line_id, found.on) == ("p1", date(2027, 1, 5))
