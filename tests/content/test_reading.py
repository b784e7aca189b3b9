"""Reading a bank: what a facilitator's slip leads to, what another language overlays, what an edit changes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from toolkit.content import languages, read_bank
from toolkit.content.shapes import SINGLE
from toolkit.domain.errors import FileRejected, Problem
from toolkit.language.errors import SENTENCES, problem_sentence

TRACKS = "banks/en/tracks/"
LEGAL = TRACKS + "2-legal.toml"
SAFETY = "banks/en/safety.toml"
SHEETS = "banks/en/run-sheets.toml"
STARTERS = "banks/en/starters/1-desirability.toml"


def spoil(folder: Path, name: str, old: str, new: str) -> None:
    """Change the first place in a file where ``old`` stands."""
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def problems_of(folder: Path, language: str = "en") -> tuple[Problem, ...]:
    with pytest.raises(FileRejected) as rejected:
        read_bank(language, folder)
    return rejected.value.problems


SLIPS = {
    "a key that is not known": (
        (LEGAL, 'name = "Legal', 'nmae = "x"\nname = "Legal'),
        Problem("bank_key_unknown", "tracks/2-legal.toml", {"key": "nmae"}),
    ),
    "a key that is not known in a prompt": (
        (LEGAL, 'say = "Mark each', 'sya = "Mark each'),
        Problem("bank_key_unknown", "tracks/2-legal.toml, LP2", {"key": "sya"}),
    ),
    "a text that is missing": (
        (SAFETY, 'text = "Nobody has', '# text = "Nobody has'),
        Problem("bank_key_missing", "safety.toml, SL2", {"key": "text"}),
    ),
    "an empty text": (
        (STARTERS, 'text = "buyers will order again next season"', 'text = " "'),
        Problem("bank_text_empty", "starters/1-desirability.toml, D6", {"key": "text"}),
    ),
    "a stage that does not exist": (
        (LEGAL, 'stage = "goals"', 'stage = "gaols"'),
        Problem(
            "bank_value_not_allowed",
            "tracks/2-legal.toml, LP1",
            {
                "key": "stage",
                "allowed": "strategy, roles, goals, outcomes, assumptions, map, plan, review",
            },
        ),
    ),
    "a word where a number belongs": (
        (SHEETS, "total = 60", 'total = "60"'),
        Problem(
            "bank_value_wrong", "run-sheets.toml, 60", {"key": "total", "expected": "int_type"}
        ),
    ),
    "an id used twice": (
        (LEGAL, 'prompt_id = "LP2"', 'prompt_id = "S1"'),
        Problem(
            "bank_id_twice",
            "tracks/2-legal.toml, S1",
            {"id": "S1", "first": "prompts/1-strategy.toml"},
        ),
    ),
    "a test that is not there": (
        (STARTERS, '"T10"', '"T99"'),
        Problem("bank_test_unknown", "starters/1-desirability.toml, D1", {"id": "T99"}),
    ),
    "a prompt that is not there": (
        (LEGAL, '"ALL-R1"', '"ALL-R9"'),
        Problem("bank_prompt_unknown", "tracks/2-legal.toml, also", {"id": "ALL-R9"}),
    ),
    "a track that is not there": (
        (STARTERS, 'track_id = "freedom_business"', 'track_id = "freedom"'),
        Problem("bank_track_unknown", "starters/1-desirability.toml", {"id": "freedom"}),
    ),
    "minutes that do not add up": (
        (SHEETS, '["welcome", 4]', '["welcome", 14]'),
        Problem("bank_minutes_differ", "run-sheets.toml, 60", {"added": 70, "total": 60}),
    ),
    "a run-sheet that is gone": (
        (SHEETS, 'sheet_id = "review"', 'sheet_id = "revue"'),
        Problem("bank_row_missing", "run-sheets.toml", {"id": "review"}),
    ),
    "a step of a scale that is gone": (
        ("banks/en/scales.toml", "value = 3", "value = 2"),
        Problem(
            "bank_scale_incomplete",
            "scales.toml, vulnerability",
            {"key": "vulnerability", "allowed": "1, 2, 3"},
        ),
    ),
    "a part of the paper that is gone": (
        ("banks/en/paper.toml", 'part_id = "gates"', 'part_id = "gate"'),
        Problem("bank_row_missing", "paper.toml", {"id": "gates"}),
    ),
    "a phrase that names no list": (
        ("banks/en/never.toml", '"hidden {spy}"', '"hidden {spies}"'),
        Problem(
            "bank_phrase_list_unknown",
            "never.toml, N4",
            {"phrase": "hidden {spies}", "part": "spies"},
        ),
    ),
    "a phrase that begins with dots": (
        ("banks/en/coach.toml", '"as well as"', '"... as well as"'),
        Problem(
            "bank_phrase_gaps",
            "coach.toml, more_than_one",
            {"phrase": "... as well as", "part": "... as well as"},
        ),
    ),
    "a shape that is not known": (
        ("banks/en/identifying.toml", 'shapes = ["date"]', 'shapes = ["face"]'),
        Problem(
            "bank_value_not_allowed",
            "identifying.toml, date",
            {"key": "shapes", "allowed": "email, phone, date, long_number, quote"},
        ),
    ),
    "a page without a title": (
        ("guide/en/5-glossary.md", "# Glossary", "Glossary"),
        Problem("bank_guide_title_missing", "5-glossary.md", {}),
    ),
    "a page that sets in what is not there": (
        ("guide/en/5-glossary.md", "{{glossary}}", "{{words}}"),
        Problem(
            "bank_guide_mark_unknown",
            "5-glossary.md",
            {
                "mark": "words",
                "allowed": "safety_lines, signs, never, levels, impact, glossary, sources, run_sheets",
            },
        ),
    ),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_named_with_its_file_and_entry(folder: Path, slip):
    change, expected = SLIPS[slip]
    spoil(folder, *change)
    assert problems_of(folder) == (expected,)


@pytest.mark.parametrize("slip", SLIPS)
def test_every_slip_has_a_sentence_that_says_how_to_mend_it(slip):
    problem = SLIPS[slip][1]
    words = problem_sentence(problem)
    assert problem.code in SENTENCES
    assert "{" not in words.replace("{spies}", "")


def test_a_missing_quotation_mark_is_named_with_its_line(folder: Path):
    spoil(folder, SAFETY, 'counts even if only one person has it."', "counts even")
    (problem,) = problems_of(folder)
    assert (problem.code, problem.place) == ("bank_toml_broken", "safety.toml")
    line = 1 + (folder / SAFETY).read_text().splitlines().index(
        'text = "A worry about safety counts even'
    )
    assert f"line {line}" in str(problem.params["reason"])


def test_a_stage_without_prompts_or_without_a_star_is_named(folder: Path):
    path = folder / LEGAL
    text = path.read_text()
    text = text.replace('"ALL-S1", "S7",', "").replace('stage = "strategy"', 'stage = "goals"')
    path.write_text(text.replace('"ALL-R1", "ALL-R3", "R2", ', "").replace("starred = true", ""))
    found = [(problem.code, problem.params["stage"]) for problem in problems_of(folder)]
    assert found == [("bank_stage_empty", "strategy"), ("bank_short_set_empty", "roles")]


def test_all_problems_of_all_files_come_at_once(folder: Path):
    spoil(folder, LEGAL, 'name = "Legal', 'nmae = "Legal')
    spoil(folder, SAFETY, "[[line]]", "[[lime]]")
    codes = [(problem.code, problem.place) for problem in problems_of(folder)]
    assert sorted(codes) == [
        ("bank_key_missing", "tracks/2-legal.toml"),
        ("bank_key_unknown", "safety.toml"),
        ("bank_key_unknown", "tracks/2-legal.toml"),
    ]


def test_a_file_that_is_not_text_is_named(folder: Path):
    (folder / SAFETY).write_bytes(b"\xff\xfe\x00")
    assert problems_of(folder) == (Problem("bank_file_not_utf8", "safety.toml"),)


@pytest.mark.parametrize("name", SINGLE)
def test_a_file_that_is_gone_is_named(folder: Path, name):
    (folder / "banks/en" / name).unlink()
    assert problems_of(folder) == (Problem("bank_file_missing", name),)


def test_a_bank_without_tracks_says_so(folder: Path):
    shutil.rmtree(folder / "banks/en/tracks")
    assert problems_of(folder) == (Problem("bank_file_missing", "tracks/"),)


def test_an_edit_is_picked_up_and_an_unchanged_bank_is_the_same_value(folder: Path):
    before = read_bank("en", folder)
    assert read_bank("en", folder) is before
    spoil(
        folder, SAFETY, "You may pause or leave at any time.", "You may leave at any time, or rest."
    )
    line = read_bank("en", folder).safety_lines[1]
    assert line.text.endswith("You may leave at any time, or rest.")


def test_a_mended_file_is_read_again(folder: Path):
    spoil(folder, SAFETY, "[[line]]", "[[lime]]")
    problems_of(folder)
    spoil(folder, SAFETY, "[[lime]]", "[[line]]")
    assert len(read_bank("en", folder).safety_lines) == 5


def test_a_new_track_is_a_new_file(folder: Path):
    text = (folder / LEGAL).read_text()
    head = text[: text.index("[[prompt]]")].replace('track_id = "legal"', 'track_id = "fishing"')
    head = head.replace('"ALL-S1", "S7"', '"ALL-S1", "S1"')
    (folder / TRACKS / "10-fishing.toml").write_text(head)
    assert [track.track_id for track in read_bank("en", folder).tracks][-1] == "fishing"


def test_another_language_overlays_the_files_it_has(folder: Path):
    khmer = folder / "banks/km"
    khmer.mkdir()
    lines = (folder / SAFETY).read_text().replace("A worry about safety counts", "ការព្រួយបារម្ភ")
    (khmer / "safety.toml").write_text(lines, encoding="utf-8")
    (folder / "guide/km").mkdir()
    (folder / "guide/km/5-glossary.md").write_text("# ពាក្យ\n\n{{glossary}}\n", encoding="utf-8")
    english, overlaid = read_bank("en", folder), read_bank("km", folder)
    assert overlaid.language == "km"
    assert overlaid.safety_lines[3].text.startswith("ការព្រួយបារម្ភ")
    assert overlaid.tracks == english.tracks
    assert [page.title for page in overlaid.guide if page.page_id == "glossary"] == ["ពាក្យ"]
    assert len(overlaid.guide) == len(english.guide)


def test_a_regional_language_falls_back_to_its_language_then_to_english(folder: Path):
    (folder / "banks/pt").mkdir()
    assert read_bank("pt-BR", folder).language == "pt"
    assert read_bank("xx", folder).language == "en"


@pytest.mark.parametrize("language", ["", "..", "../en", "en/../..", "e", "en\x00", "C:\\"])
def test_a_language_that_is_none_is_english(folder: Path, language):
    assert read_bank(language, folder) == read_bank("en", folder)


def test_the_languages_are_the_folders_english_first(folder: Path):
    for name in ("km", "bn", "not a language"):
        (folder / "banks" / name).mkdir()
    assert languages(folder) == ("en", "bn", "km")
