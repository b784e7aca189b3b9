"""What moved between then and now, in plain words: for the screen and for the documents. No text here is HTML."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.domain.session import EvidenceItem, PlanLine, Signpost
from toolkit.domain.vocabulary import Side, Strip
from toolkit.language.labels import label
from toolkit.language.translate import N_, _
from toolkit.scoring.compare import SMALL_MOVE, CardThenAndNow, Comparison, Moved
from toolkit.scoring.standing import Standing

TITLES = {
    Moved.STOPPED: N_("Stop and review now"),
    Moved.CLEARED: N_("No longer stop and review"),
    Moved.INTO_STRIP: N_("Into the safety strip"),
    Moved.OUT_OF_STRIP: N_("Out of the safety strip"),
    Moved.QUADRANT: N_("To another part of the map"),
    Moved.MORE_EVIDENCE: N_("More evidence"),
    Moved.LESS_EVIDENCE: N_("Less evidence"),
    Moved.MORE_RISK: N_("Higher risk"),
    Moved.LESS_RISK: N_("Lower risk"),
    Moved.PLACED: N_("On the map for the first time"),
    Moved.STAYED: N_("Stayed where they were"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedPart:
    """The cards that moved in one way, under a title, in the order of now."""

    moved: Moved
    title: str
    cards: tuple[CardThenAndNow, ...]


def moved_parts(comparison: Comparison) -> tuple[MovedPart, ...]:
    """Every way in which cards moved, the most urgent first; those that stayed come last."""
    return tuple(
        MovedPart(moved=moved, title=moved_title(moved), cards=cards)
        for moved in Moved
        if (cards := tuple(card for card in comparison.cards if card.moved is moved))
    )


def moved_title(moved: Moved) -> str:
    """The title over the cards that moved in this way."""
    return _(TITLES[moved])


def moved_sentence(card: CardThenAndNow, number: int) -> str:
    """What one card did, and why: "Card 4 moved from test now to watch: more evidence"."""
    return _SENTENCES[card.moved](card, number)


def new_sentence(standing: Standing, number: int) -> str:
    """A card that was not there before."""
    return _("Card {number} is new: {place}.").format(number=number, place=_place(standing))


def gone_sentence(standing: Standing) -> str:
    """A card that was there and is not on the table any more. It has no number now."""
    return _("No longer on the table. It stood at: {place}.").format(place=_place(standing))


def closed_sentence(line: PlanLine) -> str:
    """A step that was closed: what was decided, and what was learned."""
    if line.result is None:
        return ""
    parts = [_("Decided: {decision}.").format(decision=label(line.result.decision).lower())]
    if line.result.learned:
        parts.append(_("Learned: {learned}").format(learned=line.result.learned))
    return " ".join(parts)


def evidence_sentence(item: EvidenceItem) -> str:
    """An evidence item that came since: its side, its level, and what was seen."""
    words = {
        Side.FOR: _("For it. {level}: {text}"),
        Side.AGAINST: _("Against it. {level}: {text}"),
    }
    return words[item.side].format(level=label(item.level), text=item.text)


def tripped_sentence(post: Signpost) -> str:
    """A signpost that has tripped, and what was noted."""
    noted = post.looks[-1].noted if post.looks else ""
    words = _("The sign is here: {sign}").format(sign=post.sign)
    return f"{words} · {noted}" if noted else words


def why_words(before: Standing, after: Standing) -> str:
    """Why a card stands elsewhere: "more evidence", "less evidence, and a higher risk", or nothing."""
    evidence = (after.evidence or 0.0) - (before.evidence or 0.0)
    risk = (after.risk or 0.0) - (before.risk or 0.0)
    larger = max(abs(evidence), abs(risk))
    if larger == 0:
        return ""
    causes = [(abs(evidence), _evidence_words(before, after)), (abs(risk), _risk_words(risk))]
    told = [
        words
        for size, words in sorted(causes, key=lambda cause: -cause[0])
        if size >= SMALL_MOVE or size == larger
    ]
    return (
        told[0]
        if len(told) == 1
        else _("{first}, and {second}").format(first=told[0], second=told[1])
    )


def _evidence_words(before: Standing, after: Standing) -> str:
    more = (after.evidence or 0.0) > (before.evidence or 0.0)
    if after.solid and not before.solid:
        if more:
            return _("evidence is written down now")
        return _("what is written down shows less than we said we knew")
    if more:
        return _("more evidence")
    if before.weight and after.weight and after.weight.against > before.weight.against:
        return _("more speaks against it")
    if before.solid and after.solid:
        return _("its evidence has grown old or was taken back")
    return _("less evidence")


def _risk_words(risk: float) -> str:
    return _("a higher risk") if risk > 0 else _("a lower risk")


def _place(standing: Standing) -> str:
    """Where a card stands, inside a sentence."""
    return label(standing.quadrant).lower() if standing.quadrant else _("not on the map yet")


def _with_why(words: str, card: CardThenAndNow) -> str:
    why = why_words(card.before, card.after)
    return _("{words}: {why}.").format(words=words, why=why) if why else f"{words}."


def _stopped(card: CardThenAndNow, number: int) -> str:
    if card.before.strip is Strip.SAFETY_CRITICAL:
        words = _("Card {number}: stop and review. Something new speaks against it.")
    else:
        words = _(
            "Card {number}: stop and review. It is safety-critical now, and something speaks against it."
        )
    return words.format(number=number)


def _cleared(card: CardThenAndNow, number: int) -> str:
    if card.after.assumption.answered - card.before.assumption.answered:
        return _(
            "Card {number} is no longer at stop and review: what was changed is written down."
        ).format(number=number)
    return _("Card {number} is no longer at stop and review.").format(number=number)


def _into_strip(card: CardThenAndNow, number: int) -> str:
    if card.after.strip is Strip.WORRY_RAISED:
        return _("Card {number} moved into the safety strip: somebody sees a danger.").format(
            number=number
        )
    return _("Card {number} moved into the safety strip: people could be seriously harmed.").format(
        number=number
    )


def _out_of_strip(card: CardThenAndNow, number: int) -> str:
    if card.before.strip is Strip.WORRY_RAISED:
        words = _("Card {number} left the safety strip: the worry was talked about and judged.")
    else:
        words = _("Card {number} left the safety strip: the danger was judged again, as smaller.")
    return words.format(number=number)


def _quadrant(card: CardThenAndNow, number: int) -> str:
    words = _("Card {number} moved from {before} to {after}").format(
        number=number, before=_place(card.before), after=_place(card.after)
    )
    return _with_why(words, card)


def _within(card: CardThenAndNow, number: int) -> str:
    words = _("Card {number} moved within {place}").format(number=number, place=_place(card.after))
    return _with_why(words, card)


def _placed(card: CardThenAndNow, number: int) -> str:
    return _("Card {number} has a place on the map now: {place}.").format(
        number=number, place=_place(card.after)
    )


def _stayed(card: CardThenAndNow, number: int) -> str:
    return _("Card {number} stayed: {place}.").format(number=number, place=_place(card.after))


_SENTENCES = {
    Moved.STOPPED: _stopped,
    Moved.CLEARED: _cleared,
    Moved.INTO_STRIP: _into_strip,
    Moved.OUT_OF_STRIP: _out_of_strip,
    Moved.QUADRANT: _quadrant,
    Moved.MORE_EVIDENCE: _within,
    Moved.LESS_EVIDENCE: _within,
    Moved.MORE_RISK: _within,
    Moved.LESS_RISK: _within,
    Moved.PLACED: _placed,
    Moved.STAYED: _stayed,
}
