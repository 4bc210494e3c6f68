import re
from collections.abc import Iterator

from game.content.dates import first_day
from game.content.located import Located
from game.content.problems import Problem
from game.core.text import Text

ABOUT = Text("check/the-review-has-a-date/about", "The day of the last review exists in the calendar.")
WRONG = "reviewed: 2026-11-31"
RIGHT = "reviewed: 2026-11-30"

_SAID = Text("check/the-review-has-a-date/said", "there is no day `{written}`")
_FIX = Text("check/the-review-has-a-date/fix", "Write the day of the last review: `2026-11-22`.")

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")  # the schema tells of other forms


def check(deck: Located) -> Iterator[Problem]:
    written = deck.text(("reviewed",)) or ""
    if _DAY.fullmatch(written) and not first_day(written):
        yield deck.error(("reviewed",), _SAID, _FIX, written=written)
