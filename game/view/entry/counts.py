"""A count as a field shows it, covered or not."""

from game.core.ballots import Tally
from game.core.text import Text
from game.i18n.translator import Translator

HIDDEN, NOTHING = "••", "–"
"""What stands for a number that is covered; and, among words, for one that is not there."""


def count_shown(tally: Tally, option: str, hidden: bool) -> str | None:
    """What stands in an option's field; `None` while nothing was counted for it."""
    count = tally.counts[tally.options.index(option)]
    return None if count is None else HIDDEN if hidden else str(count)


def count_label(tr: Translator, tally: Tally, option: str, word: str, hidden: bool) -> str:
    """What an option's field says to somebody who cannot see it."""
    shown = count_shown(tally, option, hidden)
    return empty_label(tr, word) if shown is None else f"{word} {shown}"


def empty_label(tr: Translator, field: str) -> str:
    """What a field in which nothing was put down yet says to somebody who cannot see it."""
    return tr(Text("ui/entry/empty", "{field}: nothing yet"), field=field)
