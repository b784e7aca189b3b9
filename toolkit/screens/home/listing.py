"""The list of sessions as values and words: which shelf, where it stopped, what comes next."""

from __future__ import annotations

from collections.abc import Iterable

from toolkit.desk import Listed
from toolkit.domain.history import History
from toolkit.domain.session import Session
from toolkit.domain.vocabulary import SHORT_TEXT_MAX, Shelf
from toolkit.language import _, label, long_date, ngettext
from toolkit.scoring.compare import sittings

ROWS_AT_ONCE = 8


def on_shelf(listed: Iterable[Listed], shelf: Shelf) -> tuple[Listed, ...]:
    """The sessions of one shelf, in the order given."""
    return tuple(one for one in listed if one.session.shelf is shelf)


def where_it_stopped(session: Session) -> str:
    """The stage and what is written so far: "Stopped at Goals · 14 cards · 6 assumptions"."""
    parts = [
        _("Stopped at {stage}").format(stage=label(session.stage)),
        *_counts(session),
    ]
    return " · ".join(parts)


def what_it_holds(session: Session) -> str:
    """What is written so far: "14 cards · 6 assumptions", or that nothing is."""
    return " · ".join(_counts(session))


def _counts(session: Session) -> list[str]:
    cards = len([card for card in session.cards if not card.parked])
    assumptions, plan = len(session.live_assumptions()), len(session.plan)
    if not cards and not assumptions and not plan:
        return [_("nothing written yet")]
    words = [
        ngettext("{count} card", "{count} cards", cards).format(count=cards),
        ngettext("{count} assumption", "{count} assumptions", assumptions).format(
            count=assumptions
        ),
        ngettext("{count} plan line", "{count} plan lines", plan).format(count=plan),
    ]
    return [word for word, count in zip(words, (cards, assumptions, plan), strict=True) if count]


def history_words(history: History) -> str:
    """What of its past a session brings along: "Its history comes with it: 5 sittings since 14 April 2026."."""
    count = len(sittings(history.entries))
    words = ngettext(
        "Its history comes with it: {count} sitting, begun {day}.",
        "Its history comes with it: {count} sittings since {day}.",
        count,
    )
    return words.format(count=count, day=long_date(history.entries[0].at.date()))


def name_of_copy(team: str) -> str:
    """The team name of a copy, cut where it would grow too long to store."""
    template = _("{team} (copy)")
    room = SHORT_TEXT_MAX - len(template.format(team=""))
    return template.format(team=team[:room].rstrip())
