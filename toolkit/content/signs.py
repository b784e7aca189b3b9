"""Signs of a real person that look alike in every language: an email address, a phone number, a date, a quote.

Every repetition has an upper bound, so the time grows with the length of the text and no faster.
"""

from __future__ import annotations

import re

EMAIL = r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}"
PHONE = r"(?<![\w.,])(?:\+|\(?0)\)?\d(?:[ \-./()]{0,2}\d){6,14}(?!\w)"
DATE = r"(?<![\d.,/])(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{4}[./-]\d{1,2}[./-]\d{1,2})(?![\d/])"
LONG_NUMBER = r"(?<![\d.,])\d{7,20}(?!\d)"
QUOTE = r"[“\"«„「]([^“”\"«»„「」\n]{12,400})[”\"»“」]"

SHAPES: dict[str, re.Pattern[str]] = {
    "email": re.compile(EMAIL),
    "phone": re.compile(PHONE),
    "date": re.compile(DATE),
    "long_number": re.compile(LONG_NUMBER),
    "quote": re.compile(QUOTE),
}
"""What a bank file may name under ``shapes``."""
