"""Which options got the most votes."""

from fractions import Fraction

from game.core.ballots import Tally
from game.core.outcomes.counting import deviation, mean, numbers, share
from game.core.outcomes.evidence import Evidence
from game.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Standing:
    """One option: its votes, their share of the votes cast (0 to 1), and its place from 1, shared by a tie."""

    option: str
    votes: int
    share: Fraction
    place: int


@dataclass(frozen=True, slots=True)
class PluralityPoll:
    """One vote: its options with the most votes first, and those `leaders` that have the most; none if nobody voted.

    Where the options are numbers (stars), `mean` is their mean and `spread` the standard deviation, in those
    numbers; else, or when nobody voted, they are `None`.
    """

    tally: Tally
    standings: tuple[Standing, ...]
    leaders: tuple[str, ...]
    mean: Fraction | None
    spread: float | None

    @property
    def tied(self) -> bool:
        return len(self.leaders) > 1


@dataclass(frozen=True, slots=True)
class Plurality:
    """One or several votes beside each other."""

    polls: tuple[PluralityPoll, ...]


def plurality(evidence: Evidence) -> Plurality | None:
    """The options with the most votes, each vote for itself; how many that is does not matter.

    The oldest rule of counting hands. Ties are named and not broken. Shares are of the votes cast (of the dots, where
    people stick several); who abstained is said by the tally. A neutral option stands among the others: that most
    people are unsure is worth knowing. `None` while no vote is closed.
    """
    polls = tuple(_poll(tally) for tally in evidence.tallies)
    return Plurality(polls) if polls else None


def _poll(tally: Tally) -> PluralityPoll:
    counts = {option: tally.count(option) for option in tally.options}
    standings = tuple(
        Standing(option, votes, share(votes, tally.cast), 1 + sum(other > votes for other in counts.values()))
        for option, votes in sorted(counts.items(), key=lambda each: -each[1])
    )
    leaders = tuple(each.option for each in standings if each.place == 1 and each.votes)
    stars = numbers(tally)
    return PluralityPoll(tally, standings, leaders, mean(stars), deviation(stars))
