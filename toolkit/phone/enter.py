"""/enter: where the facilitator signs in, by passphrase or by the one-time link of the terminal."""

from __future__ import annotations

from http import HTTPStatus

import anyio
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from toolkit.desk.passphrase import passphrase_fits
from toolkit.desk.signing import link_token_fits
from toolkit.domain.errors import NotAllowed, RuleBroken
from toolkit.language import _, ngettext, sentence
from toolkit.phone.enter_page import Enter, enter_page
from toolkit.phone.incoming import read_form
from toolkit.phone.keys import facilitator_signed_in, sign_in
from toolkit.phone.limits import WrongTries

TO_AT_MOST = 500
"""The longest way back to a page of the screens that is carried along, in characters (house rule)."""


def enter_routes() -> list[BaseRoute]:
    """The routes of the passphrase page."""
    door = Door()
    return [
        Route("/enter", door.show, methods=["GET"]),
        Route("/enter", door.try_passphrase, methods=["POST"]),
    ]


class Door:
    """Lets the facilitator in; remembers wrong tries for as long as they matter."""

    def __init__(self, tries: WrongTries | None = None) -> None:
        self._tries = tries or WrongTries()
        self._trying: set[str] = set()

    async def show(self, request: Request) -> Response:
        """The form; with a one-time link straight in."""
        to = request.query_params.get("to", "")
        if facilitator_signed_in(request):
            return _onward(to)
        token = request.query_params.get("once")
        if token is None:
            return enter_page(Enter(to=to))
        if request.method == "GET" and await run_in_threadpool(link_token_fits, token):
            return _let_in(to)
        said = _(
            "This link was used before, or it is older than ten minutes. Type the passphrase,"
            " or make a new link in the terminal."
        )
        return enter_page(Enter(to=to, said=said), HTTPStatus.FORBIDDEN)

    async def try_passphrase(self, request: Request) -> Response:
        """Check what was typed. Whoever was wrong too often waits, and tries one at a time."""
        try:
            form = await read_form(request)
        except (NotAllowed, RuleBroken) as refused:
            return enter_page(Enter(said=sentence(refused)), HTTPStatus.FORBIDDEN)
        to = form.get("to", "")
        who = request.client.host if request.client else ""
        if who in self._trying:
            said = _("Your last try is still being checked. Wait a moment, then try again.")
            return enter_page(Enter(to=to, said=said), HTTPStatus.TOO_MANY_REQUESTS)
        self._trying.add(who)
        try:
            fits = await self._fits(who, form.get("passphrase", ""))
        finally:
            self._trying.discard(who)
        if fits:
            return _let_in(to)
        return enter_page(Enter(to=to, said=self.after_a_wrong_try(who)), HTTPStatus.FORBIDDEN)

    async def _fits(self, who: str, passphrase: str) -> bool:
        await anyio.sleep(self._tries.wait_seconds(who))
        # One at a time: the check takes 64 MB of memory, which is its point.
        fits = await anyio.to_thread.run_sync(passphrase_fits, passphrase, limiter=_one_at_a_time())
        if fits:
            self._tries.was_right(who)
        else:
            self._tries.was_wrong(who)
        return fits

    def after_a_wrong_try(self, who: str) -> str:
        """What the page says to an address that was wrong."""
        wrong = _(
            "This is not the passphrase. It has twelve letters, and the terminal showed it once."
        )
        seconds = round(self._tries.wait_seconds(who))
        if not seconds:
            return wrong
        slower = ngettext(
            "So that nobody can guess it, the next answer takes {seconds} second.",
            "So that nobody can guess it, the next answer takes {seconds} seconds.",
            seconds,
        )
        return wrong + " " + slower.format(seconds=seconds)


_limiter: anyio.lowlevel.RunVar[anyio.CapacityLimiter] = anyio.lowlevel.RunVar("passphrase_check")


def _one_at_a_time() -> anyio.CapacityLimiter:
    """The limiter of this event loop."""
    limiter = _limiter.get(None)
    if limiter is None:
        limiter = anyio.CapacityLimiter(1)
        _limiter.set(limiter)
    return limiter


def _let_in(to: str) -> Response:
    response = _onward(to)
    sign_in(response)
    return response


def _onward(to: str) -> Response:
    """On to the screens, back to the page that was asked for: only ever to a page of ours."""
    where = "/?" + to if to and len(to) <= TO_AT_MOST and to.isprintable() else "/"
    return RedirectResponse(
        where, 303, {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer"}
    )
