"""Which offer may serve which need: by track, by lens and by words. The toolkit suggests; people talk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from toolkit.domain.gathering.parts.countries import Offering
from toolkit.domain.gathering.vocabulary import OfferingKind
from toolkit.scoring.alike.scripts import pairs_across

WORDS_FIT_FROM = 0.20
"""The likeness from which an offer and a need may speak of the same thing (tuned, house rule)."""

OFFERS_FOR_ONE = 5
"""So many offers are suggested for one need, at most (house rule)."""


class Fit(StrEnum):
    """What an offer and a need have in common."""

    WORDS = "words"
    TRACK = "track"
    LENS = "lens"


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """An offer for a need, what fits (at least one), and how alike their words are, 0 to 1."""

    offer: Offering
    need: Offering
    fits: tuple[Fit, ...]
    likeness: float = 0.0


def match_offerings(offerings: Sequence[Offering]) -> tuple[Match, ...]:
    """The offers that may serve each need, the best match first: most things in common, then words, then likeness.

    Never somebody's offer with their own need. Matches that fit equally well stand as the cards were written.
    """
    offers = [n for n, one in enumerate(offerings) if one.kind is OfferingKind.OFFER]
    needs = [n for n, one in enumerate(offerings) if one.kind is OfferingKind.NEED]
    texts = [one.text for one in offerings]
    alike = {
        (offer, need): likeness
        for offer, need, likeness in pairs_across(texts, offers, needs, WORDS_FIT_FROM)
    }
    found = [
        match
        for need in needs
        for match in _best_for(
            offerings[need], [(offerings[n], alike.get((n, need), 0.0)) for n in offers]
        )
    ]
    return tuple(sorted(found, key=_best_first))


def _best_for(need: Offering, offers: list[tuple[Offering, float]]) -> list[Match]:
    matches = [
        Match(offer=offer, need=need, fits=_fits(offer, need, likeness), likeness=likeness)
        for offer, likeness in offers
        if offer.participant != need.participant
    ]
    return sorted((one for one in matches if one.fits), key=_best_first)[:OFFERS_FOR_ONE]


def _fits(offer: Offering, need: Offering, likeness: float) -> tuple[Fit, ...]:
    return tuple(
        fit
        for fit, does in (
            (Fit.WORDS, likeness > 0),
            (Fit.TRACK, offer.track_id is not None and offer.track_id == need.track_id),
            (Fit.LENS, offer.lens is not None and offer.lens is need.lens),
        )
        if does
    )


def _best_first(one: Match) -> tuple[int, bool, float]:
    return (-len(one.fits), Fit.WORDS not in one.fits, -one.likeness)
