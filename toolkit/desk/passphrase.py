"""The facilitator's passphrase: made by us, shown once, kept only as a hash that is slow to try."""

from __future__ import annotations

import hashlib
import secrets

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from toolkit.desk.secrets import keep, kept

HASH_FILE = "room.passphrase"

LETTERS = "bcdfghjkmnpqrstvwxz"
"""No vowels, so that no word appears by chance; none that is read as a number (house rule)."""

GROUPS = 3
GROUP_LENGTH = 4
"""Twelve letters of nineteen: 51 bits, far beyond what anybody tries against a slow hash."""


def new_passphrase() -> str:
    """Make a passphrase, in groups such as "bkrt-mwpd-zxqh", and keep its hash. It is told here and never again."""
    groups = ("".join(secrets.choice(LETTERS) for _ in range(GROUP_LENGTH)) for _ in range(GROUPS))
    passphrase = "-".join(groups)
    keep(HASH_FILE, PasswordHasher().hash(_plain(passphrase)))
    return passphrase


def has_passphrase() -> bool:
    """Whether one was ever made."""
    return bool(kept(HASH_FILE))


def passphrase_fits(typed: str) -> bool:
    """Whether it is the passphrase; capital letters, spaces and hyphens do not matter. Takes a tenth of a second."""
    try:
        return PasswordHasher().verify(kept(HASH_FILE), _plain(typed))
    except (VerificationError, InvalidHashError):
        return False


def passphrase_mark() -> str:
    """A short mark of the passphrase in force, which says nothing about it: another one after every change."""
    return hashlib.sha256(kept(HASH_FILE).encode()).hexdigest()[:16]


def _plain(typed: str) -> str:
    return "".join(letter for letter in typed[:200].lower() if letter.isalnum())
