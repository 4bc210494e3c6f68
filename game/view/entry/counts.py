"""A count as a field shows it, covered or not."""

from game.core.ballots import Tally

HIDDEN, NOTHING = "••", "–"


def count_shown(tally: Tally, option: str, hidden: bool) -> str:
    """What stands in an option's field."""
    count = tally.counts[tally.options.index(option)]
    return NOTHING if count is None else HIDDEN if hidden else str(count)


def count_label(tally: Tally, option: str, word: str, hidden: bool) -> str:
    """What an option's field says to somebody who cannot see it."""
    return f"{word} {count_shown(tally, option, hidden)}"
