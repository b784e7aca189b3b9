"""The making process: reads wishes from its standard input, answers with files for other programs. Started by a press.

The work of a writer of office files, of tables and of pictures grows with the session, and a session can come from
anywhere. So they run here, under the limits of the printing process, and the app passes their files on unread.
"""

from __future__ import annotations

from collections.abc import Callable

from toolkit.documents.printing import Answer, serve
from toolkit.outgoing.orders import read


def main() -> None:
    """Answer orders until the standard input ends."""
    serve(_ready)


def _ready() -> Callable[[bytes], Answer]:
    from toolkit.outgoing.catalogue import BY_NAME
    from toolkit.outgoing.gathering.catalogue import GATHERING_BY_NAME
    from toolkit.outgoing.gathering.wish import GatheringWish

    def answer(order: bytes) -> Answer:
        try:
            name, wish = read(order)
            if isinstance(wish, GatheringWish):
                return Answer(pdf=GATHERING_BY_NAME[name].made_here(wish))
            return Answer(pdf=BY_NAME[name].made_here(wish))
        except (MemoryError, RecursionError) as error:
            return Answer(reason="too_large", detail=type(error).__name__)

    return answer


if __name__ == "__main__":
    main()
