"""Blank worksheets for a session without any computer: everything a stranger needs, from the first word to the plan.

Stage 1 gathers what stands on the sheets, stage 2 fills the templates under templates/documents/worksheets.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from toolkit.content import prompts_for
from toolkit.documents.occasion import (
    ALONE,
    BELIEFS_A_TABLE,
    REVIEW,
    Occasion,
    Stack,
    stacks_for,
)
from toolkit.documents.pages import Paper, fill, words_of
from toolkit.documents.press import press
from toolkit.documents.prose import Prose
from toolkit.domain.bank import (
    Bank,
    BankTest,
    ImpactArea,
    LevelWords,
    PaperPart,
    Prompt,
    RunStep,
    VulnerabilityWords,
)
from toolkit.domain.vocabulary import DEBRIEF_STAGES, Decision, Effort, Lens, Stage
from toolkit.drawing.blank_map import draw_blank_map
from toolkit.language import _, in_language, map_words

TEMPLATE = "worksheets.html.j2"

LINE_MM, LINE_AT_MOST_MM = 8.3, 10.0
"""Room for one line of handwriting; 8 mm is the least (house rule)."""

WRITING_MM: dict[Paper, float] = {"a4": 223.0, "letter": 206.0}
"""The height of a stage sheet that prompts and lines share."""

TEXT_MM, BETWEEN_MM = 5.2, 4.2
LETTERS_A_LINE = 84
"""A prompt in bold 11.5 pt on a line of 180 mm: so high, and about so many letters of a wide script."""

BELIEF_PROMPTS, BELIEFS_A_PERSON, TEST_IDEAS = 4, 5, 11
"""So many fit on their pages, on A4 and on Letter."""

MAP_MM: dict[Paper, tuple[float, float]] = {"a4": (277.0, 178.0), "letter": (259.0, 184.0)}
"""The drawing of the empty map on a landscape page, across and down."""

PX_A_MM = 96 / 25.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A prompt with the lines to answer it."""

    text: str
    lines: int
    line_mm: float


@dataclass(frozen=True, slots=True, kw_only=True)
class StageSheet:
    """The sheet of one debrief stage."""

    stage: Stage
    about: str
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Worksheets:
    """All that stands on the sheets. ``fillable`` is the pack to fill in on a screen, which has fewer sheets."""

    fillable: bool
    alone: bool
    review: bool
    track: str
    length: str
    people: int
    tables: int
    steps: tuple[RunStep, ...]
    stacks: tuple[Stack, ...]
    safety_lines: tuple[str, ...]
    parts: dict[str, PaperPart]
    stages: tuple[StageSheet, ...]
    belief_prompts: tuple[Prompt, ...]
    lenses: tuple[tuple[Lens, str], ...]
    beliefs: int
    table_beliefs: int
    levels: tuple[LevelWords, ...]
    areas: tuple[ImpactArea, ...]
    vulnerabilities: tuple[VulnerabilityWords, ...]
    tests: tuple[BankTest, ...]
    never: tuple[str, ...]
    decisions: tuple[Decision, ...]

    @property
    def sheets(self) -> int:
        """How many sheets of paper all stacks take."""
        return sum(stack.sheets for stack in self.stacks)


def render_worksheets(
    occasion: Occasion, *, bank: Bank, paper: Paper = "a4", language: str = "en"
) -> bytes:
    """The blank worksheets as a tagged PDF. Raises DocumentFailed when printing is not possible."""
    return press().print(worksheets_html(occasion, bank=bank, paper=paper, language=language)).pdf


def worksheets_html(
    occasion: Occasion,
    *,
    bank: Bank,
    paper: Paper = "a4",
    language: str = "en",
    fillable: bool = False,
) -> str:
    """The same sheets as HTML; ``fillable`` those that make sense on a screen, with fields instead of lines."""

    def written() -> str:
        report = build_worksheets(occasion, bank=bank, paper=paper, fillable=fillable)
        everything = "".join([*words_of(report), *words_of(tuple(report.parts.values()))])
        return fill(
            TEMPLATE,
            report,
            prose=Prose.for_text(everything),
            paper=paper,
            map_drawing="" if fillable else _map_drawing(paper),
        )

    return in_language(language, written)


def build_worksheets(
    occasion: Occasion, *, bank: Bank, paper: Paper, fillable: bool = False
) -> Worksheets:
    """What stands on the sheets, from the bank."""
    track, run_sheet = occasion.track(bank), occasion.run_sheet(bank)
    return Worksheets(
        fillable=fillable,
        alone=occasion.length == ALONE,
        review=occasion.length == REVIEW,
        track=track.name,
        length=run_sheet.name,
        people=occasion.heads,
        tables=occasion.table_count,
        steps=run_sheet.steps,
        stacks=stacks_for(occasion),
        safety_lines=tuple(line.text for line in bank.safety_lines),
        parts={part.part_id: part for part in bank.paper_parts},
        stages=tuple(_stage_sheet(bank, occasion, stage, paper) for stage in DEBRIEF_STAGES),
        belief_prompts=prompts_for(bank, track.track_id, Stage.ASSUMPTIONS, short=True)[
            :BELIEF_PROMPTS
        ],
        lenses=_lenses(),
        beliefs=BELIEFS_A_PERSON,
        table_beliefs=BELIEFS_A_TABLE,
        levels=tuple(sorted(bank.levels, key=lambda row: row.level)),
        areas=bank.impact_areas,
        vulnerabilities=bank.vulnerabilities,
        tests=tuple(test for test in bank.tests if test.effort is Effort.SMALL and test.reach > 0)[
            :TEST_IDEAS
        ],
        never=tuple(rule.text for rule in bank.never_tests),
        decisions=tuple(Decision),
    )


def _lenses() -> tuple[tuple[Lens, str], ...]:
    """Each lens with the question it asks."""
    return (
        (Lens.DESIRABILITY, _("do people want it?")),
        (Lens.VIABILITY, _("can the money work?")),
        (Lens.FEASIBILITY, _("can we do it well?")),
        (Lens.WELLBEING, _("is it safe, fair and freely chosen?")),
        (Lens.CONTEXT, _("will the world around us allow it?")),
    )


def _stage_sheet(bank: Bank, occasion: Occasion, stage: Stage, paper: Paper) -> StageSheet:
    """The short prompt set of a stage, with as many lines for each as the page has room for."""
    prompts = prompts_for(bank, occasion.track(bank).track_id, stage, short=True)
    step = next(step for sheet in bank.run_sheets for step in sheet.steps if step.stage is stage)
    about = step.alone if occasion.length == ALONE else step.about
    texts = sum(_text_mm(prompt.text) for prompt in prompts)
    room = (WRITING_MM[paper] - texts) / max(1, len(prompts))
    lines = max(1, int(room / LINE_MM))
    line_mm = round(min(LINE_AT_MOST_MM, room / lines), 1)
    questions = tuple(Question(text=one.text, lines=lines, line_mm=line_mm) for one in prompts)
    return StageSheet(stage=stage, about=about, questions=questions)


def _text_mm(text: str) -> float:
    return ceil(len(text) / LETTERS_A_LINE) * TEXT_MM + BETWEEN_MM


def _map_drawing(paper: Paper) -> str:
    width, height = (side * PX_A_MM for side in MAP_MM[paper])
    return draw_blank_map(
        map_words(),
        width=width,
        height=height,
        strip=_("Safety first: protect people before you test. One person's worry is enough."),
        title=_("Empty map to write on: the strip for safety above, risk upward, evidence to the left"),
    )  # fmt: skip
