"""What the map screen shows, as a value: the cards in their order, those of the chosen lenses, what is missing."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from toolkit.domain.rules.rounds import waits_for_round
from toolkit.domain.session import Rating, Session
from toolkit.domain.vocabulary import SAFETY_CRITICAL_FROM, TEAM, Lens, Strip
from toolkit.drawing.picture import MapPicture, picture_of, spreads_of
from toolkit.scoring.numbering import card_numbers
from toolkit.scoring.order import rank_assumptions
from toolkit.scoring.risk import safety_risk
from toolkit.scoring.rounds import unrated_cards
from toolkit.scoring.standing import Standing, recorded_safety
from toolkit.screens.showing import Showing


@dataclass(frozen=True, slots=True, kw_only=True)
class MapView:
    """``found`` is every card in its order, ``shown`` those of the chosen lenses, ``picture`` what is drawn of them."""

    found: tuple[Standing, ...]
    shown: tuple[Standing, ...]
    numbers: dict[str, int]
    picture: MapPicture
    unrated: tuple[str, ...]

    @property
    def public(self) -> tuple[Standing, ...]:
        """The shown cards that may go into a file."""
        return tuple(one for one in self.shown if not one.assumption.private)

    @property
    def strip(self) -> tuple[Standing, ...]:
        """The cards of the safety strip; no filter ever hides one."""
        return tuple(one for one in self.found if one.in_strip)

    @property
    def worries(self) -> tuple[str, ...]:
        """Ids of the cards with a worry that the group has not judged yet."""
        return tuple(
            one.assumption.assumption_id for one in self.found if one.strip is Strip.WORRY_RAISED
        )

    def standing(self, assumption_id: str) -> Standing | None:
        """Where that card stands, or None when it is not on the table."""
        return next(
            (one for one in self.found if one.assumption.assumption_id == assumption_id), None
        )


def view_of(showing: Showing, lenses: Collection[Lens] = ()) -> MapView:
    """The map that a screen shows, from the ranking it has already; on the wall without private cards."""
    return map_view(
        showing.session,
        showing.today,
        lenses,
        ranked=showing.ranked,
        with_private=not showing.projector,
    )


def map_view(
    session: Session,
    today: date,
    lenses: Collection[Lens] = (),
    *,
    ranked: tuple[Standing, ...] | None = None,
    with_private: bool = True,
) -> MapView:
    """The map of a session, with the cards of these lenses shown; no lens means all.

    ``ranked`` saves the ranking where the caller has it already.
    """
    everything = rank_assumptions(session, today) if ranked is None else ranked
    found = tuple(one for one in everything if with_private or not one.assumption.private)
    on_the_map = {one.assumption.assumption_id for one in found}
    shown = tuple(one for one in found if not lenses or one.assumption.lens in lenses)
    numbers = card_numbers(session)
    return MapView(
        found=found,
        shown=shown,
        numbers=numbers,
        picture=picture_of(shown, numbers, spreads_of(session)),
        unrated=tuple(
            one
            for one in unrated_cards(session)
            if one in on_the_map and not waits_for_round(session, one)
        ),
    )


def team_rating(session: Session, assumption_id: str) -> Rating | None:
    """What the table rated together last, or None."""
    together = (
        one for one in session.ratings if one.assumption_id == assumption_id and one.rater == TEAM
    )
    return max(together, key=lambda one: one.round_number, default=None)


def risk_floor(standing: Standing) -> float:
    """The risk, 0 to 1, below which the card cannot be placed: a recorded danger to a person is never dragged away."""
    safety = recorded_safety(standing.assumption)
    if safety is None or safety < SAFETY_CRITICAL_FROM:
        return 0.0
    return safety_risk(safety, standing.assumption.vulnerability)
