"""On a grey photocopy every mark can still be told from every other, and every word read."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import combinations, pairwise

import pytest
from PIL import Image, ImageChops

from tests.documents.catalogued import RICHEST, Case, cases, document
from tests.documents.seen import SCALE, Page, Word, contrast, difference, ground_and_ink, pages_of
from tests.drawing.made import mark
from toolkit.documents.badges import badge_rules
from toolkit.documents.faces import family_stack
from toolkit.documents.press import press
from toolkit.domain.vocabulary import Lens, Strip
from toolkit.drawing.colours import LENS_STYLE
from toolkit.drawing.matrix import draw_matrix
from toolkit.drawing.picture import MapPicture, Mark, Spread
from toolkit.drawing.sheet import Style
from toolkit.drawing.trails import Trails
from toolkit.language import map_words

APART = 0.11
"""So much of what is drawn must differ before two marks count as different."""

ALIKE = 0.09
"""Two prints of one mark at two places, on two grounds, differ less than this."""

READABLE = 4.5
"""The least contrast of text (WCAG 2.2, 1.4.3)."""

LIGHT = 200
"""Text stands on a ground at least so light, of 255."""

REACH_PT = 15.0
ROWS = (0.35, 0.12, 0.95, 0.75)
"""How high the marks of each look stand: those without a shield on plain ground."""
PAGE = """<!doctype html><html lang="en"><head><title>Marks</title><style>
@page {{ size: A4 landscape; margin: 10mm }} body {{ font-family: {stack}; font-size: 11pt }}
.b {{ display: inline-block; width: 30pt; height: 30pt; background-size: 30pt 30pt; line-height: 30pt }}
.b {{ text-align: center }}
{rules}
</style></head><body><h1>Marks</h1>{inside}</body></html>"""

EVERY_LOOK = ("hollow", "solid", "hollow with a shield", "solid with a shield")
AGAIN = "again"
MIDDLE = 750
"""Left of it, in pixels, stands the second print of the first mark."""

CORNERS = {"Watch": (10, 60), "Test": (-60, 60), "Carry": (10, -60), "Later": (-60, -60)}
"""The first word in the corner of each quarter, and a patch without marks beside it, in points."""

PATTERN = 20
"""So much darker than its ground, of 255, is a line that can be seen on a photocopy."""

HEAD = 18
"""The width of the ends of an arrow that are looked at, in pixels."""

SHEETS = (
    "plan.pdf", "handout.pdf", "summary.pdf", "poster.pdf", "cards.pdf", "learning-review.pdf",
    "run-sheet.pdf", "worksheets.pdf",
)  # fmt: skip


def printed(inside: str) -> Page:
    """One page with our marks on it."""
    html = PAGE.format(stack=family_stack(), rules=badge_rules(), inside=inside)
    (page,) = pages_of(press().print(html).pdf)
    return page


@cache
def map_page() -> Page:
    """A map with every lens in every look, all with the number 8, and the first one once more on another ground."""
    marks = [
        replace(
            mark(
                8, lens=lens, risk=risk, evidence=0.05 + 0.1 * place, text="", solid="solid" in look,
                strip=Strip.SAFETY_CRITICAL if "shield" in look else Strip.NONE,
            ),
            assumption_id=f"{look}-{lens}",
        )
        for risk, look in zip(ROWS, EVERY_LOOK, strict=True)
        for place, lens in enumerate(Lens)
    ]  # fmt: skip
    again = replace(mark(8, risk=0.35, evidence=0.9, text=""), assumption_id="again")
    return printed(
        draw_matrix(
            MapPicture(marks=(*marks, again)),
            map_words(),
            width=1000,
            height=620,
            style=Style.PRINT,
            font_family=family_stack(),
        )
    )


@cache
def marks_seen() -> dict[tuple[Lens, str], Image.Image]:
    """The picture of each mark by its lens and look; the first once more as ``again``."""
    page = map_page()
    found = {}
    for lens in Lens:
        here = [word for word in page.words if word.text == f"{LENS_STYLE[lens].letter}8"]
        column = sorted((word for word in here if word.left > MIDDLE), key=lambda word: word.top)
        looks = [look for _, look in sorted(zip(ROWS, EVERY_LOOK, strict=True), reverse=True)]
        for look, word in zip(looks, column, strict=True):
            found[lens, look] = page.around(word, REACH_PT)
    (again,) = [word for word in page.words if word.text == "D8" and word.left < MIDDLE]
    found[Lens.DESIRABILITY, AGAIN] = page.around(again, REACH_PT)
    return found


def test_any_two_marks_of_a_map_differ_in_grey_though_they_carry_one_number():
    marks = {key: seen for key, seen in marks_seen().items() if key[1] != AGAIN}
    assert len(marks) == len(Lens) * len(EVERY_LOOK)
    alike = [
        (*pair, round(difference(marks[pair[0]], marks[pair[1]]), 3))
        for pair in combinations(marks, 2)
        if difference(marks[pair[0]], marks[pair[1]]) < APART
    ]
    assert alike == []


def test_the_same_mark_at_another_place_is_the_same_picture():
    """This shows that the test above sees marks, not their places."""
    marks = marks_seen()
    one, other = (marks[Lens.DESIRABILITY, look] for look in ("hollow", AGAIN))
    assert difference(one, other) < ALIKE


def test_test_now_is_the_one_quarter_with_a_pattern():
    page = map_page()
    names = {name: next(w for w in page.words if w.text == name) for name in CORNERS}
    shades = {}
    for name, (across, down) in CORNERS.items():
        x, y = names[name].left + across * SCALE, names[name].top + down * SCALE
        patch = page.picture.crop((round(x), round(y), round(x + 40), round(y + 40)))
        greys = [grey for grey, count in enumerate(patch.histogram()) if count]
        shades[name] = greys[-1] - greys[0]
    assert shades.pop("Test") > PATTERN
    assert set(shades.values()) == {0}


def test_where_a_card_stood_and_where_it_stands_now_differ_in_grey():
    """A trail begins with an open dot and ends in the mark, with the head of an arrow before it."""
    now = replace(mark(8, risk=0.2, evidence=0.1, text=""), assumption_id="moved")
    then = replace(now, evidence=0.9)
    plain, moved = (
        printed(
            draw_matrix(
                MapPicture(marks=(now,)), map_words(), width=1000, height=620, style=Style.PRINT,
                font_family=family_stack(), trails=trails,
            )
        )
        for trails in (None, Trails(other=MapPicture(marks=(then,)), earlier=True))
    )  # fmt: skip
    changed = ImageChops.difference(plain.picture, moved.picture).point(
        lambda grey: 255 if grey > PATTERN else 0
    )
    box = changed.getbbox()
    assert box is not None
    left, top, right, bottom = box
    assert right - left > plain.picture.width / 4
    ends = [
        changed.crop(edge).histogram()[255]
        for edge in ((left, top, left + HEAD, bottom), (right - HEAD, top, right, bottom))
    ]
    assert min(ends) > 1.5 * HEAD
    assert (
        difference(*(_end(moved, at, (top + bottom) // 2) for at in (left, right - HEAD))) > APART
    )


def _end(page: Page, left: int, middle: int) -> Image.Image:
    half = HEAD // 2
    return page.picture.crop((left, middle - half, left + HEAD, middle + half))


def test_every_sign_beside_a_text_differs_in_grey():
    signs = (
        *(f"lens-{lens.value}" for lens in Lens),
        "shield",
        "hatched",
        "test-now",
        "ticked",
        "",
    )
    spans = [
        f'<span class="b {sign}">{sign[-1] if sign.startswith("lens") else ""}</span>'
        for sign in signs
    ]
    page = printed("".join(f"<p>{span}sign{place}</p>" for place, span in enumerate(spans)))
    words = {word.text: word for word in page.words}
    seen = {sign: page.left_of(words[f"sign{place}"], 30) for place, sign in enumerate(signs)}
    alike = [
        pair for pair in combinations(signs, 2) if difference(seen[pair[0]], seen[pair[1]]) < APART
    ]
    assert alike == []


def test_the_spread_of_a_group_and_a_claim_beside_a_ledger_differ_in_grey_from_each_other_and_from_neither():
    bare = replace(mark(8, risk=0.6, evidence=0.6, text="", solid=True), assumption_id="one")
    spread = replace(bare, spread=Spread(risk=(0.45, 0.75), evidence=(0.45, 0.75)))
    claimed = replace(bare, claim=0.75)
    seen = [_round_a_mark(one) for one in (bare, spread, claimed)]
    assert [pair for pair in combinations(seen, 2) if difference(*pair) < APART] == []


def _round_a_mark(one: Mark) -> Image.Image:
    page = printed(
        draw_matrix(
            MapPicture(marks=(one,)), map_words(), width=1000, height=620, style=Style.PRINT,
            font_family=family_stack(),
        )
    )  # fmt: skip
    (word,) = [word for word in page.words if word.text == "D8"]
    return page.around(word, 4 * REACH_PT)


def test_how_old_evidence_is_who_decided_and_what_is_left_out_stand_in_words():
    """Stale evidence, rated against agreed, and private cards have no mark of their own on any page: words tell them.

    A private card looks like any other where somebody chose to print it; a copy without them counts them.
    """
    text = document(Case("plan.pdf", "two-kettles-soap", "a4")).text()
    for words in (
        "High risk (agreed by the team)", "High risk (decided by safety and dignity)",
        "1 private card is left out of this copy", "older than 6 months", "a signpost has tripped",
    ):  # fmt: skip
        assert words in text


def test_what_is_told_by_a_heading_or_a_frame_is_told_in_words_too():
    """A photocopy of a photocopy may lose a pattern: danger, worry, for and against stand in words."""
    text = document(Case("plan.pdf", "two-kettles-soap", "a4")).text()
    for words in (
        "This cannot wait", "Stop and review:", "Worry raised:", "Safety-critical:",
        "Probably wrong, change the plan:", "For it", "Against it", "Safety lines",
        "solid: rests on evidence written down", "hollow: rests on what we say we know",
    ):  # fmt: skip
        assert words in text


def test_the_box_of_alarms_has_a_hatched_edge_that_the_box_of_notes_has_not():
    cover = next(pages_of(document(Case("plan.pdf", "two-kettles-soap", "a4")).pdf))
    alarm, note = (
        next(
            one
            for one, then in pairwise(cover.words)
            if (one.text, then.text) == words and one.left < cover.picture.width / 2
        )
        for words in (("This", "cannot"), ("Safety", "lines"))
    )
    assert difference(_edge(cover, alarm), _edge(cover, note)) > APART


def _edge(page: Page, word: Word) -> Image.Image:
    """What lies left of a heading and the shield before it, a little below."""
    height, end = 30, round(word.left - 24 * SCALE)
    return page.picture.crop((end - height, round(word.bottom), end, round(word.bottom) + height))


@pytest.mark.parametrize("name", SHEETS)
def test_every_word_stands_dark_on_light(name):
    case = next(one for one in cases() if one.name == name and one.sample in ("", RICHEST))
    faults = []
    for number, page in enumerate(pages_of(document(case).pdf), start=1):
        for word in page.words:
            ground, ink = ground_and_ink(page, word)
            in_a_mark = len(word.text) <= 3
            if contrast(ground, ink) < READABLE or (ground < LIGHT and not in_a_mark):
                faults.append((number, word.text, ground, ink))
    assert faults == []
