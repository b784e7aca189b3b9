"""The words of the bank for phones. Two hundred phones that turn a page at once do not look at the files each."""

from __future__ import annotations

import time
from functools import lru_cache

from toolkit.content import read_bank
from toolkit.domain.bank import Bank
from toolkit.language import current_language

SECONDS_KEPT = 2
"""An edited file is on the phones after this time at the latest (house rule)."""


def bank_now() -> Bank:
    """The bank in the language spoken here, as it stood at most two seconds ago. Raises FileRejected."""
    return _bank(current_language(), int(time.monotonic() // SECONDS_KEPT))


@lru_cache(maxsize=4)
def _bank(language: str, _moment: int) -> Bank:
    return read_bank(language)
