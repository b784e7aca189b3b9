"""What must hold across the files of a bank. Each check finds every problem of its kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from toolkit.content.phrase_parts import PhraseWrong
from toolkit.content.phrases import check_phrase
from toolkit.content.shapes import (
    CoachFile,
    IdentifyingFile,
    Lists,
    NeverFile,
    PaperFile,
    PromptFile,
    RunSheetFile,
    ScalesFile,
    StarterFile,
    TestFile,
    TongueFile,
    TrackFile,
)
from toolkit.content.signs import SHAPES
from toolkit.content.telephone import REGIONS
from toolkit.content.toml_files import place_of
from toolkit.domain.bank import Bank, Prompt, Starter
from toolkit.domain.errors import Problem
from toolkit.domain.vocabulary import DEBRIEF_STAGES, MINUTES_AT_HAND, EvidenceLevel, Stage, Subject
from toolkit.domain.wording import WordList

PROMPTED_STAGES = (*DEBRIEF_STAGES, Stage.ASSUMPTIONS)
"""The stages every track must have prompts for."""

SHEETS = (*map(str, MINUTES_AT_HAND), "alone", "review")
IMPACT_AREAS = ("safety", "mission", "business", "law")
VULNERABILITIES = (1, 2, 3)
PAPER_PARTS = (
    "never_write", "harm", "impact_in_short", "risk_rule", "gates", "evidence_rule", "before", "after", "interpreter",
)  # fmt: skip
"""What the sheets of paper look for."""

Files = Mapping[str, Any]
"""The values of the bank's files by their path."""


def word_lists(lists: Lists) -> tuple[WordList, ...]:
    """The lists of a file as values."""
    return tuple(WordList(list_id=name, words=words) for name, words in lists.items())


def file_problems(files: Files) -> Iterator[Problem]:
    """Everything that is wrong between the files, before they are put together."""
    yield from _ids_used_twice(files)
    yield from _links_to_nowhere(files)
    yield from _run_sheet_problems(files["run-sheets.toml"])
    yield from _scale_problems(files["scales.toml"])
    yield from _paper_problems(files["paper.toml"])
    yield from _phrase_problems(files)


def track_problems(bank: Bank) -> Iterator[Problem]:
    """Every track has prompts, and a short set, for each stage that asks."""
    for track in bank.tracks:
        for stage in PROMPTED_STAGES:
            prompts = [prompt for prompt in track.prompts if prompt.stage is stage]
            gaps: dict[str, object] = {"track": track.track_id, "stage": stage.value}
            if not prompts:
                yield Problem("bank_stage_empty", f"tracks, {track.track_id}", gaps)
            elif not any(prompt.starred for prompt in prompts):
                yield Problem("bank_short_set_empty", f"tracks, {track.track_id}", gaps)


def _ids_used_twice(files: Files) -> Iterator[Problem]:
    seen: dict[tuple[str, str], str] = {}
    for name, kind, one_id in _ids(files):
        if (kind, one_id) in seen:
            gaps: dict[str, object] = {"id": one_id, "first": seen[(kind, one_id)]}
            yield Problem("bank_id_twice", place_of(name, one_id), gaps)
        seen.setdefault((kind, one_id), name)


def _ids(files: Files) -> Iterator[tuple[str, str, str]]:
    for name, file in files.items():
        if isinstance(file, TrackFile):
            yield name, "track", file.track_id
        yield from ((name, "prompt", prompt.prompt_id) for prompt in prompts_in(file))
        yield from ((name, "starter", starter.starter_id) for starter in starters_in(file))
    rows = (
        ("tests.toml", "test", [test.test_id for test in files["tests.toml"].test]),
        ("never.toml", "rule", [rule.rule_id for rule in files["never.toml"].rule]),
        ("coach.toml", "hint", [hint.hint_id for hint in files["coach.toml"].hint]),
        ("identifying.toml", "kind", [kind.kind for kind in files["identifying.toml"].kind]),
        ("safety.toml", "line", [line.line_id for line in files["safety.toml"].line]),
        ("signs.toml", "sign", [sign.sign_id for sign in files["signs.toml"].sign]),
        ("run-sheets.toml", "step", [step.step_id for step in files["run-sheets.toml"].step]),
        ("run-sheets.toml", "sheet", [sheet.sheet_id for sheet in files["run-sheets.toml"].sheet]),
        ("sources.toml", "source", [source.source_id for source in files["sources.toml"].source]),
        ("paper.toml", "part", [part.part_id for part in files["paper.toml"].part]),
        ("bridge.toml", "card", [card.card_id for card in _bridge_cards(files)]),
    )
    for name, kind, ids in rows:
        yield from ((name, kind, one_id) for one_id in ids)


def _bridge_cards(files: Files) -> Iterable[Any]:
    return (*files["bridge.toml"].plenary, *files["bridge.toml"].country)


def prompts_in(file: Any) -> tuple[Prompt, ...]:
    """The prompts written in one file."""
    return file.prompt if isinstance(file, PromptFile | TrackFile) else ()


def starters_in(file: Any) -> tuple[Starter, ...]:
    """The starter cards written in one file."""
    return file.starter if isinstance(file, StarterFile | TrackFile) else ()


def _links_to_nowhere(files: Files) -> Iterator[Problem]:
    tests: TestFile = files["tests.toml"]
    test_ids = {test.test_id for test in tests.test}
    prompt_ids = {prompt.prompt_id for file in files.values() for prompt in prompts_in(file)}
    track_ids = {file.track_id for file in files.values() if isinstance(file, TrackFile)}
    for name, file in files.items():
        for starter in starters_in(file):
            for test_id in starter.test_ids:
                if test_id not in test_ids:
                    place = place_of(name, starter.starter_id)
                    yield Problem("bank_test_unknown", place, {"id": test_id})
        if isinstance(file, TrackFile):
            for prompt_id in file.also:
                if prompt_id not in prompt_ids:
                    yield Problem("bank_prompt_unknown", place_of(name, "also"), {"id": prompt_id})
        elif isinstance(file, PromptFile | StarterFile) and file.track_id not in {None, *track_ids}:
            yield Problem("bank_track_unknown", name, {"id": file.track_id})


def _run_sheet_problems(file: RunSheetFile) -> Iterator[Problem]:
    name = "run-sheets.toml"
    step_ids = {step.step_id for step in file.step}
    for sheet in file.sheet:
        place = place_of(name, sheet.sheet_id)
        for step_id, _ in sheet.steps:
            if step_id not in step_ids:
                yield Problem("bank_step_unknown", place, {"id": step_id})
        added = sum(minutes for _, minutes in sheet.steps)
        if added != sheet.total:
            yield Problem("bank_minutes_differ", place, {"added": added, "total": sheet.total})
    for sheet_id in SHEETS:
        if sheet_id not in {sheet.sheet_id for sheet in file.sheet}:
            yield Problem("bank_row_missing", name, {"id": sheet_id})


def _scale_problems(file: ScalesFile) -> Iterator[Problem]:
    expected: tuple[tuple[str, list[Any], list[Any]], ...] = (
        ("level", [row.level for row in file.level], list(EvidenceLevel)),
        ("impact", [row.area for row in file.impact], list(IMPACT_AREAS)),
        ("vulnerability", [row.value for row in file.vulnerability], list(VULNERABILITIES)),
        ("subject", [row.subject for row in file.subject], list(Subject)),
    )
    for key, written, all_of in expected:
        if sorted(written) != sorted(all_of):
            allowed = ", ".join(
                value.name if isinstance(value, EvidenceLevel) else str(value) for value in all_of
            )
            place = place_of("scales.toml", key)
            yield Problem("bank_scale_incomplete", place, {"key": key, "allowed": allowed})


def _paper_problems(file: PaperFile) -> Iterator[Problem]:
    written = {part.part_id for part in file.part}
    for part_id in PAPER_PARTS:
        if part_id not in written:
            yield Problem("bank_row_missing", "paper.toml", {"id": part_id})


def _phrase_problems(files: Files) -> Iterator[Problem]:
    never: NeverFile = files["never.toml"]
    coach: CoachFile = files["coach.toml"]
    identifying: IdentifyingFile = files["identifying.toml"]
    for rule in never.rule:
        place = place_of("never.toml", rule.rule_id)
        yield from _wrong(place, rule.warning_patterns, never.lists)
    for hint in coach.hint:
        place = place_of("coach.toml", hint.hint_id)
        yield from _wrong(place, (*hint.any_of, *hint.none_of), coach.lists)
    for kind in identifying.kind:
        place = place_of("identifying.toml", kind.kind)
        yield from _wrong(place, (*kind.phrases, *kind.unless), identifying.lists)
        yield from _not_among(place, "shapes", kind.shapes, SHAPES)
    place = place_of("identifying.toml", "regions")
    yield from _not_among(place, "regions", identifying.regions, REGIONS)
    yield from _tongue_problems(files, [kind.kind for kind in identifying.kind])


def _tongue_problems(files: Files, kinds: list[str]) -> Iterator[Problem]:
    for name, file in files.items():
        if not isinstance(file, TongueFile):
            continue
        yield from _not_among(
            place_of(name, "kind"), "kind", [one.kind for one in file.kind], kinds
        )
        for words in file.kind:
            phrases = (*words.phrases, *words.unless)
            yield from _wrong(place_of(name, words.kind), phrases, file.lists)


def _not_among(
    place: str, key: str, written: Iterable[str], allowed: Iterable[str]
) -> Iterator[Problem]:
    known = list(allowed)
    for value in written:
        if value not in known:
            gaps: dict[str, object] = {"key": key, "allowed": ", ".join(known)}
            yield Problem("bank_value_not_allowed", place, gaps)


def _wrong(place: str, phrases: tuple[str, ...], lists: Lists) -> Iterator[Problem]:
    for phrase in phrases:
        try:
            check_phrase(phrase, word_lists(lists))
        except PhraseWrong as wrong:
            yield Problem(wrong.reason, place, {"phrase": phrase, "part": wrong.part})
