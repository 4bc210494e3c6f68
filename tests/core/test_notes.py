"""Arguments heard in the room."""

import pytest

from game.core.commands import Advance, SkipCard, TakeNote
from game.core.deeds.noting import LONGEST_NOTE, MOST_NOTES
from game.core.events import NoteTaken
from game.core.reasons import Reason
from game.core.rounds import Note
from tests.core.samples import at, begin, deck, events, play, refusal


def note(text: str, side: str | None = "for") -> TakeNote:
    return TakeNote(0, side, text)


@pytest.mark.parametrize("side", ["for", "against", None])
def test_an_argument_is_kept_with_its_side_and_its_phase(side: str | None) -> None:
    session = play(at("talk"), note("It saves time.", side))
    assert session.round.notes == (Note(1, "talk", side, "It saves time."),)
    assert events(at("talk"), note("It saves time.", side)) == (NoteTaken(side, 1),)


def test_arguments_stay_in_the_order_in_which_they_were_heard() -> None:
    session = play(at("for"), note("One"), note("Two"), Advance(0), note("Three", "against"))
    assert [(noted.phase, noted.text) for noted in session.round.notes] == [
        ("for", "One"),
        ("for", "Two"),
        ("talk", "Three"),
    ]


@pytest.mark.parametrize("side", ["", "unsure", "For", "nobody", "\ud800"])
def test_a_side_that_does_not_debate_is_refused(side: str) -> None:
    assert refusal(at("talk"), note("It saves time.", side)) is Reason.UNKNOWN_SIDE


@pytest.mark.parametrize("text", ["", " ", "\t\n", "\u00a0\u2003\u3000"])
def test_a_blank_note_is_refused(text: str) -> None:
    assert refusal(at("talk"), note(text)) is Reason.NOTE_IS_EMPTY


def test_spaces_and_line_ends_are_folded_into_one_space() -> None:
    session = play(at("talk"), note("  It saves\n\n time\u00a0\t. "))
    assert session.round.notes[0].text == "It saves time ."


def test_a_note_may_be_as_long_as_this_and_no_longer() -> None:
    assert refusal(at("talk"), note("é" * LONGEST_NOTE)) is None
    assert refusal(at("talk"), note("é" * (LONGEST_NOTE + 1))) is Reason.NOTE_IS_TOO_LONG
    assert LONGEST_NOTE == 120


def test_spaces_that_are_folded_do_not_make_a_note_too_long() -> None:
    assert refusal(at("talk"), note(" " * 500 + "a" * LONGEST_NOTE + "\n" * 500)) is None


def test_the_history_keeps_a_note_as_short_as_the_round_does() -> None:
    session = play(at("talk"), note(" " * 10_000 + "It saves\ntime."))
    assert session.history.past[-1].deed == note("It saves time.")


def test_a_card_holds_this_many_notes_and_no_more() -> None:
    session = play(at("talk"), *[note(f"Argument {number}") for number in range(MOST_NOTES)])
    assert refusal(session, note("One more")) is Reason.TOO_MANY_NOTES
    assert len(session.round.notes) == MOST_NOTES == 60


def test_the_next_card_has_room_for_notes_again() -> None:
    session = at("read", begin(deck(0, 0), cards=2))
    session = play(session, *[note(f"Argument {number}") for number in range(MOST_NOTES)], SkipCard(0), note("New"))
    assert [len(played.notes) for played in session.state.rounds] == [MOST_NOTES, 1]
