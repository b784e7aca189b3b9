"""Every script in every document: its letters, the shapes of its words, its lines inside the page, only its fonts."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pytest
from PIL import Image

from tests.documents.casts import SCRIPTS, TODAY, belief, card, dangerous, line, session
from tests.documents.painted import fonts_in, missing_glyphs_in
from tests.documents.paper import DOTS_PER_INCH, Printed
from tests.documents.seen import Page, difference, pages_of
from tests.documents.standards import faults_of
from tests.documents.structure import faults_in
from toolkit.content import read_bank
from toolkit.domain.bank import Bank
from toolkit.domain.session import BridgeCard, Session
from toolkit.domain.vocabulary import BridgeKind
from toolkit.drawing.image import png_from_svg
from toolkit.outgoing import BY_NAME, Wish

FONT_OF = {
    "Khmer": "Khmer",
    "Thai": "Thai",
    "Lao": "Lao",
    "Burmese": "Myanmar",
    "Devanagari": "Devanagari",
    "Bengali": "Bengali",
    "Tamil": "Tamil",
    "Sinhala": "Sinhala",
    "Vietnamese": "Sans",
    "Arabic": "Arabic",
    "Urdu": "Urdu",
}
OF_A_SESSION = ("handout.pdf", "summary.pdf", "poster.pdf", "cards.pdf", "learning-review.pdf")
OF_THE_BANK = ("worksheets.pdf", "forms.pdf", "run-sheet.pdf")
SHEET = {"poster.pdf": "a3"}
SHAPED = 0.45
"""Two programs that shape one word alike differ less: edges and sizes of pixels."""

SURELY = 0.75
"""The right word is so much nearer than its letters one by one, and than any other word."""

RIM_MM = 6
"""Where nothing is printed at the right."""

ELSEWHERE = {
    "handout.pdf": {"Arabic"},
    "run-sheet.pdf": {"Urdu", "Arabic"},
    "forms.pdf": {"Urdu", "Arabic"},
}
"""What the few texts of a document do not bring: in a line with Urdu in it the Arabic has the Urdu face too."""

ARCHIVED = "forms.pdf"
"""The one that no archive takes, because its fields are live."""


def session_in_scripts() -> Session:
    """A card, a belief of the strip and a test in every script, and one belief with all of them mixed."""
    texts = list(SCRIPTS.values())
    return session(
        team="ทีมงาน ក្រុមការងារ",
        business=" ".join(text[:12] for text in texts),
        cards=tuple(card(n, text) for n, text in enumerate(texts)),
        assumptions=(
            *(dangerous(n, text) for n, text in enumerate(texts)),
            belief(50, " ".join(text[:20] for text in texts)),
        ),
        plan=tuple(
            line(n, n, text, measure=text, right_if=text, owner=text[:30], due=TODAY)
            for n, text in enumerate(texts)
        ),
        bridge_cards=tuple(
            BridgeCard(kind=kind, text=text)
            for kind, text in zip(
                BridgeKind,
                (
                    texts[-1],
                    *(" ".join(texts[n:-1:4]) for n in range(4)),
                ),  # Urdu has one of its own
                strict=True,
            )
        ),
    )


def bank_in_scripts() -> Bank:
    """The bank with prompts, lines of safety and rules in all scripts in turn, as a translation would have them."""
    bank = read_bank()
    texts = list(SCRIPTS.values())
    return replace(
        bank,
        tracks=tuple(
            replace(
                track,
                prompts=tuple(
                    replace(prompt, text=texts[at % len(texts)])
                    for at, prompt in enumerate(track.prompts)
                ),
            )
            for track in bank.tracks
        ),
        safety_lines=tuple(
            replace(one, text=texts[at % len(texts)]) for at, one in enumerate(bank.safety_lines)
        ),
        never_tests=tuple(
            replace(one, text=texts[-1 - at % len(texts)])
            for at, one in enumerate(bank.never_tests)
        ),
    )


@cache
def in_scripts(name: str, language: str = "en") -> Printed:
    """A document in all scripts, made once for all questions."""
    made = BY_NAME[name].file(
        Wish(
            brought=session_in_scripts() if name in OF_A_SESSION else None,
            bank=bank_in_scripts(),
            day=TODAY,
            sheet=SHEET.get(name, "a4"),
            language=language,
        )
    )
    return Printed(made)


@pytest.mark.parametrize("name", [*OF_A_SESSION, *OF_THE_BANK])
def test_a_document_in_all_scripts_is_whole(name):
    pdf = in_scripts(name).pdf
    assert missing_glyphs_in(pdf) == 0
    assert faults_in(pdf) == []
    assert faults_of(pdf, archival=name != ARCHIVED) == []
    assert set(fonts_in(pdf).values()) == {True}
    assert ours(pdf) == set(fonts_in(pdf))
    scripts = {font.removeprefix("Workshop-").removesuffix("-Bold") for font in fonts_in(pdf)}
    assert scripts >= set(FONT_OF.values()) - ELSEWHERE.get(name, set())


def ours(pdf: bytes) -> set[str]:
    """The fonts of the document that ship with the project: every other would be another one on another computer."""
    return {name for name in fonts_in(pdf) if name.startswith("Workshop-")}


WORDS = {
    "Khmer": "ខ្ញុំ",
    "Thai": "น้ำใจ",
    "Lao": "ນ້ຳໃຈ",
    "Burmese": "မြန်မာ",
    "Devanagari": "हिन्दी",
    "Bengali": "স্ত্রী",
    "Tamil": "கொடி",
    "Sinhala": "ශ්‍රී",
    "Vietnamese": "Tiếng Việt",
    "Arabic": "العملاء",
    "Urdu": "گاہک",
}
"""Short words whose letters change their shape or place beside one another."""

REFERENCE = """<svg xmlns="http://www.w3.org/2000/svg" width="900" height="260"><text x="450" y="150"
 text-anchor="middle" font-size="72" font-weight="700" font-family="{family}">{word}</text></svg>"""


def reference(name: str, word: str) -> Image.Image:
    """The word as another program shapes it (resvg, with its own shaper), in the same font file."""
    family = {"Sans": "Noto Sans", "Urdu": "Noto Nastaliq Urdu"}.get(
        FONT_OF[name], f"Noto Sans {FONT_OF[name]}"
    )
    drawn = png_from_svg(REFERENCE.format(family=family, word=word), 1.0)
    return inked(Image.open(io.BytesIO(drawn)).convert("L"))


def inked(picture: Image.Image) -> Image.Image:
    """The part of a picture with ink on it, in one size for all."""
    box = picture.point(lambda grey: 255 if grey < 128 else 0).getbbox()
    assert box is not None
    return picture.crop(box).resize((192, 96))


@cache
def on_cards(language: str) -> dict[str, Image.Image]:
    """Each word as it stands printed on a card of its own."""
    given = session(assumptions=tuple(belief(n, word) for n, word in enumerate(WORDS.values())))
    made = BY_NAME["cards.pdf"].file(
        Wish(brought=given, bank=read_bank(), day=TODAY, language=language)
    )
    mirrored = language in ("ar", "ur")
    seen = [one for page in pages_of(made) for one in texts_of_cards(page, mirrored=mirrored)]
    return {name: inked(picture) for name, picture in zip(WORDS, seen, strict=False)}


def texts_of_cards(page: Page, *, mirrored: bool) -> Iterator[Image.Image]:
    """The picture of each card's own text, in reading order."""
    half, rim = page.picture.width // 2, page.picture.width // 20
    near = sorted((word for word in page.words if word.left < half), key=lambda word: word.top)
    rows = [round(word.bottom) for word in near if word.text == "that"]
    ends = [round(word.top) for word in near if word.text.strip("?") == "wrong"]
    columns = [(rim, half - 12), (half + 14, page.picture.width - rim)]
    for top, bottom in zip(rows, ends, strict=True):
        for left, right in reversed(columns) if mirrored else columns:
            yield page.picture.crop((left, top + 12, right, bottom - 4))


@pytest.mark.parametrize("language", ["en", "ur"])
@pytest.mark.parametrize("name", WORDS)
def test_a_word_on_a_card_has_the_shapes_another_program_gives_it(name, language):
    seen = on_cards(language)[name]
    shaped = difference(seen, reference(name, WORDS[name]))
    assert shaped < SHAPED
    assert shaped < SURELY * difference(seen, reference(name, " ".join(WORDS[name])))
    others = [difference(seen, reference(one, word)) for one, word in WORDS.items() if one != name]
    assert shaped < SURELY * min(others)


@pytest.mark.parametrize("language", ["ar", "ur"])
@pytest.mark.parametrize("name", ["handout.pdf", "summary.pdf", "cards.pdf"])
def test_what_is_given_away_in_arabic_and_urdu_is_whole(name, language):
    pdf = in_scripts(name, language).pdf
    assert missing_glyphs_in(pdf) == 0
    assert faults_in(pdf) == []
    assert faults_of(pdf) == []
    assert ours(pdf) == set(fonts_in(pdf))


@pytest.mark.parametrize("name", [*OF_A_SESSION, *OF_THE_BANK])
def test_lines_in_scripts_without_spaces_stay_on_the_page(name):
    for picture in in_scripts(name).pictures:
        rim = round(RIM_MM / 25.4 * DOTS_PER_INCH)
        right = picture.crop((picture.width - rim, 0, picture.width, picture.height))
        assert sum(right.histogram()[:200]) == 0
