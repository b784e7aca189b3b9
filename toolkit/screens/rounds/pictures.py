"""The distributions of a card in HTML: a small picture for each question, the round before beside it, and words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from toolkit.domain.rules.rounds import count_of_round
from toolkit.domain.session import Session
from toolkit.domain.vocabulary import EvidenceLevel
from toolkit.drawing.distribution import (
    Distribution,
    claim_distribution,
    distribution_image,
    impact_distribution,
)
from toolkit.language import _, label
from toolkit.language.rounds import (
    agreement_words,
    counts_words,
    moved_words,
    talk_words,
    too_few_words,
    worry_words,
)
from toolkit.scoring.answers import Answers
from toolkit.scoring.rounds import CardResult, Talk, moved
from toolkit.screens.map.rating import claim_question, impact_question
from toolkit.screens.marks import shield_html
from toolkit.screens.text import as_html

Count = Callable[[Answers], Sequence[int]]
Consensus = Callable[[Answers], float | None]


def result_html(session: Session, result: CardResult) -> str:
    """All a round said about a card: why to talk about it, then both questions; words only below three raters."""
    return talk_html(result) + _questions_html(session, result)


def talk_html(result: CardResult) -> str:
    """Why the room talks about the card; a worry carries the shield."""
    if result.talk is Talk.WORRY:
        return f'<div class="said-worry">{shield_html()}{as_html(worry_words(result))}</div>'
    return f'<div class="said-talk">{as_html(talk_words(result.talk))}</div>'


def _questions_html(session: Session, result: CardResult) -> str:
    if result.answers is None:
        return f'<p class="quiet">{as_html(_("Nobody answered about this card."))}</p>'
    if result.consensus is None:
        return f'<p class="quiet">{as_html(too_few_words())}</p>'
    impact = _question_html(
        session,
        result,
        title=impact_question(),
        ends=(_("no harm"), _("great harm")),
        drawn=lambda one: impact_distribution(one.impact),
        consensus=lambda one: one.agreement,
    )
    claim = _question_html(
        session,
        result,
        title=claim_question(),
        ends=(label(EvidenceLevel.E0), label(EvidenceLevel.E5)),
        drawn=lambda one: claim_distribution(one.claim),
        consensus=lambda one: one.claim_agreement,
    )
    return f'<div class="said-questions">{impact}{claim}</div>'


def _question_html(
    session: Session,
    result: CardResult,
    *,
    title: str,
    ends: tuple[str, str],
    drawn: Callable[[Answers], Distribution],
    consensus: Consensus,
) -> str:
    """One question: its title, the word for how far people agree, the picture of each round, what moved."""
    now = result.answers
    found = consensus(now) if now else None
    if now is None or found is None:
        return ""
    before = result.before if result.before and consensus(result.before) is not None else None
    pictures = [_picture_html(drawn(now), ends, _round_words(session, now) if before else "")]
    if before is not None:
        earlier = _round_words(session, before)
        pictures.insert(0, _picture_html(drawn(before), ends, earlier, solid=False))
    went = moved(consensus(before), found) if before else None
    went_words = f", {moved_words(went)}" if went else ""
    return (
        f'<div class="said-question"><div class="said-title">{as_html(title)}'
        f" <strong>{as_html(agreement_words(found) + went_words)}</strong></div>"
        f'<div class="said-pictures">{"".join(pictures)}</div></div>'
    )


def _picture_html(
    shown: Distribution, ends: tuple[str, str], caption: str, *, solid: bool = True
) -> str:
    low, high = ends
    image = distribution_image(shown, counts_words(shown.counts, shown.feet), solid=solid)
    head = f"<figcaption>{as_html(caption)}</figcaption>" if caption else ""
    return (
        f'<figure class="said-picture">{head}{image}'
        f'<div class="said-ends"><span>{as_html(low)}</span><span>{as_html(high)}</span></div></figure>'
    )


def _round_words(session: Session, answers: Answers) -> str:
    if session.round(answers.round_number) is None:
        return _("Before")
    return _("Round {number}").format(number=count_of_round(session, answers.round_number))


def shows_something(result: CardResult) -> bool:
    """Whether there is more to show of a card than that few answered."""
    return result.talk is not Talk.TOO_FEW
