"""What somebody with a phone sees through the day, without a script."""

from __future__ import annotations

from tests.gatherings import ref, there
from tests.phone.gathering.hall import Hall
from toolkit.domain.gathering import changes as c
from toolkit.domain.gathering.vocabulary import BeliefTie, DayPart, PlenaryView, WordState
from toolkit.domain.vocabulary import Side


def test_the_one_code_box_leads_to_the_gathering(hall: Hall) -> None:
    phone = hall.phone()
    led = phone.client.get("/p", params={"code": hall.code.lower()}, follow_redirects=False)
    assert (led.status_code, led.headers["location"]) == (303, f"/g/{hall.code}")
    assert "Nobody has to say whether they have lived experience." in phone.page
    assert hall.gathering.attendees == ()


def test_a_person_comes_in_and_picks_a_table(hall: Hall) -> None:
    phone = hall.phone().come_in()
    assert "Which table do you sit at?" in phone.page
    page = phone.send(do="table", table_id="t2")
    assert "Your table: Harbour table" in page
    assert there(hall.gathering.attendee(phone.cookie)).table_id == "t2"


def test_who_would_rather_not_is_not_stored(hall: Hall) -> None:
    answer = hall.phone().client.get(f"/g/{hall.code}?no=1")
    assert "Nothing was stored." in answer.text
    assert hall.gathering.attendees == ()


def test_the_plenary_shows_the_table_on_the_wall_and_takes_questions(hall: Hall) -> None:
    phone, other = hall.phone().come_in(), hall.phone().come_in()
    hall.part(DayPart.PLENARY)
    hall.do(c.PlenaryShown(view=PlenaryView.TABLE, table_id="t1"))
    assert "It could hurt." in phone.page
    phone.send(do="question", text="What did it cost?", table_id="t1", change_id="a1")
    (question,) = hall.gathering.questions
    assert question.table_id == "t1"
    assert "What did it cost?" in other.page
    other.send(do="question_vote", about=question.question_id, wanted="yes")
    assert hall.gathering.questions[0].voters == (other.cookie,)
    assert "Take it back" in phone.page
    phone.send(do="question_back", about=question.question_id)
    assert hall.gathering.questions == ()


def test_a_question_that_waits_is_seen_by_nobody_else(hall: Hall) -> None:
    phone, other = hall.phone().come_in(), hall.phone().come_in()
    hall.part(DayPart.PLENARY)
    hall.do(c.DoorSet(moderated=True))
    phone.send(do="question", text="Who pays for it?")
    assert "Who pays for it?" not in other.page
    assert "reads it first" in phone.page
    (question,) = hall.gathering.questions
    hall.do(c.QuestionSettled(question_id=question.question_id, state=WordState.SHOWN))
    assert "Who pays for it?" in other.page


def test_the_room_is_asked_who_has_evidence(hall: Hall) -> None:
    phone = hall.phone().come_in()
    hall.part(DayPart.PLENARY)
    hall.do(
        c.EvidenceCalled(call_id="k1", card=ref("t1", "a1")),
        c.PlenaryShown(view=PlenaryView.EVIDENCE, table_id="t1", call_id="k1"),
    )
    assert "buyers order again" in phone.page
    phone.send(do="evidence", call_id="k1", side="against", level="3", text="Two did not")
    (answer,) = there(hall.gathering.call("k1")).answers
    assert (answer.side, answer.level, answer.text) == (Side.AGAINST, 3, "Two did not")
    hall.do(c.EvidenceCallClosed(call_id="k1"))
    assert "buyers order again" not in phone.page
    assert phone.status(do="evidence", call_id="k1", side="for", level="1", text="x") == 422


def test_learnings_are_written_and_voted_for(hall: Hall) -> None:
    phone, other = hall.phone().come_in(), hall.phone().come_in()
    hall.part(DayPart.PLENARY)
    phone.send(do="learning", text="Ask twice before you hire")
    (learning,) = hall.gathering.learnings
    other.send(do="learning_vote", about=learning.learning_id, wanted="yes")
    assert "This one matters ✓ · 1" in other.page


def test_a_country_group_reads_its_beliefs_and_offers(hall: Hall) -> None:
    ana, bo = hall.phone().come_in(country_id="KH"), hall.phone().come_in(country_id="KH")
    hall.part(DayPart.COUNTRIES)
    hall.do(
        c.CountryBeliefSet(
            group_id="kh",
            belief_id="b1",
            cards=(ref("t1", "a1"),),
            tie=BeliefTie.LAW,
            better_table_id="t2",
        )
    )
    bo.send(
        do="offering",
        group_id="kh",
        kind="offer",
        text="A wage table",
        role="Shop lead",
        organisation="Two Kettles",
    )
    page = ana.page
    for words in (
        "Cambodia group",
        "buyers order again",
        "Depends on our law",
        "Harbour table",
        "A wage table",
        "Shop lead, Two Kettles",
        "Propose to talk",
    ):
        assert words in page, words


def test_what_was_refused_stands_in_its_form_with_the_reason(hall: Hall) -> None:
    bo = hall.phone().come_in(country_id="KH")
    hall.part(DayPart.COUNTRIES)
    page = bo.send(do="offering", group_id="kh", kind="need", text="A lawyer", role=" ")
    assert "Write something for your role first." in page
    assert ">A lawyer</textarea>" in page
    assert hall.gathering.offerings == ()


def test_a_country_can_be_taken_back(hall: Hall) -> None:
    ana = hall.phone().come_in(country_id="KH")
    hall.part(DayPart.COUNTRIES)
    page = ana.send(do="country", country_id="")
    assert "Which country do you work in?" in page
    assert there(hall.gathering.attendee(ana.cookie)).country_id is None


def test_everybody_rests_when_the_day_pauses_and_alone_at_any_time(hall: Hall) -> None:
    ana = hall.phone().come_in()
    assert "You are taking a pause" in ana.client.get(f"/g/{hall.code}?calm=1").text
    hall.do(c.DoorPaused(paused=True))
    assert "Everybody pauses" in ana.page


def test_no_page_of_a_gathering_loads_anything_from_elsewhere(hall: Hall) -> None:
    ana = hall.phone().come_in()
    for part in DayPart:
        hall.part(part)
        assert "http://" not in ana.page
        assert "https://" not in ana.page


def test_an_offer_that_may_fit_a_need_is_marked_for_who_needs_it(hall: Hall) -> None:
    ana, bo, cy = (hall.phone().come_in(country_id="KH") for _ in range(3))
    hall.part(DayPart.COUNTRIES)
    common = {"do": "offering", "group_id": "kh", "role": "Lead", "track_id": "aftercare"}
    bo.send(kind="offer", text="A wage table for small shops", **common)
    cy.send(kind="offer", text="Old sewing machines", **(common | {"track_id": ""}))
    assert "may fit what you wrote" not in ana.page
    ana.send(kind="need", text="A wage table for a small shop", **common)
    page = ana.page
    assert page.count("may fit what you wrote") == 1
    assert page.index("A wage table for small shops") < page.index("Old sewing machines")
    assert "may fit what you wrote" not in cy.page
