"""The settings of Streamlit that were measured or promised are in place, and the fonts they name exist."""

from __future__ import annotations

import tomllib

import pytest

from toolkit.phone.app import APP_NAME
from toolkit.setup.layout import PROJECT
from toolkit.setup.port import APP

SETTINGS = tomllib.loads((PROJECT / ".streamlit" / "config.toml").read_text("utf-8"))


@pytest.mark.parametrize(
    ("section", "name", "value"),
    [
        ("runner", "postScriptGC", False),
        ("server", "fileWatcherType", "none"),
        ("server", "address", "127.0.0.1"),
        ("browser", "gatherUsageStats", False),
        ("client", "toolbarMode", "minimal"),
        ("client", "showErrorDetails", "none"),
        ("client", "showErrorLinks", False),
    ],
)
def test_a_needed_setting_is_set(section, name, value):
    assert SETTINGS[section][name] == value


def test_streamlit_knows_every_setting_and_reads_it_from_our_file():
    from streamlit import config

    options = config.get_config_options(force_reparse=True)
    for section in ("runner", "server", "browser", "client"):
        for name, value in SETTINGS[section].items():
            assert (name, options[f"{section}.{name}"].value) == (name, value)


def test_every_font_the_theme_names_is_shipped():
    urls = [face["url"] for face in SETTINGS["theme"]["fontFaces"]]
    shipped = {f"/fonts/{file.name}" for file in (PROJECT / "templates" / "fonts").glob("*.ttf")}
    assert set(urls) - shipped == set()


def test_no_setting_names_another_host():
    text = (PROJECT / ".streamlit" / "config.toml").read_text("utf-8")
    assert "://" not in text


def test_set_up_and_app_agree_on_the_name_it_answers_with():
    assert APP == APP_NAME
