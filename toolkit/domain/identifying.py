"""What may point at a real person, as values. The words are a bank file; each language has its own."""

from __future__ import annotations

from toolkit.domain.vocabulary import record


@record
class WordList:
    """Words that the phrases of a bank file name as ``{list_id}``."""

    list_id: str
    words: tuple[str, ...]


@record
class IdentifyingKind:
    """A kind of passage that may identify a person: its name, what to do about it, and the phrases that show it."""

    kind: str
    name: str
    says: str
    phrases: tuple[str, ...] = ()


@record
class NamePatterns:
    """How a personal name is guessed: words that come before one or after one, and capitalised words that are none."""

    cues_before: tuple[str, ...] = ()
    cues_after: tuple[str, ...] = ()
    not_names: tuple[str, ...] = ()


@record
class IdentifyingPatterns:
    """Everything the check of identifying passages looks for. It misses things; every place that uses it says so."""

    kinds: tuple[IdentifyingKind, ...]
    lists: tuple[WordList, ...] = ()
    names: NamePatterns = NamePatterns()
