"""Whether everybody can live with a proposal."""

from fractions import Fraction

from game.core.ballots import Tally
from game.core.outcomes.counting import by_subject, mean, numbers, unit, words
from game.core.outcomes.evidence import Evidence
from game.core.outcomes.proposals import Proposal
from game.frozen import dataclass

STILL_FINE = 4
"""The last step of the gradient with which somebody can live: above it, it hurts."""
BLOCK = 7


@dataclass(frozen=True, slots=True)
class Gradient:
    """One proposal. `about` is what the vote was about in a loop, `text` its words, empty if they stand on the card.

    `support` people stand from 1 to 4, `concerns` at 5 or 6, `blocks` at 7; `mean` is of all steps, `None` when
    nobody voted. `before` is the first vote, when there were several.
    """

    about: str | None
    text: str
    before: Tally | None
    now: Tally
    support: int
    concerns: int
    blocks: int
    mean: Fraction | None
    passes: bool


@dataclass(frozen=True, slots=True)
class Consensus:
    """Every proposal, in the order of the votes; `proposals` are the same, ready for the charter."""

    gradients: tuple[Gradient, ...]
    proposals: tuple[Proposal, ...]


def consensus(evidence: Evidence) -> Consensus | None:
    """A proposal passes if nobody stands above 4, from 1 (a wholehearted yes) to 7 (I block it).

    Gradients of agreement after Sam Kaner (1987), asked again after amendments. A block is information: it says
    that the room has to talk, and a proposal does not fail more by it than by a 5. The last vote about a proposal
    counts. A vote of nobody passes nothing; who abstained stands in no one's way. `None` while no vote is closed.
    """
    if not evidence.tallies:
        return None
    gradients = tuple(_gradient(evidence, about, votes) for about, votes in by_subject(evidence.tallies))
    return Consensus(
        gradients,
        tuple(
            Proposal(
                each.about or evidence.card_key,
                each.text,
                each.support,
                each.concerns + each.blocks,
                each.now.present,
                unit(each.now),
                each.passes,
            )
            for each in gradients
        ),
    )


def _gradient(evidence: Evidence, about: str | None, votes: list[Tally]) -> Gradient:
    steps = numbers(votes[-1])
    support, blocks = sum(step <= STILL_FINE for step in steps), steps.count(BLOCK)
    return Gradient(
        about,
        words(evidence, about),
        votes[0] if len(votes) > 1 else None,
        votes[-1],
        support,
        len(steps) - support - blocks,
        blocks,
        mean(steps),
        passes=support > 0 and support == len(steps),
    )
