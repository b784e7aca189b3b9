from __future__ import annotations

from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.domain.gathering.parts.countries import Offering
from toolkit.domain.gathering.vocabulary import OfferingKind, WordState
from toolkit.domain.vocabulary import Lens
from toolkit.scoring.alike.matching import OFFERS_FOR_ONE, Fit, match_offerings

NUMBERS = count()
TABLE = "A wage table that three shops use"
WAGES = "How other shops use a wage table"
SHELTER = "Somebody who knows shelters"


def offering(kind: OfferingKind, participant: str, text: str, **fields) -> Offering:
    return Offering(
        offering_id=f"o{next(NUMBERS)}",
        participant=participant,
        group_id="kh",
        kind=kind,
        text=text,
        role="Shop lead",
        organisation="Two Kettles",
        state=WordState.SHOWN,
        **fields,
    )


def offer(participant: str = "bo", text: str = TABLE, **fields) -> Offering:
    return offering(OfferingKind.OFFER, participant, text, **fields)


def need(participant: str = "ana", text: str = WAGES, **fields) -> Offering:
    return offering(OfferingKind.NEED, participant, text, **fields)


def test_a_match_says_which_of_words_track_and_lens_fit():
    (found,) = match_offerings(
        [
            offer(track_id="aftercare", lens=Lens.VIABILITY),
            need(track_id="aftercare", lens=Lens.VIABILITY),
        ]
    )
    assert found.fits == (Fit.WORDS, Fit.TRACK, Fit.LENS)
    assert 0.2 <= found.likeness <= 1.0


@pytest.mark.parametrize(
    ("offered", "needed", "fits"),
    [
        (offer(), need(), [(Fit.WORDS,)]),
        (offer(text=SHELTER, track_id="t"), need(track_id="t"), [(Fit.TRACK,)]),
        (offer(text=SHELTER, lens=Lens.CONTEXT), need(lens=Lens.CONTEXT), [(Fit.LENS,)]),
        (offer(text=SHELTER), need(), []),
        (offer(text=SHELTER, track_id="t"), need(track_id="u"), []),
    ],
)
def test_one_thing_in_common_is_enough_and_an_empty_field_is_nothing_in_common(
    offered, needed, fits
):
    assert [one.fits for one in match_offerings([offered, needed])] == fits


def test_nobody_is_matched_with_themselves():
    assert match_offerings([offer("ana"), need("ana")]) == ()


def test_two_offers_or_two_needs_are_no_match():
    assert match_offerings([offer("ana"), offer("bo"), need("cy", "x"), need("di", "x")]) == ()


def test_more_in_common_comes_first_then_words_then_likeness():
    asked = need(track_id="t", lens=Lens.VIABILITY)
    by_track = offer("a", SHELTER, track_id="t")
    by_words = offer("b", TABLE)
    by_same_words = offer("c", WAGES)
    by_two = offer("d", SHELTER, track_id="t", lens=Lens.VIABILITY)
    by_three = offer("e", TABLE, track_id="t", lens=Lens.VIABILITY)
    found = match_offerings([asked, by_track, by_words, by_same_words, by_two, by_three])
    assert [one.offer for one in found] == [by_three, by_two, by_same_words, by_words, by_track]


def test_equal_matches_stand_as_they_were_written_and_no_need_gets_more_than_five():
    offers = [offer(f"p{n}", SHELTER, track_id="t") for n in range(OFFERS_FOR_ONE + 2)]
    asked = need(text="x", track_id="t")
    assert [one.offer for one in match_offerings([*offers, asked])] == offers[:OFFERS_FOR_ONE]


@pytest.mark.parametrize(
    ("offered", "needed"),
    [
        ("យើងអាចបង្រៀនការដេរ", "ត្រូវការអ្នកបង្រៀនការដេរ"),
        ("我们可以教缝纫", "需要有人教缝纫"),
        ("हम सिलाई सिखा सकते हैं", "सिलाई सिखाने वाला चाहिए"),
    ],
)
def test_words_fit_in_any_script(offered, needed):
    (found,) = match_offerings([offer(text=offered), need(text=needed)])
    assert found.fits == (Fit.WORDS,)


people = st.sampled_from(["ana", "bo", "cy"])
texts = st.sampled_from([TABLE, WAGES, SHELTER, "", "我们可以教缝纫"])
tracks = st.sampled_from([None, "t", "u"])


@given(
    st.lists(
        st.builds(
            lambda kind, who, text, track: offering(kind, who, text, track_id=track),
            st.sampled_from(OfferingKind),
            people,
            texts,
            tracks,
        ),
        max_size=8,
    )
)
def test_every_match_is_an_offer_for_somebody_elses_need_with_something_in_common(offerings):
    found = match_offerings(offerings)
    assert found == match_offerings(offerings)
    for one in found:
        assert one.fits
        assert (one.offer.kind, one.need.kind) == (OfferingKind.OFFER, OfferingKind.NEED)
        assert one.offer.participant != one.need.participant
