"""What a reveal shows: one file for each outcome, and `draw` that picks it."""

from game.core.outcomes import (
    Closest,
    CommonGround,
    Consensus,
    Correct,
    Decision,
    Delphi,
    Majority,
    MostDivisive,
    Movers,
    Outcome,
    Plurality,
    Ranking,
    Regnier,
    Swing,
)
from game.view.outcomes import (
    closest,
    common_ground,
    consensus,
    correct,
    decision,
    delphi,
    majority,
    most_divisive,
    movers,
    plurality,
    ranking,
    regnier,
    swing,
)
from game.view.outcomes.told import Told
from game.view.pen import Pen
from game.view.scene import Box


def draw(pen: Pen, box: Box, told: Told, outcome: Outcome) -> int:
    """The outcome on the table; gives how many pages it has."""
    match outcome:
        case Swing():
            return swing.draw(pen, box, told, outcome)
        case Majority():
            return majority.draw(pen, box, told, outcome)
        case Plurality():
            return plurality.draw(pen, box, told, outcome)
        case Movers():
            return movers.draw(pen, box, told, outcome)
        case Regnier():
            return regnier.draw(pen, box, told, outcome)
        case Consensus():
            return consensus.draw(pen, box, told, outcome)
        case Closest():
            return closest.draw(pen, box, told, outcome)
        case Correct():
            return correct.draw(pen, box, told, outcome)
        case Ranking():
            return ranking.draw(pen, box, told, outcome)
        case CommonGround():
            return common_ground.draw(pen, box, told, outcome)
        case MostDivisive():
            return most_divisive.draw(pen, box, told, outcome)
        case Delphi():
            return delphi.draw(pen, box, told, outcome)
        case Decision():
            return decision.draw(pen, box, told, outcome)
