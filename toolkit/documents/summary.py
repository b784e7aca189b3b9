"""The summary: one page with the five cards for the plenary, to read from and to pass on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from toolkit.documents.cutting import in_short
from toolkit.documents.fitting import height_of
from toolkit.documents.pages import LINE_HEIGHTS, Paper, fill, words_of
from toolkit.documents.press import press
from toolkit.documents.prose import Prose
from toolkit.domain.bank import Bank
from toolkit.domain.session import Session
from toolkit.domain.vocabulary import PHONE_TEXT_MAX, BridgeKind
from toolkit.language import in_language, label

TEMPLATE = "summary.html.j2"

ROOM_MM: dict[Paper, float] = {"a4": 271.0, "letter": 253.0}
"""The height of the page between its margins, less what rounding may take."""

TEXT_MM = 176.0
QUESTION_PT = 12.0
BETWEEN_MM = 7.8
"""Between one card and the next: the line above it and the space on both sides."""

SENTENCE_MM, LINE_MM = 5.0, 9.0
LINES_AT_LEAST, LINES_AT_MOST = 2, 4
"""Under a question that nothing is written to: the height of the words that say so, how far apart the lines to write on
are, and how many there are, as the page has room."""

LARGE_PT, LARGE_LINE = 16, 1.25
"""From this size on lines stand closer, as ``summary.css`` has it."""

STEPS_DOWN = (
    (24, 2_000), (21, 2_000), (18, 2_000), (16, 2_000), (15, 2_000), (13, 2_000), (12, 2_000), (11, 2_000),
    (11, 1_000), (11, 800), (11, 650), (11, 550), (11, 450), (11, 350), (11, 250), (11, 180), (11, 120), (11, 60),
)  # fmt: skip
"""Type size in points, and letters of one card, from the most that is told to the least; the first that fits is taken.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A card: the question, what the table says to it, and whether it is about harm."""

    question: str
    text: str
    harm: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """All that the page says; ``size_pt`` is the type size of what the table says.

    ``lines`` are to write on, under each question that nothing is written to.
    """

    team: str
    country: str
    today: date
    cards: tuple[Said, ...]
    size_pt: int
    lines: int = LINES_AT_LEAST


def render_summary(
    session: Session, bank: Bank, *, today: date, paper: Paper = "a4", language: str = "en"
) -> bytes:
    """The summary as a tagged PDF of one page. ``session`` is a copy for strangers; it is printed as it is given.

    Raises DocumentFailed when printing is not possible.
    """
    return (
        press().print(summary_html(session, bank, today=today, paper=paper, language=language)).pdf
    )


def summary_html(
    session: Session, bank: Bank, *, today: date, paper: Paper = "a4", language: str = "en"
) -> str:
    """The same page as HTML, which a browser can print too."""

    def written() -> str:
        report = tell_summary(session, bank, today, paper)
        return fill(TEMPLATE, report, prose=Prose.for_text("".join(words_of(report))), paper=paper)

    return in_language(language, written)


def tell_summary(session: Session, bank: Bank, today: date, paper: Paper) -> Summary:
    """What the page says: as large as fits on it, and cut only where the smallest type is too large."""
    told = (_tell(session, bank, today, size, most) for size, most in STEPS_DOWN)
    fitting = (one for one in told if height_mm(one, paper) <= ROOM_MM[paper])
    found = next(fitting, _tell(session, bank, today, *STEPS_DOWN[-1]))
    more = (replace(found, lines=n) for n in range(LINES_AT_MOST, LINES_AT_LEAST, -1))
    return next((one for one in more if height_mm(one, paper) <= ROOM_MM[paper]), found)


def _tell(session: Session, bank: Bank, today: date, size_pt: int, most: int) -> Summary:
    return Summary(
        team=in_short(session.team, 90),
        country=in_short(session.country, 90),
        today=today,
        cards=tuple(
            Said(
                question=_question(bank, place, kind),
                text=_shortened(session.bridge_text(kind), most),
                harm=kind is BridgeKind.HARM,
            )
            for place, kind in enumerate(BridgeKind)
        ),
        size_pt=size_pt,
    )


def _shortened(text: str, most: int) -> str:
    """The whole text with its lines; or one line of it, where the page has no room for the whole."""
    return text if most >= PHONE_TEXT_MAX else in_short(" ".join(text.split()), most)


def _question(bank: Bank, place: int, kind: BridgeKind) -> str:
    """The bank's question; a bank with fewer of them leaves our own words."""
    prompts = bank.plenary_cards
    return prompts[place].text if place < len(prompts) else label(kind)


def height_mm(report: Summary, paper: Paper) -> float:
    """The height that the page needs at most."""
    line = LINE_HEIGHTS[paper]
    head = 6 + height_of(report.team, TEXT_MM, 20, bold=True) + 3
    said = LARGE_LINE if report.size_pt >= LARGE_PT else line
    blank = SENTENCE_MM + report.lines * LINE_MM
    return (
        head
        + sum(
            height_of(card.question, TEXT_MM - 8, QUESTION_PT, bold=True)
            + (
                height_of(card.text, TEXT_MM, report.size_pt, line_height=said)
                if card.text
                else blank
            )
            + BETWEEN_MM
            for card in report.cards
        )
        + 7
    )
