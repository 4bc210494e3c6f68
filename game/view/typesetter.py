"""Words before they are put down: how wide and high they are, in which lines, in which size they fit.

Lengths that screens give are hundredths of the window's height (`h(5.6)`), so that every size of screen looks alike,
times the size of text that is set; widths and heights of words are in pixels.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from game.i18n.bidi import is_rtl_language
from game.i18n.hyphens import hyphenated
from game.i18n.translator import Translator
from game.view.measures import (
    CLAIM_LEADING,
    DEEP_TAILS,
    LEADING,
    LEAST_OF_SIZE,
    LETTER,
    LINE,
    NARROW,
    ROUNDING,
    SNUG,
    TAILS,
    TEXT,
    TIGHT,
    WIDE,
    WITH_THE_TEXT,
)
from game.view.ruler import Ruler
from game.view.scene import Box, Weight
from game.view.theme import Theme

QUESTION_MARKS = ("?", "؟")
"""How questions end, in Latin and in Arabic letters."""

_WORD = re.compile(r"\S+")
_SPACE = re.compile(r"[^\S\u00a0\u2007\u202f]+")
"""Where a line may end: no-break spaces hold words together."""

_SENTENCE_ENDS = re.compile(r"(?<=[.!?…؟])\s+")
LEAST_ASKED = 6
"""The words of a question that says on its own what it is about."""

MOST_HALVES = 5
"""A longer text is not tried in two parts: each of them is measured."""

_CLAUSE_ENDS, _PART_ENDS = re.compile(r"(?<=[:;؛])\s+"), re.compile(r"(?<=[,،])\s+")


@dataclass(slots=True)
class Typesetter:
    """Measures words for a window of `width` x `height` pixels.

    `zoom` is how many times their usual size all things have; what stands `around` the screen has less of it.
    """

    width: int
    height: int
    theme: Theme
    tr: Translator
    ruler: Ruler
    zoom: float = field(default=1.0, kw_only=True)
    around: bool = field(default=False, kw_only=True)
    """Whether what is put down now stands around the screen."""

    @property
    def wide(self) -> bool:
        return self.width >= WIDE * self.zoom * self.height / 100 - ROUNDING

    @property
    def narrow(self) -> bool:
        """Whether there is room for one column only."""
        return self.width < NARROW * self.zoom * self.height / 100

    @property
    def flows(self) -> bool:
        """Whether text is larger than usual: then nothing gives way, and what has no room goes on on a next page."""
        return self.zoom > 1

    @property
    def nearby(self) -> float:
        """How many times their usual size those things have that are read by who stands near."""
        return 1 + (self.zoom - 1) * WITH_THE_TEXT

    @property
    def reach(self) -> float:
        """Pixels by which letters reach out of lines that are close: Arabic ones are higher and deeper than Latin."""
        return self.h(0.4) if is_rtl_language(self.tr.language) else 0.0

    def h(self, hundredths: float) -> float:
        """Pixels for hundredths of the window's height, at the size of text that is set."""
        return hundredths * self.height * (self.nearby if self.around else self.zoom) / 100

    def air(self, hundredths: float) -> float:
        """Pixels of air round words, for hundredths of the window's height: it grows less than they do."""
        return hundredths * self.height * self.nearby / 100

    @property
    def deep(self) -> bool:
        """Whether letters of the language reach far below their line, as those of Arabic do."""
        return is_rtl_language(self.tr.language)

    @property
    def tails(self) -> float:
        """The pixels that a last line needs below it, more than a first one above: letters reach down to there."""
        return self.h(DEEP_TAILS if self.deep else TAILS)

    def hundredths(self, pixels: float) -> float:
        """The other way round."""
        return pixels / self.h(1.0)

    def led(self, leading: float) -> float:
        """The leading for lines of `leading`: those of claims and tight ones stand closer in larger text.

        Scripts with signs above and below their letters keep all of it.
        """
        if not self.flows or self.around or leading > CLAIM_LEADING or is_rtl_language(self.tr.language):
            return leading
        return min(leading, SNUG if leading <= TIGHT else TIGHT)

    def line_width(self, size: float) -> float:
        """How many pixels wide lines of that size are at most, so that the eye finds the next one."""
        return self.h(size * LINE * LETTER)

    def without_a_lone_word(self, text: str, width: float, size: float, smallest: float, weight: Weight) -> float:
        """The size, or the largest not much smaller one at which the last line has more than one word."""
        tried = size
        while tried >= max(smallest, size * LEAST_OF_SIZE):
            size_px = self.h(tried)
            lines = self.balanced(self.wrap(text, size_px, weight, width), text, size_px, weight, width)
            if len(lines) == 1 or len(lines[-1].split()) > 1:
                return tried
            tried = round(tried - 0.2, 2)
        return size

    def balanced(
        self, lines: tuple[str, ...], text: str, size_px: float, weight: Weight, width: float
    ) -> tuple[str, ...]:
        """The text in as many lines, broken in the narrowest column that needs no more of them."""
        if lines != self.ruler.wrap(text, size_px, weight, width):
            return lines  # a word is divided
        held, narrow, wide = _held_together(text), width / 2, width
        while len(lines) > 1 and wide - narrow > size_px / 4:
            middle = (narrow + wide) / 2
            tried = self.ruler.wrap(text, size_px, weight, middle)
            if len(tried) > len(lines) or self._longer(held, size_px, weight, middle):
                narrow = middle
            else:
                lines, wide = tried, middle
        return lines

    def by_sentences(
        self, lines: tuple[str, ...], text: str, size_px: float, weight: Weight, width: float
    ) -> tuple[str, ...]:
        """The text in as many lines, where its sentences begin new ones as far as that takes no more of them.

        A text that goes on on the next page is then cut between two of them; one sentence between what commas part.
        """
        for parts in (self.sentences(text), _CLAUSE_ENDS.split(text), _PART_ENDS.split(text)):
            halves = [(" ".join(parts[:place]), " ".join(parts[place:])) for place in range(1, len(parts))]
            found = self._parted(parts, len(lines), size_px, weight, width) if halves else ()
            if not found and len(halves) <= MOST_HALVES:
                halves.sort(key=lambda two: abs(len(two[0]) - len(two[1])))  # the most even first
                ways = (self._parted(way, len(lines), size_px, weight, width) for way in halves)
                found = next(filter(None, ways), ())
            if found:
                return found
        return lines

    def _parted(self, parts: Sequence[str], most: int, size_px: float, weight: Weight, width: float) -> tuple[str, ...]:
        """The parts of a text, each from a new line on; nothing where that takes more lines."""
        lines = tuple(line for part in parts for line in self._even(part, size_px, weight, width))
        return lines if len(lines) <= most else ()

    def _even(self, text: str, size_px: float, weight: Weight, width: float) -> tuple[str, ...]:
        return self.balanced(self.wrap(text, size_px, weight, width), text, size_px, weight, width)

    def readable(
        self, lines: tuple[str, ...], text: str, size_px: float, weight: Weight, width: float, most: int
    ) -> tuple[str, ...]:
        """The text in lines of about `LINE` characters, as far as at `most` so many lines have room.

        Lines that are a little too long become alike; far too long ones become more.
        """
        while len(lines) > 1 and max(map(len, lines)) > LINE:
            lines = self.balanced(lines, text, size_px, weight, width)
            if max(map(len, lines)) <= LINE:
                break
            widest = max(lines, key=len)
            shorter = self.wrap(text, size_px, weight, self.ruler.width(widest[:LINE], size_px, weight))
            if not len(lines) < len(shorter) <= most:
                break
            lines = shorter
        return lines

    def wrap(self, text: str, size_px: float, weight: Weight, width: float) -> tuple[str, ...]:
        """The text in lines of at most that many pixels. A word that is longer is divided as its language does it."""
        longer = self._longer(text.split(), size_px, weight, width)
        if longer:
            language = self.tr.language
            text = _WORD.sub(lambda found: hyphenated(found[0], language) if found[0] in longer else found[0], text)
        return self.ruler.wrap(text, size_px, weight, width)

    def size_that_fits(
        self, text: str, box: Box, largest: float, smallest: float, weight: Weight, leading: float = CLAIM_LEADING
    ) -> float:
        """The largest size between the two at which the text fits the box, in hundredths of the height.

        A size at which a word would be broken inside counts as one that does not fit.
        """
        size, held, leading = largest, _held_together(text), self.led(leading)
        while size > smallest:
            size_px = self.h(size)
            broken = self._longer(held, size_px, weight, box.w)
            if not broken and not self._surely_higher(text, box, size_px, weight, leading):
                lines = self.wrap(text, size_px, weight, box.w)
                if len(lines) * size_px * leading <= box.h + ROUNDING:
                    return size
            size = round(size - 0.2, 2)
        return smallest

    def _surely_higher(self, text: str, box: Box, size_px: float, weight: Weight, leading: float) -> bool:
        """Whether even lines that are all full would not fit: one look at the whole text instead of one at each line.

        A line may be some spaces wider than the box: those at which it ends are dropped.
        """
        most = int((box.h + ROUNDING) / (size_px * leading))
        return not self.ruler.fits(text.replace("\n", ""), size_px, weight, max(most, 1) * (box.w + size_px))

    def words_fit(self, text: str, width: float, size: float, weight: Weight = Weight.REGULAR) -> bool:
        """Whether no word of a text, nor what a no-break space holds together, is wider than so many pixels."""
        return not self._longer(_held_together(text), self.h(size), weight, width)

    def _longer(self, words: Iterable[str], size_px: float, weight: Weight, width: float) -> set[str]:
        """The words that are longer than so many pixels. Most are far too short: then they need not be measured."""
        suspects = {word for word in words if len(word) * size_px > width}
        return {word for word in suspects if not self.ruler.fits(word, size_px, weight, width)}

    def text_height(
        self, text: str, width: float, size: float, weight: Weight = Weight.REGULAR, leading: float = LEADING
    ) -> float:
        """How many pixels high the text is in a column of that many pixels."""
        return len(self.wrap(text, self.h(size), weight, width)) * self.h(size) * self.led(leading)

    def shortened(
        self, text: str, width: float, lines: int, size: float = TEXT, weight: Weight = Weight.REGULAR
    ) -> str:
        """The text, or as many of its first words with `…` as fit that many lines of that many pixels."""
        if len(self.wrap(text, self.h(size), weight, width)) <= lines:
            return text
        words = text.split()
        while len(words) > 1:
            words.pop()
            tried = " ".join(words).rstrip(" ,;:.") + "…"
            if len(self.wrap(tried, self.h(size), weight, width)) <= lines:
                return tried
        return "…"

    def reminder(self, text: str, width: float, lines: int, size: float = TEXT, weight: Weight = Weight.BOLD) -> str:
        """What reminds of a text in so many lines: its last sentences when it ends by asking, else its first words."""
        if len(self.wrap(text, self.h(size), weight, width)) <= lines:
            return text
        tried = text
        for tried in self.endings(text, least=1):
            if len(self.wrap(tried, self.h(size), weight, width)) <= lines:
                return tried
        return self.shortened(tried, width, lines, size, weight)

    def endings(self, text: str, least: int = LEAST_ASKED) -> Iterator[str]:
        """The text, then where it ends by asking its last sentences, always fewer of them.

        A question of less than the `least` words is about the sentence before it (“Which one?”), and never alone.
        """
        yield text
        sentences = self.sentences(text)
        asks = sentences[-1].rstrip().endswith(QUESTION_MARKS)
        for first in range(1, len(sentences) if asks else 0):
            if first < len(sentences) - 1 or _words_in(sentences[first]) >= least:
                yield " ".join(sentences[first:])

    def sentences(self, text: str) -> list[str]:
        """The sentences of a text, without the spaces between them."""
        return _SENTENCE_ENDS.split(text)

    def text_width(self, text: str, size: float, weight: Weight = Weight.REGULAR) -> float:
        """How many pixels wide the text is on one line."""
        return self.ruler.width(text, self.h(size), weight)


def _words_in(text: str) -> int:
    return sum(any(sign.isalpha() for sign in word) for word in text.split())


def _held_together(text: str) -> set[str]:
    """What no line ends inside of: words, and those that no-break spaces hold together."""
    return set(_SPACE.split(text))
