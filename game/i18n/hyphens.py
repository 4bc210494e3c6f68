"""Where a word may be divided that is longer than a line: by the rules of its language, with pyphen's patterns."""

import re
from collections.abc import Callable
from functools import cache

from game.i18n.breaks import SOFT_HYPHEN

LONG, PIECE = 12, 4
"""Words of so many letters are divided after every so many, when their language does not know where."""

_LETTERS = re.compile(r"[^\W\d_]+")

TYPICAL = {"en": "en_GB", "pt": "pt_BR"}
"""The patterns for languages that have several."""


def hyphenated(word: str, language: str) -> str:
    """The word with soft hyphens where it may be divided; as it is in a language that divides no words.

    A long word that the language does not know may be divided after every few letters.
    """
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

    def inserted(word: str) -> str:
        divided: str = divider.inserted(word, SOFT_HYPHEN)
        if SOFT_HYPHEN in divided or len(word) < LONG:
            return divided
        # No word of the language: a hyphen anywhere is better than a break without one.
        return SOFT_HYPHEN.join(word[first : first + PIECE] for first in range(0, len(word), PIECE))

    return inserted
