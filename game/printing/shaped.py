"""A font for fpdf2 whose shaped text can be read back from the file."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from fpdf.fonts import TTFFont

if TYPE_CHECKING:
    from fpdf.fonts import HBGlyphInfo, HBGlyphPosition

_NO_LETTER = -1
"""A place in the text that there is not: what is drawn for it stands for no letter."""


@dataclass(slots=True)
class _Glyph:
    """A drawn sign and the place of the letter in the text that it stands for, as HarfBuzz numbers both."""

    codepoint: int
    cluster: int
    flags: Any


class ReadableFont(TTFFont):
    """Arabic letters are drawn as a body and its dots. fpdf2 takes the part that comes first for the letter, and that
    are the dots: whoever searches or copies would get gaps inside of words. Here the body stands for the letter.
    """

    def perform_harfbuzz_shaping(
        self, text: str, font_size_pt: float, text_shaping_params: dict[str, Any] | None
    ) -> tuple[Sequence["HBGlyphInfo"], Sequence["HBGlyphPosition"]]:
        infos, positions = super().perform_harfbuzz_shaping(text, font_size_pt, text_shaping_params)
        bodies = {info.cluster for info, at in zip(infos, positions, strict=True) if at.x_advance}
        told: list[HBGlyphInfo] = []
        for info, at in zip(infos, positions, strict=True):
            is_letter = at.x_advance or info.cluster not in bodies
            told.append(_Glyph(info.codepoint, info.cluster if is_letter else _NO_LETTER, info.flags))
        return told, positions
