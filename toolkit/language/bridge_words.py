"""The words of a drafted bridge card, made from the parts of the session it points at. People change them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial

from toolkit.domain.bank import Bank
from toolkit.domain.session import PlanLine, Session
from toolkit.domain.shortening import shortened
from toolkit.domain.vocabulary import BridgeKind, LedgerState
from toolkit.language.translate import N_, _, ngettext
from toolkit.scoring.bridging import Draft, SurpriseFrom, drafts
from toolkit.scoring.loud import state_of
from toolkit.scoring.standing import Standing

QUOTED_AT_MOST = 400
"""The longest piece of a text that a draft repeats, in characters: five cards are read in three minutes (house
rule).
"""

Said = Callable[[str], str]
"""How a text of the session is repeated: on one line and not too long."""

DOUBTS = {
    LedgerState.STOP_AND_REVIEW: N_("We held this firmly: “{belief}”. Now we stop and review it."),
    LedgerState.PROBABLY_WRONG: N_("We held this firmly: “{belief}”. Now it is probably wrong."),
    LedgerState.CONTESTED: N_("We held this firmly: “{belief}”. Now we have signs on both sides."),
}

SURPRISES = {
    SurpriseFrom.MOVED: N_("Our answers about this moved most between two rounds: “{belief}”."),
    SurpriseFrom.SPLIT: N_("We lie furthest apart about this: “{belief}”."),
}


def drafts_in_words(
    session: Session,
    bank: Bank,
    today: date,
    ranked: Iterable[Standing],
    quoted_at_most: int = QUOTED_AT_MOST,
) -> dict[BridgeKind, str]:
    """The drafts that there are as texts, each by its card. ``ranked`` are the standings of the session's cards."""
    states = {one.assumption.assumption_id: state_of(one) for one in ranked}
    words = {
        kind: draft_words(
            draft, session, states.get(draft.assumption_id, LedgerState.UNKNOWN), quoted_at_most
        )
        for kind, draft in drafts(session, bank, today).items()
    }
    return {kind: text for kind, text in words.items() if text}


def draft_words(
    draft: Draft, session: Session, state: LedgerState, quoted_at_most: int = QUOTED_AT_MOST
) -> str:
    """The draft as text. ``state`` is what the ledger of its belief says; only the first of the five tells it.

    Empty when what the draft points at is not in the session.
    """
    assumption = session.assumption(draft.assumption_id)
    if assumption is None:
        return ""
    said = partial(quoted, most=quoted_at_most)
    belief = said(assumption.text)
    line = session.plan_line(draft.line_id) if draft.line_id else None
    match draft.kind:
        case BridgeKind.DOUBTED:
            return _doubted(belief, state, len(draft.evidence_ids))
        case BridgeKind.HARM:
            return _harm(said, belief, line)
        case BridgeKind.TEST:
            return _test(said, belief, line)
        case BridgeKind.ASK:
            words = _("We do not know yet whether this is true: “{belief}”. What have you seen?")
            return words.format(belief=belief)
        case BridgeKind.SURPRISE:
            return _surprise(said, belief, line, draft.surprise)


def quoted(text: str, most: int = QUOTED_AT_MOST) -> str:
    """A text on one line, no longer than a draft repeats."""
    return shortened(" ".join(text.split()), most)


def unwritten_words(draft: str) -> str:
    """What others read of a card that the table did not write: that it did not, and its draft where there is one."""
    if draft:
        return _("(a draft, not written yet) {draft}").format(draft=draft)
    return _("(not written yet: say it or write it here)")


def _doubted(belief: str, state: LedgerState, against: int) -> str:
    words = _(DOUBTS.get(state, DOUBTS[LedgerState.CONTESTED])).format(belief=belief)
    if not against:
        return words
    counted = ngettext(
        "{count} thing we saw or heard speaks against it.",
        "{count} things we saw or heard speak against it.",
        against,
    ).format(count=against)
    return f"{words} {counted}"


def _harm(said: Said, belief: str, line: PlanLine | None) -> str:
    words = _("This could hurt somebody if it is wrong: “{belief}”.").format(belief=belief)
    if line is None:
        return words
    first = _("First we do this: {what}").format(what=_ended(said(line.what)))
    return f"{words} {first}"


def _test(said: Said, belief: str, line: PlanLine | None) -> str:
    if line is None:
        return ""
    words = [
        _("Within a month we do this: {what}").format(what=_ended(said(line.what))),
        _("It tests this belief: “{belief}”.").format(belief=belief),
    ]
    if line.right_if.strip():
        words.append(_("We are right if: {right_if}").format(right_if=_ended(said(line.right_if))))
    return " ".join(words)


def _surprise(said: Said, belief: str, line: PlanLine | None, surprise: SurpriseFrom | None) -> str:
    if surprise in SURPRISES:
        return _(SURPRISES[surprise]).format(belief=belief)
    words = [_("We believed: “{belief}”. A test of it did not come out so.").format(belief=belief)]
    learned = line.result.learned if line is not None and line.result is not None else ""
    if learned.strip():
        words.append(_("We learned: {learned}").format(learned=_ended(said(learned))))
    return " ".join(words)


def _ended(text: str) -> str:
    """A text that ends as a sentence. Scripts with marks of their own keep them."""
    return text if not text or not (text[-1].isalnum()) else f"{text}."
