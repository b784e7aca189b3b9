"""Two whole jobs through the page alone, as a team does them: from the home screen to the printed plan."""

from __future__ import annotations

import re
from collections import Counter
from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.browser.acting import PROJECTOR_KEY, REDO_KEY, UNDO_KEY, Step, Team
from tests.browser.on_the_wall import runs_off_px, small_words
from tests.browser.server import AppServer
from tests.documents.paper import Printed
from tests.screens.cast import texts_at
from toolkit.desk import Desk, today
from toolkit.domain.changes import Redone, Undone
from toolkit.domain.session import Session
from toolkit.domain.vocabulary import DEBRIEF_STAGES, Purpose, Stage
from toolkit.language import label

pytestmark = pytest.mark.browser

CLOSE = 0.03
"""A hand is not exact: so far from where it pointed a value may lie."""

STRATEGY = ["we bake bread for offices", "orders pay every wage"]
ROLES = ["the head baker trains beginners", "the shop lead signs each order", "a nurse is on call"]
GOALS = ["twenty offices order every week"]
OUTCOMES = ["people leave with a skill that pays"]
BENEATH = "other bakeries hire people we trained"
OWN = "offices pay within two weeks"
STARTERS = [
    "nobody in town can guess a worker's past from the fact that she or he works here",
    "buyers will order again next season",
]
SAID = "a late visit could tell a neighbour; the shop lead keeps the door list short"

DUE = today() + timedelta(days=20)
PROTECT = Step(owner="shop lead", due=DUE, what="Take the logo off the delivery van")
LEARN = Step(
    owner="sales lead",
    due=DUE + timedelta(days=20),
    test="Count repeat customers",
    right_if="at least 4 in 10 order twice",
)


@pytest.fixture
def team(page: Page, app: AppServer) -> Team:
    page.goto(app.address)
    return Team(page)


def begin(team: Team) -> str:
    """Start a session and read the safety lines; the session's id."""
    team.start_session("Paper Kite Bakery", "We bake bread for offices", "Cambodia", 90)
    team.keep_to_the_safety_lines()
    return team.session_id()


def typed(session: Session) -> list[str]:
    """All words of a session that its plan must say."""
    return [
        *(session.team, session.business, session.country),
        *(card.text for card in session.cards),
        *(assumption.text for assumption in session.assumptions),
        *(a.worry_answer.said for a in session.assumptions if a.worry_answer),
        *(word for line in session.plan for word in (line.what, line.right_if, line.owner)),
        *(check.reader for check in session.export_checks),
    ]


def unsaid(pdf: bytes, session: Session) -> list[str]:
    """What the plan should say and does not. Where a line ends in print is not what it says."""
    text = _squeezed(Printed(pdf).text())
    return [one for one in typed(session) if _squeezed(one) not in text]


def _squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_from_a_new_session_to_the_printed_plan(team: Team, desk: Desk):
    session_id = begin(team)
    debrief(team)
    find_assumptions(team)
    team.page.reload()
    team.be_at("Assumptions")
    everything_is_still_there(team)
    place_on_the_map(team)
    plan(team)
    team.go_on("Review")
    team.have_it_read("board member")
    pdf = team.download_plan()
    expect(team.page.get_by_text("Who does what next")).to_be_visible()

    session = desk.session(session_id)
    assert [texts_at(session, stage) for stage in DEBRIEF_STAGES] == [
        *(STRATEGY, ROLES, GOALS, OUTCOMES)
    ]
    the_assumptions_are_in_the_journal(session)
    the_plan_is_in_the_journal(session)
    turned = [type(entry.change) for entry in desk.history(session_id).entries]
    assert (turned.count(Undone), turned.count(Redone)) == (2, 2)

    assert pdf.startswith(b"%PDF-")
    assert unsaid(pdf, session) == []
    printed = Printed(pdf)
    assert printed.opened.Root.MarkInfo.Marked
    assert Counter(printed.tags)["H1"] == 1


def test_the_same_on_the_wall_by_keys(team: Team, desk: Desk):
    session_id = begin(team)
    team.page.keyboard.press(PROJECTOR_KEY)
    expect(team.button("Close projector")).to_be_visible()
    the_room_can_read_it(team)
    for stage, cards in zip(DEBRIEF_STAGES, (STRATEGY, ROLES, GOALS, OUTCOMES), strict=True):
        if stage is not Stage.STRATEGY:
            team.go_on_by_key(label(stage))
        team.write_cards(cards)
        the_room_can_read_it(team)
    team.say_what_must_be_true(OUTCOMES[0], [BENEATH])
    the_room_can_read_it(team)
    team.go_on_by_key("Assumptions")
    team.take_over_starters(STARTERS[:1])
    the_room_can_read_it(team)
    team.page.reload()
    team.be_at("Assumptions")
    the_room_can_read_it(team)
    team.go_on_by_key("Map")
    team.drag_from_the_tray(1, risk=0.8, evidence=0.2)
    the_room_can_read_it(team)
    team.answer_the_worry(4, SAID)
    the_room_can_read_it(team)
    team.go_on_by_key("Plan")
    team.put_in_the_plan(STARTERS[0])
    the_room_can_read_it(team)
    team.press("Write their steps")
    team.write_step(STARTERS[0], PROTECT)
    the_room_can_read_it(team)
    team.go_on_by_key("Review")
    the_room_can_read_it(team)
    team.have_it_read("board member")
    the_room_can_read_it(team)
    pdf = team.download_plan()
    expect(team.page.get_by_text("Who does what next")).to_be_visible()
    the_room_can_read_it(team)

    assert pdf.startswith(b"%PDF-")
    session = desk.session(session_id)
    assert [line.what for line in session.plan] == [PROTECT.what]
    assert unsaid(pdf, session) == []


def the_room_can_read_it(team: Team) -> None:
    """Nothing beside the stage, no word too small at ten metres, nothing off the side of an old projector."""
    expect(team.page.get_by_test_id("stSidebar")).to_be_hidden()
    assert small_words(team.page) == []
    assert runs_off_px(team.page) == 0


def debrief(team: Team) -> None:
    """Write cards in all four stages, take two back and bring them again by key, and look beneath one."""
    team.write_cards(STRATEGY)
    for key, left in ((UNDO_KEY, 1), (UNDO_KEY, 0), (REDO_KEY, 1), (REDO_KEY, 2)):
        team.page.keyboard.press(key)
        expect(team.cards()).to_have_count(left)
    team.go_on("Roles")
    team.paste_cards(ROLES)
    team.go_on_by_key("Goals")
    team.write_cards(GOALS)
    team.go_on_by_key("Outcomes")
    team.write_cards(OUTCOMES)
    team.say_what_must_be_true(OUTCOMES[0], [BENEATH])


def find_assumptions(team: Team) -> None:
    """Add an assumption of one's own, and two of the bank."""
    team.go_on("Assumptions")
    team.believe(OWN)
    team.take_over_starters(STARTERS)


def everything_is_still_there(team: Team) -> None:
    """Each assumption stands on the screen that was reloaded, and each stage says how much it holds."""
    for belief in (BENEATH, OWN, *STARTERS):
        expect(team.row(belief)).to_be_visible()
    sidebar = team.page.get_by_test_id("stSidebar")
    for words in ("Strategy · 2", "Roles · 3", "Goals · 1", "Outcomes · 1", "Assumptions · 4"):
        expect(sidebar.get_by_role("button", name=words)).to_be_visible()


def place_on_the_map(team: Team) -> None:
    """Rate one card, answer for the one that could harm somebody, drag a third."""
    team.go_on("Map")
    team.press("Rate the next card")
    team.rate(3, 1, safety=False)
    expect(team.mark(1)).to_be_visible()
    team.drag_from_the_tray(4, risk=0.8, evidence=0.2)
    team.answer_the_worry(4, SAID)


def plan(team: Team) -> None:
    """Choose two cards; protect people where somebody could be harmed, test the other."""
    team.go_on("Plan")
    team.put_in_the_plan(STARTERS[0])
    team.put_in_the_plan(STARTERS[1])
    team.press("Write their steps")
    team.write_step(STARTERS[0], PROTECT)
    team.write_step(STARTERS[1], LEARN)


def the_assumptions_are_in_the_journal(session: Session) -> None:
    (outcome,) = session.cards_of(Stage.OUTCOMES)
    beneath, own, dangerous, again = session.assumptions
    assert (beneath.text, beneath.holds_up) == (BENEATH, (outcome.card_id,))
    assert own.text == OWN
    assert [one.text for one in (dangerous, again)] == STARTERS
    assert None not in (dangerous.starter_id, again.starter_id)
    (rating,) = session.ratings_of(beneath.assumption_id)
    assert (rating.impact, rating.touches_safety, rating.claim) == (3, False, 1)
    assert again.placement is not None
    assert (again.placement.risk, again.placement.evidence) == pytest.approx((0.8, 0.2), abs=CLOSE)
    assert dangerous.worry_answer is not None
    assert (dangerous.worry_answer.safety, dangerous.worry_answer.said) == (4, SAID)


def the_plan_is_in_the_journal(session: Session) -> None:
    dangerous, again = session.assumptions[2:]
    protects, learns = session.plan
    assert (protects.assumption_id, protects.purpose) == (dangerous.assumption_id, Purpose.PROTECT)
    assert (protects.what, protects.owner, protects.due) == (PROTECT.what, PROTECT.owner, DUE)
    assert (learns.assumption_id, learns.purpose) == (again.assumption_id, Purpose.LEARN)
    assert (learns.right_if, learns.owner, learns.due) == (LEARN.right_if, LEARN.owner, LEARN.due)
    assert learns.bank_test_id is not None
    assert learns.caution_read
    assert [check.reader for check in session.export_checks] == ["board member"]
