"""The catalogue in use. English is the source; a language is a folder ``locales/xx/LC_MESSAGES/toolkit.mo``."""

from __future__ import annotations

import gettext
from collections.abc import Callable
from contextvars import ContextVar, copy_context
from functools import cache
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

LOCALES = Path(__file__).parent / "locales"
SOURCE_LANGUAGE = "en"

_language: ContextVar[str] = ContextVar("language", default=SOURCE_LANGUAGE)


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    return gettext.translation("toolkit", str(LOCALES), [language], fallback=True)


def use_language(language: str) -> None:
    """Speak this language (such as "en" or "km") from here on, in this thread or task."""
    _language.set(language)


def in_language(language: str, make: Callable[[], T]) -> T:
    """What ``make`` gives where this language is spoken; elsewhere the words stay as they are."""

    def made() -> T:
        use_language(language)
        return make()

    return copy_context().run(made)


def current_language() -> str:
    """The language spoken here."""
    return _language.get()


def _(message: str) -> str:
    """The message in the language spoken here."""
    return _catalogue(_language.get()).gettext(message)


def N_(message: str) -> str:  # noqa: N802 (gettext's own name)
    """Mark a message for the translators where a table is built; it is translated when it is asked for."""
    return message


def ngettext(one: str, many: str, count: int) -> str:
    """The message for a count, in the language spoken here."""
    return _catalogue(_language.get()).ngettext(one, many, count)
