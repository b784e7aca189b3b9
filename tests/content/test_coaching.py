from __future__ import annotations

from pathlib import Path

import pytest

from toolkit.content import coach, never_run_warnings, read_bank
from toolkit.content.coaching import READ_AT_MOST
from toolkit.domain.bank import Bank

WORKED = {
    "Offices like our bread and they will pay more for it": {"more_than_one"},
    "Hotels order again; guests ask for our soap": {"more_than_one"},
    "The price is accepted": {"no_who"},
    "Our training can help people in some way": {"no_way_to_be_wrong"},
    "Many buyers will order again soon": {"vague_quantity"},
    "To open a second shop next year": {"goal_or_solution"},
    "We will hire a cook": {"goal_or_solution"},
    "we believe that we want a bigger market": {"goal_or_solution"},
    "Everyone wants to work here, of course": {"absolute"},
    "Of course trainees stay": {"absolute"},
    "Buyers always pay and workers never leave": {"more_than_one", "absolute"},
    "Half of the buyers will order again within three months": set(),
    "Office managers accept our price": set(),
    "We believe that a beginner can pay for her or his own wage after six months": set(),
    "customers come back because the work is good, not only because of the cause": set(),
    "In May the shops order twice as much": set(),
    "": set(),
    "   ": set(),
    "We believe that": set(),
    "We believe that ...": set(),
}


@pytest.mark.parametrize("belief", WORKED)
def test_a_belief_gets_the_hints_it_needs(bank: Bank, belief):
    assert {hint.hint_id for hint in coach(bank, belief)} == WORKED[belief]


def test_the_example_of_every_hint_shows_the_hint_before_and_none_after(bank: Bank):
    before = {hint.hint_id: hint in coach(bank, hint.before) for hint in bank.coach.hints}
    after = {hint.hint_id: coach(bank, hint.after) for hint in bank.coach.hints}
    assert set(before.values()) == {True}
    assert set(after.values()) == {()}


def test_every_kind_of_hint_is_there(bank: Bank):
    kinds = "more_than_one no_who no_way_to_be_wrong vague_quantity goal_or_solution absolute"
    assert [hint.hint_id for hint in bank.coach.hints] == kinds.split()


def test_a_hint_that_is_turned_off_is_silent_and_the_others_still_speak(bank: Bank):
    belief = "Buyers always pay and workers never leave"
    assert [hint.hint_id for hint in coach(bank, belief, off=("absolute",))] == ["more_than_one"]
    assert coach(bank, belief, off=("absolute", "more_than_one")) == ()


SPANISH = """
openings = ["creemos que"]

[lists]
who = ["cliente*", "compradores"]

[[hint]]
hint_id = "no_who"
says = "¿De quién se trata?"
before = "El precio se acepta"
after = "Los clientes aceptan el precio"
none_of = ["{who}"]

[[hint]]
hint_id = "absolute"
says = "¿Cuándo no sería así?"
before = "Los clientes siempre vuelven"
after = "La mitad de los clientes vuelve en tres meses"
any_of = ["siempre", "nunca", "todo el mundo", "por supuesto"]
"""


def test_another_language_brings_its_own_hints(folder: Path):
    (folder / "banks/es").mkdir()
    (folder / "banks/es/coach.toml").write_text(SPANISH, encoding="utf-8")
    spanish = read_bank("es", folder)
    says = {text: [hint.says for hint in coach(spanish, text)] for text in SPANISH_BELIEFS}
    assert says == SPANISH_BELIEFS
    english = read_bank("en", folder)
    assert (english.coach, spanish.tracks) == (read_bank().coach, english.tracks)


SPANISH_BELIEFS = {
    "Creemos que los clientes siempre vuelven": ["¿Cuándo no sería así?"],
    "El precio se acepta": ["¿De quién se trata?"],
    "Los clientes aceptan el precio": [],
    "Buyers and also workers like it, many of them": ["¿De quién se trata?"],
}


def test_only_the_beginning_of_an_endless_text_is_read(bank: Bank):
    assert coach(bank, "buyers pay " + "x" * READ_AT_MOST + " always") == ()


NEVER = {
    "N1": [
        "Call her former boss and listen",
        "See whether the recruiter will come to the shop",
        "Ask the old boss",
    ],
    "N2": [
        "Withhold pay for a week",
        "Hold back half of the wages to see who stays",
        "Stop counselling for a month",
    ],
    "N3": [
        "Ask trainees about the abuse",
        "Collect survivor stories for the label",
        "Pay ten dollars for her story",
    ],
    "N4": [
        "Put a hidden camera in the store room",
        "Secretly record the meeting",
        "Check their phones at the door",
    ],
    "N5": ["Run an advert with a photo of a worker", "Post stories of our women online for a week"],
    "N6": [
        "Pretend to be a recruiter",
        "Send a fake buyer to the workshop",
        "Go undercover for a day",
    ],
    "N7": ["Try it with trainees aged 16", "Ask teenagers first"],
    "N8": [
        "Dismiss those who fail the skill test",
        "Keep the passports for the week",
        "Fire anyone who says no",
    ],
    "N9": [
        "The manager asks each worker whether the manager is fair",
        "Ask the team in front of their boss",
    ],
    "N10": [
        "Wait and see if she is safe while she is being threatened",
        "Test it while somebody is in danger",
    ],
}
HARMLESS = [
    "Count how many buyers come back in four weeks",
    "Sell half the days with the cause card and half without",
    "A neutral person counts paper slips in a closed box",
    "Ask a labour lawyer in general terms",
    "Call a peer organisation and ask what it saw",
    "Compare our lowest pay with the price of food, rent, transport and school",
    "Write down the guess first",
    "Hold a fire drill for the whole team",
    "Offer childcare for one month and count hours worked",
    "",
]


@pytest.mark.parametrize(
    ("rule_id", "text"), [(r, text) for r, texts in NEVER.items() for text in texts]
)
def test_a_test_that_is_never_run_is_warned_about(bank: Bank, rule_id, text):
    assert rule_id in [rule.rule_id for rule in never_run_warnings(bank, text)]


@pytest.mark.parametrize("text", HARMLESS)
def test_a_harmless_test_is_not_warned_about(bank: Bank, text):
    assert never_run_warnings(bank, text) == ()


def test_every_rule_has_worked_examples(bank: Bank):
    assert list(NEVER) == [rule.rule_id for rule in bank.never_tests]
