from __future__ import annotations

import re

from toolkit.screens.look import COLOURS, HERE

OWN = re.compile(r"--([a-z][a-z-]*):")
USED = re.compile(r"var\(--([a-z][a-z-]*)\)")
STREAMLITS = "st-"
GIVEN_BY_THE_RUN_SHEET = {"minutes"}


def test_every_variable_the_sheets_use_is_one_they_are_given():
    sheets = [path.read_text(encoding="utf-8") for path in HERE.rglob("*.css")]
    given = {name for text in sheets for name in OWN.findall(text)} | set(COLOURS)
    given |= GIVEN_BY_THE_RUN_SHEET
    used = {name for text in sheets for name in USED.findall(text)}
    assert {name for name in used - given if not name.startswith(STREAMLITS)} == set()
