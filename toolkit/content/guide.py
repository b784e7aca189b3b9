"""The pages of the in-app guide: Markdown files, with marks where lists of the bank are set in."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from toolkit.domain.bank import Bank, GuidePage, RunStep
from toolkit.domain.errors import Problem

MARK = re.compile(r"^\{\{(\w+)\}\}$", re.MULTILINE)
TITLE = re.compile(r"#\s+(\S.*)")


def read_pages(
    files: Mapping[str, Path], bank: Bank
) -> tuple[tuple[GuidePage, ...], tuple[Problem, ...]]:
    """Every page in the order of its number, and what is wrong with the others."""
    pages: list[GuidePage] = []
    problems: list[Problem] = []
    for name, path in files.items():
        try:
            pages.append(_page(name, path.read_text(encoding="utf-8"), bank))
        except OSError as broken:
            problems.append(
                Problem("bank_file_unreadable", name, {"reason": broken.strerror or ""})
            )
        except UnicodeDecodeError:
            problems.append(Problem("bank_file_not_utf8", name))
        except _PageWrong as wrong:
            problems.append(wrong.problem)
    return tuple(pages), tuple(problems)


class _PageWrong(Exception):
    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem


def _page(name: str, text: str, bank: Bank) -> GuidePage:
    title = TITLE.match(text)
    if title is None:
        raise _PageWrong(Problem("bank_guide_title_missing", name))

    def set_in(mark: re.Match[str]) -> str:
        if mark[1] not in MARKS:
            gaps: dict[str, object] = {"mark": mark[1], "allowed": ", ".join(MARKS)}
            raise _PageWrong(Problem("bank_guide_mark_unknown", name, gaps))
        return MARKS[mark[1]](bank)

    page_id = re.sub(r"^\d+-", "", name.removesuffix(".md"))
    return GuidePage(page_id=page_id, title=title[1].strip(), text=MARK.sub(set_in, text))


def _safety_lines(bank: Bank) -> str:
    return "\n".join(f"{number}. {line.text}" for number, line in enumerate(bank.safety_lines, 1))


def _signs(bank: Bank) -> str:
    return "\n".join(
        f"{number}. **{sign.name}.** {sign.question}" for number, sign in enumerate(bank.signs, 1)
    )


def _never(bank: Bank) -> str:
    return "\n".join(f"{number}. {rule.text}" for number, rule in enumerate(bank.never_tests, 1))


def _levels(bank: Bank) -> str:
    return "\n".join(f"- **{row.level.name}. {row.name}.** {row.about}" for row in bank.levels)


def _impact(bank: Bank) -> str:
    """The anchors as a table, an area to a column."""
    head = ["", *(area.name for area in bank.impact_areas)]
    rows = [
        [str(step), *(area.anchors[step] for area in bank.impact_areas)]
        for step in range(len(bank.impact_areas[0].anchors))
    ]
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def _glossary(bank: Bank) -> str:
    return "\n\n".join(f"**{entry.word}.** {entry.means}" for entry in bank.glossary)


def _sources(bank: Bank) -> str:
    return "\n".join(
        f"- **{source.cite}.** {source.used_for} *{source.read}.*" for source in bank.sources
    )


def _run_sheets(bank: Bank) -> str:
    """Steps down, run-sheets across; the review sheet has other steps and stands apart in the guide's text."""
    sheets = [sheet for sheet in bank.run_sheets if sheet.sheet_id != "review"]
    steps = dict.fromkeys((step.step_id, step.name) for sheet in sheets for step in sheet.steps)
    head = ["", *(sheet.name for sheet in sheets)]
    lines = [head, ["---", *["---:"] * len(sheets)]]
    for step_id, name in _in_sheet_order(steps, bank):
        lines.append([name, *(_minutes(sheet.steps, step_id) for sheet in sheets)])
    lines.append(["", *(f"**{sheet.total}**" for sheet in sheets)])
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def _in_sheet_order(steps: Mapping[tuple[str, str], None], bank: Bank) -> list[tuple[str, str]]:
    fullest = max(bank.run_sheets, key=lambda sheet: len(sheet.steps))
    order = [step.step_id for step in fullest.steps]
    return sorted(steps, key=lambda step: order.index(step[0]) if step[0] in order else len(order))


def _minutes(steps: tuple[RunStep, ...], step_id: str) -> str:
    found = [step.minutes for step in steps if step.step_id == step_id]
    return str(sum(found)) if found else ""


MARKS: dict[str, Callable[[Bank], str]] = {
    "safety_lines": _safety_lines,
    "signs": _signs,
    "never": _never,
    "levels": _levels,
    "impact": _impact,
    "glossary": _glossary,
    "sources": _sources,
    "run_sheets": _run_sheets,
}
"""What a page may set in, by its mark: ``{{glossary}}`` on a line of its own."""
