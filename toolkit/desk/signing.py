"""What we sign, so that nobody else can make it: the facilitator's cookie, the wall's address, the one-time link."""

from __future__ import annotations

import hashlib
import secrets
import time
from hmac import compare_digest

from itsdangerous import BadSignature, Signer, TimestampSigner

from toolkit.desk.passphrase import has_passphrase, passphrase_mark
from toolkit.desk.secrets import keep, kept, signing_key, take

SIGNED_IN_SECONDS = 24 * 60 * 60
"""A signed-in browser stays so for a long day (house rule)."""

LINK_FILE = "room.link"
LINK_SECONDS = 10 * 60
"""How long the one-time link of the terminal works (house rule)."""


def wall_key(code: str) -> str:
    """The key in the address of a room's wall. The same for the same code, of no use for another."""
    return _signer("wall").get_signature(code).decode()


def wall_key_fits(code: str, key: str) -> bool:
    """Whether the key is the one of that room's wall."""
    return _signer("wall").verify_signature(code, key)


def facilitator_token() -> str:
    """What the browser of a signed-in facilitator carries."""
    return _timed_signer().sign(passphrase_mark()).decode()


def facilitator_token_fits(token: str) -> bool:
    """Whether it was given out by us, not longer ago than a day, and under the passphrase that is in force."""
    try:
        mark = _timed_signer().unsign(token, max_age=SIGNED_IN_SECONDS)
    except BadSignature:
        return False
    return has_passphrase() and compare_digest(mark, passphrase_mark().encode())


def new_link_token() -> str:
    """A token that signs in whoever opens it first, within ten minutes. A new one takes the place of the last."""
    token = secrets.token_urlsafe(24)
    keep(LINK_FILE, f"{time.time() + LINK_SECONDS:.0f} {_digest(token)}")
    return token


def link_token_fits(token: str) -> bool:
    """Whether it is the token of the one-time link. Right or wrong in time, the right one is used up by asking."""
    until, _space, digest = kept(LINK_FILE).partition(" ")
    if not digest or not compare_digest(digest, _digest(token)):
        return False
    # Whoever takes the file away was first; the second of two finds nothing.
    return bool(take(LINK_FILE)) and time.time() < float(until)


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def _signer(what: str) -> Signer:
    return Signer(signing_key(), salt=what, key_derivation="hmac", digest_method=hashlib.sha256)


def _timed_signer() -> TimestampSigner:
    return TimestampSigner(
        signing_key(), salt="facilitator", key_derivation="hmac", digest_method=hashlib.sha256
    )
