from collections.abc import Iterator

from game.content.dates import first_day
from game.content.located import Located
from game.content.problems import Problem, shortened


def check(deck: Located) -> Iterator[Problem]:
    """Every source has a date that exists, so that a room can judge how old a figure is."""
    for fact in deck.items(("facts",)):
        place = (*fact, "source", "date")
        written = deck.at(place)
        if isinstance(written, str | int) and not first_day(str(written)):
            yield deck.error(
                place,
                f"`{shortened(str(written))}` is not a date",
                "Write a year, year-month or year-month-day with digits: `2025`, `2025-07` or `2025-07-22`.",
            )
