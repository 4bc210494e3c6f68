"""A deck that changes during a session: what was drawn stays as it was, what comes is as its author has it now."""

from dataclasses import replace

from hypothesis import given, settings

from game.core.apply import Applied
from game.core.commands import Advance, Command, Redo, ReviseDeck, SkipCard, Undo
from game.core.deck import Card, Deck
from game.core.replay import fingerprint, replay
from game.core.session import Session
from game.core.text import Text
from tests.core.samples import DECK, begin, play
from tests.core.strategies import REVISIONS, WALKS, sessions, walk

NEW = replace(
    DECK,
    hash="new",
    cards=tuple(replace(card, text=Text(f"sample/{card.id}/text", f"New words of {card.id}?")) for card in DECK.cards),
    facts=tuple(replace(fact, caveat=Text("sample/caveat", "A new caveat.")) for fact in DECK.facts),
)


def words(session: Session) -> str:
    assert session.card is not None
    return session.card.text.source


def test_the_running_card_stays_and_the_next_one_is_as_its_author_has_it_now() -> None:
    session = begin()
    before = session.card
    session = play(session, ReviseDeck(0, NEW))
    assert session.card == before
    assert session.deck is not None
    assert session.deck.hash == "new"
    session = play(session, SkipCard(0))
    assert words(session).startswith("New words of")
    assert session.cards_of(0) == begin().cards_of(0)


def test_undo_and_redo_come_back_to_cards_as_they_were() -> None:
    session = play(begin(), SkipCard(0))
    first, second = begin().card, session.card
    session = play(session, Undo(0), ReviseDeck(0, NEW))
    assert session.card == first
    assert play(session, Redo(0)).card == second, "redo brings back a card that the room saw"
    assert play(session, SkipCard(0)).card == second
    third = play(session, Redo(0), SkipCard(0))
    assert words(third).startswith("New words of")
    assert play(third, Undo(0)).card == second


def test_a_card_that_is_gone_or_cannot_be_played_any_more_stays_as_it_was() -> None:
    session = begin()
    pile = [ref for ref in session.parts[0].pile if ref is not None]
    shorter = replace(NEW, cards=tuple(card for card in NEW.cards if card.id != pile[1].card))
    session = play(session, ReviseDeck(0, shorter), SkipCard(0))
    assert words(session) == DECK.card(pile[1].card).text.source
    session = play(session, SkipCard(0))
    assert words(session).startswith("New words of")


def test_facts_of_the_running_card_stay_and_those_of_others_change() -> None:
    session = begin(seed=3)
    assert session.card is not None
    running = set(session.card.facts)
    revised = play(session, ReviseDeck(0, NEW)).decks[0]
    for fact in revised.facts:
        assert (fact.caveat.source == "A new caveat.") is (fact.id not in running)


def _drawn(session: Session) -> dict[tuple[str, str], Card]:
    """Each card that the room has seen, with what it says."""
    refs = {played.card for played in session.state.rounds if played.card is not None}
    return {(ref.deck, ref.card): session.deck_of(ref).card(ref.card) for ref in refs}


@given(sessions(), WALKS, REVISIONS)
@settings(max_examples=120, deadline=None)
def test_whatever_changes_cards_seen_do_not_and_every_later_card_can_be_drawn(
    session: Session, commands: list[Command], new: Deck
) -> None:
    for _, _, result in walk(session, commands):
        session = result.session if isinstance(result, Applied) else session
    if session.state.finished or new.id not in [each.id for each in session.decks]:
        return
    revised = play(session, ReviseDeck(session.at_ms, new))
    assert _drawn(revised) == _drawn(session)
    for part in revised.parts:
        for ref in part.pile:
            assert ref is None or part.format.plays(revised.deck_of(ref).card(ref.card))
            facts = () if ref is None else revised.deck_of(ref).card(ref.card).facts
            assert all(revised.deck_of(ref).fact(fact) for fact in facts if ref is not None)
    assert replace(revised, decks=session.decks) == session, "nothing but the decks changes"


def test_a_log_with_a_changed_deck_plays_again_to_the_same_session() -> None:
    commands = (Advance(0), ReviseDeck(5, NEW), SkipCard(6), Undo(7), ReviseDeck(8, DECK), Redo(9))
    session = play(begin(), *commands)
    assert replay(begin(), commands) == session
    assert fingerprint(replay(begin(), commands)) == fingerprint(session)
