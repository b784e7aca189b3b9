"""How a room is opened, in words for the screens."""

from __future__ import annotations

from toolkit.language.translate import _

USUAL_PORT = 8501


def how_to_open_a_room(port: int = USUAL_PORT) -> str:
    """What to do so that phones reach this app, which serves only this machine now."""
    command = "python3 -m toolkit --room" + ("" if port == USUAL_PORT else f" --port {port}")
    return _(
        "Phones cannot reach this app: it serves this laptop only. To open a room, go to the terminal,"
        " press Ctrl-C, and start again with: {command}. Nothing is lost; your session is on the home screen."
    ).format(command=command)
