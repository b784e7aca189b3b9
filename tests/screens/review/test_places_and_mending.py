from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from toolkit.domain.apply import apply
from toolkit.domain.changes import Entry
from toolkit.domain.session import (
    Assumption,
    Card,
    Clearing,
    EvidenceItem,
    ExportCheck,
    Look,
    Placement,
    PlanLine,
    Session,
    Signpost,
    StepResult,
    WorryAnswer,
)
from toolkit.domain.vocabulary import (
    Decision,
    EvidenceLevel,
    Lens,
    Mode,
    Purpose,
    Side,
    Stage,
    Subject,
)
from toolkit.exchange import read_sample, sample_names
from toolkit.screens.review.mending import can_be_mended, mended
from toolkit.screens.review.places import places_of

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)

WHOLE = Session(
    session_id="s",
    started_at=NOON,
    team="team words",
    business="business words",
    country="country words",
    track_id="freedom_business",
    mode=Mode.ALONE,
    minutes=60,
    cards=(Card(card_id="c", stage=Stage.GOALS, text="card words", written_at=NOON),),
    assumptions=(
        Assumption(
            assumption_id="a",
            text="assumption words",
            lens=Lens.CONTEXT,
            written_at=NOON,
            also_worded=("other wording",),
            worry_answer=WorryAnswer(safety=3, said="said words"),
            clearings=(Clearing(at=NOON, what_changed="changed words", answers=("e",)),),
            placement=Placement(
                risk=0.5, evidence=0.5, who="who words", why="why words", agreed_at=NOON
            ),
        ),
    ),
    evidence=(
        EvidenceItem(
            evidence_id="e",
            assumption_id="a",
            side=Side.FOR,
            level=EvidenceLevel.E2,
            text="evidence words",
            seen=date(2026, 3, 1),
            subject=Subject.LAW,
            source="source words",
        ),
    ),
    plan=(
        PlanLine(
            line_id="l",
            assumption_id="a",
            purpose=Purpose.LEARN,
            what="what words",
            measure="measure words",
            right_if="right words",
            owner="owner words",
            cost="cost words",
        ),
        PlanLine(
            line_id="closed",
            assumption_id="a",
            purpose=Purpose.LEARN,
            what="closed words",
            result=StepResult(
                closed_at=NOON,
                observed="observed words",
                learned="learned words",
                decision=Decision.KEEP_GOING,
            ),
        ),
    ),
    signposts=(
        Signpost(
            signpost_id="p",
            assumption_id="a",
            sign="sign words",
            owner="watcher words",
            shaping="shaping words",
            hedging="hedging words",
            looks=(Look(at=NOON, noted="noted words", tripped=False),),
        ),
    ),
    export_checks=(ExportCheck(document="plan", checked_at=NOON, reader="reader words"),),
)

ONLY_FOR_GOOD = {
    "other wording",
    "reader words",
    "changed words",
    "closed words",
    "observed words",
    "learned words",
    "noted words",
}


def test_every_text_a_person_wrote_has_its_place():
    assert {spoken.text for spoken in places_of(WHOLE)} == {
        "team words",
        "business words",
        "country words",
        "card words",
        "assumption words",
        "other wording",
        "said words",
        "who words",
        "why words",
        "evidence words",
        "source words",
        "what words",
        "measure words",
        "right words",
        "owner words",
        "cost words",
        "reader words",
        "changed words",
        "closed words",
        "observed words",
        "learned words",
        "sign words",
        "watcher words",
        "shaping words",
        "hedging words",
        "noted words",
    }


@pytest.mark.parametrize("name", sample_names())
def test_no_two_places_share_an_id(name):
    ids = [spoken.place_id for spoken in places_of(read_sample(name))]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("place", places_of(WHOLE), ids=lambda spoken: spoken.text)
def test_other_words_come_to_stand_in_the_same_place_and_nowhere_else(place):
    changes = mended(WHOLE, place.place_id, "new words", "e2")
    assert (changes == ()) is (place.text in ONLY_FOR_GOOD)
    assert can_be_mended(WHOLE, place.place_id) is (place.text not in ONLY_FOR_GOOD)
    session = WHOLE
    for seq, change in enumerate(changes, start=2):
        entry = Entry(seq=seq, change_id=str(seq), at=NOON, actor="facilitator", change=change)
        session = apply(session, entry)
    expected = sorted(
        "new words" if spoken.text == place.text and changes else spoken.text
        for spoken in places_of(WHOLE)
    )
    assert sorted(spoken.text for spoken in places_of(session)) == expected


def test_a_place_that_is_gone_takes_no_words():
    assert mended(WHOLE, "card:gone", "new words", "e2") == ()
