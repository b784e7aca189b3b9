"""A small gathering for tests, built change by change like a real one."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TypeVar

from toolkit.domain.gathering import changes as c
from toolkit.domain.gathering.changes import GatheringChange, GatheringEntry
from toolkit.domain.gathering.history import GatheringHistory, extend_gathering, replay_gathering
from toolkit.domain.gathering.parts.plenary import CardRef
from toolkit.domain.gathering.parts.tables import Country, Track
from toolkit.domain.gathering.rules import check_gathering
from toolkit.domain.gathering.shared import SharedCard, SharedTable
from toolkit.domain.gathering.vocabulary import OfferingKind
from toolkit.domain.vocabulary import FACILITATOR, LedgerState, Lens, Quadrant

T = TypeVar("T")

DAY = date(2026, 11, 24)
MORNING = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)

STARTED = c.GatheringStarted(
    name="Lantern Days",
    place="Harbour Hall",
    first_day=DAY,
    last_day=DAY + timedelta(days=1),
    tracks=(
        Track(track_id="freedom-business", name="Freedom business"),
        Track(track_id="aftercare", name="Aftercare"),
    ),
    countries=(
        Country(country_id="KH", name="Cambodia"),
        Country(country_id="TH", name="Thailand"),
        Country(country_id="LA", name="Laos"),
    ),
)


def shared_card(number: int = 1, text: str = "buyers order again", **fields: object) -> SharedCard:
    """A card as a table shows it."""
    values: dict[str, object] = {
        "assumption_id": f"a{number}",
        "number": number,
        "text": text,
        "lens": Lens.DESIRABILITY,
        "state": LedgerState.UNKNOWN,
        "quadrant": Quadrant.TEST_NOW,
        "risk": 0.8,
        "evidence": 0.1,
    }
    return SharedCard(**(values | fields))  # type: ignore[arg-type]


def shared_table(*cards: SharedCard, **fields: object) -> SharedTable:
    """What a table shows: five bridge cards and the given cards."""
    values: dict[str, object] = {
        "team": "Blue Door",
        "track_id": "freedom-business",
        "country": "Cambodia",
        "day": DAY,
        "made_at": MORNING,
        "seq": 10,
        "summary": (
            "We doubt it.",
            "It could hurt.",
            "We test it.",
            "Tell us.",
            "It surprised us.",
        ),
        "cards": cards or (shared_card(),),
    }
    return SharedTable(**(values | fields))  # type: ignore[arg-type]


def ref(table_id: str = "t1", assumption_id: str = "a1") -> CardRef:
    """The address of a card."""
    return CardRef(table_id=table_id, assumption_id=assumption_id)


def begun() -> GatheringHistory:
    """The history of a gathering that was just set up."""
    return replay_gathering("g1", [entry(1, STARTED)])


def entry(
    seq: int, change: GatheringChange, actor: str = FACILITATOR, at: datetime | None = None
) -> GatheringEntry:
    """The change as it stands in the journal, a minute after the one before."""
    return GatheringEntry(
        seq=seq,
        change_id=f"change{seq}",
        at=at or MORNING + timedelta(minutes=seq),
        actor=actor,
        change=change,
    )


def after(
    history: GatheringHistory, *made: GatheringChange | tuple[str, GatheringChange]
) -> GatheringHistory:
    """The history after changes that the rules allow; (actor, change) is one that somebody with a phone makes."""
    for one in made:
        actor, change = one if isinstance(one, tuple) else (FACILITATOR, one)
        check_gathering(history, change, actor)
        history = extend_gathering(history, entry(history.seq + 1, change, actor))
    return history


def by(participant: str, *changes: GatheringChange) -> tuple[tuple[str, GatheringChange], ...]:
    """The changes as one person's."""
    return tuple((participant, change) for change in changes)


def with_people() -> GatheringHistory:
    """A gathering with two tables that show cards, an open door, and Ana and Bo of Cambodia in one country group."""
    return after(
        begun(),
        c.TableSet(table_id="t1", name="Table 1", track_id="freedom-business"),
        c.TableSet(table_id="t2", name="Table 2", track_id="aftercare"),
        c.TableShared(table_id="t1", shared=shared_table()),
        c.TableShared(table_id="t2", shared=shared_table(shared_card(2, "work heals"), team="Two")),
        c.DoorOpened(code="ABCDE", moderated=False),
        c.CountryGroupSet(group_id="kh", name="Cambodia", country_ids=("KH",)),
        *by(
            "ana",
            c.AttendeeJoined(participant="ana"),
            c.TablePicked(participant="ana", table_id="t1"),
            c.CountryPicked(participant="ana", country_id="KH"),
        ),
        *by(
            "bo",
            c.AttendeeJoined(participant="bo"),
            c.TablePicked(participant="bo", table_id="t2"),
            c.CountryPicked(participant="bo", country_id="KH"),
        ),
    )


def offering(participant: str = "bo", offering_id: str = "o1") -> c.OfferingWritten:
    """An offer of that person to the Cambodian group."""
    return c.OfferingWritten(
        offering_id=offering_id,
        participant=participant,
        group_id="kh",
        kind=OfferingKind.OFFER,
        text="A wage table that three shops use",
        role="Shop lead",
        organisation="Two Kettles",
    )


def proposal(participant: str = "ana", commitment_id: str = "p1") -> c.CommitmentProposed:
    """That person proposes to contact whoever wrote the offer."""
    return c.CommitmentProposed(
        commitment_id=commitment_id,
        participant=participant,
        offering_id="o1",
        role="Founder",
        organisation="Blue Door",
        about="How the wage table works",
        by=DAY + timedelta(days=30),
        channel="A call through the host's office",
    )


def there(found: T | None) -> T:
    """What was found: it has to be there."""
    assert found is not None
    return found
