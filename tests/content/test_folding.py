from __future__ import annotations

import pytest

from toolkit.content.folding import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("  Café  au\nLait ", "cafe au lait"),
        ("Đồng", "dong"),
        ("STRASSE straße", "strasse strasse"),
        ("Ёлка", "елка"),
        ("ការងារ\u200bល្អ", "ការងារល្អ"),
        ("हिन्दी", "हिन्दी"),
        ("น้ำ", "น้ํา"),
        ("it’s", "it's"),
        ("", ""),
    ],
)
def test_text_is_made_alike(text, folded):
    assert fold(text) == folded


def test_marks_that_are_letters_of_their_script_stay():
    assert fold("កា") != fold("ក")
    assert fold("की") != fold("क")
