import re
from collections.abc import Iterator

from game.content.dates import first_day
from game.content.located import Located
from game.content.problems import Problem

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")  # the schema tells of other forms


def check(deck: Located) -> Iterator[Problem]:
    """The day of the last review exists in the calendar."""
    written = deck.text(("reviewed",)) or ""
    if _DAY.fullmatch(written) and not first_day(written):
        yield deck.error(
            ("reviewed",), f"there is no day `{written}`", "Write the day of the last review: `2026-11-22`."
        )
