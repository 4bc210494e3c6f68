"""Which vote split the room most evenly."""

from fractions import Fraction

from game.core.ballots import Tally
from game.core.outcomes.counting import share, sides
from game.core.outcomes.evidence import Evidence
from game.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Split:
    """A vote. `card` is `deck/card`, `about` a note or theme of a loop, if any.

    `gap` is the difference between its two strongest sides in share of the votes cast (0 to 1), `votes` the same in
    votes; `None` and 0 when nobody took a side.
    """

    card: str
    about: str | None
    tally: Tally
    gap: Fraction | None
    votes: int


@dataclass(frozen=True, slots=True)
class MostDivisive:
    """All votes of the part, the smallest gap first; `most` are those with the smallest, several when they tie."""

    splits: tuple[Split, ...]
    most: tuple[Split, ...]


def most_divisive(evidence: Evidence) -> MostDivisive | None:
    """The smallest gap between yes and no (for and against, agree and disagree, the two strongest options).

    From games in which the best dilemma is the one that splits the players, such as Pandaqi's "The Game of
    Dilemmas": it rewards a question worth debating, and nobody's opinion. Gaps are shares of the votes cast, so that
    a room that grew can be compared with itself. A vote in which nobody took a side divides nobody: it comes last
    and is never the most divisive. Votes on earlier cards of the part count as well. `None` while no vote is closed.
    """
    if not evidence.tallies:
        return None
    votes = [(each.card, each.tally) for each in evidence.earlier]
    votes += [(evidence.card_key, tally) for tally in evidence.tallies]
    splits = sorted((_split(card, tally) for card, tally in votes), key=lambda each: (each.gap is None, each.gap or 0))
    smallest = splits[0].gap
    return MostDivisive(tuple(splits), tuple(each for each in splits if each.gap is not None and each.gap == smallest))


def _split(card: str, tally: Tally) -> Split:
    counts = sorted((tally.count(side) for side in sides(tally)), reverse=True)
    first, second = (*counts, 0, 0)[:2]
    gap = share(first - second, tally.cast) if first else None
    return Split(card, tally.about, tally, gap, first - second)
