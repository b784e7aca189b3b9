"""A folder that was renamed or moved takes its environment along."""

from __future__ import annotations

from dataclasses import replace

from toolkit.setup.layout import Layout
from toolkit.setup.stamp import read_stamp, write_stamp


def repoint(layout: Layout) -> None:
    """Tell the scripts of a moved environment where it lies now. Its packages do not care."""
    stamp = read_stamp(layout.stamp)
    if stamp is None:
        return
    old, new = stamp.venv.encode(), str(layout.venv).encode()
    for script in layout.python.parent.iterdir():
        if script.is_symlink() or not script.is_file():
            continue
        text = script.read_bytes()
        # Windows starts its scripts through programs; we never use those.
        if old in text and b"\0" not in text:
            script.write_bytes(text.replace(old, new))
    write_stamp(layout.stamp, replace(stamp, venv=str(layout.venv)))
