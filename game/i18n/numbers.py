"""Numbers as people of a language write them, in the digits 0 to 9, which stand in decks and formats as well.

In Arabic, too: in the Maghreb and in Europe it is written with them, they are what keyboards type, and a room that
plays in two languages finds the same figure in both.

The marks of English and French stand here, since Babel is slow to import in a start; those of Spanish, since Babel's
are those of Spain alone, and the academies' space is read alike in all Spanish-speaking countries. Others come from it.
"""

from functools import lru_cache
from typing import NamedTuple

from game.i18n.babel_locales import babel_locale
from game.i18n.bidi import is_rtl_language


class Marks(NamedTuple):
    """What parts thousands, what stands before decimals, and whether a per cent sign stands close to its number."""

    thousands: str
    decimal: str
    close_per_cent: bool
    fewest_parted: int = 4
    """The fewest digits whose thousands are parted: Spanish writes `1234` and `12 345`."""


LEFT_TO_RIGHT_MARK = "\u200e"

_MARKS = {
    "en": Marks(",", ".", True),
    "es": Marks("\u00a0", ",", False, fewest_parted=5),
    "fr": Marks("\u202f", ",", False),
}

_DIGITS = 10
"""As many as an author writes: beyond them floating point shows."""

_SAID_WHOLE, _SAID_DIGITS = 100, 3
"""From 100 on, numbers that were worked out are whole; below, they have three digits."""


@lru_cache
def marks(language: str) -> Marks:
    """The marks of a language; those of English where it is not known."""
    base = language.replace("-", "_").partition("_")[0]
    return _MARKS.get(base) or babel_marks(language)


def babel_marks(language: str) -> Marks:
    """The marks that Babel knows of a language: `pt_BR`, or `pt` where it does not know the country."""
    locale = babel_locale(language)
    if locale is None:
        return _MARKS["en"]
    symbols = locale.number_symbols["latn"]
    pattern = str(locale.percent_formats[None].pattern).replace(LEFT_TO_RIGHT_MARK, "")
    return Marks(symbols["group"], symbols["decimal"], "0%" in pattern)


def number_words(value: float, language: str) -> str:
    """The number with marks between its thousands: `1,234.5`, in French `1 234,5` with a no-break space."""
    whole, _, rest = f"{abs(value):.{_DIGITS}f}".partition(".")
    rest = rest.rstrip("0")
    sign = _minus(language) if value < 0 else ""
    return sign + _parted(whole, language) + (marks(language).decimal + rest if rest else "")


def typed_words(typed: str, language: str) -> str:
    """A number as far as it is typed, with `.` before its decimals: `1500.` is `1,500.`, in French `1 500,`."""
    whole, point, rest = typed.removeprefix("-").partition(".")
    sign = _minus(language) if typed.startswith("-") else ""
    return sign + _parted(whole or "0", language) + (marks(language).decimal + rest if point else "")


def _parted(digits: str, language: str) -> str:
    """The digits of a whole number with marks between its thousands."""
    thousands, _, _, fewest = marks(language)
    number = int(digits)
    return str(number) if len(str(number)) < fewest else f"{number:,}".replace(",", thousands)


def _minus(language: str) -> str:
    """The minus sign; a mark keeps it left of its number in a right-to-left language, too."""
    return f"{LEFT_TO_RIGHT_MARK}−" if is_rtl_language(language) else "−"


def change_words(change: int, language: str) -> str:
    """By how much something grew or shrank: `+2`, `−3`; the sign is left of its number in every language."""
    plus = f"{LEFT_TO_RIGHT_MARK}+" if is_rtl_language(language) else "+"
    return (_minus(language) if change < 0 else plus) + str(abs(change))


def with_unit(value: float, unit: str, language: str) -> str:
    """The number with its unit, held together by a no-break space; English writes a per cent sign without one."""
    close = unit.startswith("%") and marks(language).close_per_cent
    return number_words(value, language) + ("" if close else "\u00a0") + unit


def rounded(value: float) -> float:
    """A number that was worked out (a mean, a median) without more digits than anybody would say aloud."""
    return float(round(value)) if abs(value) >= _SAID_WHOLE else float(f"{value:.{_SAID_DIGITS}g}")


def percent(share: float, language: str) -> str:
    """A share (0 to 1) in whole per cent: `44%`, in French `44 %`."""
    return with_unit(round(share * 100), "%", language)
