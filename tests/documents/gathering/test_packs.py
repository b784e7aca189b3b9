"""The packs of a gathering: what is in them, and what never is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.documents.gathering.kinds import (
    CONTACTS,
    FOUND,
    GATHERING,
    KINDS,
    documents,
    of_the_sample,
)
from tests.documents.gathering.rooms import BANK, DAY, printed
from tests.gatherings import after as then
from tests.gatherings import begun, by, offering, proposal, there, with_people
from toolkit.documents.gathering.country_pack import (
    country_pack,
    render_country_pack,
    take_home,
)
from toolkit.documents.gathering.plenary_pack import plenary_pack
from toolkit.documents.orders import Order
from toolkit.documents.printer import Printer
from toolkit.domain.gathering import changes as c
from toolkit.domain.gathering.parts.countries import Commitment
from toolkit.domain.gathering.views import tables_shown
from toolkit.domain.gathering.vocabulary import CommitmentState, DayPart, WordState


@pytest.mark.parametrize("kind", KINDS)
def test_no_document_holds_anybody_s_id(kind: str) -> None:
    people = {one.participant for one in GATHERING.attendees}
    html = "".join(documents(kind))
    assert [one for one in people if f">{one}<" in html or f" {one} " in html] == []
    text = of_the_sample(kind, "a4").text()
    assert "rater-" not in text + html


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "pair"])
def test_no_document_but_the_pair_s_own_says_how_to_reach_anybody(kind: str) -> None:
    html = "".join(documents(kind))
    assert [one for one in CONTACTS if one in html] == []


def test_the_plenary_pack_tells_of_every_table_and_of_what_came_of_all() -> None:
    pack = of_the_sample("plenary", "a4")
    names = [table.name for table in tables_shown(GATHERING)]
    common = ["Themes", "Map of all tables", "Held here, doubted there"]
    assert pack.bookmarks[0] == GATHERING.name
    assert [one for one in pack.bookmarks if one in (*names, *common)] == [*names, *common]
    text = pack.text()
    for theme in GATHERING.themes:
        assert (theme.name in text) is theme.decided
    for one in FOUND:
        for side in (one.held[0], one.doubted[0]):
            assert side.card.text in text
    for call in GATHERING.calls:
        for answer in call.answers:
            assert (answer.text in text) is (answer.state is not WordState.HIDDEN)


def test_what_waits_or_is_hidden_is_not_printed() -> None:
    questions = tuple(
        replace(one, state=state, text=f"question {state.value}")
        for one, state in zip(GATHERING.questions, WordState, strict=False)
    )
    html = "".join(documents("plenary", replace(GATHERING, questions=questions)))
    told = [state.value for state in WordState if f"question {state.value}" in html]
    assert told == ["shown", "answered"]


def test_a_theme_that_is_not_decided_is_left_out() -> None:
    first, *others = GATHERING.themes
    undecided = replace(first, name="Still talked about", decided=False)
    html = "".join(documents("plenary", replace(GATHERING, themes=(undecided, *others))))
    assert "Still talked about" not in html


def test_of_very_many_cards_the_first_of_each_table_are_told_and_the_others_counted() -> None:
    table = GATHERING.tables[0]
    shared = there(table.shared)
    cards = tuple(replace(shared.cards[0], text=f"belief {n}") for n in range(40))
    many = tuple(
        replace(table, table_id=f"t{n}", shared=replace(shared, cards=cards)) for n in range(60)
    )
    crowd = replace(begun().gathering, tables=many)
    first = plenary_pack(crowd, (), bank=BANK, today=DAY)[1]
    assert [n for n in range(40) if f">belief {n}<" in first] == list(range(8))
    assert "8 of 40; the workbook has the others" in first
    alone = take_home(crowd, many[0], None, bank=BANK, today=DAY)[0]
    assert ">belief 39<" in alone


def test_evidence_is_told_only_as_the_table_shows_it() -> None:
    table = there(GATHERING.table("legal"))
    shared = there(table.shared)
    assert all(not item.text for card in shared.cards for item in card.items)
    (html,) = take_home(GATHERING, table, None, bank=BANK, today=DAY)
    assert "E2 People told us, June 2026</li>" in html


@pytest.mark.parametrize(("voters", "told"), [(10, "few votes or none"), (11, "11 votes")])
def test_votes_are_counted_only_where_they_point_at_nobody(voters: int, told: str) -> None:
    learning = replace(
        GATHERING.learnings[0],
        text="alone",
        table_id=None,
        voters=tuple(f"v{n}" for n in range(voters)),
    )
    html = "".join(documents("plenary", replace(GATHERING, learnings=(learning,))))
    assert f">(<bdi>all tables</bdi>, <bdi>{told}</bdi>)</span>" in html


@pytest.mark.parametrize(("people", "counted"), [(10, False), (11, True)])
def test_people_are_counted_only_where_they_point_at_nobody(people: int, counted: bool) -> None:
    attendees = tuple(replace(one, country_id="KH") for one in GATHERING.attendees[:people])
    small = replace(GATHERING, attendees=attendees)
    told = [
        number in "".join(documents(kind, small))
        for kind, number in (("plenary", f"<td>{people}</td>"), ("country", f"{people} people"))
    ]
    assert told == [counted, counted]


def test_the_country_pack_tells_only_of_commitments_that_both_agreed_to() -> None:
    history = then(
        with_people(),
        c.PartOpened(part=DayPart.COUNTRIES),
        *by("bo", offering()),
        *by("ana", proposal()),
    )
    proposed = "".join(country_pack(history.gathering, bank=BANK, today=DAY))
    assert "How the wage table works" not in proposed
    agreed = then(history, *by("bo", c.CommitmentAgreed(commitment_id="p1", participant="bo")))
    text = printed(country_pack(agreed.gathering, bank=BANK, today=DAY)).text()
    for words in (
        "Founder, Blue Door",
        "Shop lead, Two Kettles",
        "A call through the host's office",
    ):
        assert words in text


def test_an_offer_that_is_hidden_later_names_nobody_in_the_commitments() -> None:
    hidden = tuple(replace(one, state=WordState.HIDDEN) for one in GATHERING.offerings)
    html = "".join(documents("country", replace(GATHERING, offerings=hidden)))
    assert "Nobody wrote an offer." in html
    assert "the other side" in html
    assert GATHERING.offerings[0].text not in html


def test_the_pair_s_page_says_what_when_how_and_for_whom() -> None:
    one: Commitment = GATHERING.commitments[0]
    text = of_the_sample("pair", "a4").text()
    for words in (
        one.about,
        one.channel,
        *CONTACTS,
        "for the two of you and for nobody else",
        "Take back how to reach me",
    ):
        assert words in text


@pytest.mark.filterwarnings("ignore:unclosed file:ResourceWarning")  # WeasyPrint's colour profile
def test_the_pair_s_page_is_kept_nowhere() -> None:
    printer = Printer()
    (html,) = documents("pair")
    assert printer.print(Order(html)).pdf
    assert list(printer.kept.documents) == []
    assert not any(one in gone for one in CONTACTS for gone in map(str, vars(printer).values()))


def test_the_pages_of_one_group_alone_are_those_of_the_pack_without_a_cover() -> None:
    group = GATHERING.groups[1]
    alone = country_pack(GATHERING, bank=BANK, today=DAY, group=group)
    assert len(alone) == 1
    assert "Clear Stream Legal Desk" in alone[0]
    whole = render_country_pack(GATHERING, bank=BANK, today=DAY)
    assert whole.parts == len(GATHERING.groups) + 1


def test_an_empty_gathering_gives_a_pack_that_says_so() -> None:
    empty = begun().gathering
    pack = printed(plenary_pack(empty, (), bank=BANK, today=DAY))
    for words in (
        "No theme was decided.",
        "No table doubts what another one has evidence for.",
        "Nobody wrote a learning or a question.",
    ):
        assert words in pack.text(1)
    assert pack.page_count == 2
    assert "No card has a place yet." in pack.text(2)
    countries = printed(country_pack(empty, bank=BANK, today=DAY))
    assert countries.page_count == 1
    assert "There is no country group." in countries.text()


def test_a_commitment_that_was_looked_at_says_what_became_of_it() -> None:
    states = {one.state for one in GATHERING.commitments}
    assert CommitmentState.DONE in states
    assert "Done" in of_the_sample("country", "a4").text()
