"""Words for what a round of private ratings said. A consensus is never shown as a number."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.language.labels import label
from toolkit.language.translate import _, ngettext
from toolkit.scoring.agreement import agreement_of
from toolkit.scoring.answers import Answers
from toolkit.scoring.rounds import CardResult, Moved, Talk


def talk_words(talk: Talk) -> str:
    """Why the room talks about a card, in one line."""
    return {
        Talk.WORRY: _("Somebody sees a danger here"),
        Talk.SPLIT: _("Split: people see this very differently"),
        Talk.MIXED: _("Mixed: people do not quite agree"),
        Talk.ALIGNED: _("Aligned: people see this much alike"),
        Talk.TOO_FEW: _("Fewer than three people answered"),
    }[talk]


def worry_words(result: CardResult) -> str:
    """Who sees a danger to a person: never how many below three of them, never who; empty when nobody does."""
    if result.answers is None or not result.answers.worries:
        return ""
    if result.worries_shown is None:
        return _(
            "Somebody sees a danger to safety, dignity or free choice here. Talk about it before all else."
        )
    return _(
        "{count} people see a danger to safety, dignity or free choice here. Talk about it before all else."
    ).format(count=result.worries_shown)


def too_few_words() -> str:
    """Why nothing of a distribution is shown."""
    return _(
        "Fewer than three people answered, so what they said is not shown: it would point at somebody."
    )


def agreement_words(consensus: float) -> str:
    """The word for a consensus of 0 to 1."""
    return label(agreement_of(consensus))


def moved_words(moved: Moved) -> str:
    """How people's answers lie beside those of the round before."""
    return {
        Moved.CLOSER: _("closer together than before"),
        Moved.APART: _("further apart than before"),
        Moved.AS_BEFORE: _("about as far apart as before"),
    }[moved]


def people_words(count: int) -> str:
    """How many people have rated."""
    if not count:
        return _("Nobody has rated yet.")
    return ngettext("{count} person has rated.", "{count} people have rated.", count).format(
        count=count
    )


def raters_words(answers: Answers) -> str:
    """How many people answered about one card."""
    return ngettext("{count} person answered", "{count} people answered", answers.raters).format(
        count=answers.raters
    )


def counts_words(counts: Sequence[int], feet: Sequence[str]) -> str:
    """A distribution for who cannot see its picture: how many gave each answer."""
    return "; ".join(
        ngettext("{count} person said {answer}", "{count} people said {answer}", count).format(
            count=count, answer=foot
        )
        for count, foot in zip(counts, feet, strict=True)
        if count
    )
