"""What the toolkit knows of writing systems in every room."""

from __future__ import annotations

import re

UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"
)
"""Letters of scripts that put no space between words: Thai, Lao, Burmese, Khmer, kana, Chinese characters."""
