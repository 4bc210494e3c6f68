"""What Babel knows of a language, by its code. Babel is slow to import, so this does it only when asked."""

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel.core import Locale

_WRITTEN_AS = {"en": "en_GB"}
"""Whose conventions a language follows that names no country: the English of the interface is written in Britain."""


@lru_cache
def babel_locale(language: str) -> "Locale | None":
    """`pt_BR`, or `pt` where Babel does not know the country; `None` where it does not know the language."""
    from babel.core import Locale, UnknownLocaleError

    code = language.replace("-", "_")
    base = code.partition("_")[0]
    for wanted in (_WRITTEN_AS.get(code, code), _WRITTEN_AS.get(base, base)):
        try:
            return Locale.parse(wanted)
        except (UnknownLocaleError, ValueError):
            continue
    return None
