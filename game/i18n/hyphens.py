"""Where a word may be divided that is longer than a line: by the rules of its language, with pyphen's patterns."""

import re
from collections.abc import Callable
from functools import cache

from game.i18n.breaks import SOFT_HYPHEN

_LETTERS = re.compile(r"[^\W\d_]+")

TYPICAL = {"en": "en_GB", "pt": "pt_BR"}
"""The patterns for languages that have several."""


def hyphenated(word: str, language: str) -> str:
    """The word with soft hyphens where it may be divided; as it is in a language that divides no words."""
    if SOFT_HYPHEN in word:
        return word
    inserted = _patterns(language)
    return _LETTERS.sub(lambda letters: inserted(letters[0]), word)


@cache
def _patterns(language: str) -> Callable[[str], str]:
    # Imported when the first word is too long for its line, which most sessions never see.
    import pyphen

    short = language.split("-")[0].split("_")[0]
    found = TYPICAL.get(short) or pyphen.language_fallback(short)
    if found is None:
        return lambda word: word
    divider = pyphen.Pyphen(lang=found, left=3, right=3)
    return lambda word: divider.inserted(word, SOFT_HYPHEN)
