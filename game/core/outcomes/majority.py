"""Whether more than half of a vote agree."""

from fractions import Fraction

from game.core.ballots import Tally
from game.core.outcomes.counting import share, sides
from game.core.outcomes.evidence import Evidence
from game.frozen import dataclass


@dataclass(frozen=True, slots=True)
class MajorityPoll:
    """One vote. `leaders` are the sides with the most votes, several when they tie, none when nobody took a side.

    `winner` is the side that more than half voted for, `None` when there is none. `share` is that of each leader in
    the votes cast (0 to 1).
    """

    tally: Tally
    leaders: tuple[str, ...]
    winner: str | None
    share: Fraction

    @property
    def tied(self) -> bool:
        return len(self.leaders) > 1


@dataclass(frozen=True, slots=True)
class Majority:
    """One or several votes beside each other, such as a jury and the room that watched it.

    `same` tells whether they come to the same result: one winner, or none at all; `None` with fewer than two votes
    in which anybody voted.
    """

    polls: tuple[MajorityPoll, ...]
    same: bool | None


def majority(evidence: Evidence) -> Majority | None:
    """A side wins with more than half of the votes cast, each vote for itself.

    The absolute majority of common assembly rules: half is not enough, and people who abstain are not counted, but
    said. Votes for a neutral option (unsure, pass, …) are cast: they make a majority harder and win nothing.
    `None` while no vote is closed.
    """
    polls = tuple(_poll(tally) for tally in evidence.tallies)
    winners = {poll.winner for poll in polls if poll.tally.cast}
    voted = sum(poll.tally.cast > 0 for poll in polls)
    return Majority(polls, len(winners) == 1 if voted > 1 else None) if polls else None


def _poll(tally: Tally) -> MajorityPoll:
    most = max((tally.count(side) for side in sides(tally)), default=0)
    leaders = tuple(side for side in sides(tally) if most and tally.count(side) == most)
    return MajorityPoll(tally, leaders, leaders[0] if 2 * most > tally.cast else None, share(most, tally.cast))
