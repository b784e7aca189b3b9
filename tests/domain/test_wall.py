"""A history for the wall: nothing private in any of it, and all else as it was."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.test_privacy import SECRET, full_of_secrets
from tests.journeys import BEGAN, Journey, begun, journeys, line, seen
from toolkit.domain import changes as c
from toolkit.domain.history import History, replay, sessions_at
from toolkit.domain.numbering import card_numbers
from toolkit.domain.privacy import without_private
from toolkit.domain.session import Assumption, Session
from toolkit.domain.vocabulary import Answer, Lens, Shelf
from toolkit.domain.wall import for_the_wall
from toolkit.domain.written import written_in

FINDING = c.Finding(assumption_id="f1", text=SECRET, safety=3, said=SECRET)
FOUND = c.SignAnswered(sign_id="debt", answer=Answer.HERE, finding=FINDING)


def believed(assumption_id: str, text: str = SECRET) -> c.AssumptionWritten:
    return c.AssumptionWritten(assumption_id=assumption_id, text=text, lens=Lens.CONTEXT)


def kept_private(assumption_id: str, *, private: bool = True) -> c.AssumptionKeptPrivate:
    return c.AssumptionKeptPrivate(assumption_id=assumption_id, private=private)


def secrets_in(history: History) -> list[str]:
    texts = [*written_in(history.session)]
    texts += [text for entry in history.entries for text in written_in(entry.change)]
    return [text for text in texts if SECRET in text]


def brought(session: Session) -> Journey:
    entry = c.Entry(
        seq=1,
        change_id="x1",
        at=BEGAN,
        actor="facilitator",
        change=c.SessionBrought(session=session, origin="file"),
    )
    return Journey(history=replay("s1", [entry]))


def test_a_history_without_anything_private_is_shown_as_it_is():
    history = begun().history
    assert for_the_wall(history) is history


def test_what_was_written_about_a_card_before_it_became_private_is_shown_no_more():
    journey = begun().do(
        believed("a9"),
        c.EvidenceAdded(item=seen("e9", "a9", text=SECRET)),
        c.EvidenceTakenBack(evidence_id="e9"),
        c.PlanLineWritten(line=line("l9", "a9", what=SECRET)),
        c.PlanLineDeleted(line_id="l9"),
        c.RoundOpened(round_number=1, assumption_ids=("a1", "a9")),
        kept_private("a9"),
    )
    wall = for_the_wall(journey.history)
    assert secrets_in(wall) == []
    assert wall.session == without_private(journey.session)
    assert wall.entries[:-1] == begun().history.entries
    assert wall.entries[-1].change == c.RoundOpened(round_number=1, assumption_ids=("a1",))
    assert wall.session.rounds[0].assumption_ids == ("a1",)


def test_a_choice_of_what_other_tables_see_names_no_card_that_is_private_now():
    chosen = c.SharingChosen(assumption_ids=("a9", "a1"), with_sources=True)
    journey = begun().do(believed("a9"), chosen, kept_private("a9"))
    wall = for_the_wall(journey.history)
    assert wall.entries[-1].change == c.SharingChosen(assumption_ids=("a1",), with_sources=True)
    assert wall.session.shared_cards == ("a1",)


def test_a_private_card_that_was_deleted_stays_hidden_in_the_past():
    journey = begun().do(
        believed("a9"),
        kept_private("a9"),
        c.AssumptionDeleted(assumption_id="a9"),
    )
    assert for_the_wall(journey.history).entries == begun().history.entries


def test_a_finding_and_an_answer_stay_hidden_when_they_were_undone():
    journey = begun().do(FOUND)
    journey.do(c.Undone(change_id=journey.history.undo_stack[-1]))
    wall = for_the_wall(journey.history)
    assert wall.entries == begun().history.entries
    assert wall.session == begun().session


def test_a_step_back_that_is_not_shown_is_not_offered_and_keeps_its_turn():
    journey = begun().do(FOUND)
    wall = for_the_wall(journey.history)
    assert wall.undo_stack == journey.history.undo_stack
    assert wall.entry(wall.undo_stack[-1]) is None


def test_what_a_private_card_was_merged_with_is_hidden_too():
    journey = begun().do(
        believed("a9"),
        kept_private("a9"),
        c.AssumptionsMerged(kept="a2", merged="a9"),
    )
    wall = for_the_wall(journey.history)
    assert secrets_in(wall) == []
    assert [a.assumption_id for a in wall.session.assumptions] == ["a1", "a3"]


def test_a_card_that_is_private_no_longer_comes_back_with_its_past():
    journey = begun().do(kept_private("a2"), kept_private("a2", private=False))
    wall = for_the_wall(journey.history)
    assert wall.session == journey.session
    assert wall.entries == journey.history.entries


def test_a_session_that_came_in_from_a_file_shows_nothing_private_either():
    journey = brought(replace(full_of_secrets(), session_id="s1"))
    journey.do(c.EvidenceTakenBack(evidence_id="e2"))
    wall = for_the_wall(journey.history)
    assert secrets_in(wall) == []
    assert len(wall.entries) == 1


def test_an_earlier_date_shows_nothing_private_and_the_same_numbers():
    journey = begun().do(believed("a4"), believed("a5", "buyers pay on time"), kept_private("a2"))
    journey.do(kept_private("a4"))
    wall = for_the_wall(journey.history)
    moments = [entry.at for entry in journey.history.entries]
    for session in filter(None, sessions_at(wall, [*moments, BEGAN - timedelta(days=1)])):
        numbers = card_numbers(session)
        assert [text for text in written_in(session) if SECRET in text] == []
        assert numbers == {
            one: n for one, n in {"a1": 1, "a3": 3, "a5": 5}.items() if one in numbers
        }


def test_a_finding_that_was_made_public_is_an_ordinary_card_in_the_past_too():
    wall = for_the_wall(begun().do(FOUND, kept_private("f1", private=False)).history)
    written = c.AssumptionWritten(
        assumption_id="f1", text=SECRET, lens=Lens.WELLBEING, touches_safety=True
    )
    assert [entry.change for entry in wall.entries[-2:]] == [
        written,
        kept_private("f1", private=False),
    ]
    assert wall.session.assumption("f1") is not None


def written_on(session: Session) -> list[Assumption]:
    """The cards, but for what was said when a finding was written down: that stays private."""
    return [replace(a, worry_answer=None) for a in session.assumptions]


@settings(max_examples=100)
@given(journeys(), st.data())
def test_the_past_on_the_wall_ends_at_what_the_wall_shows_now(journey: Journey, data):
    journey.do(c.SessionShelved(shelf=Shelf.OPEN))
    for assumption in journey.session.assumptions:
        if data.draw(st.booleans()):
            journey.do(kept_private(assumption.assumption_id))
    wall = for_the_wall(journey.history)
    (last,) = sessions_at(wall, [journey.history.entries[-1].at])
    assert last is not None
    assert written_on(last) == written_on(wall.session)
    assert last.cards == wall.session.cards
    assert last.ratings == wall.session.ratings
    assert last.evidence == wall.session.evidence
    assert last.left_out == wall.session.left_out
