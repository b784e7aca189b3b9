"""The facilitator's run-sheet: minutes by the clock, what to say and do in each step, what to bring and prepare.

Stage 1 gathers it from the bank and the day, stage 2 fills the template under templates/documents.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from toolkit.content import prompts_for
from toolkit.documents.occasion import ALONE, REVIEW, Occasion, Stack, stacks_for
from toolkit.documents.pages import Paper, fill, words_of
from toolkit.documents.press import press
from toolkit.documents.prose import Prose
from toolkit.domain.bank import Bank, PaperPart, Prompt, RunSheet, RunStep
from toolkit.domain.vocabulary import DEBRIEF_STAGES, Stage
from toolkit.language import _, in_language, ngettext

TEMPLATE = "run_sheet.html.j2"
ANY_DAY = date(2000, 1, 1)
BLANK_SHEETS_A_TABLE = 5
PROMPTED = (*DEBRIEF_STAGES, Stage.ASSUMPTIONS)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimedStep:
    """One step with the time it begins and ends, by the clock or in minutes from the start, and its short prompts."""

    begins: str
    ends: str
    step: RunStep
    prompts: tuple[Prompt, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RunSheetPages:
    """All that stands on the run-sheet. ``ends`` is empty when nobody said when it starts."""

    name: str
    total: int
    alone: bool
    track: str
    people: int
    tables: int
    starts: str
    ends: str
    steps: tuple[TimedStep, ...]
    safety_lines: tuple[str, ...]
    parts: dict[str, PaperPart]
    materials: tuple[str, ...]
    stacks: tuple[Stack, ...]


def render_run_sheet(
    occasion: Occasion, *, bank: Bank, paper: Paper = "a4", language: str = "en"
) -> bytes:
    """The run-sheet as a tagged PDF. Raises DocumentFailed when printing is not possible."""
    return press().print(run_sheet_html(occasion, bank=bank, paper=paper, language=language)).pdf


def run_sheet_html(
    occasion: Occasion, *, bank: Bank, paper: Paper = "a4", language: str = "en"
) -> str:
    """The same pages as HTML, which a browser can print too."""

    def written() -> str:
        report = build_run_sheet(occasion, bank)
        everything = "".join([*words_of(report), *words_of(tuple(report.parts.values()))])
        return fill(TEMPLATE, report, prose=Prose.for_text(everything), paper=paper)

    return in_language(language, written)


def build_run_sheet(occasion: Occasion, bank: Bank) -> RunSheetPages:
    """What stands on the run-sheet of a day."""
    sheet, track = occasion.run_sheet(bank), occasion.track(bank)
    times = list(_times(sheet, occasion.starts))
    return RunSheetPages(
        name=sheet.name,
        total=sheet.total,
        alone=occasion.length == ALONE,
        track=track.name,
        people=occasion.heads,
        tables=occasion.table_count,
        starts=times[0] if occasion.starts else "",
        ends=times[-1] if occasion.starts else "",
        steps=tuple(
            TimedStep(
                begins=begins,
                ends=ends,
                step=step,
                prompts=_prompts(bank, track.track_id, step),
            )
            for begins, ends, step in zip(times, times[1:], sheet.steps, strict=False)
        ),
        safety_lines=tuple(line.text for line in bank.safety_lines),
        parts={part.part_id: part for part in bank.paper_parts},
        materials=_materials(occasion),
        stacks=stacks_for(occasion),
    )


def _times(sheet: RunSheet, starts: time | None) -> Iterator[str]:
    """When each step begins, and the end of the last: by the clock, or in minutes from the start."""
    passed = 0
    for minutes in (0, *(step.minutes for step in sheet.steps)):
        passed += minutes
        if starts is None:
            yield str(passed)
        else:
            yield f"{datetime.combine(ANY_DAY, starts) + timedelta(minutes=passed):%H:%M}"


def _prompts(bank: Bank, track_id: str, step: RunStep) -> tuple[Prompt, ...]:
    if step.stage not in PROMPTED:
        return ()
    return prompts_for(bank, track_id, step.stage, short=True)


def _materials(occasion: Occasion) -> tuple[str, ...]:
    """What to bring besides the worksheets, counted: each thing is used in one of the steps."""
    if occasion.length == ALONE:
        return (
            _("A pen, and blank paper for what does not fit"),
            _("A watch, if you want to keep to the minutes"),
            _("A place where nobody reads along, and one where the paper can be locked away"),
        )
    if occasion.length == REVIEW:
        last_time = _("From last time, for each table: plan sheet, belief list, map and test cards")
        return (last_time, *_for_tables(occasion))
    return (*_for_tables(occasion), _("Tape and a thick pen, for what goes on the wall"))


def _for_tables(occasion: Occasion) -> tuple[str, ...]:
    people, tables = occasion.heads, occasion.table_count
    pens, blank = people + tables, tables * BLANK_SHEETS_A_TABLE
    pens_words = ngettext(
        "{count} pen: one a person, one more a table",
        "{count} pens: one a person, one more a table",
        pens,
    )
    scissors = ngettext(
        "Scissors, {count} pair, unless slips and cards are cut before",
        "Scissors, {count} pairs, unless slips and cards are cut before",
        tables,
    )
    envelopes = ngettext(
        "{count} large envelope for what the table wrote",
        "{count} large envelopes, one for what each table wrote",
        tables,
    )
    blank_words = ngettext(
        "{count} blank sheet of paper, for what does not fit",
        "{count} blank sheets of paper, for what does not fit",
        blank,
    )
    return (
        pens_words.format(count=pens),
        blank_words.format(count=blank),
        scissors.format(count=tables),
        envelopes.format(count=tables),
        _("A watch, and something to ring"),
        _("A bag or box that closes, for all paper at the end"),
        _("Water, and a quiet place with two chairs"),
    )
