"""The shape of every bank file. Rows that are values of the domain are the domain's own classes."""

from __future__ import annotations

from dataclasses import field

from toolkit.domain.bank import (
    BankTest,
    BridgeCard,
    GlossaryEntry,
    ImpactArea,
    LevelWords,
    NeverTest,
    PaperPart,
    Prompt,
    SafetyLine,
    Sign,
    Source,
    Starter,
    SubjectWords,
    VulnerabilityWords,
)
from toolkit.domain.vocabulary import Stage, record
from toolkit.domain.wording import HintRule, IdentifyingKind, NamePatterns

Lists = dict[str, tuple[str, ...]]


@record
class PromptFile:
    """prompts/*.toml. Without a track_id the prompts are for any track that names them under "also"."""

    prompt: tuple[Prompt, ...]
    track_id: str | None = None


@record
class StarterFile:
    """starters/*.toml; track_id and lens at the top hold for every card in it."""

    track_id: str
    lens: str
    starter: tuple[Starter, ...]


@record
class TrackFile:
    """tracks/*.toml."""

    track_id: str
    name: str
    about: str
    also: tuple[str, ...] = ()
    prompt: tuple[Prompt, ...] = ()
    starter: tuple[Starter, ...] = ()


@record
class TestFile:
    """tests.toml."""

    __test__ = False

    test: tuple[BankTest, ...]


@record
class NeverFile:
    """never.toml."""

    rule: tuple[NeverTest, ...]
    lists: Lists = field(default_factory=dict)


@record
class StepRow:
    """A step of run-sheets.toml, without its minutes."""

    step_id: str
    name: str
    about: str
    stage: Stage | None = None
    say: str = ""
    do: str = ""
    watch_for: str = ""
    on_paper: str = ""
    alone: str = ""


@record
class SheetRow:
    """A run-sheet: the ids of its steps with their minutes."""

    sheet_id: str
    name: str
    total: int
    steps: tuple[tuple[str, int], ...]


@record
class RunSheetFile:
    """run-sheets.toml."""

    step: tuple[StepRow, ...]
    sheet: tuple[SheetRow, ...]


@record
class SafetyFile:
    """safety.toml."""

    line: tuple[SafetyLine, ...]


@record
class SignFile:
    """signs.toml."""

    sign: tuple[Sign, ...]


@record
class BridgeFile:
    """bridge.toml."""

    plenary: tuple[BridgeCard, ...]
    country: tuple[BridgeCard, ...]


@record
class ScalesFile:
    """scales.toml."""

    level: tuple[LevelWords, ...]
    impact: tuple[ImpactArea, ...]
    vulnerability: tuple[VulnerabilityWords, ...]
    subject: tuple[SubjectWords, ...]


@record
class CoachFile:
    """coach.toml."""

    hint: tuple[HintRule, ...]
    openings: tuple[str, ...] = ()
    lists: Lists = field(default_factory=dict)


@record
class IdentifyingFile:
    """identifying.toml."""

    kind: tuple[IdentifyingKind, ...]
    lists: Lists = field(default_factory=dict)
    names: NamePatterns = NamePatterns()
    regions: tuple[str, ...] = ()


@record
class KindWords:
    """The phrases of one more language for a kind of identifying.toml."""

    kind: str
    phrases: tuple[str, ...]
    unless: tuple[str, ...] = ()


@record
class TongueFile:
    """identifying/*.toml: what points at a person in one more language."""

    language: str
    kind: tuple[KindWords, ...]
    lists: Lists = field(default_factory=dict)
    names: NamePatterns = NamePatterns()


@record
class GlossaryFile:
    """glossary.toml."""

    entry: tuple[GlossaryEntry, ...]


@record
class PaperFile:
    """paper.toml."""

    part: tuple[PaperPart, ...]


@record
class SourceFile:
    """sources.toml."""

    source: tuple[Source, ...]


SINGLE: dict[str, type] = {
    "tests.toml": TestFile,
    "never.toml": NeverFile,
    "run-sheets.toml": RunSheetFile,
    "safety.toml": SafetyFile,
    "signs.toml": SignFile,
    "bridge.toml": BridgeFile,
    "scales.toml": ScalesFile,
    "coach.toml": CoachFile,
    "identifying.toml": IdentifyingFile,
    "glossary.toml": GlossaryFile,
    "paper.toml": PaperFile,
    "sources.toml": SourceFile,
}
"""The files a bank has once, by their path in a language's folder."""

FOLDERS: dict[str, type] = {
    "identifying": TongueFile,
    "prompts": PromptFile,
    "starters": StarterFile,
    "tracks": TrackFile,
}
"""The folders a bank has, each with as many files as a facilitator likes."""
