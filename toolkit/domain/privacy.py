"""What a copy of a session for other eyes leaves out: the private cards, and all that belongs to them.

Everything that leaves the team (the wall, documents, tables, pictures, calendars) is made from such a copy. A session
and its own file keep all of it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from toolkit.domain.links import evidence_of_lines
from toolkit.domain.numbering import card_numbers
from toolkit.domain.session import KeptPassage, RatingRound, Room, Session


def without_private(session: Session) -> Session:
    """The session without its private assumptions and the private check. The other cards keep their numbers.

    How many cards a copy leaves out is the length of its ``left_out``.
    """
    private = frozenset(a.assumption_id for a in session.assumptions if a.private)
    return replace(without_assumptions(session, private), sign_answers=())


def without_assumptions(session: Session, gone: Collection[str]) -> Session:
    """The session without these assumptions and all that belongs to them. The other cards keep their numbers."""
    if not any(a.assumption_id in gone for a in session.assumptions):
        return session
    numbers = card_numbers(session)
    plan = tuple(one for one in session.plan if one.assumption_id not in gone)
    left_out = {*session.left_out, *(numbers[one] for one in gone if one in numbers)}
    rest = replace(
        session,
        assumptions=tuple(a for a in session.assumptions if a.assumption_id not in gone),
        ratings=tuple(one for one in session.ratings if one.assumption_id not in gone),
        hand_counts=tuple(one for one in session.hand_counts if one.assumption_id not in gone),
        rounds=tuple(_round_without(one, gone) for one in session.rounds),
        evidence=evidence_of_lines(
            tuple(one for one in session.evidence if one.assumption_id not in gone), plan
        ),
        plan=plan,
        signposts=tuple(one for one in session.signposts if one.assumption_id not in gone),
        sign_answers=tuple(one for one in session.sign_answers if one.assumption_id not in gone),
        told_apart=tuple(pair for pair in session.told_apart if not set(pair) & set(gone)),
        left_out=tuple(sorted(left_out)),
        shared_cards=session.shared_cards
        and tuple(one for one in session.shared_cards if one not in gone),
        room=_room_without(session.room, gone),
    )
    return replace(rest, kept_passages=tuple(_kept_of(rest)))


def _room_without(room: Room | None, gone: Collection[str]) -> Room | None:
    """The room without what was offered as one of them; dots that were given to it are gone too."""
    return room and replace(
        room,
        offers=tuple(one for one in room.offers if one.offer_id not in gone),
        votes=tuple(
            replace(one, chosen=tuple(each for each in one.chosen if each not in gone))
            for one in room.votes
        ),
    )


def _round_without(one: RatingRound, gone: Collection[str]) -> RatingRound:
    """A round that asked about nothing else stays, so that its number is not given twice."""
    asked = tuple(
        assumption_id for assumption_id in one.assumption_ids if assumption_id not in gone
    )
    return replace(one, assumption_ids=asked)


def _kept_of(session: Session) -> Iterator[KeptPassage]:
    """The kept passages whose place is in the session: each place names the id of what holds its words."""
    held: set[str] = {"cover", "bridge"}
    held.update(card.card_id for card in session.cards)
    held.update(a.assumption_id for a in session.assumptions)
    held.update(item.evidence_id for item in session.evidence)
    held.update(line.line_id for line in session.plan)
    held.update(post.signpost_id for post in session.signposts)
    for kept in session.kept_passages:
        if not held.isdisjoint(kept.place_id.split(":")):
            yield kept
