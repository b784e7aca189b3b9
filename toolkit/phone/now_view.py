"""What one phone shows now, as a value: the step the room is at, with the person's own words in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from toolkit.domain.bank import Bank
from toolkit.domain.history import History
from toolkit.domain.session import Offer, Room, Session
from toolkit.domain.vocabulary import OfferKind, RoomStep
from toolkit.language import label
from toolkit.phone.heard import mark_of, public_session
from toolkit.phone.map_view import MapList, map_lists
from toolkit.phone.permitted import is_inside
from toolkit.phone.rating_view import RateView, rate_view


class Kind(StrEnum):
    """The face of the page; each has a template of its own, ``phone_KIND.html.j2``."""

    CODE = "code"
    JOIN = "join"
    DECLINED = "declined"
    LEFT = "left"
    OVER = "over"
    REMOVED = "removed"
    CALM = "calm"
    PAUSED = "paused"
    WAIT = "wait"
    WRITE = "write"
    RATE = "rate"
    COUNTS = "counts"
    VOTE = "vote"
    MAP = "map"


OUTSIDE = frozenset({Kind.CODE, Kind.JOIN, Kind.DECLINED, Kind.LEFT, Kind.OVER, Kind.REMOVED})
"""The faces of a phone that takes no part, or not any more."""

WRITING = {
    RoomStep.CARDS: OfferKind.CARD,
    RoomStep.ASSUMPTIONS: OfferKind.ASSUMPTION,
    RoomStep.LEARNED: OfferKind.LEARNED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteView:
    """A place to write, and what this phone wrote there. ``stage`` is empty where none belongs."""

    kind: OfferKind
    stage: str = ""
    stage_name: str = ""
    prompt_id: str = ""
    prompt: str = ""
    own: tuple[Offer, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteView:
    """What gets a dot: (id, words), and which of them this phone chose."""

    step: RoomStep
    dots: int
    things: tuple[tuple[str, str], ...]
    chosen: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Now:
    """The page of one phone. ``typed`` is the form that was refused with ``problem``, to be shown again."""

    kind: Kind
    code: str = ""
    mark: str = ""
    problem: str = ""
    typed: Mapping[str, str] = field(default_factory=dict)
    ready: bool = False
    told: bool = False
    write: WriteView | None = None
    rate: RateView | None = None
    vote: VoteView | None = None
    map_lists: tuple[MapList, ...] = ()

    faces = "phone_"

    @property
    def path(self) -> str:
        """Where this page and its forms live."""
        return f"/p/{self.code}"

    @property
    def inside(self) -> bool:
        """Whether the person takes part."""
        return self.kind not in OUTSIDE

    def typed_in(self, do: str, one: str = "") -> Mapping[str, str]:
        """The refused form, where it is shown again; ``one`` is the offer or card it was about."""
        about = self.typed.get("offer_id") or self.typed.get("assumption_id") or ""
        return self.typed if self.typed.get("do") == do and about == one else {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What the address asks for besides the step: a card of the round, the table's ballot, the calm page."""

    card: str = ""
    counts: bool = False
    calm: bool = False
    told: bool = False


def now_of(history: History, bank: Bank, participant: str | None, today: date, wish: Wish) -> Now:
    """The page of a phone that carries ``participant``, or nobody."""
    room, session = history.session.room, public_session(history)
    if room is None or not room.open:
        return Now(kind=Kind.OVER, mark=mark_of(history))
    frame = Now(kind=Kind.JOIN, code=room.code, mark=mark_of(history))
    if participant is not None and participant in room.removed:
        return _shown(frame, kind=Kind.REMOVED)
    if participant is None or not is_inside(room, participant):
        return frame
    frame = _shown(frame, kind=Kind.WAIT, ready=participant in room.ready, told=wish.told)
    if wish.calm:
        return _shown(frame, kind=Kind.CALM)
    if room.paused:
        return _shown(frame, kind=Kind.PAUSED)
    return _step(frame, history, session, bank, participant, today, wish, room)


def _shown(frame: Now, **fields: object) -> Now:
    return replace(frame, **fields)  # type: ignore[arg-type]


def _step(
    frame: Now,
    history: History,
    session: Session,
    bank: Bank,
    participant: str,
    today: date,
    wish: Wish,
    room: Room,
) -> Now:
    if room.step in WRITING:
        return _shown(frame, kind=Kind.WRITE, write=_write(room, bank, participant))
    if room.step is RoomStep.RATE:
        view = rate_view(session, bank, participant, card=wish.card, counts=wish.counts)
        return _shown(frame, kind=Kind.COUNTS if wish.counts else Kind.RATE, rate=view)
    if room.step in {RoomStep.VOTE_ASSUMPTIONS, RoomStep.VOTE_ACTIONS}:
        return _shown(frame, kind=Kind.VOTE, vote=_vote(room, session, participant))
    if room.step is RoomStep.MAP:
        return _shown(frame, kind=Kind.MAP, map_lists=map_lists(history, today))
    return frame


def _write(room: Room, bank: Bank, participant: str) -> WriteView:
    kind = WRITING[room.step]
    stage = room.stage if kind is OfferKind.CARD else None
    prompt = bank.prompt(room.prompt_id) if room.prompt_id else None
    return WriteView(
        kind=kind,
        stage=stage or "",
        stage_name=label(stage) if stage else "",
        prompt_id=prompt.prompt_id if prompt else "",
        prompt=prompt.text if prompt else "",
        own=tuple(
            one
            for one in room.offers_of(participant)
            if one.kind is kind and (stage is None or one.stage is stage)
        ),
    )


def _vote(room: Room, session: Session, participant: str) -> VoteView:
    if room.step is RoomStep.VOTE_ACTIONS:
        things = tuple((line.line_id, line.what) for line in session.plan)
    else:
        things = tuple((a.assumption_id, a.text) for a in session.live_assumptions())
    mine = (v for v in room.votes if (v.participant, v.step) == (participant, room.step))
    chosen = next((one.chosen for one in mine), ())
    return VoteView(step=room.step, dots=room.dots, things=things, chosen=chosen)
