"""What a copy for strangers leaves out, and that every card stands where it stood."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from tests.domain.test_privacy import SECRET, full_of_secrets
from tests.strategies import sessions
from toolkit.domain.session import Session
from toolkit.domain.strangers import for_strangers
from toolkit.domain.written import written_in
from toolkit.exchange import open_sample, sample_names, session_of
from toolkit.scoring.order import rank_assumptions

DAY = date(2026, 11, 28)


def notes_of(session: Session) -> set[str]:
    """Everything in a session that strangers do not read."""
    found = {item.text for item in session.evidence} | {item.source for item in session.evidence}
    for assumption in session.assumptions:
        if assumption.placement:
            found |= {assumption.placement.who, assumption.placement.why}
        if assumption.worry_answer:
            found.add(assumption.worry_answer.said)
        found |= {one.what_changed for one in assumption.clearings}
    found |= {line.owner for line in session.plan} | {post.owner for post in session.signposts}
    found |= {line.result.observed for line in session.plan if line.result}
    found |= {look.noted for post in session.signposts for look in post.looks}
    return found - {""}


@pytest.mark.parametrize("name", sample_names())
def test_no_note_owner_source_or_evidence_text_of_a_sample_is_in_the_copy(name: str) -> None:
    session = session_of(open_sample(name, DAY))
    assert notes_of(session)
    assert notes_of(for_strangers(session)) <= {str(n) for n in range(1, len(session.evidence) + 1)}


def test_nothing_private_is_in_the_copy() -> None:
    assert SECRET not in "".join(written_in(for_strangers(full_of_secrets())))
    assert SECRET in "".join(written_in(for_strangers(full_of_secrets(), with_private=True)))


@given(sessions())
def test_every_card_stands_where_it_stood(session: Session) -> None:
    copy = for_strangers(session, with_private=True)
    stood = [
        (s.assumption.assumption_id, s.risk, s.evidence, s.quadrant)
        for s in rank_assumptions(session, DAY)
    ]
    stands = [
        (s.assumption.assumption_id, s.risk, s.evidence, s.quadrant)
        for s in rank_assumptions(copy, DAY)
    ]
    assert stands == stood


@given(sessions())
def test_what_somebody_chose_to_give_away_comes_back(session: Session) -> None:
    copy = for_strangers(session, with_private=True, with_owners=True, with_sources=True)
    assert copy.evidence == session.evidence
    assert [line.owner for line in copy.plan] == [line.owner for line in session.plan]
    assert [post.owner for post in copy.signposts] == [post.owner for post in session.signposts]


@given(sessions())
def test_a_copy_of_the_copy_is_the_copy(session: Session) -> None:
    copy = for_strangers(session)
    assert for_strangers(copy) == copy
    assert replace(copy, room=None) == copy
