"""How the tables' numbers drew together over several rounds."""

from fractions import Fraction

from game.core.deck import EstimateCard
from game.core.outcomes.counting import as_float, quantile
from game.core.outcomes.evidence import Evidence
from game.core.rounds import Estimates
from game.frozen import dataclass

CONVERGED = Fraction(30, 100)
"""By how much of itself the interquartile range has to shrink."""


@dataclass(frozen=True, slots=True)
class DelphiRound:
    """One round of numbers, in the card's unit; `None` when no table gave one.

    `tables` gave a number, `absent` (from 0) did not. Half of the numbers lie between `lower` and `upper` quartile.
    """

    estimates: Estimates
    tables: int
    absent: tuple[int, ...]
    lowest: float | None
    lower: float | None
    median: float | None
    upper: float | None
    highest: float | None
    spread: float | None
    """The interquartile range: upper minus lower quartile."""


@dataclass(frozen=True, slots=True)
class Delphi:
    """All rounds, in order. `answer` is the card's, `None` when there is no such card.

    `shrunk` is by how much of itself the interquartile range shrank from the first round to the last (1 to nothing,
    below 0 when it grew); `None` when there is nothing to compare or when it was 0 from the start.
    """

    rounds: tuple[DelphiRound, ...]
    answer: float | None
    shrunk: float | None
    converged: bool


def delphi(evidence: Evidence) -> Delphi | None:
    """Median and quartiles per round; converged when the interquartile range shrank by 30 % or more.

    The Delphi method (RAND, Dalkey and Helmer, 1963) in one room: numbers, reasons from both ends, numbers again.
    Quartiles are interpolated between numbers by the inclusive method (see `quantile`). The 30 % are a rule of ours.
    Only rounds with two tables or more can draw together; if all agreed from the start and still do, they have.
    `None` while no sheet of numbers is closed.
    """
    if not evidence.estimates:
        return None
    rounds = tuple(_round(estimates) for estimates in evidence.estimates)
    first, last = (_range(each) for each in (evidence.estimates[0], evidence.estimates[-1]))
    shrunk, converged = None, False
    if len(rounds) > 1 and first is not None and last is not None and min(rounds[0].tables, rounds[-1].tables) > 1:
        shrunk = 1 - last / first if first else None
        converged = last <= (1 - CONVERGED) * first
    answer = evidence.card.answer if isinstance(evidence.card, EstimateCard) else None
    return Delphi(rounds, answer, as_float(shrunk), converged)


def _given(estimates: Estimates) -> list[float]:
    return [value for value in estimates.values if value is not None]


def _range(estimates: Estimates) -> Fraction | None:
    lower, upper = (quantile(_given(estimates), Fraction(part, 4)) for part in (1, 3))
    return None if lower is None or upper is None else upper - lower


def _round(estimates: Estimates) -> DelphiRound:
    given = _given(estimates)
    lowest, lower, median, upper, highest = (as_float(quantile(given, Fraction(part, 4))) for part in range(5))
    absent = tuple(table for table, value in enumerate(estimates.values) if value is None)
    return DelphiRound(
        estimates, len(given), absent, lowest, lower, median, upper, highest, as_float(_range(estimates))
    )
