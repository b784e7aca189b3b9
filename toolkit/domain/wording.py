"""What the toolkit looks for in wording, as values: hints for a clearer belief, passages that may identify a person.

The words are bank files; each language has its own. Phrases are written in the little language of the bank files
(toolkit/content/phrases.py).
"""

from __future__ import annotations

from toolkit.domain.vocabulary import record


@record
class WordList:
    """Words that the phrases of a bank file name as ``{list_id}``."""

    list_id: str
    words: tuple[str, ...]


@record
class HintRule:
    """When the wording coach speaks. ``any_of``: one must stand in the text; ``none_of``: none may."""

    hint_id: str
    says: str
    before: str
    after: str
    any_of: tuple[str, ...] = ()
    none_of: tuple[str, ...] = ()


@record
class Coach:
    """The wording coach: its hints, and the opening words ("we believe that") it takes off before it reads."""

    hints: tuple[HintRule, ...]
    openings: tuple[str, ...] = ()
    lists: tuple[WordList, ...] = ()


@record
class IdentifyingKind:
    """A kind of passage that may identify a person: its name, what to do about it, and what shows it.

    ``phrases`` are words of the language; ``shapes`` name what looks alike in every language, such as an email address;
    ``unless`` are phrases round a passage that make it harmless, such as "her or his wage".
    """

    kind: str
    name: str
    says: str
    phrases: tuple[str, ...] = ()
    shapes: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()


@record
class NamePatterns:
    """How a personal name is guessed: words that come before one or after one, and capitalised words that are none.

    ``from_capitals`` is for languages in which only names carry a capital inside a sentence.
    """

    from_capitals: bool = False
    cues_before: tuple[str, ...] = ()
    cues_after: tuple[str, ...] = ()
    not_names: tuple[str, ...] = ()


@record
class IdentifyingPatterns:
    """Everything the check of identifying passages looks for. It misses things; every place that uses it says so.

    ``regions`` are the countries (ISO 3166 codes) whose telephone numbers are known without their country code.
    ``tongues`` are the words of further languages: people write in the language they think in, whatever the screens
    speak.
    """

    kinds: tuple[IdentifyingKind, ...]
    lists: tuple[WordList, ...] = ()
    names: NamePatterns = NamePatterns()
    regions: tuple[str, ...] = ()
    tongues: tuple[IdentifyingPatterns, ...] = ()
