from collections.abc import Iterator

from game.content.dates import first_day
from game.content.located import Located
from game.content.problems import Problem, shortened
from game.core.text import Text

ABOUT = Text(
    "check/sources-have-dates/about",
    "Every source has a date that exists, so that a room can judge how old a figure is.",
)
WRONG = """\
facts:
  - id: pictures
    text: One picture takes as much as sixty texts.
    source: {title: A report, publisher: An institute, date: July 2025, url: "https://example.org"}"""
RIGHT = WRONG.replace("July 2025", "2025-07")

_SAID = Text("check/sources-have-dates/said", "`{written}` is not a date")
_FIX = Text(
    "check/sources-have-dates/fix",
    "Write a year, year-month or year-month-day with digits: `2025`, `2025-07` or `2025-07-22`.",
)


def check(deck: Located) -> Iterator[Problem]:
    for fact in deck.items(("facts",)):
        place = (*fact, "source", "date")
        written = deck.at(place)
        if isinstance(written, str | int) and not first_day(str(written)):
            yield deck.error(place, _SAID, _FIX, written=shortened(str(written)))
