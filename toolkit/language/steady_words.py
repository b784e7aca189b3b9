"""Words for how steady a card's place is. Shares are told in words; a small picture stands beside them."""

from __future__ import annotations

from toolkit.domain.vocabulary import Quadrant
from toolkit.language.labels import label
from toolkit.language.translate import _
from toolkit.scoring.robustness import LIKELY_FROM, Robustness, Sureness


def quarter_words(found: Robustness) -> str:
    """In how many of the groups drawn the card is in *test now*; empty below three raters."""
    if found.test_now is None or found.sure_of_test_now is None:
        return ""
    return {
        (Sureness.SURE, True): _(
            "Whoever had rated it, this card would almost always be in {quarter}."
        ),
        (Sureness.LIKELY, True): _("Whoever had rated it, this card would mostly be in {quarter}."),
        (Sureness.OPEN, True): _(
            "Whether this card is in {quarter} depends on who happened to rate it."
        ),
        (Sureness.LIKELY, False): _(
            "Whoever had rated it, this card would mostly not be in {quarter}."
        ),
        (Sureness.SURE, False): _(
            "Whoever had rated it, this card would almost never be in {quarter}."
        ),
    }[_answer(found.sure_of_test_now, found.test_now)].format(quarter=label(Quadrant.TEST_NOW))


def top_five_words(found: Robustness) -> str:
    """In how many of them the card is among the five to look at first; empty in the strip and below three raters."""
    if found.top_five is None or found.sure_of_top_five is None:
        return ""
    return {
        (Sureness.SURE, True): _(
            "Whoever had rated it, it would almost always be among the first five."
        ),
        (Sureness.LIKELY, True): _(
            "Whoever had rated it, it would mostly be among the first five."
        ),
        (Sureness.OPEN, True): _(
            "Whether it is among the first five depends on who happened to rate it."
        ),
        (Sureness.LIKELY, False): _(
            "Whoever had rated it, it would mostly not be among the first five."
        ),
        (Sureness.SURE, False): _(
            "Whoever had rated it, it would almost never be among the first five."
        ),
    }[_answer(found.sure_of_top_five, found.top_five)]


def _answer(sure: Sureness, share: float) -> tuple[Sureness, bool]:
    """How sure, and whether the answer is yes; an open one is neither."""
    return sure, sure is Sureness.OPEN or share >= LIKELY_FROM


def drawn_words() -> str:
    """How steadiness is found, said once."""
    return _(
        "We made 2,000 other groups out of your answers, as if somewhat other people had been in the room, and"
        " looked where each card came out. The ten squares stand for all these groups. Almost always, or almost never:"
        " it does not matter who was there. It depends: talk before you decide."
    )
