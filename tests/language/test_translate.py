from __future__ import annotations

from contextvars import copy_context

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from toolkit.domain.vocabulary import Stage
from toolkit.language import label, translate, use_language


@pytest.fixture
def a_language(tmp_path, monkeypatch):
    """A catalogue of one word in an invented language "xx", where the toolkit looks for languages."""
    catalogue = Catalog(locale="en")
    catalogue.add("Goals", "Slaog")
    folder = tmp_path / "xx" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    with (folder / "toolkit.mo").open("wb") as file:
        write_mo(file, catalogue)
    monkeypatch.setattr(translate, "LOCALES", tmp_path)
    translate._catalogue.cache_clear()
    yield "xx"
    translate._catalogue.cache_clear()


def test_a_catalogue_laid_in_its_folder_is_spoken(a_language):
    def spoken() -> tuple[str, str]:
        use_language(a_language)
        return label(Stage.GOALS), label(Stage.ROLES)

    assert copy_context().run(spoken) == ("Slaog", "Roles")


def test_another_task_goes_on_in_its_own_language(a_language):
    copy_context().run(use_language, a_language)
    assert label(Stage.GOALS) == "Goals"


def test_a_language_without_a_catalogue_speaks_english():
    def spoken() -> str:
        use_language("zz")
        return label(Stage.GOALS)

    assert copy_context().run(spoken) == "Goals"
