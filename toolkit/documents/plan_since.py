"""The part of the action plan that says what has happened since the team last sat together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from toolkit.documents.cutting import cut, first_rows, in_short
from toolkit.documents.plan_report import SinceLastTime
from toolkit.documents.ranked import Ranked
from toolkit.domain.history import History, sessions_at
from toolkit.domain.privacy import without_assumptions, without_private
from toolkit.domain.session import Session
from toolkit.language import _
from toolkit.language.moved_words import (
    closed_sentence,
    evidence_sentence,
    gone_sentence,
    moved_parts,
    moved_sentence,
    new_sentence,
    tripped_sentence,
)
from toolkit.scoring.compare import Comparison, Moved, compare, sittings

LINES_AT_MOST = 40
"""Lines of one list (house rule): what has happened is told in short, the whole stands in the parts that follow."""

LINE_AT_MOST = 400
"""Characters of one line."""

BELIEF_AT_MOST = 80
"""Characters of a belief beside its card number."""

ENDS = (".", "?", "!", "…", "。", "？", "！", "؟", "۔", "।", "။", "។")
"""What ends a sentence, in the scripts that ship with the project."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """The session as it stood when the team last sat together, and the day."""

    session: Session
    day: date


def earlier_of(history: History, today: date) -> Earlier | None:
    """How the session stood before the newest sitting that changed anything; None while there was only one sitting.

    A plan is often printed after a sitting, or weeks later: it tells what that sitting changed. To open a session and
    look round is a sitting too, and a plan printed then tells what the one before changed, as the screen does.
    """
    times = _before_each_sitting(history)
    changed = (
        one for one in times if not compare(one.session, one.day, history.session, today).nothing
    )
    return next(changed, times[0] if times else None)


def as_shown(
    session: Session, earlier: Earlier | None, *, with_private: bool
) -> tuple[Session, Earlier | None]:
    """The session and how it stood then, for these eyes: without what is private now or was then, unless chosen."""
    if with_private:
        return session, earlier
    if earlier is not None:
        private_now = {a.assumption_id for a in session.assumptions if a.private}
        before = without_private(without_assumptions(earlier.session, private_now))
        earlier = replace(earlier, session=before)
    return without_private(session), earlier


def _before_each_sitting(history: History) -> tuple[Earlier, ...]:
    """The session as each sitting but the newest left it, the newest first."""
    ends = [one.ended for one in sittings(history.entries)[-2::-1]]
    return tuple(
        Earlier(session=session, day=then.date())
        for then, session in zip(ends, sessions_at(history, ends), strict=True)
        if session is not None
    )


def tell_since(ranked: Ranked, earlier: Earlier | None) -> SinceLastTime | None:
    """What moved, what was learned, and what evidence came in; None when there is no last time."""
    if earlier is None:
        return None
    found = compare(earlier.session, earlier.day, ranked.session, ranked.today)
    return SinceLastTime(
        day=earlier.day,
        moved=first_rows(tuple(_moved(found, ranked)), LINES_AT_MOST),
        learned=first_rows(tuple(_learned(found, ranked)), LINES_AT_MOST),
        evidence=first_rows(tuple(_evidence(found, ranked)), LINES_AT_MOST),
        nothing=found.nothing,
    )


def _moved(found: Comparison, ranked: Ranked) -> Iterator[str]:
    for part in moved_parts(found):
        if part.moved is not Moved.STAYED:
            for card in part.cards:
                assumption = card.after.assumption
                number = ranked.numbers[assumption.assumption_id]
                yield _with_belief(moved_sentence(card, number), assumption.text)
    for standing in found.new:
        number = ranked.numbers[standing.assumption.assumption_id]
        yield _with_belief(new_sentence(standing, number), standing.assumption.text)
    for standing in found.gone:
        yield _with_belief(gone_sentence(standing), standing.assumption.text)


def _with_belief(sentence: str, belief: str) -> str:
    return _("{sentence} ({belief})").format(
        sentence=sentence, belief=in_short(belief, BELIEF_AT_MOST)
    )


def _learned(found: Comparison, ranked: Ranked) -> Iterator[str]:
    for line in found.closed:
        if line.assumption_id in ranked.places:
            yield _of_card(
                ranked, line.assumption_id, f"{_ended(line.what)} {closed_sentence(line)}"
            )
    for post in found.tripped:
        if post.assumption_id in ranked.places:
            yield _of_card(ranked, post.assumption_id, tripped_sentence(post))


def _evidence(found: Comparison, ranked: Ranked) -> Iterator[str]:
    for item in found.evidence:
        if item.assumption_id in ranked.places:
            yield _of_card(ranked, item.assumption_id, evidence_sentence(item))


def _ended(words: str) -> str:
    """The words with a full stop, where they have nothing that ends a sentence."""
    kept = words.rstrip()
    return kept if kept.endswith(ENDS) else f"{kept}."


def _of_card(ranked: Ranked, assumption_id: str, words: str) -> str:
    number = ranked.numbers[assumption_id]
    return _("Card {number}: {words}").format(number=number, words=cut(words, LINE_AT_MOST))
