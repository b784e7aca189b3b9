from __future__ import annotations

from dataclasses import replace

from toolkit.content import prompts_for, search_starters, track_or_first
from toolkit.domain.bank import Bank
from toolkit.domain.vocabulary import Lens, Stage

TRACK = "freedom_business"


def ids(starters) -> list[str]:
    return [starter.starter_id for starter in starters]


def test_a_stage_has_its_prompts_or_only_the_short_set(bank: Bank):
    everything = [prompt.prompt_id for prompt in prompts_for(bank, TRACK, Stage.GOALS)]
    short = [prompt.prompt_id for prompt in prompts_for(bank, TRACK, Stage.GOALS, short=True)]
    assert everything == [f"G{number}" for number in range(1, 10)]
    assert short == ["G1", "G2", "G4", "G7"]


def test_a_topic_track_shows_its_own_prompts_before_the_general_ones(bank: Bank):
    prompts = [prompt.prompt_id for prompt in prompts_for(bank, "legal", Stage.STRATEGY)]
    assert prompts == ["LP2", "LP5", "ALL-S1", "S7"]


def test_the_map_has_no_prompts(bank: Bank):
    assert prompts_for(bank, TRACK, Stage.MAP) == ()


def test_a_track_that_was_taken_away_is_served_by_the_first(bank: Bank):
    assert track_or_first(bank, "gone").track_id == TRACK
    assert prompts_for(bank, "gone", Stage.ROLES) == prompts_for(bank, TRACK, Stage.ROLES)


def test_no_query_and_no_lens_give_every_starter_card(bank: Bank):
    assert len(search_starters(bank, TRACK)) == 70


def test_a_lens_keeps_only_its_cards(bank: Bank):
    assert len(search_starters(bank, TRACK, Lens.WELLBEING)) == 20


def test_every_word_of_the_query_must_stand_in_text_hint_or_id(bank: Bank):
    assert ids(search_starters(bank, TRACK, query="living WAGE")) == ["V1"]
    assert ids(search_starters(bank, TRACK, query="gift buyers")) == ["D6"]
    assert ids(search_starters(bank, TRACK, query="w20")) == ["W20"]
    assert ids(search_starters(bank, TRACK, Lens.CONTEXT, query="donors")) == ["C10"]
    assert search_starters(bank, TRACK, query="living aeroplane") == ()


def test_search_does_not_mind_accents_or_invisible_marks_in_any_script(bank: Bank):
    words = {
        "K1": "khách hàng quay lại vì đồ đẹp",
        "K2": "អតិថិជន\u200bត្រឡប់\u200bមកវិញ",
        "K3": "ลูกค้ากลับมาซื้ออีก",
        "K4": "客户会再次购买",
    }
    starter = bank.tracks[0].starters[0]
    track = replace(
        bank.tracks[0],
        starters=tuple(
            replace(starter, starter_id=key, text=text, hint="") for key, text in words.items()
        ),
    )
    changed = replace(bank, tracks=(track,))
    assert ids(search_starters(changed, TRACK, query="KHACH hang do dep")) == ["K1"]
    assert ids(search_starters(changed, TRACK, query="ត្រឡប់មកវិញ")) == ["K2"]
    assert ids(search_starters(changed, TRACK, query="กลับมา")) == ["K3"]
    assert ids(search_starters(changed, TRACK, query="再次")) == ["K4"]


def test_things_of_a_bank_are_found_by_their_id_or_not_at_all(bank: Bank):
    prompt, test = bank.prompt("LP3"), bank.test("T9")
    assert prompt is not None
    assert prompt.stage is Stage.ROLES
    assert test is not None
    assert test.what.startswith("Friendly mystery shopper")
    lookups = (bank.prompt, bank.test, bank.starter, bank.track, bank.page)
    assert [look_up("ZZ") for look_up in lookups] == [None] * len(lookups)
