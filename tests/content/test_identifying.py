"""What the second look finds, what it leaves alone, and that no text makes it slow."""

from __future__ import annotations

import pytest

from toolkit.content import Passage, identifying_passages
from toolkit.content.identifying import READ_AT_MOST
from toolkit.domain.bank import Bank
from toolkit.domain.wording import IdentifyingKind, IdentifyingPatterns, WordList

FOUND = {
    "name": [
        ("We hired Sreymom last week", "Sreymom"),
        ("Sreymom said that she likes the till", "Sreymom"),
        ("The till is run by Ms Dara Sok", "Dara Sok"),
        ("a cook named Mali", "Mali"),
        ("Thanks to Đặng's help", "Đặng"),
    ],
    "age": [
        ("she is 17 years old", "she is 17"),
        ("a trainee, aged 19", "aged 19"),
        ("a seventeen-year-old", "seventeen-year-old"),
        ("she was born in 2004", "born in 2004"),
    ],
    "date": [
        ("she came on 12 March", "12 March"),
        ("on March 12, 2023", "March 12"),
        ("on 12/03/2023", "12/03/2023"),
        ("on 2023-03-12", "2023-03-12"),
        ("on ១២/០៣/២០២៣", "១២/០៣/២០២៣"),
    ],
    "contact": [
        ("call +855 12 345 678", "+855 12 345 678"),
        ("call 012-345-678 at night", "012-345-678"),
        ("write to a.b@example.org", "a.b@example.org"),
        ("WhatsApp her on 98765", "WhatsApp her on 98765"),
    ],
    "case": [
        ("see case no. 45/2019", "case no. 45/2019"),
        ("passport number N0123456", "passport number N0123456"),
        ("under 1234567890123", "1234567890123"),
    ],
    "small_count": [
        ("three survivors work here", "three survivors"),
        ("we trained 4 of our women", "4 of our women"),
        ("one of our workers left", "one of our workers"),
        ("only 2 trainees came", "only 2 trainees"),
    ],
    "story": [
        ("she was sold at the border", "she was sold"),
        ("a worker who was trafficked", "worker who was trafficked"),
        ("He had been locked in", "He had been locked in"),
        ("she told us that it hurt", "she told us that"),
    ],
    "health_or_status": [
        ("she is pregnant", "she is pregnant"),
        ("waiting for her visa", "her visa"),
    ],
    "family": [("her husband drinks", "her husband"), ("his stepfather came", "his stepfather")],
    "pay": [("she earns 120 dollars", "she earns"), ("her debt is large", "her debt")],
    "place": [("the village of Prek", "village of Prek"), ("near Preah shelter", "Preah shelter")],
    "origin": [
        ("Vietnamese girls learn fast", "Vietnamese girls"),
        ("a boy from Battambang", "boy from Battambang"),
    ],
    "quote": [("“I was afraid of the boss”", "“I was afraid of the boss”")],
}
ORDINARY = [
    "We sell 200 scarves a month to hotels in Phnom Penh.",
    "Sales rose 12 % in March.",
    "Two hotels ordered again within three months.",
    "The Ministry of Labour changes the minimum wage in January.",
    "We pay 20 workers on the last day of the month.",
    "Customers say our coffee is good; half of them come back.",
    "The founder decides on prices and the shop manager on shifts.",
    "By the end of 2025 we want 30 % gifts.",
    "Our price is 1,250,000 riel or 12.50 dollars.",
    "The shop opens from 7.30 to 18.00, and the oven ran 24/7.",
    "Rent is 100 000 000 dong a year.",
    "In 2024-2025 we grew.",
    "We rent the shop in Siem Reap. Tourists come from Japan.",
    "Our business is 5 years old.",
    "A beginner pays for her or his wage after six months.",
    'The word "survivor" stands on the label.',
    "A NGO and the ILO agree (see T20, C5).",
    "Each worker may say no, and nobody asks why.",
    "People under 18 are hired by law from 15.",
    "The stock was sold before Christmas.",
    "Facebook adverts cost more than they earn.",
]


def found(bank: Bank, text: str, known=()) -> list[tuple[str, str]]:
    passages = identifying_passages(bank.identifying, text, known=known)
    return [(passage.kind, passage.text) for passage in passages]


@pytest.mark.parametrize(
    ("kind", "text", "passage"),
    [(kind, text, passage) for kind, examples in FOUND.items() for text, passage in examples],
)
def test_a_passage_is_found_and_named(bank: Bank, kind, text, passage):
    assert (kind, passage) in found(bank, text)


@pytest.mark.parametrize("text", ORDINARY)
def test_an_ordinary_sentence_of_a_business_is_left_alone(bank: Bank, text):
    assert found(bank, text) == []


def test_every_kind_has_an_example(bank: Bank):
    assert set(FOUND) == {kind.kind for kind in bank.identifying.kinds}


def test_a_passage_says_where_it_stands(bank: Bank):
    text = "Our cook, aged 19, left on 2 May."
    assert identifying_passages(bank.identifying, text) == (
        Passage(start=10, end=17, kind="age", text="aged 19"),
        Passage(start=27, end=32, kind="date", text="2 May"),
    )


def test_a_passage_inside_a_longer_one_is_left_out(bank: Bank):
    assert found(bank, "her phone is 012 345 678") == [
        ("contact", "phone is 012"),
        ("contact", "012 345 678"),
    ]
    assert found(bank, "a girl from Battambang") == [("origin", "girl from Battambang")]


def test_the_teams_own_name_is_no_secret(bank: Bank):
    text = "We deliver for Blue Heron Salon every day"
    assert found(bank, text) == [("name", "Blue Heron")]
    assert found(bank, text, known=("The Blue Heron Salon",)) == []


def test_a_language_can_bring_its_own_words():
    khmer = IdentifyingPatterns(
        kinds=(
            IdentifyingKind(kind="age", name="អាយុ", says="-", phrases=("អាយុ {number} {year}",)),
        ),
        lists=(WordList(list_id="year", words=("ឆ្នាំ",)),),
    )
    passages = identifying_passages(khmer, "កញ្ញាអាយុ១៧ឆ្នាំ ធ្វើការ")
    assert [passage.text for passage in passages] == ["អាយុ១៧ឆ្នាំ"]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\x00", "\u202e\u200b", "🙂" * 50, "“" * 400])
def test_strange_text_is_read_calmly(bank: Bank, text):
    assert found(bank, text) == []


def test_only_the_first_part_of_an_endless_text_is_read(bank: Bank):
    assert found(bank, "x " * READ_AT_MOST + "she is 17 years old") == []
