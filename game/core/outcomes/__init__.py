"""What votes, estimates, orders and notes say: one file an outcome, each a pure function of the evidence."""

from collections.abc import Callable

from game.core.ballots import BALLOTS
from game.core.deck import CardKind
from game.core.outcomes.closest import Closest, closest
from game.core.outcomes.common_ground import CommonGround, common_ground
from game.core.outcomes.consensus import Consensus, consensus
from game.core.outcomes.correct import Correct, correct
from game.core.outcomes.counting import TWO_SIDED
from game.core.outcomes.decision import Decision, decision
from game.core.outcomes.delphi import Delphi, delphi
from game.core.outcomes.evidence import EarlierVote, Evidence
from game.core.outcomes.majority import Majority, majority
from game.core.outcomes.most_divisive import MostDivisive, most_divisive
from game.core.outcomes.movers import Movers, movers
from game.core.outcomes.plurality import Plurality, plurality
from game.core.outcomes.proposals import Proposal
from game.core.outcomes.ranking import Ranking, ranking
from game.core.outcomes.regnier import Regnier, regnier
from game.core.outcomes.swing import SideSwing, Swing, swing
from game.frozen import dataclass

Outcome = (
    Swing
    | Majority
    | Plurality
    | Movers
    | Regnier
    | Consensus
    | Closest
    | Correct
    | Ranking
    | CommonGround
    | MostDivisive
    | Delphi
    | Decision
)

MANY = 8
"""No reveal names more phases."""


@dataclass(frozen=True, slots=True)
class Rule:
    """An outcome as designers of formats know it.

    `reads` says what the phases in a reveal's `votes` are: `votes`, `estimates` or `orders`; with `notes` the outcome
    reads notes, and votes where any are named. `votes` is the fewest and the most of them. `ballots` that it can
    read and kinds of `cards` that it needs; empty means any. `description` is one English sentence.
    """

    compute: Callable[[Evidence], Outcome | None]
    reads: str
    votes: tuple[int, int]
    description: str
    ballots: frozenset[str] = frozenset()
    cards: frozenset[CardKind] = frozenset()


CHOICES = TWO_SIDED | {"options"}
ESTIMATE = frozenset({CardKind.ESTIMATE})

OUTCOMES: dict[str, Rule] = {
    "swing": Rule(
        swing,
        "votes",
        (2, MANY),
        "Compares the first vote with the last: the side whose share of the votes grew most wins.",
    ),
    "majority": Rule(
        majority,
        "votes",
        (1, MANY),
        "Tells for each vote (a jury's beside the room's, say) whether more than half of the votes are for one side.",
        frozenset(BALLOTS) - {"dots"},
    ),
    "plurality": Rule(
        plurality,
        "votes",
        (1, MANY),
        "Names the options with the most votes, dots or stars, with every option's share and with ties.",
    ),
    "movers": Rule(
        movers,
        "votes",
        (2, 2),
        "Compares a first position with the counts after each argument and names the arguments that moved most people.",
        CHOICES,
    ),
    "regnier": Rule(
        regnier,
        "votes",
        (1, 2),
        "Gives mean and spread of a colour vote, and sorts all statements of the part from consensual to dissensual.",
        frozenset({"scale"}),
    ),
    "consensus": Rule(
        consensus,
        "votes",
        (1, MANY),
        "Lets a proposal pass if nobody stands above 4 on the gradient from 1 to 7, and shows who objects.",
        frozenset({"gradient"}),
    ),
    "closest": Rule(
        closest,
        "estimates",
        (1, 1),
        "Gives each table's distance from the right number, in orders of magnitude where the card's scale is `log`.",
        cards=ESTIMATE,
    ),
    "correct": Rule(
        correct,
        "votes",
        (1, 2),
        "Gives the share of right answers to a claim, before and after when two votes are named.",
        TWO_SIDED,
        frozenset({CardKind.CLAIM}),
    ),
    "ranking": Rule(
        ranking,
        "orders",
        (1, 1),
        "Gives each item's mean rank, where tables disagree, and their distance from the right order if there is one.",
    ),
    "common_ground": Rule(
        common_ground,
        "votes",
        (1, MANY),
        "Finds the statements that every table or person agrees with who did not pass.",
        TWO_SIDED,
    ),
    "most_divisive": Rule(
        most_divisive,
        "votes",
        (1, MANY),
        "Finds the vote with the smallest gap between its two strongest sides, among all cards of the part.",
        CHOICES,
    ),
    "delphi": Rule(
        delphi,
        "estimates",
        (1, MANY),
        "Gives median and quartiles of each round of numbers, and tells whether their range shrank by 30 % or more.",
        cards=ESTIMATE,
    ),
    "decision": Rule(
        decision,
        "notes",
        (0, MANY),
        "Lists options or notes with their support and the objections to them, ready for the room to adopt.",
        CHOICES | {"dots"},
    ),
}
"""By the name that a reveal gives."""


def adoptable(outcome: Outcome) -> tuple[Proposal, ...]:
    """What the room may adopt after seeing that outcome; nothing where an outcome proposes nothing."""
    match outcome:
        case Consensus() | CommonGround() | Decision():
            return outcome.proposals
        case _:
            return ()


__all__ = [
    "OUTCOMES",
    "Closest",
    "CommonGround",
    "Consensus",
    "Correct",
    "Decision",
    "Delphi",
    "EarlierVote",
    "Evidence",
    "Majority",
    "MostDivisive",
    "Movers",
    "Outcome",
    "Plurality",
    "Proposal",
    "Ranking",
    "Regnier",
    "Rule",
    "SideSwing",
    "Swing",
    "adoptable",
]
