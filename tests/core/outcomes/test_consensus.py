"""Gradients of agreement."""

from fractions import Fraction

import pytest
from hypothesis import given

from game.core.ballots import Tally
from game.core.outcomes import Proposal, adoptable
from game.core.outcomes.consensus import Consensus, consensus
from game.core.rounds import Note
from tests.core.outcomes.samples import CARD, any_vote, evidence, note, vote


def result(*votes: Tally, notes: tuple[Note, ...] = ()) -> Consensus:
    found = consensus(evidence(*votes, notes=notes))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("counts", "passes", "why"),
    [
        ((4, 3, 2, 1, 0, 0, 0), True, "nobody above 4"),
        ((0, 0, 0, 9, 0, 0, 0), True, "all can just live with it"),
        ((9, 0, 0, 0, 1, 0, 0), False, "one at 5"),
        ((9, 0, 0, 0, 0, 0, 1), False, "one at 7"),
        ((0, 0, 0, 0, 0, 0, 0), False, "nobody voted"),
    ],
)
def test_a_proposal_passes_if_nobody_is_above_four(counts: tuple[int, ...], passes: bool, why: str) -> None:
    assert result(vote("gradient", *counts, present=12)).gradients[0].passes is passes, why


def test_support_concerns_and_blocks_are_counted() -> None:
    # Support 2+1+1+1 = 5, concerns 2+1 = 3, blocks 1; (2·1 + 2 + 3 + 4 + 2·5 + 6 + 7) / 9 = 34/9.
    (found,) = result(vote("gradient", 2, 1, 1, 1, 2, 1, 1)).gradients
    assert (found.support, found.concerns, found.blocks, found.mean) == (5, 3, 1, Fraction(34, 9))


def test_each_proposal_has_its_first_and_last_vote_and_the_last_counts() -> None:
    notes = (note(1, "Ask before publishing"), note(2, "Pay the authors"))
    found = consensus(
        evidence(
            (
                vote("gradient", 5, 0, 0, 0, 1, 0, 0, about="note-1"),
                vote("gradient", 6, 0, 0, 0, 0, 0, 0, about="note-2"),
            ),
            (vote("gradient", 5, 0, 0, 1, 0, 0, 0, about="note-1", present=8),),
            notes=notes,
        )
    )
    assert found is not None
    first, second = found.gradients
    assert first.before is not None
    assert (first.before.count("5"), first.now.count("5")) == (1, 0)
    assert second.before is None
    assert adoptable(found) == (
        Proposal("note-1", "Ask before publishing", 6, 0, 8, "people", True),
        Proposal("note-2", "Pay the authors", 6, 0, 6, "people", True),
    )


def test_a_vote_on_the_card_proposes_the_card() -> None:
    (proposal,) = result(vote("gradient", 5, 0, 0, 0, 1, 0, 1)).proposals
    assert (proposal.key, proposal.text, proposal.support, proposal.against) == (CARD, "", 5, 2)
    assert not proposal.passes


def test_without_a_vote_nothing_is_proposed() -> None:
    assert consensus(evidence()) is None
    assert consensus(evidence(())) is None


@given(any_vote("gradient"))
def test_everybody_who_voted_supports_or_does_not(tally: Tally) -> None:
    (found,) = result(tally).gradients
    assert found.support + found.concerns + found.blocks == tally.cast
    assert found.passes == (tally.cast > 0 and found.concerns == found.blocks == 0)
