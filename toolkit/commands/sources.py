"""From the paths of the command line to sessions: files, folders of files, samples; what cannot be read says why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from toolkit.commands.files import brought_from
from toolkit.commands.outcome import explain
from toolkit.domain.errors import ToolkitError
from toolkit.domain.history import History
from toolkit.domain.session import Session
from toolkit.exchange import sample_names
from toolkit.language import _
from toolkit.setup.exit_codes import ExitCode, SetupProblem

SCHEMA_ENDING = ".schema.json"
"""Lies beside the samples and is no session."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One named thing: what it holds, or the lines that say why it could not be read."""

    name: str
    stem: str
    brought: Session | History | None = None
    wrong: tuple[str, ...] = ()


def sources_of(words: list[str]) -> Iterator[Source]:
    """What the paths and sample names hold, in their order; a folder gives its session files by name, each path once.

    Raises SetupProblem for a folder without any.
    """
    for name in dict.fromkeys(each for word in words for each in files_in(word)):
        yield _read(name)


def files_in(word: str) -> list[str]:
    """The session files of a folder by name, or what was named itself. Raises SetupProblem for a folder without any."""
    folder = Path(word).expanduser()
    if not folder.is_dir():
        return [word]
    files = sorted(path for path in folder.glob("*.json") if not path.name.endswith(SCHEMA_ENDING))
    if not files:
        sentence = _("There is no session file in {folder}. Session files end in .json.")
        raise SetupProblem(ExitCode.NOT_FOUND, sentence.format(folder=word))
    return [str(path) for path in files]


def _read(name: str) -> Source:
    is_sample = name in sample_names() and not Path(name).expanduser().exists()
    stem = name if is_sample else Path(name).stem
    try:
        return Source(name=name, stem=stem, brought=brought_from(name))
    except ToolkitError as error:
        return Source(name=name, stem=stem, wrong=tuple(explain(error)))
    except SetupProblem as problem:
        return Source(name=name, stem=stem, wrong=(problem.sentence,))
