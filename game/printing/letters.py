"""Lines of text as runs that a font can set: measured and drawn in the same pieces."""

import unicodedata
from collections.abc import Callable

from game.frozen import dataclass
from game.i18n import bidi

_DRAWN = str.maketrans(
    {
        # Spaces that fonts lack, and a hyphen that does not break.
        "\u202f": "\u00a0",
        "\u2009": "\u00a0",
        "\u2011": "-",
        "\u2010": "-",
        # Marks that only tell where a line may break, or which way text runs.
        **dict.fromkeys("\u00ad\u200b\u200e\u200f\u2060\ufeff", None),
    }
)
_JOINERS = "\u200c\u200d"
REPLACEMENT = "?"


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one font (by its place among the fonts) and one direction; `shaped` where letters change."""

    text: str
    font: int
    rtl: bool
    shaped: bool


def runs(text: str, rtl: bool, font_of: Callable[[str], int | None]) -> tuple[list[Run], set[str]]:
    """The runs of a line from left to right, and the characters that no font has; `rtl` is the base direction.

    `font_of` gives the first font that has a character. Spaces and marks stay with the letters before them.
    """
    text = unicodedata.normalize("NFC", text).translate(_DRAWN)
    found: list[Run] = []
    level_of: list[int] = []
    missing: set[str] = set()
    for char, level in zip(text, bidi.levels(text, rtl), strict=True):
        font = _font(char, found, font_of)
        if font is None:
            missing.add(char)
            char, font = REPLACEMENT, font_of(REPLACEMENT) or 0
        shaped = level % 2 == 1 or font > 0
        if found and level_of[-1] == level and found[-1].font == font:
            found[-1] = Run(found[-1].text + char, font, level % 2 == 1, shaped)
        else:
            found.append(Run(char, font, level % 2 == 1, shaped))
            level_of.append(level)
    return bidi.visual(found, level_of), missing


def _font(char: str, before: list[Run], font_of: Callable[[str], int | None]) -> int | None:
    """The font of a character: for what is no letter that of the run before it, if both fonts have it."""
    if before and char in _JOINERS:
        return before[-1].font
    return font_of(char)
