"""Telephone numbers, as people write them in their own country or with its code in front."""

from __future__ import annotations

import re
from collections.abc import Iterator

from phonenumbers import SUPPORTED_REGIONS, Leniency, PhoneNumberMatcher

REGIONS = tuple(sorted(SUPPORTED_REGIONS))
"""The countries (ISO 3166 codes) whose numbering plan is known."""

DIGITS_AT_LEAST = 7
"""Shorter numbers are prices, counts and years far more often than telephones (house rule)."""

DIGIT = re.compile(r"\d")
BY_ITSELF = "ZZ"
"""The library's name for no country: a number with its country code in front."""


def telephone_numbers(text: str, regions: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Where numbers stand that a telephone of one of the countries can have, as (start, end).

    The numbering plans are those of Google's libphonenumber. A number is found once for each country it fits.
    """
    if len(DIGIT.findall(text)) < DIGITS_AT_LEAST:
        return
    for region in (BY_ITSELF, *regions):
        for found in PhoneNumberMatcher(text, region, leniency=Leniency.VALID):
            if len(DIGIT.findall(found.raw_string)) >= DIGITS_AT_LEAST:
                yield found.start, found.end
