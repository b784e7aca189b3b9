"""Ratings that know whose they are: a new one is put beside ten thousand others without looking at each of them."""

from __future__ import annotations

from toolkit.domain.session import Rating

Ballot = tuple[str, str, int]
"""Whose rating of what: the assumption, the rater, the number of the round. Each stands once."""


class Ratings(tuple[Rating, ...]):
    """A tuple like any other, and equal to it; beside it stands where each ballot lies: a burst costs no search.

    Where it lies, or before: a rating that was taken out from before it moves it forward. The places go on to the next
    tuple of the same session, never to two: whoever comes late makes them anew.
    """

    places: dict[Ballot, int]


def ballot_of(rating: Rating) -> Ballot:
    """Whose rating of what it is."""
    return rating.assumption_id, rating.rater, rating.round_number


def with_rating(ratings: tuple[Rating, ...], rating: Rating) -> tuple[Rating, ...]:
    """The ratings with this one last, in place of an earlier one of the same rater, assumption and round."""
    places = _taken_from(ratings)
    ballot = ballot_of(rating)
    place = places.get(ballot)
    if place is not None:
        place = min(place, len(ratings) - 1)
        while ballot_of(ratings[place]) != ballot:
            place -= 1
        ratings = ratings[:place] + ratings[place + 1 :]
    places[ballot] = len(ratings)
    longer = Ratings(ratings + (rating,))  # noqa: RUF005 (one copy less than a star makes)
    longer.places = places
    return longer


def _taken_from(ratings: tuple[Rating, ...]) -> dict[Ballot, int]:
    """The places, taken over from the tuple (in one step, so that no two threads get the same) or made anew."""
    places: dict[Ballot, int] | None = getattr(ratings, "__dict__", {}).pop("places", None)
    if places is None:
        return {ballot_of(rating): place for place, rating in enumerate(ratings)}
    return places
