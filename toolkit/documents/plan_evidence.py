"""The part of the action plan that says what is known: alarms, ledgers, signposts."""

from __future__ import annotations

from collections.abc import Collection

from toolkit.documents.cutting import Rows, cut, first_rows, share
from toolkit.documents.plan_report import Alarm, Ledger, LedgerLine, SignpostLine
from toolkit.documents.ranked import Ranked
from toolkit.domain.session import Signpost
from toolkit.domain.vocabulary import LedgerState, Side
from toolkit.language.ledger_words import item_notes, ledger_sentence
from toolkit.scoring.evidence import Weight, dangers
from toolkit.scoring.ledger import Counted, read_ledger
from toolkit.scoring.signposts import signposts_wanted
from toolkit.scoring.standing import Standing

LOUD = (LedgerState.STOP_AND_REVIEW, LedgerState.PROBABLY_WRONG)
"""The states that come first in every document."""

ALARMS_AT_MOST = 6
"""Alarms told on the first page (house rule); the lists that follow name them all."""


def tell_alarms(ranked: Ranked) -> Rows[Alarm]:
    """The cards that cannot wait, *stop and review* first."""
    loud = [
        (one, one.weight)
        for state in LOUD
        for one in ranked.standings
        if one.weight is not None and one.weight.state is state
    ]
    return first_rows(loud, ALARMS_AT_MOST).told(lambda pair: _alarm(ranked, *pair))


def _alarm(ranked: Ranked, standing: Standing, weight: Weight) -> Alarm:
    against = [item for item in ranked.ledger_of(standing.assumption) if item.side is Side.AGAINST]
    if weight.state is LedgerState.STOP_AND_REVIEW:
        still_open = dangers(against, safety_critical=True, answered=standing.assumption.answered)
        against = [item for item in against if item.evidence_id in still_open]
    return Alarm(
        belief=ranked.belief(standing, 300),
        state=weight.state,
        against=tuple(cut(item.text, 300) for item in against[:3]),
    )


def tell_ledgers(ranked: Ranked, told: Collection[int]) -> Rows[Ledger]:
    """The ledgers of the cards with these numbers, in the order of the assumptions; the others are counted."""
    known = [(one, one.weight) for one in ranked.standings if one.weight is not None]
    shown = [pair for pair in known if ranked.numbers[pair[0].assumption.assumption_id] in told]
    most = share([item.text for one, _ in shown for item in ranked.ledger_of(one.assumption)])
    rows = Rows(tuple(shown), left_out=len(known) - len(shown))
    return rows.told(lambda pair: _ledger(ranked, *pair, most))


def _ledger(ranked: Ranked, standing: Standing, weight: Weight, most: int) -> Ledger:
    read = read_ledger(standing, ranked.ledger_of(standing.assumption), ranked.today)
    return Ledger(
        belief=ranked.belief(standing, most),
        state=weight.state,
        sentence=ledger_sentence(read, weight),
        supporting=_lines(read.supporting, most),
        against=_lines(read.against, most),
    )


def _lines(items: tuple[Counted, ...], most: int) -> Rows[LedgerLine]:
    return first_rows(items).told(
        lambda counted: LedgerLine(
            level=counted.item.level,
            text=cut(counted.item.text, most),
            seen=counted.item.seen,
            notes=item_notes(counted),
        )
    )


def tell_signposts(ranked: Ranked) -> Rows[SignpostLine]:
    """Every signpost of an assumption on the table, the tripped ones first, then by when they are looked at."""
    told = [
        (one, post)
        for one in ranked.standings
        for post in ranked.session.signposts_of(one.assumption.assumption_id)
    ]
    told.sort(key=lambda pair: (not pair[1].tripped, str(pair[1].check_on or "9999")))
    rows = first_rows(told)
    most = share(
        [text for _, post in rows.kept for text in (post.sign, post.shaping, post.hedging)]
    )
    return rows.told(lambda pair: _signpost(ranked, *pair, most))


def _signpost(ranked: Ranked, standing: Standing, post: Signpost, most: int) -> SignpostLine:
    look = post.looks[-1] if post.looks else None
    return SignpostLine(
        belief=ranked.belief(standing, most),
        sign=cut(post.sign, most),
        owner=cut(post.owner),
        check_on=post.check_on,
        shaping=cut(post.shaping, most),
        hedging=cut(post.hedging, most),
        tripped=post.tripped,
        looked_on=look.at.date() if look else None,
        noted=cut(look.noted, most) if look else "",
    )


def tell_signposts_missing(ranked: Ranked) -> Rows[int]:
    """The numbers of the cards in the plan that need a signpost and have none that is whole."""
    wanted = signposts_wanted(ranked.session, ranked.standings)
    return first_rows([ranked.numbers[one.standing.assumption.assumption_id] for one in wanted])
