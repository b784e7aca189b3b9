"""What must hold between the parts of a session: no id twice, no link to nowhere."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import replace

from toolkit.domain.errors import Problem
from toolkit.domain.session import EvidenceItem, PlanLine, Session


def doubled(session: Session) -> Iterator[Problem]:
    """Ids that stand twice in one list, and two ratings of one rater for one assumption in one round."""
    listed = {
        "cards": [card.card_id for card in session.cards],
        "assumptions": [a.assumption_id for a in session.assumptions],
        "evidence": [item.evidence_id for item in session.evidence],
        "plan": [line.line_id for line in session.plan],
        "signposts": [post.signpost_id for post in session.signposts],
        "sign_answers": [answer.sign_id for answer in session.sign_answers],
        "hints_off": list(session.hints_off),
        "bridge_cards": [card.kind.value for card in session.bridge_cards],
        "shared_cards": list(session.shared_cards or ()),
    }
    for field, listed_ids in listed.items():
        for index in _seen_before(listed_ids):
            yield Problem("id_twice", f"{field}/{index}", {"id": listed_ids[index]})
    yield from _doubled_in_rounds(session)
    for index in _seen_before([tuple(sorted(pair)) for pair in session.told_apart]):
        yield Problem("pair_twice", f"told_apart/{index}", {})
    for place, ids in _linked(session):
        for index in _seen_before(ids):
            yield Problem("link_twice", f"{place}/{index}", {})


def _doubled_in_rounds(session: Session) -> Iterator[Problem]:
    ballots = [(r.assumption_id, r.rater, r.round_number) for r in session.ratings]
    for index in _seen_before(ballots):
        yield Problem("rated_twice", f"ratings/{index}", {})
    hands = [(h.assumption_id, h.table, h.round_number) for h in session.hand_counts]
    for index in _seen_before(hands):
        yield Problem("rated_twice", f"hand_counts/{index}", {})
    for index in _seen_before([one.number for one in session.rounds]):
        yield Problem("round_twice", f"rounds/{index}", {"number": session.rounds[index].number})
    for number, one in enumerate(session.rounds):
        for index in _seen_before(one.assumption_ids):
            place = f"rounds/{number}/assumption_ids/{index}"
            yield Problem("id_twice", place, {"id": one.assumption_ids[index]})


def _linked(session: Session) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each list of links to cards, with its place."""
    for index, assumption in enumerate(session.assumptions):
        yield f"assumptions/{index}/holds_up", assumption.holds_up
    for index, card in enumerate(session.cards):
        yield f"cards/{index}/leads_to", card.leads_to


def _seen_before(keys: Sequence[Hashable]) -> Iterator[int]:
    seen: set[Hashable] = set()
    for index, key in enumerate(keys):
        if key in seen:
            yield index
        seen.add(key)


def loose_ends(session: Session) -> Iterator[Problem]:
    """Links that lead nowhere."""
    cards = {card.card_id for card in session.cards}
    assumptions = {a.assumption_id for a in session.assumptions}
    for place, ids in _linked(session):
        for link, card_id in enumerate(ids):
            if card_id not in cards:
                yield Problem("card_unknown", f"{place}/{link}", {"card_id": card_id})
    for index, card in enumerate(session.cards):
        if card.card_id in card.leads_to:
            yield Problem("card_leads_to_itself", f"cards/{index}/leads_to", {})
    yield from _loose_rounds(session, assumptions)
    for field in ("ratings", "hand_counts", "evidence", "plan", "signposts"):
        for index, item in enumerate(getattr(session, field)):
            if item.assumption_id not in assumptions:
                place = f"{field}/{index}/assumption_id"
                yield Problem("assumption_unknown", place, {"assumption_id": item.assumption_id})
    yield from _loose_findings(session, assumptions)
    yield from _loose_sharing(session, assumptions)
    yield from _loose_pairs(session, assumptions)


def _loose_pairs(session: Session, assumptions: set[str]) -> Iterator[Problem]:
    for index, pair in enumerate(session.told_apart):
        if pair[0] == pair[1]:
            yield Problem("same_assumption", f"told_apart/{index}", {})
        for end, assumption_id in enumerate(pair):
            if assumption_id not in assumptions:
                place = f"told_apart/{index}/{end}"
                yield Problem("assumption_unknown", place, {"assumption_id": assumption_id})


def _loose_sharing(session: Session, assumptions: set[str]) -> Iterator[Problem]:
    """Cards chosen for other tables that are not there, or that nobody else may see."""
    private = {a.assumption_id for a in session.assumptions if a.private}
    for index, assumption_id in enumerate(session.shared_cards or ()):
        if assumption_id not in assumptions:
            params: dict[str, object] = {"assumption_id": assumption_id}
            yield Problem("assumption_unknown", f"shared_cards/{index}", params)
        elif assumption_id in private:
            yield Problem("private_card_shared", f"shared_cards/{index}", {})


def _loose_findings(session: Session, assumptions: set[str]) -> Iterator[Problem]:
    """Items of a step that is not in the plan, and answers to a sign that became a card that is not there."""
    lines = {line.line_id for line in session.plan}
    for index, item in enumerate(session.evidence):
        if item.line_id is not None and item.line_id not in lines:
            place = f"evidence/{index}/line_id"
            yield Problem("plan_line_unknown", place, {"line_id": item.line_id})
    for index, answer in enumerate(session.sign_answers):
        if answer.assumption_id is not None and answer.assumption_id not in assumptions:
            place = f"sign_answers/{index}/assumption_id"
            yield Problem("assumption_unknown", place, {"assumption_id": answer.assumption_id})


def _loose_rounds(session: Session, assumptions: set[str]) -> Iterator[Problem]:
    for index, one in enumerate(session.rounds):
        for asked, assumption_id in enumerate(one.assumption_ids):
            if assumption_id not in assumptions:
                place = f"rounds/{index}/assumption_ids/{asked}"
                yield Problem("assumption_unknown", place, {"assumption_id": assumption_id})


def evidence_of_lines(
    evidence: tuple[EvidenceItem, ...], plan: tuple[PlanLine, ...]
) -> tuple[EvidenceItem, ...]:
    """The evidence items, those of a step that is gone without its name."""
    known = {line.line_id for line in plan}
    return tuple(
        item if item.line_id is None or item.line_id in known else replace(item, line_id=None)
        for item in evidence
    )
