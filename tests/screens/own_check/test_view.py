from __future__ import annotations

from tests.journeys import begun
from toolkit.content import read_bank
from toolkit.domain.changes import Finding, SignAnswered
from toolkit.domain.vocabulary import Answer
from toolkit.screens.own_check.view import answered_in, checked, next_open

SIGNS = read_bank().signs


def answered(sign_id: str, answer: Answer, finding: Finding | None = None) -> SignAnswered:
    return SignAnswered(sign_id=sign_id, answer=answer, finding=finding)


def test_a_sign_knows_its_answer_and_its_card():
    finding = Finding(assumption_id="f1", text="nobody here waits for pay", safety=3, said="we do")
    session = (
        begun().do(answered("wages", Answer.HERE, finding), answered("debt", Answer.HERE)).session
    )
    view = {one.sign.sign_id: one for one in checked(session, SIGNS)}
    card = view["wages"].card
    assert card is not None
    assert (card.assumption_id, view["wages"].wants_a_card) == ("f1", False)
    assert (view["debt"].card, view["debt"].wants_a_card) == (None, True)
    assert (view["papers"].answer, view["papers"].wants_a_card) == (None, False)
    assert answered_in(tuple(view.values())) == 2


def test_the_next_sign_is_the_first_below_without_an_answer_then_the_first_above():
    session = (
        begun()
        .do(answered("deception", Answer.NOT_HERE), answered("overtime", Answer.NOT_SURE))
        .session
    )
    view = checked(session, SIGNS)
    assert next_open(view, "") == "vulnerability"
    assert next_open(view, "vulnerability") == "movement"
    assert next_open(view, "conditions") == "vulnerability"
    full = begun().do(*(answered(sign.sign_id, Answer.NOT_HERE) for sign in SIGNS)).session
    assert next_open(checked(full, SIGNS), "debt") is None
