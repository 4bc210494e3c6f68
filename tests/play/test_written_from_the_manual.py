"""A format that somebody wrote with docs/formats.md alone: unlike all that there are, and played like one of them."""

from pathlib import Path

import pytest

from game.content.loader import load_format
from game.core.session import Settings
from game.core.start import new_session
from game.shell.player import Player
from tests.play.test_every_format import DECKS, FORMATS, UNRULY_SEEDS, play_out
from tests.play.unruly import UnrulyPlayer

FILE = Path(__file__).parent / "formats" / "fishbowl.yaml"
WRITTEN = load_format(FILE).required()
FITTING = [name for name, deck in DECKS.items() if any(map(WRITTEN.plays, deck.cards))]
LONGEST_RUN = 4
"""So many phases of the same kinds in a row are no method yet: notes, a vote on them, its reveal, somebody speaks."""


def runs(kinds: list[str], length: int) -> set[tuple[str, ...]]:
    return {tuple(kinds[start : start + length]) for start in range(len(kinds) - length + 1)}


def test_it_has_no_problem_and_no_order_of_phases_that_another_one_has() -> None:
    assert load_format(FILE).problems == ()
    own = runs([phase.kind for phase in WRITTEN.phases], LONGEST_RUN + 1)
    for other in FORMATS.values():
        assert not own & runs([phase.kind for phase in other.phases], LONGEST_RUN + 1), other.id


@pytest.mark.parametrize("deck", FITTING)
def test_it_plays_to_its_end_with_every_deck_that_fits(deck: str) -> None:
    play_out(new_session((DECKS[deck],), WRITTEN, Settings(24, 2, tables=5), seed=7), Player(7), orderly=True)
    for seed in UNRULY_SEEDS:
        start = new_session((DECKS[deck],), WRITTEN, Settings(10 + 9 * seed, 2, tables=1 + 2 * seed), seed)
        play_out(start, UnrulyPlayer(seed), orderly=False)


def test_it_finds_cards_in_most_decks() -> None:
    assert len(FITTING) >= len(DECKS) // 2
