"""The course of a session: phase after phase, card after card, to its end."""

from game.core.commands import Advance, EndSession, EnterCount, SkipCard, TakeNote
from game.core.events import CardDrawn, CardSkipped, PhaseEntered, SessionEnded
from game.core.format import PhaseKind
from game.core.timer import Paused, Running
from tests.core.samples import DUEL, at, begin, deck, events, finished, play, votes


def test_a_card_goes_through_every_phase_in_order() -> None:
    session, seen = begin(deck(0), cards=1), []
    while not session.state.finished:
        seen.append(session.phase.id)
        session = play(session, Advance(0, confirmed=True))
    assert seen == [phase.id for phase in DUEL.phases]


def test_all_cards_of_the_pile_are_played_in_their_order() -> None:
    session = finished()
    assert tuple(played.card for played in session.state.rounds) == session.part.pile
    assert not any(played.skipped for played in session.state.rounds)


def test_a_phase_is_entered_with_its_clock_running() -> None:
    session = play(begin(), Advance(8_000))
    assert events(begin(), Advance(8_000)) == (PhaseEntered("before", PhaseKind.VOTE),)
    assert session.state.timer == Running(8_000, 45_000)


def test_a_skipped_card_is_marked_and_the_next_one_drawn() -> None:
    session = at("before")
    skipped, drawn = (ref.card for ref in session.part.pile[:2] if ref is not None)
    assert events(session, SkipCard(0)) == (
        CardSkipped(skipped),
        CardDrawn(drawn),
        PhaseEntered("read", PhaseKind.SHOW),
    )
    session = play(session, SkipCard(0))
    assert [played.skipped for played in session.state.rounds] == [True, False]
    assert session.card is not None
    assert session.card.id == drawn


def test_a_skipped_card_keeps_what_the_room_did_with_it() -> None:
    session = play(at("before"), *votes(7, 2, 3), Advance(0), TakeNote(0, "for", "It saves time."))
    before = session.round
    after = play(session, SkipCard(0)).state.rounds[0]
    assert (after.tallies, after.notes) == (before.tallies, before.notes)


def test_a_vote_that_was_skipped_stays_open() -> None:
    session = play(at("before"), EnterCount(0, "for", 3), SkipCard(0))
    tally = session.state.rounds[0].tally("before")
    assert tally is not None
    assert not tally.closed


def test_skipping_the_last_card_ends_the_session() -> None:
    session = begin(deck(0), cards=1)
    assert events(session, SkipCard(0)) == (CardSkipped("card-1"), SessionEnded())
    ended = play(session, SkipCard(0))
    assert ended.state.finished
    assert ended.round.skipped


def test_a_session_can_end_in_the_middle_of_a_card() -> None:
    session = play(at("for"), EndSession(10_000))
    assert events(at("for"), EndSession(10_000)) == (SessionEnded(),)
    assert session.state.finished
    assert session.phase.id == "for"
    assert len(session.state.rounds) == 1
    assert session.state.timer == Paused(50_000)


def test_the_session_ends_after_the_last_step_of_the_last_card() -> None:
    session = at("outcome", begin(deck(1), cards=1))
    assert not play(session, Advance(0)).state.finished
    assert play(session, Advance(0), Advance(0)).state.finished
