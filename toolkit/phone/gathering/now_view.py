"""What one phone of a gathering shows now, as a value: the part of the day, and what this person may see of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from toolkit.domain.gathering.history import GatheringHistory
from toolkit.domain.gathering.parts.countries import Commitment, Offering
from toolkit.domain.gathering.parts.whole import Gathering
from toolkit.domain.gathering.views import commitments_for, offerings_for
from toolkit.domain.gathering.vocabulary import DayPart, WordState
from toolkit.phone.gathering.fits import fitting
from toolkit.phone.gathering.heard import gathering_mark
from toolkit.phone.gathering.plenary_view import PlenaryNow, plenary_view


class Face(StrEnum):
    """The face of the page; each has a template of its own, ``gathering_FACE.html.j2``."""

    JOIN = "join"
    DECLINED = "declined"
    LEFT = "left"
    OVER = "over"
    REMOVED = "removed"
    CALM = "calm"
    PAUSED = "paused"
    TABLES = "tables"
    PLENARY = "plenary"
    COUNTRIES = "countries"
    HOME = "home"


OUTSIDE = frozenset({Face.JOIN, Face.DECLINED, Face.LEFT, Face.OVER, Face.REMOVED})

FACES = {
    DayPart.ARRIVAL: Face.TABLES,
    DayPart.TABLES: Face.TABLES,
    DayPart.BREAK: Face.TABLES,
    DayPart.PLENARY: Face.PLENARY,
    DayPart.COUNTRIES: Face.COUNTRIES,
    DayPart.HOME: Face.HOME,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PairView:
    """A commitment as one of the two sees it: with the other's role, and how to reach both once both said how."""

    commitment: Commitment
    offering: Offering | None
    mine_first: bool
    given: bool
    contacts: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GatheringNow:
    """The page of one phone. ``typed`` is the form that was refused with ``problem``, to be shown again."""

    kind: Face
    code: str = ""
    mark: str = ""
    problem: str = ""
    typed: Mapping[str, str] = field(default_factory=dict)
    gathering: Gathering | None = None
    participant: str = ""
    table_id: str | None = None
    country_id: str | None = None
    room_code: str = ""
    personal: str = ""
    plenary: PlenaryNow | None = None
    offerings: tuple[Offering, ...] = ()
    fitting: frozenset[str] = frozenset()
    pairs: tuple[PairView, ...] = ()

    faces = "gathering_"

    @property
    def inside(self) -> bool:
        """Whether the person takes part."""
        return self.kind not in OUTSIDE

    @property
    def path(self) -> str:
        """Where this page and its forms live."""
        return f"/g/{self.code}"

    def typed_in(self, do: str, about: str = "") -> Mapping[str, str]:
        """The refused form, where it is shown again; ``about`` is what it was about."""
        same = self.typed.get("do") == do and self.typed.get("about", "") == about
        return self.typed if same else {}

    def is_mine(self, participant: str) -> bool:
        """Whether this phone's person wrote it."""
        return participant == self.participant


def gathering_now(
    history: GatheringHistory, participant: str | None, *, calm: bool = False
) -> GatheringNow:
    """The page of a phone that carries ``participant``, or nobody. Contacts are filled in by who may ask for them."""
    gathering = history.gathering
    door = gathering.door
    if door is None:
        return GatheringNow(kind=Face.OVER)
    frame = GatheringNow(
        kind=Face.JOIN, code=door.code, mark=gathering_mark(history), gathering=gathering
    )
    known = gathering.attendee(participant) if participant else None
    if participant in gathering.removed:
        return replace(frame, kind=Face.REMOVED)
    if participant is None or known is None:
        return frame if door.open else replace(frame, kind=Face.OVER)
    frame = replace(
        frame,
        participant=participant,
        table_id=known.table_id,
        country_id=known.country_id,
        offerings=offerings_for(gathering, participant),
        pairs=tuple(
            _pair(gathering, one, participant) for one in commitments_for(gathering, participant)
        ),
    )
    if not door.open:
        return replace(frame, kind=Face.HOME)
    if calm:
        return replace(frame, kind=Face.CALM)
    if door.paused:
        return replace(frame, kind=Face.PAUSED)
    if FACES[door.part] is Face.COUNTRIES:
        frame = _with_fits(frame)
    shown = plenary_view(gathering) if door.part is DayPart.PLENARY else None
    return replace(frame, kind=FACES[door.part], plenary=shown)


def _with_fits(frame: GatheringNow) -> GatheringNow:
    """Where somebody wrote a card, those of others that may fit it come first."""
    if all(one.participant != frame.participant for one in frame.offerings):
        return frame
    seen = tuple(one for one in frame.offerings if one.state is WordState.SHOWN)
    fits = fitting(seen, frame.participant)
    ordered = sorted(frame.offerings, key=lambda one: one.offering_id not in fits)
    return replace(frame, offerings=tuple(ordered), fitting=fits)


def _pair(gathering: Gathering, commitment: Commitment, participant: str) -> PairView:
    return PairView(
        commitment=commitment,
        offering=gathering.offering(commitment.offering_id),
        mine_first=commitment.first == participant,
        given=participant in commitment.contacts,
    )
