"""The words of the chain."""

from __future__ import annotations

from toolkit.domain.vocabulary import DEBRIEF_STAGES, Lens
from toolkit.domain.words import ChainWords
from toolkit.language.labels import label
from toolkit.language.translate import _, ngettext


def chain_words() -> ChainWords:
    """Every word on the chain."""
    return ChainWords(
        title=_("The chain from strategy to outcomes, and what it rests on"),
        stages={stage: label(stage) for stage in DEBRIEF_STAGES},
        lenses={lens: label(lens) for lens in Lens},
        holds=_("post: the card rests on this assumption"),
        leads=_("arrow: leads to"),
        bearing=_("on a base: load-bearing"),
        safety=_("shield: safety first"),
        solid=_("solid: rests on evidence written down"),
        hollow=_("hollow: rests on what we say we know"),
        pulled=_("crossed out: pulled out"),
        fallen=_("Falls"),
        shaken=_("Shaken"),
        empty_band=_("No card yet"),
        left_out=left_out_words,
        summary=summary_words,
    )


def left_out_words(count: int) -> str:
    """How many cards the picture leaves out."""
    return ngettext(
        "{count} card has no room in this picture.",
        "{count} cards have no room in this picture.",
        count,
    ).format(count=count)


def summary_words(cards: int, assumptions: int, bearing: int) -> str:
    """The chain in three short sentences."""
    sentences = (
        ngettext("{count} card in four bands.", "{count} cards in four bands.", cards).format(
            count=cards
        ),
        ngettext(
            "{count} assumption holds them up.", "{count} assumptions hold them up.", assumptions
        ).format(count=assumptions),
        ngettext(
            "{count} of these is load-bearing.", "{count} of these are load-bearing.", bearing
        ).format(count=bearing),
    )
    return " ".join(sentences)
