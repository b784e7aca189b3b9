from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.gatherings import DAY, STARTED, offering, proposal, shared_card, shared_table, there
from tests.screens.cast import said
from tests.screens.gathering.conftest import press
from toolkit.desk import GatheringDesk
from toolkit.desk.doors import personal_code
from toolkit.domain.gathering import changes as c
from toolkit.domain.gathering.parts.whole import Gathering
from toolkit.domain.gathering.vocabulary import CommitmentState
from toolkit.domain.vocabulary import LedgerState

ANA_AT = "ana-at-the-office"


@pytest.fixture
def now(gatherings: GatheringDesk, gathering_id: str) -> Callable[[], Gathering]:
    return lambda: gatherings.gathering(gathering_id)


@pytest.fixture
def promised(gatherings: GatheringDesk, gathering_id: str) -> None:
    """Ana and Bo agreed, and Ana said how to be reached."""
    gatherings.record(gathering_id, c.DoorOpened(code="ABCDE", moderated=False))
    group = c.CountryGroupSet(group_id="kh", name="Cambodia", country_ids=("KH",))
    gatherings.record(gathering_id, group)
    for person in ("ana", "bo"):
        for change in (
            c.AttendeeJoined(participant=person),
            c.CountryPicked(participant=person, country_id="KH"),
        ):
            gatherings.record(gathering_id, change, actor=person)
    gatherings.record(gathering_id, offering(), actor="bo")
    gatherings.record(gathering_id, proposal(), actor="ana")
    agreed = c.CommitmentAgreed(commitment_id="p1", participant="bo")
    gatherings.record(gathering_id, agreed, actor="bo")
    gatherings.give_contact(gathering_id, "p1", "ana", ANA_AT)


def test_a_look_at_a_commitment_is_kept_with_its_new_date(
    screen: Callable[..., AppTest],
    gathering_id: str,
    promised: None,
    now: Callable[[], Gathering],
) -> None:
    test = screen("afterwards")
    key = f"{gathering_id}:check_in:p1:0"
    later = DAY + timedelta(days=120)
    test.selectbox(key=f"{key}:state").select(CommitmentState.MOVED)
    test.date_input(key=f"{key}:by").set_value(later)
    test.text_input(key=f"{key}:noted").set_value("They met once")
    test = press(test, gathering_id, "check_in", "p1", "0", "save")
    found = there(now().commitment("p1"))
    assert (found.state, found.by, found.looks[0].noted) == (
        CommitmentState.MOVED,
        later,
        "They met once",
    )
    assert "They met once" in said(test)


def test_a_personal_code_takes_a_contact_back_unseen(
    screen: Callable[..., AppTest],
    gathering_id: str,
    promised: None,
    now: Callable[[], Gathering],
    tmp_path: Path,
) -> None:
    test = screen("afterwards")
    code = personal_code(gathering_id, "ana")
    test.text_input(key=f"{gathering_id}:back:code").set_value(code.lower()).run()
    assert ANA_AT not in said(test)
    press(test, gathering_id, "back", "contact", "p1")
    assert there(now().commitment("p1")).contacts == ()
    held = b"".join(one.read_bytes() for one in tmp_path.glob("journal*"))
    assert ANA_AT.encode() not in held


def test_a_code_that_fits_nobody_opens_nothing(
    screen: Callable[..., AppTest], gathering_id: str, promised: None
) -> None:
    test = screen("afterwards")
    test.text_input(key=f"{gathering_id}:back:code").set_value("ABCDABCDABCD").run()
    assert "This code fits nobody" in said(test)
    assert "How the wage table works" not in [button.label for button in test.button]


def test_the_next_gathering_says_which_doubted_beliefs_were_tested_since(
    screen: Callable[..., AppTest], gatherings: GatheringDesk, gathering_id: str
) -> None:
    earlier = gatherings.start(STARTED)
    doubted = shared_card(1, "buyers come back", state=LedgerState.CONTESTED)
    for one, shown in ((earlier, doubted), (gathering_id, doubted)):
        table = c.TableSet(table_id="t1", name="One", track_id="aftercare")
        gatherings.record(one, table)
        gatherings.record(one, c.TableShared(table_id="t1", shared=shared_table(shown)))
    test = screen("afterwards")
    test.selectbox(key=f"{gathering_id}:before:which").select(earlier).run()
    page = said(test)
    assert "Not tested yet" in page
    assert "buyers come back" in page


def test_the_days_of_the_check_ins_are_named(
    screen: Callable[..., AppTest], gathering_id: str
) -> None:
    last = date(2026, 11, 25)
    assert (last + timedelta(days=30)).strftime("%d December %Y") in said(screen("afterwards"))
