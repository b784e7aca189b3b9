"""What a copy for other eyes leaves out, and that the rest stays as it was."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.journeys import begun, line, rated, seen
from tests.strategies import sessions
from toolkit.domain import changes as c
from toolkit.domain.numbering import card_numbers
from toolkit.domain.privacy import without_private
from toolkit.domain.session import HandCount, Session, Signpost
from toolkit.domain.vocabulary import Answer, Lens
from toolkit.domain.whole import problems_of
from toolkit.domain.written import written_in

SECRET = "SECRET"


def full_of_secrets() -> Session:
    """A session whose second card is private, with something secret in everything that belongs to it."""
    count = HandCount(
        assumption_id="a2",
        table=SECRET,
        round_number=2,
        impact=(0, 0, 0, 0, 3),
        claim=(3, 0, 0, 0, 0, 0),
        worries=1,
    )
    post = Signpost(signpost_id="p2", assumption_id="a2", sign=SECRET)
    finding = c.Finding(assumption_id="f1", text=SECRET, safety=3, said=SECRET)
    return (
        begun()
        .do(
            c.AssumptionEdited(
                assumption_id="a2",
                text=SECRET,
                lens=Lens.WELLBEING,
                touches_safety=True,
            ),
            rated("a2"),
            c.RoundOpened(round_number=2, assumption_ids=("a1", "a2")),
            c.HandsCounted(count=count),
            c.RoundRevealed(round_number=2),
            c.RoundOpened(round_number=3, assumption_ids=("a2",)),
            c.EvidenceAdded(item=seen("e2", "a2", text=SECRET)),
            c.PlanLineWritten(line=line("l2", "a2", what=SECRET)),
            c.SignpostWritten(signpost=post),
            c.AssumptionsToldApart(first="a1", second="a2"),
            c.PassageKept(place_id="assumption:a2", passage=SECRET),
            c.PassageKept(place_id="evidence:e2:text", passage=SECRET),
            c.PassageKept(place_id="line:l2:what", passage=SECRET),
            c.PassageKept(place_id="card:s1", passage="bread"),
            c.AssumptionKeptPrivate(assumption_id="a2", private=True),
            c.SignAnswered(sign_id="debt", answer=Answer.HERE, finding=finding),
            c.SignAnswered(sign_id="hours", answer=Answer.NOT_HERE),
        )
        .session
    )


def test_nothing_of_a_private_card_is_left_in_the_copy():
    copy = without_private(full_of_secrets())
    assert [text for text in written_in(copy) if SECRET in text] == []
    assert [a.assumption_id for a in copy.assumptions] == ["a1", "a3"]
    assert (copy.ratings, copy.hand_counts, copy.evidence) == ((), (), ())
    assert (copy.plan, copy.signposts, copy.sign_answers, copy.told_apart) == ((), (), (), ())
    assert [(one.number, one.assumption_ids) for one in copy.rounds] == [(2, ("a1",)), (3, ())]
    assert [kept.place_id for kept in copy.kept_passages] == ["card:s1"]


def test_the_other_cards_keep_their_numbers_and_the_copy_says_which_are_missing():
    copy = without_private(full_of_secrets())
    assert card_numbers(copy) == {"a1": 1, "a3": 3}
    assert copy.left_out == (2, 4)


def test_a_card_written_into_a_copy_takes_the_next_free_number():
    copy = without_private(full_of_secrets())
    added = replace(copy.assumptions[0], assumption_id="new")
    grown = replace(copy, assumptions=(*copy.assumptions, added))
    assert card_numbers(grown) == {"a1": 1, "a3": 3, "new": 5}


def test_the_answers_of_the_private_check_never_leave_even_where_nothing_was_found():
    session = begun().do(c.SignAnswered(sign_id="hours", answer=Answer.NOT_SURE)).session
    assert without_private(session) == replace(session, sign_answers=())


def test_a_card_that_is_no_longer_private_is_back_in_the_copy():
    session = begun().do(
        c.AssumptionKeptPrivate(assumption_id="a2", private=True),
        c.AssumptionKeptPrivate(assumption_id="a2", private=False),
    )
    assert without_private(session.session) == session.session


@given(sessions(), st.data())
def test_a_copy_keeps_every_rule_and_a_copy_of_it_is_the_same(session: Session, data):
    private = data.draw(st.sets(st.sampled_from(range(len(session.assumptions) + 1))))
    marked = replace(
        session,
        assumptions=tuple(
            replace(a, private=index in private) for index, a in enumerate(session.assumptions)
        ),
    )
    copy = without_private(marked)
    numbers = card_numbers(marked)
    assert problems_of(copy) == ()
    assert without_private(copy) == copy
    assert card_numbers(copy) == {
        a.assumption_id: numbers[a.assumption_id] for a in copy.assumptions
    }
    gone = len(copy.left_out) - len(marked.left_out)
    assert len(copy.assumptions) + gone == len(marked.assumptions)
