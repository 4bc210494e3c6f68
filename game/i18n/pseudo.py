"""Made-up languages that show what a real one would do to a screen, before anybody translates a word.

`en-XA` is English that can still be read, 40 % longer, with accents, in brackets: what is cut off lacks its bracket,
and what has no accents is not translatable. `ar-XB` writes the same words in Arabic letters from right to left.
"""

import re
from functools import lru_cache
from unicodedata import combining, normalize

from game.core.text import Plural, Text
from game.i18n.translator import Translator, english_form

ACCENTS, RIGHT_TO_LEFT = "en-XA", "ar-XB"
PSEUDO_LANGUAGES = (ACCENTS, RIGHT_TO_LEFT)
"""Their codes: of regions that no country will ever have."""

LONGER = 1.4

_NAMES = re.compile(r"(\{[^{}]*\})")
_ACCENTED = str.maketrans("ACDEGHIJKLNORSTUWYZacdeghijklnorstuwyz", "ÀÇÐÉĜĤÎĴĶĻÑÖŔŠŢÛŴÝŽàçđéĝĥîĵķļñöŕšţûŵýž")
_ARABIC = str.maketrans("abcdefghijklmnopqrstuvwxyz?,;", "ابكديفغهيجقلمنوپثرستوڤوخيز؟،؛")


class PseudoTranslator(Translator):
    """Disguises the source of every text and leaves what stands in its `{names}` alone."""

    def __init__(self, language: str) -> None:
        super().__init__(language)
        self._disguise = _accented if language == ACCENTS else _arabic

    def __call__(self, text: Text, /, **values: str | int) -> str:
        words = self._disguise(text.source)
        return self.filled(words, values) if values else words

    def plural(self, text: Plural, n: int, /, **values: str | int) -> str:
        return self.filled(self._disguise((text.one, text.many)[english_form(n)]), {"n": n, **values})


@lru_cache(maxsize=4096)
def _accented(source: str) -> str:
    """Vowels twice until the text is long enough, then more of them behind it."""
    more = round(len(source) * LONGER) - len(source) - 2
    parts = _NAMES.split(source)
    for place in range(0, len(parts), 2):
        longer = ""
        for char in parts[place]:
            twice = more > 0 and char in "aeiouAEIOU"
            longer += char * (1 + twice)
            more -= twice
        parts[place] = longer.translate(_ACCENTED)
    tail = " " + "éàö " * (more // 4) + "ö" * (more % 4) if more > 0 else ""
    return f"[{''.join(parts)}{tail.rstrip()}]"


@lru_cache(maxsize=4096)
def _arabic(source: str) -> str:
    parts = _NAMES.split(source)
    for place in range(0, len(parts), 2):
        plain = "".join(char for char in normalize("NFD", parts[place]) if not combining(char))
        parts[place] = plain.lower().translate(_ARABIC)
    return "".join(parts)
