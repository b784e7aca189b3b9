from __future__ import annotations

from urllib.parse import unquote

import pytest

from toolkit.domain.vocabulary import Lens
from toolkit.drawing.colours import LENS_STYLE, SAFETY
from toolkit.screens.marks import belief_html, lens_words, mark_rules


@pytest.mark.parametrize("lens", Lens)
def test_the_mark_of_a_lens_has_the_colour_and_letter_of_the_map(lens):
    (rule,) = [line for line in mark_rules().splitlines() if line.startswith(f".lens-{lens.value}")]
    drawn = unquote(rule)
    assert f'fill="{LENS_STYLE[lens].colour}"' in drawn
    assert f">{LENS_STYLE[lens].letter}</text>" in drawn


def test_the_shield_has_the_safety_red_and_no_lens_has():
    rules = [unquote(line) for line in mark_rules().splitlines()]
    assert [SAFETY in rule for rule in rules] == [False] * len(Lens) + [True]


def test_a_belief_is_named_by_mark_number_and_escaped_text():
    html = belief_html(7, Lens.CONTEXT, "<b>x</b>")
    assert 'aria-label="Context and partners"' in html
    assert '<b class="belief-number">7</b>' in html
    assert "&lt;b&gt;x&lt;/b&gt;" in html


def test_a_lens_is_chosen_by_letter_and_name():
    assert lens_words(Lens.WELLBEING) == "W · Survivor wellbeing and ethics"


def test_a_private_belief_says_so_in_a_word():
    mark = '<bdi dir="auto">Private</bdi>'
    assert mark in belief_html(7, Lens.CONTEXT, "rent stays", private=True)
    assert mark not in belief_html(7, Lens.CONTEXT, "rent stays")
