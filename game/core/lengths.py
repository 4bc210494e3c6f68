"""How long formats take, in seconds, before anybody has played them."""

from game.core.ballots import BALLOTS
from game.core.format import Each, Format, Loop, Phase

TYPICAL_TURNS = {Each.NOTE: 3, Each.THEME: 3, Each.OPTION: 3, Each.ROLE: 4, Each.TABLE: 4}
"""How many turns a loop is reckoned to have; nobody knows before the room has written its notes."""


def card_seconds(format: Format) -> int:
    """How long one card of the format takes, or the format as a whole when it plays none; reveals are untimed."""
    total = 0
    for place, phase in enumerate(format.phases):
        last = format.loop_over(place)
        loop = format.phases[last].loop if last is not None else None
        total += phase.seconds * (typical_turns(format, loop) if loop is not None else 1)
    return total


def typical_turns(format: Format, loop: Loop) -> int:
    """How many turns a loop is reckoned to have."""
    if loop.each is None:
        return loop.at_most
    turns = TYPICAL_TURNS[loop.each]
    if loop.each is Each.OPTION:
        turns = max((_options(phase) for phase in format.phases if not loop.of or phase.id in loop.of), default=turns)
    return min(turns, loop.at_most)


def _options(phase: Phase) -> int:
    """How many options a vote has; those of a card or of notes are not known here."""
    own = len(BALLOTS[phase.ballot].options) if phase.ballot in BALLOTS else 0
    return own or TYPICAL_TURNS[Each.OPTION]
