"""Routes and middleware that stand beside the Streamlit script."""

from __future__ import annotations

from pathlib import Path

from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from toolkit import __version__

APP_NAME = "freedom-business-workshop-toolkit"

COMPRESS_FROM_BYTES = 1_000


def routes(project: Path) -> list[BaseRoute]:
    """The routes: ``/health`` says that the app is up, ``/fonts`` serves our own fonts to the screens."""
    return [
        Route("/health", _health),
        Mount("/fonts", app=StaticFiles(directory=project / "templates" / "fonts"), name="fonts"),
    ]


def middleware() -> list[Middleware]:
    """Compression: Streamlit does not compress its own files, and a slow network pays for it twice over."""
    return [Middleware(GZipMiddleware, minimum_size=COMPRESS_FROM_BYTES)]


async def _health(_request: Request) -> JSONResponse:
    return JSONResponse({"app": APP_NAME, "status": "ok", "version": __version__})
