"""What opening a room keeps secret: small files in the data folder that only this account may read."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from toolkit.store.places import data_folder

KEY_FILE = "room.key"
KEY_BYTES = 32
ONLY_ME = 0o600


def signing_key() -> str:
    """The key that cookies and the wall's address are signed with: made once, then always the same."""
    return kept(KEY_FILE) or keep_first(KEY_FILE, secrets.token_urlsafe(KEY_BYTES))


def kept(name: str) -> str:
    """What was kept under the name, or an empty text."""
    try:
        return (data_folder() / name).read_text("utf-8")
    except FileNotFoundError:
        return ""


def keep(name: str, text: str) -> None:
    """Keep the text under the name in place of what was there: a reader sees the old or the new, never half of it."""
    written = _written(name, text)
    written.replace(data_folder() / name)


def keep_first(name: str, text: str) -> str:
    """Keep the text unless another process was first; give what is kept now."""
    written = _written(name, text)
    try:
        # A link is made whole or not at all, and never over an existing file.
        (data_folder() / name).hardlink_to(written)
    except FileExistsError:
        return kept(name)
    except OSError:
        # Some disks, such as memory sticks, know no links.
        (data_folder() / name).write_text(text, "utf-8")
        (data_folder() / name).chmod(ONLY_ME)
    finally:
        written.unlink()
    return text


def take(name: str) -> str:
    """What was kept under the name, which nobody can take again; an empty text when it is gone."""
    text = kept(name)
    try:
        (data_folder() / name).unlink()
    except FileNotFoundError:
        return ""
    return text


def _written(name: str, text: str) -> Path:
    """A file beside its later place, made for this account alone before anything is in it."""
    folder = data_folder()
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = folder / f"{name}.{secrets.token_hex(8)}"
    opened = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, ONLY_ME)
    with os.fdopen(opened, "w", encoding="utf-8") as file:
        file.write(text)
    return path
