"""The private check as a value: the signs of the bank, each with its answer and the card it became."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.domain.bank import Sign
from toolkit.domain.session import Assumption, Session, SignAnswer
from toolkit.domain.vocabulary import Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """One sign: what was answered, if anything, and the card that was made of it, while it is there."""

    sign: Sign
    answer: Answer | None = None
    card: Assumption | None = None

    @property
    def wants_a_card(self) -> bool:
        """Whether the sign is there and nothing is written about it yet."""
        return self.answer is Answer.HERE and self.card is None


def checked(session: Session, signs: tuple[Sign, ...]) -> tuple[Checked, ...]:
    """Every sign in the order of the bank; answers to signs the bank no longer holds are passed over."""
    answers = {one.sign_id: one for one in session.sign_answers}
    return tuple(_checked(session, sign, answers.get(sign.sign_id)) for sign in signs)


def _checked(session: Session, sign: Sign, given: SignAnswer | None) -> Checked:
    if given is None:
        return Checked(sign=sign)
    card = session.assumption(given.assumption_id) if given.assumption_id else None
    return Checked(sign=sign, answer=given.answer, card=card)


def answered_in(view: tuple[Checked, ...]) -> int:
    """How many signs have an answer."""
    return sum(one.answer is not None for one in view)


def next_open(view: tuple[Checked, ...], after: str) -> str | None:
    """The id of the first sign without an answer below ``after``, else of the first above it, else None."""
    ids = [one.sign.sign_id for one in view]
    at = ids.index(after) + 1 if after in ids else 0
    return next((one.sign.sign_id for one in (*view[at:], *view[:at]) if one.answer is None), None)
