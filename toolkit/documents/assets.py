"""The only things a document may open while it is printed: data in its own text, and our own assets."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from weasyprint.urls import URLFetcher, URLFetcherResponse

from toolkit.documents.folders import DOCUMENT_TEMPLATES, FONTS

ASSET_FOLDERS = (DOCUMENT_TEMPLATES, FONTS)


class AssetFetcher(URLFetcher):  # type: ignore[misc]
    """Opens data: URLs and files inside the asset folders. Everything else is refused, and WeasyPrint logs it."""

    def __init__(self, folders: tuple[Path, ...] = ASSET_FOLDERS) -> None:
        super().__init__(allowed_protocols={"data", "file"}, allow_redirects=False)
        self.folders = tuple(folder.resolve() for folder in folders)

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> URLFetcherResponse:
        """What the URL names. Raises ValueError where it may not be opened."""
        parts = urlsplit(url)
        if parts.scheme == "file":
            path = self._inside(parts.netloc, parts.path)
            url = path.as_uri()
        elif parts.scheme != "data":
            raise ValueError("a document opens only its own assets")
        return super().fetch(url, headers)

    def _inside(self, host: str, path: str) -> Path:
        """The real path of an asset; links and ".." are followed before it is judged."""
        if host:
            raise ValueError("a document opens no other computer")
        real = Path(url2pathname(path)).resolve()
        if not any(real.is_relative_to(folder) for folder in self.folders):
            raise ValueError("a document opens only files of its own folders")
        return real
