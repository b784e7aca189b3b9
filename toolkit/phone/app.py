"""Routes and middleware that stand beside the Streamlit script."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from toolkit import __version__
from toolkit.desk import the_desk, the_gathering_desk
from toolkit.phone.desk_live import DeskLive
from toolkit.phone.enter import enter_routes
from toolkit.phone.gathering.side import GatheringSide
from toolkit.phone.gathering.wall import GatheringWalls
from toolkit.phone.guard import COMPRESS_FROM_BYTES, Guard
from toolkit.phone.side import PhoneSide
from toolkit.phone.wall import Walls

APP_NAME = "freedom-business-workshop-toolkit"


def routes(project: Path) -> list[BaseRoute]:
    """Our routes: ``/health`` says that the app is up, ``/fonts`` serves our fonts, ``/enter`` lets the facilitator in.

    The guard names those that answer everybody (guard.OPEN); in a room all others are the facilitator's.
    """
    gatherings = GatheringSide(the_gathering_desk, the_desk)
    return [
        Route("/health", _health),
        Mount("/fonts", app=StaticFiles(directory=project / "templates" / "fonts"), name="fonts"),
        *enter_routes(),
        *PhoneSide(the_desk, gatherings.has).routes(),
        *gatherings.routes(),
        *Walls(the_desk).routes(),
        *GatheringWalls(the_gathering_desk).routes(),
        DeskLive(the_desk).route(),
        DeskLive(the_gathering_desk, "glive").route(),
    ]


def middleware(ours: Sequence[BaseRoute]) -> list[Middleware]:
    """The guard, which shuts all but a few pages to strangers in a room, and compression.

    Streamlit does not compress its own files, and a slow network pays for it twice over.
    """
    return [
        Middleware(Guard, ours=ours),
        Middleware(GZipMiddleware, minimum_size=COMPRESS_FROM_BYTES),
    ]


async def _health(_request: Request) -> JSONResponse:
    return JSONResponse({"app": APP_NAME, "status": "ok", "version": __version__})
