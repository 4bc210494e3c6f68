"""Starting a session."""

from dataclasses import replace

import pytest

from game.core.deck import CardKind
from game.core.rounds import CardRef
from game.core.session import FEWEST_PEOPLE, MOST_PEOPLE, NO_CLOCK, Session, Settings
from game.core.start import NoFittingCards
from game.core.timer import Running, Untimed
from tests.core.samples import DECK, DUEL, begin, deck, format_of


def drawn(session: Session) -> list[CardRef]:
    return [ref for ref in session.part.pile if ref is not None]


def test_a_session_starts_at_the_first_phase_of_its_first_card() -> None:
    session = begin()
    assert session.phase.id == "read"
    assert session.round.card == session.part.pile[0]
    assert session.card == DECK.card(session.round.card.card if session.round.card else "")
    assert session.deck == DECK
    assert (session.state.step, session.state.finished, session.at_ms) == (0, False, 0)
    assert session.state.timer == Running(0, 30_000)


def test_a_session_without_a_pace_has_no_clock() -> None:
    assert begin(pace=NO_CLOCK).state.timer == Untimed()


def test_a_session_keeps_the_pace_of_the_format_unless_told_otherwise() -> None:
    assert Settings(people=12, cards=3) == Settings(people=12, cards=3, pace=100)


def test_a_session_that_starts_with_a_vote_has_it_open() -> None:
    assert begin(format=format_of(DUEL.phase("before"))).tally is not None


@pytest.mark.parametrize(("wanted", "got"), [(1, 1), (2, 2), (3, 3), (50, 3)])
def test_a_session_has_the_cards_asked_for_or_as_many_as_there_are(wanted: int, got: int) -> None:
    pile = begin(cards=wanted).part.pile
    assert len(pile) == len(set(pile)) == got


def test_the_same_seed_draws_the_same_pile_and_other_seeds_others() -> None:
    many = deck(*[0] * 10)
    assert begin(many, cards=5, seed=3) == begin(many, cards=5, seed=3)
    assert len({begin(many, cards=5, seed=seed).part.pile for seed in range(20)}) > 15


def test_decks_deal_in_turn() -> None:
    one, two = deck(0, 0, 0, name="one"), deck(0, name="two")
    session = begin(one, two, cards=10)
    assert [ref.deck for ref in drawn(session)] == ["one", "two", "one", "one"]


def test_every_card_is_found_in_its_own_deck() -> None:
    one, two = deck(0, 0, name="one"), deck(0, 0, name="two")
    session = begin(one, two, cards=4)
    assert [session.deck_of(ref).id for ref in drawn(session)] == [ref.deck for ref in drawn(session)]
    with pytest.raises(KeyError):
        session.deck_of(CardRef("three", "card-1"))


def test_a_deck_and_a_format_find_what_they_hold_by_its_id() -> None:
    assert DECK.card("card-2").id == "card-2"
    assert DECK.fact("fact-3-2").id == "fact-3-2"
    assert DUEL.phase("talk").id == "talk"
    assert DUEL.seconds_a_card == 30 + 45 + 60 + 45
    for look_up in (DECK.card, DECK.fact, DUEL.phase):
        with pytest.raises(KeyError):
            look_up("nothing")


def test_a_format_that_plays_none_of_the_cards_starts_no_session() -> None:
    with pytest.raises(NoFittingCards):
        begin(format=replace(DUEL, cards=(CardKind.TRIAL,)))
    with pytest.raises(NoFittingCards):
        begin(deck())


@pytest.mark.parametrize("people", [FEWEST_PEOPLE - 1, MOST_PEOPLE + 1])
def test_a_room_out_of_range_starts_no_session(people: int) -> None:
    with pytest.raises(ValueError, match="people must be"):
        begin(people=people)


@pytest.mark.parametrize("people", [FEWEST_PEOPLE, MOST_PEOPLE])
def test_the_smallest_and_the_largest_room_start_a_session(people: int) -> None:
    assert begin(people=people).state.people == people


def test_a_session_of_no_cards_or_a_negative_pace_does_not_start() -> None:
    with pytest.raises(ValueError, match="at least 1 card"):
        begin(cards=0)
    with pytest.raises(ValueError, match="pace must be"):
        begin(pace=-1)


def test_two_decks_of_one_name_start_no_session() -> None:
    with pytest.raises(ValueError, match="share an id"):
        begin(deck(0), deck(1))
