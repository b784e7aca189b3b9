"""What a document may open while it is printed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents.paper import Printed
from toolkit.documents.assets import ASSET_FOLDERS, AssetFetcher
from toolkit.documents.press import press

REFUSED = [
    "file:///etc/passwd",
    "file://localhost/etc/passwd",
    "file://server/share/secret.txt",
    "//server/share/secret.txt",
    r"\\server\share\secret.txt",
    "http://127.0.0.1:9/",
    "https://127.0.0.1:9/",
    "ftp://127.0.0.1:9/",
    "HTTP://127.0.0.1:9/",
    "jar:file:///etc/passwd",
    "",
    (ASSET_FOLDERS[0] / ".." / ".." / "requirements.txt").as_uri(),
    f"{ASSET_FOLDERS[0].as_uri()}/%2e%2e/%2e%2e/requirements.txt",
    f"{ASSET_FOLDERS[0].as_uri()}x/plan.css",
]


@pytest.mark.parametrize("url", REFUSED)
def test_everything_else_is_refused(url):
    with pytest.raises(ValueError, match="a document opens"):
        AssetFetcher().fetch(url)


def test_an_asset_is_opened():
    response = AssetFetcher().fetch((ASSET_FOLDERS[0] / "plan.css").as_uri())
    assert response.read() == (ASSET_FOLDERS[0] / "plan.css").read_bytes()
    response.close()


def test_data_in_the_document_itself_is_opened():
    response = AssetFetcher().fetch("data:text/plain,hello")
    assert response.read() == b"hello"


def test_a_link_that_leads_out_of_the_folder_is_followed_before_it_is_judged(tmp_path):
    folder = tmp_path / "assets"
    folder.mkdir()
    (tmp_path / "secret.txt").write_text("secret")
    (folder / "way-out.txt").symlink_to(tmp_path / "secret.txt")
    with pytest.raises(ValueError, match="only files of its own folders"):
        AssetFetcher((folder,)).fetch((folder / "way-out.txt").as_uri())


def test_a_printed_page_holds_nothing_of_a_file_it_names(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("a secret of this computer")
    answer = press().print(_page_naming(secret))
    assert Printed(answer.pdf).opened.attachments == {}
    assert b"a secret of this computer" not in answer.pdf
    assert len(answer.warnings) == 3


def _page_naming(secret: Path) -> str:
    """A page that names a file in three ways."""
    return f"""<html lang="en"><head><title>t</title>
        <link rel="stylesheet" href="{secret.as_uri()}">
        <link rel="attachment" href="{secret.as_uri()}"></head>
        <body><h1>t</h1><img alt="a" src="{secret.as_uri()}"></body></html>"""
