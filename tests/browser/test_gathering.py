"""A whole day with three tables in real browsers: from the tables to two promises, one of them taken back in part."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.gathering_day import BAKERS, DOUBTED, KITE, LEGAL, LOOMS, SALON, Day
from tests.browser.server import PROJECT
from tests.browser.test_room_is_shut import OPEN_A_SOCKET
from tests.documents.paper import Printed

pytestmark = pytest.mark.browser

QUESTION, LATE, RUDE = "What did the first order cost?", "Who keeps the key?", "Nobody asked you"
SEEN, LEARNED = "Three of four offices ordered twice", "Ask twice before you hire"
OFFER, NEED = "A wage table for small shops", "A lawyer who knows leases"
ANA_AT, BO_AT = "ana.office@lantern.example", "bo by the harbour office"
DI_AT, ED_AT = "di at the river desk", "ed under the clock tower"
ABOUT, OTHER = "How the wage table works", "Which lease protects tenants"
THEME = "Buyers who come back"


def test_a_whole_day_of_three_tables(day: Day) -> None:
    the_walk_through_the_tables(day)
    a_question_waits_and_is_voted_for(day)
    a_power_cut_loses_nothing(day)
    the_room_says_what_it_has_seen(day)
    a_learning_and_a_theme_come_to_the_wall(day)
    two_groups_form(day)
    two_promises_are_made(day)
    each_sees_the_other_and_nobody_else_does(day)
    who_takes_the_contact_back_is_forgotten_everywhere(day)


def the_walk_through_the_tables(day: Day) -> None:
    """One slide a table, with its time; the phones follow."""
    day.leader.goes_on_to("Plenary")
    day.leader.part("Plenary")
    clock = day.wall.page.locator(".clock")
    for table, told in ((KITE, DOUBTED), (LOOMS, LOOMS), (LEGAL, SALON)):
        expect(day.wall.page.locator("#head .prompt")).to_have_text(table)
        expect(day.wall.page.locator("#pieces")).to_contain_text(told)
        expect(clock).to_have_text("3:00")
        day.ana.reads(table)
        if table == KITE:
            day.leader.does("Start the time")
            expect(clock).to_have_text(re.compile("^2:5"))
        if table != LEGAL:
            day.leader.does("Next table")


def a_question_waits_and_is_voted_for(day: Day) -> None:
    """Nobody else reads a question before it is let through, and never one that was hidden."""
    day.ana.asks(QUESTION)
    day.bo.page.reload()
    day.bo.asks(RUDE)
    day.leader.shows("Questions")
    assert QUESTION not in day.others["cy"].page + day.wall.page.content()
    day.leader.lets_through(QUESTION)
    expect(day.wall.page.locator("#pieces")).to_contain_text(QUESTION)
    (question,) = [one for one in day.gathering.questions if one.text == QUESTION]
    for name in ("cy", "ed"):
        day.others[name].send(do="question_vote", about=question.question_id, wanted="yes")
    expect(day.wall.page.locator("#pieces .said")).to_have_text("2 also ask")
    day.leader.hides(RUDE)
    assert RUDE not in day.others["cy"].page + day.wall.page.content()


def a_power_cut_loses_nothing(day: Day) -> None:
    """What was said before stands; what is asked meanwhile comes when the server is back."""
    before = day.gathering
    day.app.kill()
    day.di.page.locator("#question").fill(LATE)
    day.di.press("Ask")
    day.di.waits_for_the_network(1)
    day.app.start_again()
    day.di.is_saved()
    after = day.gathering
    assert after.questions[:-1] == before.questions
    assert after.questions[-1].text == LATE
    assert (after.attendees, after.tables) == (before.attendees, before.tables)
    day.leader.page.reload()
    day.leader.part("Plenary")


def the_room_says_what_it_has_seen(day: Day) -> None:
    """Who has evidence: asked on the wall, answered by phone, read before the others see it."""
    day.leader.shows("Who has evidence?")
    day.leader.picks("Who has evidence for this card?", f"{KITE}: {BAKERS}")
    day.leader.does("Ask the room")
    expect(day.wall.page.locator("#head .prompt")).to_have_text(BAKERS)
    day.bo.reads("Who has evidence for this?")
    form = day.bo.page.locator("form[data-do=evidence]")
    form.locator("[name=side][value=for]").check()
    form.locator("[name=level][value='3']").check()
    form.locator("textarea").fill(SEEN)
    form.get_by_role("button", name="Send").click()
    expect(day.bo.page.locator(".own .wrote").first).to_have_text(SEEN)
    assert SEEN not in day.others["cy"].page
    day.leader.lets_through(SEEN)
    expect(day.wall.page.locator("#pieces")).to_contain_text(SEEN)


def a_learning_and_a_theme_come_to_the_wall(day: Day) -> None:
    learning = day.di.page.locator("#learning")
    learning.locator("summary").click()
    day.di.page.locator("#learning-text").fill(LEARNED)
    learning.get_by_role("button", name="Send").click()
    day.leader.shows("Key learnings")
    day.leader.lets_through(LEARNED)
    (written,) = day.gathering.learnings
    for phone in day.others.values():
        phone.send(do="learning_vote", about=written.learning_id, wanted="yes")
    expect(day.wall.page.locator("#pieces .said")).to_have_text("3 votes")
    day.leader.part("Themes")
    day.leader.does("Put them together")
    day.leader.page.get_by_role("textbox", name="Theme").first.fill(THEME)
    day.leader.does("Put it on the wall")
    day.leader.part("Plenary")
    day.leader.shows("Themes")
    expect(day.wall.page.locator("#pieces")).to_contain_text(THEME)


def two_groups_form(day: Day) -> None:
    """One of a country, one of two small countries that were joined by hand."""
    day.leader.goes_on_to("Country groups")
    day.leader.part("Country groups")
    day.leader.makes_group("Cambodia")
    day.leader.makes_group("Laos", "Thailand")
    for phone in (day.ana, day.bo):
        phone.works_in("Cambodia", "Cambodia")
    day.di.works_in("Laos", "Laos, Thailand")
    day.others["ed"].send(do="country", country_id="TH")
    day.others["cy"].send(do="country", country_id="KH")


def two_promises_are_made(day: Day) -> None:
    """In each group somebody offers, somebody proposes, both agree and say how to be reached."""
    form = day.bo.page.locator("form[data-do=offering]")
    form.locator("[name=kind][value=offer]").check()
    day.bo.fills(form, text=OFFER, role="Shop lead", organisation="Two Kettles")
    form.get_by_role("button", name="Send").click()
    expect(day.bo.page.get_by_text("Whoever leads the day reads it first.")).to_be_visible()
    day.others["ed"].send(
        do="offering", group_id=day.gathering.groups[1].group_id, kind="need", text=NEED, role="Ed"
    )
    assert OFFER not in day.others["cy"].page
    for group, text in (("Cambodia", OFFER), ("Laos, Thailand", NEED)):
        day.leader.opens(group)
        day.leader.lets_through(text)
    assert OFFER in day.others["cy"].page
    assert OFFER not in day.others["ed"].page + day.others["fa"].page
    day.ana.proposes(OFFER, ABOUT, "2026-12-24", "The office phone")
    day.di.proposes(NEED, OTHER, "2026-12-20", "By letter")
    day.bo.page.reload()
    day.bo.agrees()
    first, second = day.gathering.commitments
    ed = day.others["ed"]
    ed.send(do="agree", about=second.commitment_id)
    day.bo.says_how_to_be_reached(BO_AT)
    ed.send(do="contact", about=second.commitment_id, text=ED_AT)
    assert BO_AT not in day.phone_pages().replace(day.bo.page.content(), "")
    day.ana.says_how_to_be_reached(ANA_AT)
    day.di.says_how_to_be_reached(DI_AT)
    assert [one.contacts for one in day.gathering.commitments] == [
        (first.second, first.first),
        (second.second, second.first),
    ]


def each_sees_the_other_and_nobody_else_does(day: Day) -> None:
    for phone in (day.ana, day.bo, day.di):
        phone.page.reload()
    seen = {
        "ana": day.ana.page.content(),
        "bo": day.bo.page.content(),
        "di": day.di.page.content(),
        **{name: phone.page for name, phone in day.others.items()},
        "wall": day.wall.page.content(),
        "leader": day.leader.all_screens(),
    }
    first, second = {ANA_AT, BO_AT, ABOUT}, {DI_AT, ED_AT, OTHER}
    found = {who: {one for one in first | second if one in page} for who, page in seen.items()}
    assert {who: words for who, words in found.items() if words} == {
        "ana": first,
        "bo": first,
        "di": second,
        "ed": second,
        "leader": {ABOUT, OTHER},
    }
    assert day.di.page.evaluate(OPEN_A_SOCKET) == "closed"
    for path in (f"/glive/{day.gathering_id}", f"/gwall/{day.code}", "/_stcore/host-config"):
        assert (path, day.others["cy"].client.get(path).status_code) == (path, 403)


def who_takes_the_contact_back_is_forgotten_everywhere(day: Day) -> None:
    """No file, page, journal, backup made after, or PDF holds it; what the others gave stands."""
    folder = day.app.folder
    assert ANA_AT.encode() in stored(folder)
    day.ana.press("Take back how to reach me")
    expect(day.ana.page.get_by_text("Say how to reach you")).to_be_visible()
    pages = day.phone_pages() + day.wall.page.content() + day.leader.all_screens()
    assert (ANA_AT in pages, BO_AT in day.ana.page.content(), DI_AT in pages) == (
        False,
        False,
        True,
    )
    assert ANA_AT not in day.ana.page.evaluate(
        "JSON.stringify({...localStorage, ...sessionStorage})"
    )
    taken = day.leader.takes_home("The plenary pack", "The country pack")
    told = " ".join(Printed(pdf).text() for pdf in taken)
    assert (THEME in told, ABOUT in told, ANA_AT in told) == (True, True, False)
    (file,) = day.leader.takes_home("Gathering file", group="Files and pictures")
    assert (ABOUT.encode() in file, ANA_AT.encode() in file) == (True, False)
    first, second = (
        f"/g/{day.code}/pair/{one.commitment_id}.pdf" for one in day.gathering.commitments
    )
    assert day.bo.page.context.request.get(day.app.address + first).status == 404
    assert DI_AT in Printed(day.others["ed"].client.get(second).content).text()
    copies = folder / "copies"
    subprocess.run(
        [sys.executable, "-m", "toolkit", "backup", str(copies), "--data", str(folder)],
        cwd=PROJECT,
        check=True,
    )
    for place in (copies, folder):
        held = stored(place)
        assert (ANA_AT.encode() in held, DI_AT.encode() in held) == (False, True)
    day.app.kill()
    assert ANA_AT.encode() not in stored(folder)


def stored(folder: Path) -> bytes:
    """Every byte in a folder: the journal with its log, the copies of it, and what the server wrote of itself."""
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())
