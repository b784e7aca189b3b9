"""The passages of a session that may point at a person, without those a person decided to keep."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from toolkit.content import Passage, identifying_passages
from toolkit.documents.export_check import Spoken
from toolkit.domain.bank import Bank
from toolkit.domain.session import KeptPassage, Session
from toolkit.screens.review.places import places_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A place and the passages in it that nobody has decided about yet."""

    place: Spoken
    passages: tuple[Passage, ...]

    def kept(self, passage: Passage) -> KeptPassage:
        """What is remembered when a person decides to keep a passage."""
        return KeptPassage(place_id=self.place.place_id, passage=passage.text)


def passages_of(session: Session, bank: Bank) -> tuple[Found, ...]:
    """The places to decide about, in the order of the plan. The team's name and country are no secret here."""
    return passages_among(places_of(session), session, bank)


def passages_among(places: Iterable[Spoken], session: Session, bank: Bank) -> tuple[Found, ...]:
    """The places to decide about among the given ones of a session, in their order."""
    known = (session.team, session.country)
    kept = frozenset(session.kept_passages)
    looked_at = (
        Found(place=place, passages=identifying_passages(bank.identifying, place.text, known))
        for place in places
    )
    undecided = (
        replace(found, passages=tuple(p for p in found.passages if found.kept(p) not in kept))
        for found in looked_at
    )
    return tuple(found for found in undecided if found.passages)


def passages_in(found: tuple[Found, ...]) -> int:
    """How many passages wait for a decision."""
    return sum(len(one.passages) for one in found)


def marked_spans(passages: tuple[Passage, ...]) -> tuple[tuple[int, int], ...]:
    """The stretches of a text to mark: overlapping passages are one stretch."""
    spans: list[tuple[int, int]] = []
    for passage in sorted(passages, key=lambda one: one.start):
        if spans and passage.start <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(spans[-1][1], passage.end))
        else:
            spans.append((passage.start, passage.end))
    return tuple(spans)
