"""Puts the files of a bank together into one value."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from typing import Any

from toolkit.content.checks import prompts_in, starters_in, word_lists
from toolkit.content.identifying import NAME_KIND
from toolkit.content.shapes import (
    CoachFile,
    IdentifyingFile,
    KindWords,
    PromptFile,
    RunSheetFile,
    ScalesFile,
    SheetRow,
    StarterFile,
    StepRow,
    TongueFile,
    TrackFile,
)
from toolkit.domain.bank import Bank, GuidePage, Prompt, RunSheet, RunStep, Track
from toolkit.domain.vocabulary import Stage
from toolkit.domain.wording import Coach, IdentifyingKind, IdentifyingPatterns

STAGE_ORDER = tuple(Stage)


def assemble(language: str, files: Mapping[str, Any], guide: tuple[GuidePage, ...] = ()) -> Bank:
    """The bank of a language. The files must have passed their checks."""
    scales: ScalesFile = files["scales.toml"]
    return Bank(
        language=language,
        tracks=tuple(_track(file, files) for file in files.values() if isinstance(file, TrackFile)),
        tests=files["tests.toml"].test,
        never_tests=files["never.toml"].rule,
        never_lists=word_lists(files["never.toml"].lists),
        run_sheets=_run_sheets(files["run-sheets.toml"]),
        safety_lines=files["safety.toml"].line,
        signs=files["signs.toml"].sign,
        plenary_cards=files["bridge.toml"].plenary,
        country_cards=files["bridge.toml"].country,
        levels=scales.level,
        impact_areas=scales.impact,
        vulnerabilities=scales.vulnerability,
        subjects=scales.subject,
        coach=_coach(files["coach.toml"]),
        identifying=_identifying(files["identifying.toml"], files),
        glossary=files["glossary.toml"].entry,
        sources=files["sources.toml"].source,
        paper_parts=files["paper.toml"].part,
        guide=guide,
    )


def _track(file: TrackFile, files: Mapping[str, Any]) -> Track:
    """A track with what its own file holds, what other files hold for it, and what it takes from them besides."""
    elsewhere = [
        other
        for other in files.values()
        if isinstance(other, PromptFile | StarterFile) and other.track_id == file.track_id
    ]
    by_id = {p.prompt_id: p for other in files.values() for p in prompts_in(other)}
    prompts = [p for other in (file, *elsewhere) for p in prompts_in(other)]
    prompts += [by_id[prompt_id] for prompt_id in file.also]
    return Track(
        track_id=file.track_id,
        name=file.name,
        about=file.about,
        prompts=_in_stage_order(prompts),
        starters=tuple(s for other in (file, *elsewhere) for s in starters_in(other)),
    )


def _in_stage_order(prompts: Iterable[Prompt]) -> tuple[Prompt, ...]:
    """By stage, each prompt once, in a stage as they were named."""
    once = {prompt.prompt_id: prompt for prompt in prompts}
    return tuple(sorted(once.values(), key=lambda prompt: STAGE_ORDER.index(prompt.stage)))


def _run_sheets(file: RunSheetFile) -> tuple[RunSheet, ...]:
    return tuple(_run_sheet(sheet, file) for sheet in file.sheet)


def _run_sheet(sheet: SheetRow, file: RunSheetFile) -> RunSheet:
    rows = {row.step_id: row for row in file.step}
    steps = tuple(
        RunStep(
            minutes=minutes,
            **{field.name: getattr(rows[step_id], field.name) for field in fields(StepRow)},
        )
        for step_id, minutes in sheet.steps
    )
    return RunSheet(sheet_id=sheet.sheet_id, name=sheet.name, total=sheet.total, steps=steps)


def _coach(file: CoachFile) -> Coach:
    return Coach(hints=file.hint, openings=file.openings, lists=word_lists(file.lists))


def _identifying(file: IdentifyingFile, files: Mapping[str, Any]) -> IdentifyingPatterns:
    kinds = {kind.kind: kind for kind in file.kind}
    return IdentifyingPatterns(
        kinds=file.kind,
        lists=word_lists(file.lists),
        names=file.names,
        regions=file.regions,
        tongues=tuple(_tongue(one, kinds) for one in files.values() if isinstance(one, TongueFile)),
    )


def _tongue(file: TongueFile, kinds: Mapping[str, IdentifyingKind]) -> IdentifyingPatterns:
    """The words of one more language, under the kinds that the bank has names for."""
    written = {words.kind: words for words in file.kind}
    written.setdefault(NAME_KIND, KindWords(kind=NAME_KIND, phrases=()))
    return IdentifyingPatterns(
        kinds=tuple(
            replace(kinds[kind], phrases=words.phrases, unless=words.unless, shapes=())
            for kind, words in written.items()
            if kind in kinds
        ),
        lists=word_lists(file.lists),
        names=file.names,
    )
