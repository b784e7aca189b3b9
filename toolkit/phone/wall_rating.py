"""A round on the wall: which cards are rated and by how many, then what people said, first to talk about first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from toolkit.domain.numbering import card_numbers
from toolkit.domain.rules.rounds import count_of_round
from toolkit.domain.session import RatingRound, Session
from toolkit.domain.vocabulary import TEAM, EvidenceLevel
from toolkit.drawing.distribution import (
    Distribution,
    claim_distribution,
    distribution_svg,
    impact_distribution,
)
from toolkit.language import _, label, ngettext
from toolkit.language.rounds import (
    agreement_words,
    counts_words,
    moved_words,
    people_words,
    talk_words,
    too_few_words,
    worry_words,
)
from toolkit.phone.wall_scene import Kind, Piece, Scene, Seen, at_least_a_few, calm, ready_line
from toolkit.phone.wall_writing import MarkView, cut, mark_of
from toolkit.scoring.answers import Answers
from toolkit.scoring.rounds import (
    CardResult,
    Talk,
    moved,
    newest_revealed,
    people_so_far,
    results_of,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RatedView:
    """A card of an open round: its mark, its text, and how many have rated it, in words."""

    mark: MarkView
    text: str
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureView:
    """One distribution: the round it belongs to (empty where there is but one), the drawing, and both ends in words."""

    caption: str
    svg: str
    said: str
    low: str
    high: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionView:
    """One question: its title, the word for how far people agree, and its pictures, the earlier round first."""

    title: str
    agreement: str
    pictures: tuple[PictureView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultView:
    """What a round said about one card."""

    mark: MarkView
    text: str
    talk: str
    worry: bool
    questions: tuple[QuestionView, ...]
    few: str


def rate_scene(seen: Seen) -> Scene:
    """The open round; else the newest revealed one; else that a round begins soon."""
    opened = seen.session.open_round()
    if opened is not None:
        return _open_scene(seen, opened)
    number = newest_revealed(seen.session)
    if number is None:
        return calm("rate-soon", _("Rate in silence"), _("The round begins soon, on your phone."))
    return _revealed_scene(seen, number)


def _open_scene(seen: Seen, opened: RatingRound) -> Scene:
    session = seen.session
    numbers = card_numbers(session)
    counted = rated_of_cards(session, opened)
    live = {a.assumption_id: a for a in session.live_assumptions()}
    pieces = tuple(
        Piece(
            key=one,
            macro="rated",
            view=RatedView(
                mark=mark_of(live[one], numbers),
                text=cut(live[one].text),
                said=have_rated_words(counted[one]),
            ),
        )
        for one in opened.assumption_ids
        if one in live
    )
    return Scene(
        name=f"round-{opened.number}",
        kind=Kind.ROWS,
        heading=_("Round {number}: rate in silence").format(
            number=count_of_round(session, opened.number)
        ),
        prompt=_("How bad is it if we are wrong? How do we know?"),
        lead=(all_words(people_so_far(session, opened.number)), *ready_line(seen.room)),
        pieces=pieces,
    )


def rated_of_cards(session: Session, opened: RatingRound) -> Counter[str]:
    """How many people rated each card of a round, by ballots and by hands."""
    counted: Counter[str] = Counter(
        one.assumption_id
        for one in session.ratings
        if one.round_number == opened.number and one.rater != TEAM
    )
    for hands in session.hand_counts:
        if hands.round_number == opened.number:
            counted[hands.assumption_id] += max(sum(hands.impact), sum(hands.claim))
    return counted


def have_rated_words(count: int) -> str:
    """How many have rated a card; one or two are a few."""
    if not count:
        return _("nobody yet")
    if not at_least_a_few(count):
        return _("a few have rated")
    return ngettext("{count} has rated", "{count} have rated", count).format(count=count)


def all_words(count: int) -> str:
    """How many have rated in the round; one or two are a few."""
    if count and not at_least_a_few(count):
        return _("A few people have rated.")
    return people_words(count)


def _revealed_scene(seen: Seen, number: int) -> Scene:
    session = seen.session
    counted = count_of_round(session, number)
    results = seen.history.once(("wall_round", number), lambda: results_of(session, number))
    heading = _("Round {number}: what people said").format(number=counted)
    if not results:
        return calm(f"said-{number}", heading, _("No card of this round is on the table now."))
    numbers = card_numbers(session)
    pieces = tuple(
        Piece(
            key=one.assumption.assumption_id,
            macro="result",
            view=_result_view(session, one, mark_of(one.assumption, numbers)),
        )
        for one in results
    )
    return Scene(
        name=f"said-{number}",
        kind=Kind.ONE,
        heading=heading,
        lead=(all_words(people_so_far(session, number)),),
        pieces=pieces,
        page=min(seen.room.page, len(pieces) - 1),
    )


def _result_view(session: Session, result: CardResult, mark: MarkView) -> ResultView:
    worry = result.talk is Talk.WORRY
    shown = result.consensus is not None
    few = too_few_words() if result.answers else _("Nobody answered about this card.")
    return ResultView(
        mark=mark,
        text=cut(result.assumption.text),
        talk=worry_words(result) if worry else talk_words(result.talk),
        worry=worry,
        questions=_questions(session, result) if shown else (),
        few="" if shown else few,
    )


def _questions(session: Session, result: CardResult) -> tuple[QuestionView, ...]:
    impact = _question(
        session,
        result,
        title=_("How bad is it if we are wrong?"),
        ends=(_("no harm"), _("great harm")),
        drawn=lambda one: impact_distribution(one.impact),
        consensus=lambda one: one.agreement,
    )
    claim = _question(
        session,
        result,
        title=_("How do we know?"),
        ends=(label(EvidenceLevel.E0), label(EvidenceLevel.E5)),
        drawn=lambda one: claim_distribution(one.claim),
        consensus=lambda one: one.claim_agreement,
    )
    return tuple(one for one in (impact, claim) if one is not None)


def _question(
    session: Session,
    result: CardResult,
    *,
    title: str,
    ends: tuple[str, str],
    drawn: Callable[[Answers], Distribution],
    consensus: Callable[[Answers], float | None],
) -> QuestionView | None:
    """One question, None where fewer than three answered it."""
    now = result.answers
    found = consensus(now) if now else None
    if now is None or found is None:
        return None
    before = result.before if result.before and consensus(result.before) is not None else None
    pictures = [_picture(drawn(now), ends, _round_words(session, now) if before else "")]
    if before is not None:
        earlier = _round_words(session, before)
        pictures.insert(0, _picture(drawn(before), ends, earlier, solid=False))
    went = moved(consensus(before), found) if before else None
    words = agreement_words(found) + (f", {moved_words(went)}" if went else "")
    return QuestionView(title=title, agreement=words, pictures=tuple(pictures))


def _picture(
    shown: Distribution, ends: tuple[str, str], caption: str, *, solid: bool = True
) -> PictureView:
    return PictureView(
        caption=caption,
        svg=distribution_svg(shown, solid=solid),
        said=counts_words(shown.counts, shown.feet),
        low=ends[0],
        high=ends[1],
    )


def _round_words(session: Session, answers: Answers) -> str:
    if session.round(answers.round_number) is None:
        return _("Before")
    return _("Round {number}").format(number=count_of_round(session, answers.round_number))
