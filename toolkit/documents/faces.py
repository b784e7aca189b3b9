"""The letters we ship: one family a script, and which characters they hold.

Each family has a name of its own and one file a weight. Files that share a family would print garbled text, and a
family that is not named would leave the choice to the system, which picks decorative forms.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont

from toolkit.documents.folders import FONTS

FACES = {
    "Workshop Sans": "NotoSans",
    "Workshop Khmer": "NotoSansKhmer",
    "Workshop Thai": "NotoSansThai",
    "Workshop Lao": "NotoSansLao",
    "Workshop Myanmar": "NotoSansMyanmar",
    "Workshop Devanagari": "NotoSansDevanagari",
    "Workshop Bengali": "NotoSansBengali",
    "Workshop Tamil": "NotoSansTamil",
    "Workshop Sinhala": "NotoSansSinhala",
    "Workshop Arabic": "NotoSansArabic",
    "Workshop Urdu": "NotoNastaliqUrdu",
}
"""From family name, in the order they are tried, to the beginning of its file names."""

WEIGHTS = {"Regular": 400, "Bold": 700}

CJK_FAMILIES = ("Noto Sans CJK SC", "Noto Sans CJK JP", "Noto Sans CJK KR")
"""What we use for Chinese, Japanese and Korean when the system has it; it is too large to ship."""


def font_files() -> tuple[Path, ...]:
    """The font files in the order they are tried."""
    return tuple(FONTS / f"{stem}-{weight}.ttf" for stem in FACES.values() for weight in WEIGHTS)


def font_rules() -> str:
    """The @font-face rules for every file, as CSS."""
    return "\n".join(
        f'@font-face {{ font-family: "{family}"; font-weight: {weight};'
        f' src: url("{(FONTS / f"{stem}-{name}.ttf").as_uri()}"); }}'
        for family, stem in FACES.items()
        for name, weight in WEIGHTS.items()
    )


def family_stack() -> str:
    """Every family in the order they are tried, as the value of a CSS font-family.

    No blanks between them: in an SVG attribute WeasyPrint would take a blank as part of the name.
    """
    return ",".join(f'"{family}"' for family in (*FACES, *CJK_FAMILIES))


@cache
def letters_we_ship() -> frozenset[str]:
    """Every character at least one of our families has a glyph for."""
    held: set[int] = set()
    for stem in FACES.values():
        with TTFont(FONTS / f"{stem}-Regular.ttf", lazy=True) as font:
            held.update(font.getBestCmap())
    return frozenset(map(chr, held))


@cache
def latin_widths() -> dict[str, float]:
    """How wide each Latin letter of the regular weight is, in em, as far as U+024F."""
    with TTFont(FONTS / "NotoSans-Regular.ttf", lazy=True) as font:
        em, widths = font["head"].unitsPerEm, font["hmtx"]
        return {
            chr(code): widths[name][0] / em
            for code, name in font.getBestCmap().items()
            if 0x20 <= code <= 0x24F
        }
