"""Dates as people of a language write them. Decks and logs hold them as ISO 8601 has it; no reader meets that form.

Days and years are in the digits 0 to 9, as all numbers are.
"""

from datetime import date, datetime, time
from functools import lru_cache

from game.i18n.babel_locales import babel_locale

NO_BREAK = "\u00a0"

_YEAR, _MONTH = len("2025"), len("2025-07")


@lru_cache(maxsize=256)
def date_words(written: str, language: str) -> str:
    """`2025`, `2025-07` or `2025-07-22` in words, no more exact than it is written: `July 2025`.

    What is no such date is given back as it is.
    """
    if len(written) <= _YEAR:
        return written
    try:
        day = date.fromisoformat(f"{written}-01" if len(written) == _MONTH else written)
    except ValueError:
        return written
    return _day(day, language) if len(written) > _MONTH else _month(day, language)


@lru_cache(maxsize=256)
def moment_words(written: str, language: str) -> str:
    """A day with the time of day, `2026-11-23T14:32:00+01:00`, in words: `23 November 2026, 14:32`."""
    from babel.dates import format_time, get_datetime_format

    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        return written
    locale = babel_locale(language) or "en_GB"
    clock = str(format_time(time(moment.hour, moment.minute), "short", locale=locale))
    return str(get_datetime_format("long", locale=locale)).format(clock, _day(moment.date(), language))


@lru_cache(maxsize=256)
def time_words(written: str, language: str) -> str:
    """The time of day of a moment, `2026-11-23T14:32:00+01:00`, as people read it: `14:32`."""
    from babel.dates import format_time

    moment = datetime.fromisoformat(written)
    locale = babel_locale(language) or "en_GB"
    return str(format_time(time(moment.hour, moment.minute), "short", locale=locale)).replace(" ", NO_BREAK)


def get_ready() -> None:
    """Import what dates need, while nobody waits for it."""
    date_words("2025-07-22", "en")


def _month(day: date, language: str) -> str:
    from babel.dates import format_skeleton

    return str(format_skeleton("yMMMM", day, locale=babel_locale(language) or "en_GB"))


def _day(day: date, language: str) -> str:
    from babel.dates import format_date

    words = str(format_date(day, "long", locale=babel_locale(language) or "en_GB"))
    if day.day == 1 and language.partition("_")[0] == "fr":
        words = words.replace("1 ", "1er ", 1)  # CLDR has no ordinal of the day
    return words.replace(" ", NO_BREAK, 1)  # the day stays with what follows it
