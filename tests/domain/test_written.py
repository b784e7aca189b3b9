from __future__ import annotations

from dataclasses import is_dataclass
from datetime import UTC, datetime
from typing import get_args, get_type_hints

from toolkit.domain.changes import CardsWritten, Change, NewCard, SessionBrought
from toolkit.domain.gathering.changes import GatheringChange
from toolkit.domain.session import Assumption, Session
from toolkit.domain.vocabulary import Lens, Mode, Stage
from toolkit.domain.written import WRITTEN_FIELDS, written_in

NEVER_WRITTEN = {
    "after",
    "answers",
    "assumption_ids",
    "chosen",
    "code",
    "contacts",
    "country_ids",
    "before",
    "document",
    "first",
    "hints_off",
    "holds_up",
    "into",
    "kept",
    "leads_to",
    "merged_into",
    "merged",
    "origin",
    "participant",
    "participants",
    "rater",
    "ready",
    "removed",
    "second",
    "table",
    "voters",
}
"""Text fields besides those ending in _id that hold ids or kinds."""


def text_fields(kind: object, seen: set[object]) -> set[str]:
    found: set[str] = set()
    for part in get_args(kind):
        found |= text_fields(part, seen)
    if isinstance(kind, type) and is_dataclass(kind) and kind not in seen:
        seen.add(kind)
        for name, hint in get_type_hints(kind).items():
            found |= text_fields(hint, seen)
            if hint in (str, str | None, tuple[str, ...]):
                found.add(name)
    return found


def test_every_text_field_is_known_as_written_or_as_an_id():
    fields = text_fields(Change, set()) | text_fields(GatheringChange, set())
    written = {name for name in fields if not name.endswith("_id") and name not in NEVER_WRITTEN}
    assert written == WRITTEN_FIELDS


def test_the_words_of_a_change_are_found_and_its_ids_are_not():
    change = CardsWritten(
        stage=Stage.ROLES,
        cards=(
            NewCard(card_id="c1", text="one", prompt_id="R1"),
            NewCard(card_id="c2", text="two"),
        ),
    )
    assert list(written_in(change)) == ["one", "two"]


def test_the_words_of_a_whole_session_are_found():
    at = datetime(2026, 3, 1, tzinfo=UTC)
    session = Session(
        session_id="s1",
        started_at=at,
        team="Team",
        business="Bread",
        country="Laos",
        track_id="freedom_business",
        mode=Mode.ALONE,
        minutes=60,
        assumptions=(
            Assumption(
                assumption_id="a1",
                text="it holds",
                lens=Lens.CONTEXT,
                written_at=at,
                also_worded=("it stands",),
            ),
        ),
    )
    brought = SessionBrought(session=session, origin="file")
    assert sorted(written_in(brought)) == ["Bread", "Laos", "Team", "it holds", "it stands"]
