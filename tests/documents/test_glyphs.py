"""Which characters cannot be printed, and what stands in their place."""

from __future__ import annotations

import pytest
from fontTools.ttLib import TTFont

from tests.documents.casts import SCRIPTS
from toolkit.documents.faces import FACES, font_files, font_rules, letters_we_ship
from toolkit.documents.folders import FONTS
from toolkit.documents.glyphs import PLAIN_FORMS, missing_glyphs


def nothing(letters: frozenset[str]) -> bool:
    """A system without a font."""
    return False


def letters_of(file_name: str) -> set[int]:
    """The characters one font file holds."""
    with TTFont(FONTS / file_name, lazy=True) as font:
        return set(font.getBestCmap())


def everything(letters: frozenset[str]) -> bool:
    """A system with a font for every script."""
    return True


@pytest.mark.parametrize("text", SCRIPTS.values(), ids=SCRIPTS.keys())
def test_every_script_we_ship_is_printed_without_a_font_of_the_system(text):
    assert missing_glyphs(text, system_has=nothing) == ()


def test_missing_letters_are_named_once_in_the_order_they_come():
    assert missing_glyphs("a 文 b 中 文", system_has=nothing) == ("文", "中")


def test_letters_the_system_has_are_not_missing():
    assert missing_glyphs("中文", system_has=everything) == ()


def test_letters_are_asked_for_one_script_at_a_time():
    asked = []

    def only_georgian(letters):
        asked.append(letters)
        return "გ" in letters

    assert missing_glyphs("中 გა 文", system_has=only_georgian) == ("中", "文")
    assert asked == [frozenset("中文"), frozenset("გა")]


def test_the_full_stop_of_a_script_is_asked_for_like_its_letters():
    assert missing_glyphs("文。", system_has=everything) == ()
    assert missing_glyphs("文。", system_has=nothing) == ("文", "。")


def test_emoji_are_missing_even_where_the_system_draws_them():
    assert missing_glyphs("ok 🌱", system_has=everything) == ("🌱",)


def test_signs_with_a_plain_form_are_not_missing():
    assert missing_glyphs("".join(PLAIN_FORMS), system_has=nothing) == ()


def test_plain_forms_are_printable():
    assert missing_glyphs("".join(PLAIN_FORMS.values()), system_has=nothing) == ()


def test_what_is_never_drawn_is_never_missing():
    assert missing_glyphs("a\n\t\u200b\u200d\u202e\ufe0f\x00", system_has=nothing) == ()


@pytest.mark.parametrize("stem", FACES.values())
def test_bold_holds_the_same_letters_as_regular(stem):
    assert letters_of(f"{stem}-Regular.ttf") == letters_of(f"{stem}-Bold.ttf")


def test_every_font_file_belongs_to_a_family_and_has_its_licence_beside_it():
    assert set(FONTS.glob("*.ttf")) == set(font_files())
    assert "SIL OPEN FONT LICENSE" in (FONTS / "OFL.txt").read_text().upper()


def test_every_file_has_a_family_name_and_weight_of_its_own():
    rules = font_rules().splitlines()
    assert len({rule.partition("src:")[0] for rule in rules}) == len(rules) == len(font_files())


def test_the_letters_of_english_are_ours():
    assert letters_we_ship() >= set(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 •·…“”‘’–—×"
    )
