"""What a facilitator may rewrite, as values: tracks, prompts, starter cards, tests, run-sheets, words and the guide.

The words themselves are files under templates/; the content room reads them into a Bank.
"""

from __future__ import annotations

from toolkit.domain.vocabulary import (
    DEBRIEF_STAGES,
    Effort,
    EvidenceLevel,
    Lens,
    Stage,
    Subject,
    record,
)
from toolkit.domain.wording import Coach, IdentifyingPatterns, WordList

SILENT_SHARE = 3
"""One third of a debrief stage is silent writing (house rule)."""


@record
class Prompt:
    """A question of a stage, with notes for the facilitator and an explanation and example for who works alone."""

    prompt_id: str
    stage: Stage
    text: str
    starred: bool = False
    premortem: bool = False
    say: str = ""
    do: str = ""
    watch_for: str = ""
    explanation: str = ""
    example: str = ""


@record
class Starter:
    """A starter card: a belief to take over and change; the text goes on after "We believe that"."""

    starter_id: str
    track_id: str
    lens: Lens
    text: str
    hint: str = ""
    touches_safety: bool = False
    test_ids: tuple[str, ...] = ()
    protect_only: bool = False


@record
class ReachIf:
    """A level a test can reach under a condition, in words that go on after "if"."""

    level: EvidenceLevel
    condition: str


@record
class BankTest:
    """A cheap and safe way to learn: what to do, what it tells, what it costs, how far it can reach.

    ``reach`` is the highest level it normally earns. ``effort_up_to`` is set when the effort is a range.
    ``worker_voice`` marks tests whose result is safe worker voice or free choice.
    """

    test_id: str
    what: str
    tells: str
    effort: Effort
    reach: EvidenceLevel
    caution: str
    lenses: tuple[Lens, ...]
    effort_up_to: Effort | None = None
    reach_if: tuple[ReachIf, ...] = ()
    worker_voice: bool = False

    @property
    def effort_at_most(self) -> Effort:
        """The greatest effort the test may cost."""
        return self.effort_up_to or self.effort


@record
class NeverTest:
    """A rule about tests that are never run, with the phrases that make the toolkit warn."""

    rule_id: str
    text: str
    warning_patterns: tuple[str, ...]


@record
class Track:
    """The topic of a breakout, with its prompts in the order of the stages and its starter cards."""

    track_id: str
    name: str
    about: str
    prompts: tuple[Prompt, ...] = ()
    starters: tuple[Starter, ...] = ()


@record
class RunStep:
    """One step of a run-sheet; ``stage`` is the screen it belongs to, if any.

    ``say``, ``do``, ``watch_for`` are the facilitator's notes; ``on_paper``: without a computer; ``alone``: by oneself.
    """

    step_id: str
    name: str
    about: str
    minutes: int
    stage: Stage | None = None
    say: str = ""
    do: str = ""
    watch_for: str = ""
    on_paper: str = ""
    alone: str = ""

    @property
    def silent_minutes(self) -> int:
        """The minutes of silent writing at the start: a third of a debrief stage, none elsewhere."""
        return round(self.minutes / SILENT_SHARE) if self.stage in DEBRIEF_STAGES else 0


@record
class RunSheet:
    """The steps of a session and their minutes. ``sheet_id`` is "60", "90", "120", "180", "alone" or "review"."""

    sheet_id: str
    name: str
    total: int
    steps: tuple[RunStep, ...]


@record
class SafetyLine:
    """One of the lines that stand on every screen and sheet."""

    line_id: str
    text: str


@record
class Sign:
    """A sign that work is forced, as a question about the own business (after the ILO's eleven indicators).

    A yes means that the sign is there. ``belief`` is what a finding begins with; it goes on after "We believe that".
    ``look_at`` helps who is not sure, ``protect`` is what comes first.
    """

    sign_id: str
    name: str
    question: str
    looks_like: tuple[str, ...]
    look_at: str
    belief: str
    protect: str


@record
class BridgeCard:
    """A question for the plenary or for the country groups."""

    card_id: str
    text: str


@record
class LevelWords:
    """An evidence level in plain words: its name, what belongs there, and a made-up example of it."""

    level: EvidenceLevel
    name: str
    about: str
    example: str = ""


@record
class ImpactArea:
    """An area of impact (safety, mission, business or law) with its words for 0, 1, 2, 3 and 4."""

    area: str
    name: str
    asks: str
    anchors: tuple[str, str, str, str, str]


@record
class VulnerabilityWords:
    """Words for how easily the world could break a belief, 1 to 3."""

    value: int
    name: str
    about: str


@record
class SubjectWords:
    """What an evidence item can be about. Its window in months is a rule of scoring, not of the bank."""

    subject: Subject
    name: str
    about: str


@record
class PaperPart:
    """A box or list that stands on paper only, with its heading and its entries."""

    part_id: str
    name: str
    lines: tuple[str, ...]


@record
class GlossaryEntry:
    """A word of the toolkit and what it means."""

    word: str
    means: str


@record
class Source:
    """Where a rule or a claim comes from, what we took from it, and how far it was read."""

    source_id: str
    cite: str
    used_for: str
    read: str


@record
class GuidePage:
    """A page of the in-app guide, in Markdown, starting with its title."""

    page_id: str
    title: str
    text: str


@record
class Bank:
    """All of it, in one language."""

    language: str
    tracks: tuple[Track, ...]
    tests: tuple[BankTest, ...]
    never_tests: tuple[NeverTest, ...]
    never_lists: tuple[WordList, ...]
    run_sheets: tuple[RunSheet, ...]
    safety_lines: tuple[SafetyLine, ...]
    signs: tuple[Sign, ...]
    plenary_cards: tuple[BridgeCard, ...]
    country_cards: tuple[BridgeCard, ...]
    levels: tuple[LevelWords, ...]
    impact_areas: tuple[ImpactArea, ...]
    vulnerabilities: tuple[VulnerabilityWords, ...]
    subjects: tuple[SubjectWords, ...]
    coach: Coach
    identifying: IdentifyingPatterns
    glossary: tuple[GlossaryEntry, ...]
    sources: tuple[Source, ...]
    paper_parts: tuple[PaperPart, ...]
    guide: tuple[GuidePage, ...]

    def track(self, track_id: str) -> Track | None:
        """The track with that id, or None: a track file may have been taken away since."""
        return next((track for track in self.tracks if track.track_id == track_id), None)

    def prompt(self, prompt_id: str) -> Prompt | None:
        """The prompt with that id, in whichever track, or None."""
        prompts = (prompt for track in self.tracks for prompt in track.prompts)
        return next((prompt for prompt in prompts if prompt.prompt_id == prompt_id), None)

    def starter(self, starter_id: str) -> Starter | None:
        """The starter card with that id, in whichever track, or None."""
        starters = (starter for track in self.tracks for starter in track.starters)
        return next((starter for starter in starters if starter.starter_id == starter_id), None)

    def test(self, test_id: str) -> BankTest | None:
        """The test with that id, or None."""
        return next((test for test in self.tests if test.test_id == test_id), None)

    def sign(self, sign_id: str) -> Sign | None:
        """The sign with that id, or None: an answer may be older than the file."""
        return next((sign for sign in self.signs if sign.sign_id == sign_id), None)

    def paper_part(self, part_id: str) -> PaperPart:
        """The part with that id. Raises KeyError; the bank's checks see to it that the known ones are there."""
        return {part.part_id: part for part in self.paper_parts}[part_id]

    def page(self, page_id: str) -> GuidePage | None:
        """The guide page with that id, or None."""
        return next((page for page in self.guide if page.page_id == page_id), None)
