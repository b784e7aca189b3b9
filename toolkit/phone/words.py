"""The words of the bank for phones. Two hundred phones that turn a page at once do not look at the files each."""

from __future__ import annotations

import time
from functools import lru_cache

from toolkit.content import read_bank
from toolkit.domain.bank import Bank
from toolkit.domain.errors import FileRejected
from toolkit.language import current_language

SECONDS_KEPT = 2
"""An edited file is on the phones after this time at the latest (house rule)."""


_sound: dict[str, Bank] = {}
"""The bank of each language as it could be read last."""


def bank_now() -> Bank:
    """The bank in the language spoken here, as it stood at most two seconds ago.

    While somebody edits a file and it does not fit, it is the bank from before: the room goes on, and the facilitator's
    screens say what is wrong. Raises FileRejected when it could not be read since the start.
    """
    return _bank(current_language(), int(time.monotonic() // SECONDS_KEPT))


@lru_cache(maxsize=4)
def _bank(language: str, _moment: int) -> Bank:
    try:
        _sound[language] = read_bank(language)
    except FileRejected:
        if language not in _sound:
            raise
    return _sound[language]
