"""What everybody in the hall reads."""

from __future__ import annotations

from datetime import timedelta

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from tests.gatherings import DAY, MORNING, ref, shared_card, shared_table
from tests.phone.gathering.hall import Hall
from toolkit.desk.signing import wall_key
from toolkit.domain.gathering import changes as c
from toolkit.domain.gathering.shared import SharedEvidence
from toolkit.domain.gathering.vocabulary import DayPart, PlenaryView, WordState
from toolkit.domain.vocabulary import EvidenceLevel, LedgerState, Side
from toolkit.phone.gathering.wall import GatheringWalls


@pytest.fixture
def wall(hall: Hall) -> TestClient:
    return TestClient(Starlette(routes=GatheringWalls(lambda: hall.desk).routes()))


def read(hall: Hall, wall: TestClient) -> str:
    return wall.get(f"/gwall/{hall.code}").text


def show(hall: Hall, view: PlenaryView, **fields: str) -> None:
    hall.do(
        c.PartOpened(part=DayPart.PLENARY),
        c.PlenaryShown(view=view, table_id=fields.get("table_id"), call_id=fields.get("call_id")),
    )


def test_the_way_in_stands_large_while_people_arrive(hall: Hall, wall: TestClient) -> None:
    page = read(hall, wall)
    assert "Lantern Days" in page
    assert hall.code in page


def test_a_table_has_a_slide_with_its_five_cards_and_the_time(hall: Hall, wall: TestClient) -> None:
    show(hall, PlenaryView.TABLE, table_id="t1")
    hall.do(c.PlenaryTimerSet(ends_at=MORNING + timedelta(minutes=3)))
    page = read(hall, wall)
    for words in ("Kettle table", "It could hurt.", "It surprised us.", "data-ends="):
        assert words in page, words
    assert "work heals" not in page


def test_a_table_that_shows_nothing_has_no_slide(hall: Hall, wall: TestClient) -> None:
    show(hall, PlenaryView.TABLE, table_id="t1")
    hall.do(c.TableSharingEnded(table_id="t1"))
    page = read(hall, wall)
    assert "It could hurt." not in page
    assert "three minutes" in page


def test_the_map_of_all_tables_has_every_shown_card(hall: Hall, wall: TestClient) -> None:
    show(hall, PlenaryView.MAP)
    page = read(hall, wall)
    assert 'data-id="t1:a1"' in page
    assert 'data-id="t2:a2"' in page
    assert "2 cards" in page


def test_of_very_many_cards_the_riskiest_are_drawn_and_it_is_said(
    hall: Hall, wall: TestClient
) -> None:
    many = [shared_card(number, f"belief {number}", risk=number / 100) for number in range(1, 91)]
    hall.do(c.TableShared(table_id="t1", shared=shared_table(*many)))
    show(hall, PlenaryView.MAP)
    page = read(hall, wall)
    assert "The 60 riskiest and least proven of 91 cards" in page
    assert 'data-id="t1:a90"' in page
    assert 'data-id="t1:a1"' not in page


def test_only_themes_that_people_decided_are_shown(hall: Hall, wall: TestClient) -> None:
    both = (ref("t1", "a1"), ref("t2", "a2"))
    hall.do(c.ThemeSet(theme_id="h1", name="Orders and work", cards=both))
    show(hall, PlenaryView.THEMES)
    assert "Orders and work" not in read(hall, wall)
    hall.do(c.ThemeSet(theme_id="h1", name="Orders and work", cards=both, decided=True))
    page = read(hall, wall)
    for words in ("Orders and work", "2 tables", "buyers order again", "work heals"):
        assert words in page, words


def test_questions_that_wait_or_were_answered_are_not_on_the_wall(
    hall: Hall, wall: TestClient
) -> None:
    for number, state in enumerate((WordState.SHOWN, WordState.ANSWERED, WordState.WAITING)):
        hall.do(
            c.QuestionAsked(
                question_id=f"q{number}",
                participant="facilitator",
                text=f"Question {state.value}",
                table_id="t1",
            ),
            c.QuestionSettled(question_id=f"q{number}", state=state),
        )
    show(hall, PlenaryView.QUESTIONS)
    page = read(hall, wall)
    assert "Kettle table: Question shown" in page
    assert "Question answered" not in page
    assert "Question waiting" not in page


def test_the_evidence_of_the_room_stands_below_the_card(hall: Hall, wall: TestClient) -> None:
    hall.do(
        c.EvidenceCalled(call_id="k1", card=ref("t1", "a1")),
        c.EvidenceAnswered(
            call_id="k1",
            answer_id="w1",
            participant="facilitator",
            side=Side.AGAINST,
            level=EvidenceLevel.E3,
            text="Two shops did not",
        ),
    )
    show(hall, PlenaryView.EVIDENCE, call_id="k1")
    page = read(hall, wall)
    for words in ("buyers order again", "Two shops did not", "Against"):
        assert words in page, words


def test_country_groups_are_named_without_small_numbers(hall: Hall, wall: TestClient) -> None:
    for _ in range(3):
        hall.phone().come_in(country_id="KH")
    hall.part(DayPart.COUNTRIES)
    page = read(hall, wall)
    assert "Cambodia group" in page
    assert "3 people</span>" not in page.split('<main id="pieces">')[1]
    assert "Who is missing from this circle at home?" in page


def test_a_stranger_does_not_see_the_wall(
    hall: Hall, wall: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TOOLKIT_ROOM", "1")
    assert wall.get(f"/gwall/{hall.code}").status_code == 403
    assert wall.get(f"/gwall/{hall.code}/live").status_code == 403
    wall.cookies.set(f"wall_{hall.code}", wall_key(hall.code))
    assert wall.get(f"/gwall/{hall.code}").status_code == 200


def test_a_contradiction_stands_with_both_sides_and_what_they_saw(
    hall: Hall, wall: TestClient
) -> None:
    seen = SharedEvidence(
        side=Side.FOR, level=EvidenceLevel.E4, seen=DAY.replace(day=1), text="Ten"
    )
    unseen = SharedEvidence(
        side=Side.AGAINST, level=EvidenceLevel.E3, seen=DAY.replace(day=1), text="Two left"
    )
    held = shared_card(state=LedgerState.SUPPORTED, evidence=0.75, items=(seen,))
    doubted = shared_card(2, state=LedgerState.PROBABLY_WRONG, items=(unseen,))
    hall.do(
        c.TableShared(table_id="t1", shared=shared_table(held)),
        c.TableShared(table_id="t2", shared=shared_table(doubted)),
    )
    show(hall, PlenaryView.CONTRADICTIONS)
    page = read(hall, wall)
    for words in ("Kettle table", "Harbour table", "It happened again: Ten", "Two left"):
        assert words in page, words
    hall.do(c.ToldApart(first=ref("t2", "a2"), second=ref("t1", "a1")))
    assert "No table doubts" in read(hall, wall)


def test_the_map_turns_from_all_tables_to_one_track_after_another(
    hall: Hall, wall: TestClient
) -> None:
    hall.do(c.PartOpened(part=DayPart.PLENARY))
    hall.do(c.PlenaryShown(view=PlenaryView.MAP, page=2))
    page = read(hall, wall)
    assert 'data-id="t2:a2"' in page
    assert 'data-id="t1:a1"' not in page
    assert "Aftercare" in page
