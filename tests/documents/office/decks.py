"""Slides as tests read them: their titles, shapes and words."""

from __future__ import annotations

import io
from collections.abc import Iterator

from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE

from tests.documents.casts import TODAY
from toolkit.content import read_bank
from toolkit.documents.slides import slides_pptx
from toolkit.domain.session import Session

BANK = read_bank()


def deck_of(team: Session):
    return Presentation(io.BytesIO(slides_pptx(team, bank=BANK, today=TODAY)))


def titles(deck) -> list[str]:
    return [slide.shapes.title.text_frame.text for slide in deck.slides]


def all_shapes(shapes) -> Iterator:
    for shape in shapes:
        yield shape
        if shape.shape_type is MSO_SHAPE_TYPE.GROUP:
            yield from all_shapes(shape.shapes)


def text_of(deck) -> str:
    texts = []
    for slide in deck.slides:
        for shape in all_shapes(slide.shapes):
            if shape.has_text_frame:
                texts.append(shape.text_frame.text)
            if shape.has_table:
                texts += [cell.text_frame.text for row in shape.table.rows for cell in row.cells]
    return "\n".join(texts)
