"""How a room colours statements, and which of them divide it."""

from fractions import Fraction

from game.core.ballots import Tally
from game.core.outcomes.counting import by_subject, deviation, mean, share, votes_for
from game.core.outcomes.evidence import Evidence
from game.frozen import dataclass

WEIGHTS = {"dark-green": 5, "light-green": 4, "orange": 3, "light-red": 2, "dark-red": 1}
WHITE, BLACK = "white", "black"
MANY_BLACK = Fraction(1, 4)
"""From this share of the votes on, black is more than a whim …"""
MANY_BLACK_VOTES = 2
"""… if so many people chose it: in a room of four, one person is a quarter."""


@dataclass(frozen=True, slots=True)
class Colours:
    """One vote in colours.

    `mean` (5 dark green to 1 dark red) and `spread` (standard deviation, 0 to 2 steps of colour) are of those who gave
    a colour, `None` when there are none. `white` do not know, `black` will not answer.
    """

    tally: Tally
    mean: Fraction | None
    spread: float | None
    white: int
    black: int
    many_black: bool


@dataclass(frozen=True, slots=True)
class ColouredStatement:
    """What was voted on: `card` is `deck/card`, `about` a note or theme of a loop, if any.

    `before` is the first vote, when there were several.
    """

    card: str
    about: str | None
    before: Colours | None
    now: Colours


@dataclass(frozen=True, slots=True)
class Regnier:
    """The statement voted on last, and all statements of the part from the most consensual to the most dissensual."""

    statement: ColouredStatement
    ordered: tuple[ColouredStatement, ...]


def regnier(evidence: Evidence) -> Regnier | None:
    """Weights from 5 (dark green) to 1 (dark red), their mean and spread; white and black apart.

    After the abacus of François Régnier (1973), who let experts answer in traffic-light colours: the order of the
    statements by how far the answers lie apart starts the talk, and many blacks show a question that people find
    wrongly put or will not touch. We leave white and black out of mean and spread, measure the spread as a standard
    deviation, and call two or more blacks many when they are a quarter of the votes. Equal spreads keep the order of
    play; statements without any colour come last. `None` while no vote is closed.
    """
    here = _statements(evidence.card_key, evidence.tallies)
    if not here:
        return None
    votes: dict[str, list[Tally]] = {}
    for earlier in evidence.earlier:
        votes.setdefault(earlier.card, []).append(earlier.tally)
    before = [statement for card, tallies in votes.items() for statement in _statements(card, tallies)]
    return Regnier(here[-1], tuple(sorted((*before, *here), key=_dissent)))


def _statements(card: str, tallies: list[Tally] | tuple[Tally, ...]) -> list[ColouredStatement]:
    return [
        ColouredStatement(card, about, _colours(votes[0]) if len(votes) > 1 else None, _colours(votes[-1]))
        for about, votes in by_subject(tallies)
    ]


def _colours(tally: Tally) -> Colours:
    weights = [weight for colour, weight in WEIGHTS.items() for _ in range(votes_for(tally, colour))]
    black = votes_for(tally, BLACK)
    many = black >= MANY_BLACK_VOTES and share(black, tally.cast) >= MANY_BLACK
    return Colours(tally, mean(weights), deviation(weights), votes_for(tally, WHITE), black, many)


def _dissent(statement: ColouredStatement) -> tuple[bool, float]:
    spread = statement.now.spread
    return spread is None, spread or 0.0
