"""How many knew whether a claim is true."""

from fractions import Fraction

from game.core.ballots import Tally
from game.core.deck import ClaimCard
from game.core.outcomes.counting import share, sides, votes_for
from game.core.outcomes.evidence import Evidence
from game.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Score:
    """One vote: `right` and `wrong` answers, and the share of the right ones in all votes cast (0 to 1).

    `tables` tells for each table whether it was right, `None` when it gave no answer or took no side; empty when
    people voted.
    """

    tally: Tally
    right: int
    wrong: int
    share: Fraction
    tables: tuple[bool | None, ...]


@dataclass(frozen=True, slots=True)
class Correct:
    """The `answer` of the claim, the `option` that says so, and how the room voted: first, if twice, and last."""

    answer: bool
    option: str
    before: Score | None
    now: Score


def correct(evidence: Evidence) -> Correct | None:
    """The share of right answers; yes (the first side of the ballot) means that the claim is true.

    The plain count of a quiz, without points: what matters is the talk about why. Neutral votes are cast but neither
    right nor wrong; in a vote of nobody the share is 0. Two votes show what the room learnt from itself, as in peer
    instruction (Eric Mazur, 1997). `None` without a claim or while no vote is closed.
    """
    card, votes = evidence.card, evidence.tallies
    if not isinstance(card, ClaimCard) or not votes or not sides(votes[-1]):
        return None
    yes, no = sides(votes[-1])[0], sides(votes[-1])[-1]
    right, wrong = (yes, no) if card.answer else (no, yes)
    before = _score(votes[0], right, wrong) if len(votes) > 1 else None
    return Correct(card.answer, right, before, _score(votes[-1], right, wrong))


def _score(tally: Tally, right: str, wrong: str) -> Score:
    verdicts = {right: True, wrong: False}
    tables = tuple(verdicts.get(answer) if answer else None for answer in tally.answers or ())
    good = votes_for(tally, right)
    return Score(tally, good, votes_for(tally, wrong), share(good, tally.cast), tables)
