"""What somebody should read as a neighbour, a reporter or an exploiter would, before a document leaves the house."""

from __future__ import annotations

from datetime import date

from toolkit.content import Passage, identifying_passages, read_bank
from toolkit.documents.pages import words_of
from toolkit.documents.plan_telling import tell_plan
from toolkit.domain.session import Session
from toolkit.language import _

LISTED_AT_MOST = 20


def passages_to_read(session: Session, day: date, language: str) -> list[str]:
    """Return lines that name what looks identifying in the printed words. None of it is certain; a person decides."""
    bank = read_bank(language)
    texts = dict.fromkeys(words_of(tell_plan(session, bank, day)))
    known = (session.team, session.country)
    decided = {kept.passage for kept in session.kept_passages}
    found = [
        line(passage, text)
        for text in texts
        for passage in identifying_passages(bank.identifying, text, known)
        if passage.text not in decided
    ]
    if not found:
        return []
    heading = _(
        "Read these again as a neighbour, a reporter or an exploiter would. "
        "They may point at a person, and this list may miss some:"
    )
    left_out = len(found) - LISTED_AT_MOST
    more = [_("  and {count} more").format(count=left_out)] if left_out > 0 else []
    return [heading, *found[:LISTED_AT_MOST], *more]


def line(passage: Passage, text: str) -> str:
    """Return one passage with a few words around it."""
    before, after = text[: passage.start][-30:], text[passage.end :][:30]
    return f"  {before}[{passage.text}]{after}".replace("\n", " ")
