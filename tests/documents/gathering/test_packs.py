"""The packs of a gathering: what is in them, and what never is."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from tests.documents.casts import SCRIPTS
from tests.documents.gathering.rooms import BANK, DAY, printed, sample, saying
from tests.documents.painted import runs_in
from tests.documents.paper import Printed
from tests.documents.standards import faults_of
from tests.documents.structure import faults_in
from tests.gatherings import after as then
from tests.gatherings import begun, by, offering, proposal, there, with_people
from toolkit.documents.gathering.country_pack import (
    country_pack,
    render_country_pack,
    take_home,
)
from toolkit.documents.gathering.pair_page import pair_html
from toolkit.documents.gathering.plenary_pack import plenary_pack
from toolkit.documents.gathering.sheets import bridge_sheet_html, country_sheet_html
from toolkit.documents.orders import Order
from toolkit.documents.pages import Paper
from toolkit.documents.printer import Printer
from toolkit.domain.gathering import changes as c
from toolkit.domain.gathering.parts.countries import Commitment
from toolkit.domain.gathering.parts.whole import Gathering
from toolkit.domain.gathering.views import tables_shown
from toolkit.domain.gathering.vocabulary import CommitmentState, DayPart, WordState
from toolkit.scoring.alike.contradictions import contradictions

PAPERS: tuple[Paper, ...] = ("a4", "letter")
GATHERING = sample().gathering
FOUND = contradictions(GATHERING)
NOTES_SHARE, TEXT = 0.5, 10.9
"""So many of the letters may be smaller than 11 points, with room for rounding (house rule)."""

CONTACTS = ("ana.office@lantern.example", "ask at the harbour office")
KINDS = ("plenary", "country", "take-home", "pair", "bridge", "sheet")


def documents(kind: str, gathering: Gathering = GATHERING, paper: Paper = "a4") -> tuple[str, ...]:
    """What a kind of document is made of."""
    table, group = gathering.tables[0], gathering.groups[0]
    match kind:
        case "plenary":
            found = contradictions(gathering)
            return plenary_pack(gathering, found, bank=BANK, today=DAY, paper=paper)
        case "country":
            return country_pack(gathering, bank=BANK, today=DAY, paper=paper)
        case "take-home":
            return take_home(gathering, table, group, bank=BANK, today=DAY, paper=paper)
        case "pair":
            one = gathering.commitments[0]
            return (pair_html(gathering, one, CONTACTS, today=DAY, paper=paper),)
        case "bridge":
            return (bridge_sheet_html(gathering, bank=BANK, today=DAY, paper=paper),)
        case _:
            return (country_sheet_html(gathering, bank=BANK, today=DAY, paper=paper),)


@cache
def of_the_sample(kind: str, paper: Paper) -> Printed:
    """A document of the sample, printed once."""
    return printed(documents(kind, paper=paper))


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("kind", KINDS)
def test_a_screen_reader_gets_all_of_it_and_it_keeps_the_standards(kind: str, paper: Paper) -> None:
    pdf = of_the_sample(kind, paper).pdf
    assert faults_in(pdf) == []
    assert faults_of(pdf) == []


@pytest.mark.parametrize("kind", KINDS)
def test_it_can_be_read_without_glasses(kind: str) -> None:
    runs = [run for run in runs_in(of_the_sample(kind, "a4").pdf) if len(run.glyphs) > 2]
    assert min(run.size for run in runs) > 9.4
    notes = sum(len(run.glyphs) for run in runs if run.size < TEXT)
    assert notes < sum(len(run.glyphs) for run in runs) * NOTES_SHARE


@pytest.mark.parametrize("paper", PAPERS)
def test_every_table_of_the_sample_has_one_page(paper: Paper) -> None:
    pack = of_the_sample("plenary", paper)
    told = [pack.text(page) for page in range(2, len(GATHERING.tables) + 2)]
    names = [table.name for table in tables_shown(GATHERING)]
    assert [name for name, page in zip(names, told, strict=True) if name not in page] == []
    assert all("page 1 of 1" in page for page in told)


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize(("kind", "pages"), [("pair", 1), ("bridge", 1), ("sheet", 3)])
def test_sheets_keep_to_their_pages(kind: str, pages: int, paper: Paper) -> None:
    assert of_the_sample(kind, paper).page_count == pages


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
    assert "32 more cards of this table stand in the workbook of the gathering." in first
    alone = take_home(crowd, many[0], None, bank=BANK, today=DAY)[0]
    assert ">belief 39<" in alone


def test_evidence_is_told_only_as_the_table_shows_it() -> None:
    table = there(GATHERING.table("legal"))
    shared = there(table.shared)
    assert all(not item.text for card in shared.cards for item in card.items)
    (html,) = take_home(GATHERING, table, None, bank=BANK, today=DAY)
    assert "E2 People told us, June 2026</li>" in html


@pytest.mark.parametrize(("voters", "told"), [(10, "few or none"), (11, "11")])
def test_votes_are_counted_only_where_they_point_at_nobody(voters: int, told: str) -> None:
    learning = replace(
        GATHERING.learnings[0], text="alone", voters=tuple(f"v{n}" for n in range(voters))
    )
    html = "".join(documents("plenary", replace(GATHERING, learnings=(learning,))))
    assert f"</td><td>{told}</td></tr>" in html


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


@pytest.mark.parametrize("kind", ["plenary", "country", "take-home", "pair"])
def test_words_are_never_markup_and_endless_ones_are_cut(kind: str) -> None:
    attack = "</style><script>x()</script><img src='http://127.0.0.1/a'>{{7777*9999}}"
    strange = saying(GATHERING, attack, "\u202e\x07\ufffe <b>bold</b>", "w" * 300)
    html = "".join(documents(kind, strange))
    assert "<script>" not in html
    assert "<b>bold" not in html
    assert "77762223" not in html
    assert printed((*documents(kind, strange),)).page_count < 120


def test_an_endless_card_is_cut_and_says_so() -> None:
    table = GATHERING.tables[0]
    shared = there(table.shared)
    endless = replace(shared.cards[0], text="w" * 100_000)
    given = replace(GATHERING, tables=(replace(table, shared=replace(shared, cards=(endless,))),))
    text = printed(documents("plenary", given)).text()
    assert "(cut here; the whole text is in the session file)" in text


@pytest.mark.parametrize("script", ["Arabic", "Urdu", "Khmer"])
@pytest.mark.parametrize("kind", ["plenary", "country", "pair"])
def test_every_script_is_read_back_whole(kind: str, script: str) -> None:
    pack = printed(documents(kind, saying(GATHERING, SCRIPTS[script])))
    assert faults_of(pack.pdf) == []
    html = "".join(documents(kind, saying(GATHERING, SCRIPTS[script])))
    marked = [tongue for tongue in ("ar", "ur", "km") if f'<bdi lang="{tongue}"' in html]
    assert marked == [{"Arabic": "ar", "Urdu": "ur", "Khmer": "km"}[script]]
    assert (' dir="rtl">' in html) is (script != "Khmer")


def test_the_cover_leads_to_the_first_page_of_each_part() -> None:
    pack = of_the_sample("plenary", "a4").opened
    pages = {page.obj.objgen: number for number, page in enumerate(pack.pages)}
    names = pack.Root.Names.Dests.Names
    places = {str(names[n]): pages[names[n + 1][0].objgen] for n in range(0, len(names), 2)}
    led = [places[str(one.Dest)] for one in pack.pages[0].Annots if "/Dest" in one]
    starts = [
        number
        for number in range(1, len(pack.pages))
        if "page 1 of" in of_the_sample("plenary", "a4").text(number + 1)
    ]
    assert led == starts


def test_the_pages_of_one_group_alone_are_those_of_the_pack_without_a_cover() -> None:
    group = GATHERING.groups[1]
    alone = country_pack(GATHERING, bank=BANK, today=DAY, group=group)
    assert len(alone) == 1
    assert "Clear Stream Legal Desk" in alone[0]
    whole = render_country_pack(GATHERING, bank=BANK, today=DAY)
    assert whole.parts == len(GATHERING.groups) + 1


def test_an_empty_gathering_gives_a_pack_that_says_so() -> None:
    empty = begun().gathering
    text = printed(plenary_pack(empty, (), bank=BANK, today=DAY)).text()
    for words in (
        "No theme was decided.",
        "No card has a place yet.",
        "No learning was written down.",
    ):
        assert words in text
    assert printed(country_pack(empty, bank=BANK, today=DAY)).page_count == 1


def test_a_commitment_that_was_looked_at_says_what_became_of_it() -> None:
    states = {one.state for one in GATHERING.commitments}
    assert CommitmentState.DONE in states
    assert "Done" in of_the_sample("country", "a4").text()
