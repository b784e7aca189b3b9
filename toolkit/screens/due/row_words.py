"""What a row of the due list says below its card: what is due, who does it, and when, in words."""

from __future__ import annotations

from datetime import date

from toolkit.domain.session import EvidenceItem, Session
from toolkit.domain.vocabulary import Side
from toolkit.language import _, label, month_words, short_date
from toolkit.language.spans import ago, ahead
from toolkit.scoring.due import Due, DueKind
from toolkit.screens.due.grouping import CHECKS, REVIEWS, STEPS
from toolkit.screens.text import shortened

TEXT_AT_MOST = 120


def below_words(due: Due, session: Session, today: date) -> str:
    """The line below the card's text."""
    if due.kind in STEPS:
        return _step_words(due, session, today)
    if due.kind in CHECKS:
        return _sign_words(due, session, today)
    if due.kind in REVIEWS:
        return when_due(due.on, today)
    if due.kind is DueKind.STALE_EVIDENCE:
        return stale_words(_items_of(due, session), today)
    return _against_words(due, session)


def when_due(day: date | None, today: date) -> str:
    """A date with how far away it is: "2 Nov 2026, 3 weeks late"; a thing without a date says so."""
    if day is None:
        return _("no date yet")
    return _("{date}, {span}").format(date=short_date(day), span=ahead(day, today))


def stale_words(items: tuple[EvidenceItem, ...], today: date) -> str:
    """Which evidence has grown old, and what would refresh it: the strongest item counts for the most."""
    if not items:
        return ""
    strongest = max(items, key=lambda item: item.level)
    if strongest.made_stale:
        seen = _("A sign has appeared since, so this counts for less: “{text}”.")
    else:
        seen = _("Seen in {month}, {span}: “{text}”.")
    refresh = _("To refresh it, look again this month: “{level}” counts in full while it is new.")
    words = seen.format(
        month=month_words(strongest.seen),
        span=ago(strongest.seen, today),
        text=shortened(strongest.text, TEXT_AT_MOST),
    )
    return f"{words} {refresh.format(level=label(strongest.level))}"


def _step_words(due: Due, session: Session, today: date) -> str:
    line = session.plan_line(due.line_id or "")
    if line is None:
        return when_due(due.on, today)
    who = line.owner or _("no owner yet")
    what = _("Step: {what}").format(what=shortened(line.what, TEXT_AT_MOST))
    return " · ".join((what, shortened(who, 60), when_due(due.on, today)))


def _sign_words(due: Due, session: Session, today: date) -> str:
    post = session.signpost(due.signpost_id or "")
    if post is None:
        return when_due(due.on, today)
    sign = _("Sign to look for: {sign}").format(sign=shortened(post.sign, TEXT_AT_MOST))
    who = shortened(post.owner or _("no owner yet"), 60)
    if due.kind is not DueKind.SIGNPOST_TRIPPED:
        return " · ".join((sign, who, when_due(due.on, today)))
    noted = shortened(post.looks[-1].noted, TEXT_AT_MOST) if post.looks else ""
    prepared = (
        _("You prepared: {hedging}").format(hedging=shortened(post.hedging, TEXT_AT_MOST))
        if post.hedging
        else _("Nothing was prepared for this. Agree now what you do.")
    )
    tripped = _("The sign is here: {sign}").format(sign=shortened(post.sign, TEXT_AT_MOST))
    return " · ".join(part for part in (tripped, noted, prepared) if part)


def _against_words(due: Due, session: Session) -> str:
    """The newest thing that speaks against the card."""
    against = [
        item for item in session.ledger(due.assumption_id or "") if item.side is Side.AGAINST
    ]
    if not against:
        return ""
    newest = max(against, key=lambda item: item.seen)
    return _("Against it: {text}").format(text=shortened(newest.text, TEXT_AT_MOST))


def _items_of(due: Due, session: Session) -> tuple[EvidenceItem, ...]:
    return tuple(item for item in session.evidence if item.evidence_id in due.evidence_ids)
