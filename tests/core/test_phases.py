"""Steps of a phase, and what keeps a room in it."""

from dataclasses import replace

import pytest

from game.core.commands import Advance
from game.core.deck import Deck
from game.core.events import CardDrawn, PhaseEntered, SessionEnded, StepShown
from game.core.format import PhaseKind
from game.core.phases import steps
from game.core.rounds import Shown
from tests.core.samples import DUEL, at, begin, deck, events, format_of, play

NONE, ONE, THREE = deck(0), deck(1), deck(3)


@pytest.mark.parametrize(
    ("facts_of_the_card", "facts_of_the_phase", "expected"),
    [(NONE, 0, 1), (NONE, 3, 1), (ONE, 0, 1), (ONE, 1, 2), (ONE, 3, 2), (THREE, 0, 1), (THREE, 2, 3), (THREE, 3, 4)],
)
def test_a_reveal_shows_its_outcome_and_as_many_facts_as_there_are_and_are_wanted(
    facts_of_the_card: Deck, facts_of_the_phase: int, expected: int
) -> None:
    reveal = replace(DUEL.phase("outcome"), facts=facts_of_the_phase)
    assert len(steps(begin(facts_of_the_card, format=format_of(reveal)), reveal)) == expected


@pytest.mark.parametrize("phase_id", ["read", "before", "for", "talk", "after"])
def test_every_other_phase_is_one_step(phase_id: str) -> None:
    assert steps(begin(THREE), DUEL.phase(phase_id)) == (("", 0),)


def test_facts_are_shown_one_by_one_in_the_order_of_the_card() -> None:
    session, shown = at("outcome", begin(THREE)), []
    while not session.state.finished:
        shown.append(events(session, Advance(0)))
        session = play(session, Advance(0))
    assert shown == [
        (StepShown(1),),
        (StepShown(2),),
        (StepShown(3),),
        (SessionEnded(),),
    ]


def test_a_card_without_facts_ends_with_its_outcome() -> None:
    assert events(at("outcome", begin(NONE)), Advance(0)) == (SessionEnded(),)


def test_a_step_leaves_the_phase_and_its_clock_as_they_are() -> None:
    timed = format_of(replace(DUEL.phase("outcome"), seconds=60))
    before = begin(THREE, format=timed)
    after = play(before, Advance(10_000))
    assert after.state == replace(before.state, step=1, rounds=after.state.rounds)
    assert after.round == replace(before.round, shown=(Shown("outcome", 0, 2),))


def test_a_new_card_starts_at_the_first_phase_and_step() -> None:
    session = at("outcome", begin(deck(1, 1), cards=2))
    session = play(session, Advance(0))
    assert session.state.step == 1
    drawn = session.part.pile[1]
    assert drawn is not None
    assert events(session, Advance(0)) == (CardDrawn(drawn.card), PhaseEntered("read", PhaseKind.SHOW))
    assert (play(session, Advance(0)).state.phase, play(session, Advance(0)).state.step) == (0, 0)
