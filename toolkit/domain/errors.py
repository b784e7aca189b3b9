"""What can go wrong, as classes and codes. The sentence for a person is found in the language room."""

from __future__ import annotations

from dataclasses import dataclass, field


class ToolkitError(Exception):
    """Something a person can understand and mend.

    ``code`` names the sentence; ``params`` fill its gaps. No sentence is kept here.
    """

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code, params)
        self.code = code
        self.params = params


class RuleBroken(ToolkitError):
    """A change that the rules of a session forbid."""


class NotFound(ToolkitError):
    """A session, file or document that is not there."""


class NotAllowed(ToolkitError):
    """Something only somebody else may do."""


class RoomClosed(ToolkitError):
    """A change for a session that takes no more changes."""


class StoreUnavailable(ToolkitError):
    """The journal cannot be read or written right now."""


class SessionUnreadable(StoreUnavailable):
    """One session whose journal is damaged or was written by a newer toolkit; the others can be read."""


class DocumentFailed(ToolkitError):
    """A document that could not be made."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong in a file: what (``code``), where (``place``) and the gaps of its sentence."""

    code: str
    place: str
    params: dict[str, object] = field(default_factory=dict)


class FileRejected(ToolkitError):
    """A file that was read whole and not taken in, with every problem found in it."""

    def __init__(self, problems: tuple[Problem, ...], **params: object) -> None:
        super().__init__("file_rejected", problem_count=len(problems), **params)
        self.problems = problems
