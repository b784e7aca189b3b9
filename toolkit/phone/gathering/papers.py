"""What a phone takes with it as a PDF: the pages of the own table and country, and the page of a pair.

The page of a pair is made when one of the two asks, from what the desk holds at that moment, and goes straight into the
answer: it is in no cache, no file and no pack, so that a way to be reached that was taken back is in none either.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context

from starlette.responses import Response

from toolkit.desk import GatheringDesk, today
from toolkit.documents.press import PROCESSES_AT_MOST
from toolkit.domain.errors import NotFound, RuleBroken
from toolkit.domain.gathering.history import GatheringHistory
from toolkit.domain.gathering.rules.base import open_door
from toolkit.language import current_language
from toolkit.phone.pages import PRIVATE
from toolkit.phone.words import bank_now


class Papers:
    """Prints for phones in threads of its own: two hundred that wait for paper keep nobody from saving."""

    def __init__(self, desk: Callable[[], GatheringDesk]) -> None:
        self._desk = desk
        self._printers = ThreadPoolExecutor(PROCESSES_AT_MOST, thread_name_prefix="phone-papers")

    async def take_home(self, history: GatheringHistory, participant: str) -> Response:
        """The pages of the own table and of the own country group, while the door is open.

        Raises RoomClosed, RuleBroken where neither was chosen, and DocumentFailed.
        """
        return await self._answer("take-home.pdf", lambda: _take_home(history, participant))

    async def pair(
        self, history: GatheringHistory, participant: str, commitment_id: str
    ) -> Response:
        """How the two of a commitment reach each other, for one of them.

        Raises NotFound where there is no such commitment or not both said how, NotAllowed for anybody else, and
        DocumentFailed.
        """
        return await self._answer(
            "for-the-two-of-you.pdf",
            lambda: self._pair(history.journal_id, participant, commitment_id),
        )

    def _pair(self, gathering_id: str, participant: str, commitment_id: str) -> bytes:
        from toolkit.documents.gathering.pair_page import render_pair_page

        gathering = self._desk().gathering(gathering_id)
        commitment = gathering.commitment(commitment_id)
        if commitment is None:
            raise NotFound("commitment_unknown", commitment_id=commitment_id)
        contacts = self._desk().contacts(gathering_id, commitment_id, participant)
        if contacts is None:
            raise NotFound("contact_of_one_alone")
        return render_pair_page(
            gathering, commitment, contacts, today=today(), language=current_language()
        )

    async def _answer(self, name: str, make: Callable[[], bytes]) -> Response:
        pdf = await asyncio.get_running_loop().run_in_executor(
            self._printers, copy_context().run, make
        )
        shown = {"Content-Disposition": f'inline; filename="{name}"'}
        return Response(pdf, media_type="application/pdf", headers={**PRIVATE, **shown})


def _take_home(history: GatheringHistory, participant: str) -> bytes:
    from toolkit.documents.gathering.country_pack import render_take_home

    gathering = history.gathering
    open_door(gathering)
    known = gathering.attendee(participant)
    table = gathering.table(known.table_id) if known is not None else None
    group = gathering.group_of(participant)
    if table is None and group is None:
        raise RuleBroken("nothing_to_take_home")
    return render_take_home(
        gathering, table, group, bank=bank_now(), today=today(), language=current_language()
    ).pdf
