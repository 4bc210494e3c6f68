"""Measuring and drawing text: one layout for both, so that what is measured is what is drawn.

A line is split into runs of one face, one direction and one script; runs stand on a common baseline. Sizes are em
sizes in pixels and are rounded to whole pixels, for measuring as for drawing.
"""

import unicodedata
from collections.abc import Callable, Sequence

import pygame

from game.frozen import dataclass
from game.i18n import bidi, breaks
from game.shell import apart
from game.shell.caches import Cache, surface_bytes
from game.shell.fonts import FontBook
from game.shell.pixels import nearest
from game.typefaces import Typeface
from game.view.scene import Colour, Weight

_GAPS_EM = {
    "\u202f": 0.2,
    "\u2009": 0.2,
    "\u200a": 0.1,
    "\u205f": 0.22,
    "\u2002": 0.5,
    "\u2003": 1.0,
    "\u3000": 1.0,
    "\t": 2.0,
}
"""Spaces that fonts lack, and that are only a distance anyway."""

_JOINERS = "\u200c\u200d"
_HYPHENS = str.maketrans("\u2010\u2011", "--")
_SCRIPTS = {
    "ARABIC": "Arab",
    "BENGALI": "Beng",
    "DEVANAGARI": "Deva",
    "GUJARATI": "Gujr",
    "HEBREW": "Hebr",
    "TAMIL": "Taml",
    "THAI": "Thai",
}
"""Scripts whose letters change with their neighbours, by the first word of their letters' Unicode names."""

_THICKENED_EM = 0.018
_TWICE_BELOW_PX = 64
"""Letters that no file has so strong are thickened by that much all round.

Where each stands on its own, its outline is. Those that are joined or have signs above them are drawn first and
thickened then, which rounds their corners off: small ones at twice their size, large ones by whole pixels, since at 4K
the detour takes 20 ms a line and nobody would see what it is for.
"""

_UPRIGHT = "H"
"""Stands before letters to tell where they stand: what reaches out on their left then counts for nothing."""

SPACED = (0.12, 0.16)
"""Space between letters and between words, in ems, for who reads better so: WCAG 2.2, 1.4.12 "Text Spacing"."""

_MEASURED_PX = 100
DEEP = 0.07
"""By which part of their size Arabic letters stand higher than Latin ones: they reach further below their line."""

_WORDS = 4_000
_SLACK_PX, _SLACK_PER_LETTER_PX = 4.0, 0.5
"""Every word is measured at one size only, to tell from that what surely fits at another one, and what surely does not.

Letters are rounded to whole pixels, by less than half of one on average; of a line of 40 letters that is the width of
one. To open a font at each size that is tried, and its letters, takes most of the time of laying out.
"""

_PIECES = 2
"""How many times more is rounded where letters of several faces stand in a word, each run to whole pixels."""

_LINES_BYTES = 10_000_000
_LAYOUTS = 2_000
_WIDTHS = 4_000
_WRAPPED = 500


@dataclass(frozen=True, slots=True)
class Run:
    """Characters drawn in one go, `x` pixels from the start of the line, in reading order."""

    text: str
    face: Typeface
    x: int
    width: int
    script: str | None = None
    rtl: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """The runs of a line from left to right; its width, and the ink's reach above and below the baseline."""

    runs: tuple[Run, ...]
    width: int
    above: int
    below: int


Drawn = tuple[tuple[pygame.Surface, int, int], ...]
"""Surfaces with their offset from the line's start on the baseline."""


class _WordWidths(dict[str, int]):
    """Words with their widths at the one size at which all are measured, when somebody first asks for them."""

    def __init__(self, measure: Callable[[str, int, Weight], int], weight: Weight) -> None:
        self._measure = measure
        self._weight = weight

    def __missing__(self, word: str) -> int:
        if len(self) >= _WORDS:
            self.clear()
        width = self[word] = self._measure(word, _MEASURED_PX, self._weight)
        return width


class TextEngine:
    """The ruler of the views and the pen of the renderer.

    `letter_em` and `word_em` add space between letters and words, for readers whom that helps.
    """

    def __init__(self, book: FontBook | None = None, letter_em: float = 0.0, word_em: float = 0.0) -> None:
        self.book = book if book is not None else FontBook()
        self._letter_em = letter_em
        self._word_em = word_em
        self._plain: set[str] = set()
        self._even: set[str] = set()
        self._lines: Cache[Drawn] = Cache(_LINES_BYTES, _weigh)
        self._layouts: Cache[Line] = Cache(_LAYOUTS, lambda _: 1)
        self._silhouettes: Cache[apart.Silhouette] = Cache(_WRAPPED, lambda _: 1)
        self._parted: Cache[list[_Part]] = Cache(_LAYOUTS, lambda _: 1)
        self._widths: Cache[int] = Cache(_WIDTHS, lambda _: 1)
        self._wrapped: Cache[tuple[str, ...]] = Cache(_WRAPPED, lambda _: 1)
        self._words = {weight: _WordWidths(self._measure, weight) for weight in Weight}

    def width(self, text: str, size_px: float, weight: Weight) -> float:
        """The width of one line in pixels."""
        px = _whole(size_px)
        return float(self._widths.get((text, px, weight), lambda: self._measure(text, px, weight)))

    def fits(self, text: str, size_px: float, weight: Weight, width_px: float) -> bool:
        """Whether one line is at most so many pixels wide; measured only where that is a close thing."""
        px = _whole(size_px)
        if len(text) * px <= width_px and self._is_plain(text):
            return True  # no letter is wider than an em
        if not self._grows_evenly(text):
            return self._measure(text, px, weight) <= width_px
        scale = px / _MEASURED_PX
        widths, words = self._words[weight], text.split(" ")
        about = (sum(map(widths.__getitem__, words)) + (len(words) - 1) * widths[" "]) * scale
        pieces = 1 if self._is_plain(text) else _PIECES
        if abs(about - width_px) > (_SLACK_PX + len(text) * _SLACK_PER_LETTER_PX * pieces) * max(1.0, scale):
            return about < width_px
        return self._measure(text, px, weight) <= width_px

    def wrap(self, text: str, size_px: float, weight: Weight, width_px: float) -> tuple[str, ...]:
        """The text broken into lines no wider than `width_px`; `\\n` always breaks. At least one line."""
        px = _whole(size_px)

        def wrapped() -> tuple[str, ...]:
            return breaks.wrap(text, lambda line: self.fits(line, px, weight, width_px))

        return self._wrapped.get((text, px, weight, width_px), wrapped)

    def draw_line(
        self,
        surface: pygame.Surface,
        text: str,
        x: float,
        baseline_y: float,
        size_px: float,
        weight: Weight,
        colour: Colour,
        rtl: bool | None = None,
    ) -> None:
        """Draws one line from `x` on to the right. `rtl` is its base direction, by default that of its first letter."""
        left, baseline = nearest(x), nearest(baseline_y)
        for picture, dx, dy in self._drawn(text, _whole(size_px), weight, colour, self._base(text, rtl)):
            surface.blit(picture, (left + dx, baseline + dy))

    def get_ready(self, text: str, size_px: float, weight: Weight, colour: Colour, rtl: bool | None = None) -> None:
        """Have the pictures that `draw_line` with the same arguments takes."""
        self._drawn(text, _whole(size_px), weight, colour, self._base(text, rtl))

    def bounds(
        self, text: str, x: float, baseline_y: float, size_px: float, weight: Weight, rtl: bool | None = None
    ) -> pygame.Rect:
        """The pixels that `draw_line` with the same arguments may touch."""
        line = self.layout(text, size_px, weight, rtl)
        spill = _thickening(_whole(size_px)) + 1
        left, baseline = nearest(x), nearest(baseline_y)
        return pygame.Rect(
            left - spill, baseline - line.above - spill, line.width + 2 * spill, line.above + line.below + 2 * spill
        )

    def baseline(self, lines: Sequence[str], size_px: float, weight: Weight, leading_px: float) -> float:
        """How far below the top of a line `leading_px` high its baseline stands: type in the middle of the line."""
        font = self.book.font(self.book.first, weight, _whole(size_px))
        higher = DEEP * size_px if any(map(bidi.has_rtl, lines)) else 0.0
        return (leading_px + font.get_ascent() + font.get_descent()) / 2 - higher

    def baselines(
        self,
        lines: Sequence[str],
        starts: Sequence[float],
        size_px: float,
        weight: Weight,
        leading_px: float,
        colour: Colour,
        rtl: bool,
    ) -> list[float]:
        """How far below the top of lines `leading_px` high their baselines stand, each starting at its x.

        Lines with Arabic letters are moved apart where their ink would meet.
        """
        first = self.baseline(lines, size_px, weight, leading_px)
        even = [first + place * leading_px for place in range(len(lines))]
        if not any(map(bidi.has_rtl, lines)):
            return even
        ink = [self.silhouette(line, size_px, weight, colour, rtl) for line in lines]
        return apart.baselines(even, ink, starts, len(lines) * leading_px, size_px)

    def silhouette(self, text: str, size_px: float, weight: Weight, colour: Colour, rtl: bool) -> apart.Silhouette:
        """How far the ink of one line reaches. Its pictures are made, in the colour in which they will be drawn."""
        px, base = _whole(size_px), self._base(text, rtl)
        return self._silhouettes.get(
            (text, px, weight, base),
            lambda: apart.silhouette(
                self._drawn(text, px, weight, colour, base),
                self.layout(text, px, weight, base).width,
                max(1, round(apart.STRIP_EM * px)),
            ),
        )

    def missing(self, text: str) -> frozenset[str]:
        """The characters that no installed font can draw; they are drawn as a replacement sign."""
        drawn = unicodedata.normalize("NFC", text).translate(_HYPHENS)
        return frozenset(char for char in drawn if not _invisible(char) and self.book.face_for(char) is None)

    def ink(self, text: str, px: int, weight: Weight) -> pygame.Surface:
        """The text in white on nothing, cut to its ink: for signs made of a letter."""
        picture = self.book.font(self.book.first, weight, px).render(text, True, (255, 255, 255))
        return picture.subsurface(picture.get_bounding_rect())

    def layout(self, text: str, size_px: float, weight: Weight, rtl: bool | None = None) -> Line:
        """The runs of one line, from left to right."""
        px, base = _whole(size_px), self._base(text, rtl)
        return self._layouts.get((text, px, weight, base), lambda: self._lay_out(text, px, weight, base))

    def _base(self, text: str, rtl: bool | None) -> bool:
        return bidi.starts_rtl(text) if rtl is None and not text.isascii() else bool(rtl)

    def _is_plain(self, text: str) -> bool:
        """Whether the first face draws all of it from left to right: most text, and the quick way to measure it."""
        if self._letter_em or self._word_em:
            return False
        if self._plain.issuperset(text):
            return True
        for char in set(text) - self._plain:
            simple = unicodedata.category(char)[0] in "LNPSZ" and char not in _GAPS_EM and not _invisible(char)
            if not simple or bidi.has_rtl(char) or not self.book.covers(self.book.first, char):
                return False
            self._plain.add(char)
        return True

    def _grows_evenly(self, text: str) -> bool:
        """Whether it is as wide as its words are, at any size: not where letters change with their neighbours."""
        if self._letter_em or self._word_em:
            return False
        if self._even.issuperset(text):
            return True
        for char in set(text) - self._even:
            if bidi.has_rtl(char) or _script(char) is not None:
                return False
            self._even.add(char)
        return True

    def _measure(self, text: str, px: int, weight: Weight) -> int:
        if self._is_plain(text):
            return self.book.font(self.book.first, weight, px).size(text)[0] if text else 0
        return self.layout(text, px, weight).width

    def _lay_out(self, text: str, px: int, weight: Weight, base: bool) -> Line:
        runs: list[Run] = []
        x = above = below = 0
        for part in self._parted.get((text, base), lambda: self._parts(text, base)):
            if part.face is None:
                x += round(_GAPS_EM[part.text] * px)
                continue
            for letters in self._letters(part):
                width, ascent, descent = self._extent(letters, part, px, weight)
                runs.append(Run(letters, part.face, x, width, part.script, part.rtl))
                above, below = max(above, ascent), max(below, descent)
                x += width + self._spacing(letters, part, px)
        return Line(tuple(runs), x, above, below)

    def _extent(self, text: str, part: "_Part", px: int, weight: Weight) -> tuple[int, int, int]:
        """Width of a run, and its reach above and below the baseline."""
        assert part.face is not None
        scale = _detour(px) if _made_bold(part.face, weight) else 1
        font = self.book.font(part.face, weight, px * scale, part.script, part.rtl)
        width, height = font.size(text)
        ascent = font.get_ascent()
        return -(-width // scale), -(-ascent // scale), -(-(height - ascent) // scale)

    def _letters(self, part: "_Part") -> list[str]:
        """The run in one piece, or letter by letter when letters or words are set apart."""
        if not (self._letter_em or self._word_em) or part.script is not None:
            return [part.text]
        letters: list[str] = []
        for char in part.text:
            if letters and unicodedata.combining(char):
                letters[-1] += char
            else:
                letters.append(char)
        return letters[::-1] if part.rtl else letters

    def _spacing(self, letters: str, part: "_Part", px: int) -> int:
        if not (self._letter_em or self._word_em) or part.script is not None:
            return 0
        return round((self._letter_em + (self._word_em if letters.isspace() else 0.0)) * px)

    def _parts(self, text: str, base: bool) -> list["_Part"]:
        """The line from left to right as runs of one face, direction and script, and gaps between them."""
        if not base and self._is_plain(text):
            return [_Part(text, self.book.first)] if text else []
        text = unicodedata.normalize("NFC", text).translate(_HYPHENS)
        parts: list[_Part] = []
        level_of: list[int] = []
        rtl_letter = next(filter(bidi.is_rtl_letter, text), None)
        for char, level in zip(text, bidi.levels(text, base), strict=True):
            if char in _GAPS_EM:
                parts.append(_Part(char, None))
                level_of.append(level)
                continue
            last = parts[-1] if parts and level_of[-1] == level and parts[-1].face is not None else None
            if _invisible(char):
                if char in _JOINERS and last is not None and last.face and self.book.covers(last.face, char):
                    parts[-1] = _Part(last.text + char, last.face, last.script, last.rtl)
                continue
            part = self._part(char, level % 2 == 1, last.face if last is not None else None, rtl_letter)
            if last is not None and (part.face, part.script) == (last.face, last.script):
                parts[-1] = _Part(last.text + part.text, last.face, last.script, last.rtl)
            else:
                parts.append(part)
                level_of.append(level)
        return bidi.visual(parts, level_of)

    def _part(self, char: str, rtl: bool, before: Typeface | None, rtl_letter: str | None) -> "_Part":
        """The character with the face that draws it; what is not a letter follows the letters it stands with."""
        kind = unicodedata.category(char)[0]
        face = before
        if rtl and rtl_letter is not None:
            face = self.book.face_for(rtl_letter)
        if face is None or not (kind in "MZP" or (rtl and kind != "L")) or not self.book.covers(face, char):
            face = self.book.face_for(char)
        if face is None:
            char = "\ufffd" if self.book.face_for("\ufffd") is not None else "?"
            face = self.book.face_for(char) or self.book.first
        written = char if kind in "LM" else rtl_letter if rtl and rtl_letter is not None else ""
        return _Part(char, face, _script(written), rtl)

    def _drawn(self, text: str, px: int, weight: Weight, colour: Colour, base: bool) -> Drawn:
        return self._lines.get(
            (text, px, weight, colour, base),
            lambda: tuple(self._picture(run, px, weight, colour) for run in self.layout(text, px, weight, base).runs),
        )

    def _picture(self, run: Run, px: int, weight: Weight, colour: Colour) -> tuple[pygame.Surface, int, int]:
        if not _made_bold(run.face, weight):
            font = self.book.font(run.face, weight, px, run.script, run.rtl)
            return font.render(run.text, True, colour), run.x, -font.get_ascent()
        scale = _detour(px)
        font = self.book.font(run.face, weight, px * scale, run.script, run.rtl)
        spill = _thickening(px)
        if run.script is None and not any(map(unicodedata.combining, run.text)):
            return self._strengthened(run, px, font, scale, colour)
        thick = _thicken(font.render(run.text, True, colour), spill * scale, _THICKENED_EM * px * scale, colour)
        lower = -thick.get_height() % scale
        size = (-(-thick.get_width() // scale), (thick.get_height() + lower) // scale)
        whole = pygame.Surface((size[0] * scale, size[1] * scale), pygame.SRCALPHA)
        whole.fill((*colour, 0))
        rise = -font.get_ascent() % scale
        whole.blit(thick, (0, rise), special_flags=pygame.BLEND_RGBA_MAX)
        small = pygame.transform.smoothscale(whole, size)
        return small, run.x - spill, -(font.get_ascent() + rise) // scale - spill

    def _strengthened(
        self, run: Run, px: int, font: pygame.font.Font, scale: int, colour: Colour
    ) -> tuple[pygame.Surface, int, int]:
        """The run with the outlines of its letters moved outwards, where `font` places them, `scale` times larger.

        Unlike a picture that is thickened all round, they keep their corners.
        """
        spill, away = _thickening(px), nearest(_THICKENED_EM * px)
        strong = self.book.strong(run.face, 2 * _THICKENED_EM)
        above, below = -(-font.get_ascent() // scale), -(font.get_descent() // scale)
        picture = pygame.Surface((run.width + 2 * spill, above + below + 2 * spill), pygame.SRCALPHA)
        picture.fill((*colour, 0))
        indent = max(0, -strong.get_metrics(run.text[0], size=px)[0][0])
        for place, char in enumerate(run.text):
            if char.isspace():
                continue
            behind = font.size(_UPRIGHT + run.text[: place + 1])[0] - font.size(_UPRIGHT + char)[0]
            x = spill + indent + nearest(behind / scale)
            # The outline grows to the right and upwards from where it began.
            strong.render_to(picture, (x - away, spill + above + away), char, colour, size=px)
        return picture, run.x - spill, -above - spill


@dataclass(frozen=True, slots=True)
class _Part:
    """A run not measured yet; without a face, a gap."""

    text: str
    face: Typeface | None
    script: str | None = None
    rtl: bool = False


def _script(letter: str) -> str | None:
    """The script whose rules shape the letter, when they are not those of Latin."""
    return _SCRIPTS.get(unicodedata.name(letter, "").partition(" ")[0]) if letter else None


def _made_bold(face: Typeface, weight: Weight) -> bool:
    """Whether the strokes of the regular letter are thickened, since no file has them so strong."""
    return weight is Weight.DEMI or (weight is Weight.BOLD and face.bold is None)


def _thicken(picture: pygame.Surface, margin: int, radius: float, colour: Colour) -> pygame.Surface:
    """The picture with its strokes wider by `radius` all round, and a margin."""
    width, height = picture.get_size()
    thick = pygame.Surface((width + 2 * margin, height + 2 * margin), pygame.SRCALPHA)
    thick.fill((*colour, 0))
    direction = pygame.Vector2(radius, 0)
    away = [direction.rotate(turn * 30) for turn in range(12)]
    for dx, dy in dict.fromkeys((round(dx), round(dy)) for dx, dy in away):
        thick.blit(picture, (margin + dx, margin + dy), special_flags=pygame.BLEND_RGBA_MAX)
    return thick


def _detour(px: int) -> int:
    """How many times larger an em of `px` pixels is thickened."""
    return 2 if px < _TWICE_BELOW_PX else 1


def _thickening(px: int) -> int:
    """How many pixels made bold spills over the letters of an em of `px`."""
    return int(_THICKENED_EM * px) + 1


def _whole(size_px: float) -> int:
    return max(1, nearest(size_px))


def _invisible(char: str) -> bool:
    """Whether the character is not drawn: joiners, direction marks, soft hyphens, controls."""
    return unicodedata.category(char) in ("Cf", "Cc") and char not in _GAPS_EM


def _weigh(drawn: Drawn) -> int:
    return sum(surface_bytes(picture) for picture, _, _ in drawn)
