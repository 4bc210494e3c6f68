"""Notes on the wall: mended, taken away, put into themes."""

from game.core.commands import Advance, EditNote, GroupNote, RemoveNote, RenameTheme, TakeNote, Undo
from game.core.deeds.noting import LONGEST_THEME
from game.core.reasons import Reason
from game.core.session import Session
from tests.core.fair import CHAT, STORY, play_one
from tests.core.samples import at, play, refusal


def wall(*texts: str) -> Session:
    return play(play_one(CHAT), *[TakeNote(0, None, text) for text in texts])


def test_notes_are_numbered_and_a_number_is_never_given_twice() -> None:
    session = play(wall("One", "Two", "Three"), RemoveNote(0, 2), TakeNote(0, None, "Four"))
    assert [(note.number, note.text) for note in session.round.notes] == [(1, "One"), (3, "Three"), (4, "Four")]


def test_a_note_can_be_put_into_better_words() -> None:
    session = play(wall("One"), EditNote(0, 1, "  We   ask first "))
    assert session.round.notes[0].text == "We ask first"
    assert refusal(session, EditNote(0, 1, " ")) is Reason.NOTE_IS_EMPTY
    assert play(session, Undo(0)).round.notes[0].text == "One"


def test_a_theme_is_made_by_the_first_note_and_gone_with_the_last() -> None:
    session = play(wall("One", "Two"), GroupNote(0, 1, " Costs "), GroupNote(0, 2, "Costs"))
    assert session.round.themes_of(()) == ("Costs",)
    session = play(session, GroupNote(0, 1, None), GroupNote(0, 2, ""))
    assert session.round.themes_of(()) == ()


def test_a_theme_can_be_renamed_and_two_of_one_name_become_one() -> None:
    session = play(wall("One", "Two"), GroupNote(0, 1, "Costs"), GroupNote(0, 2, "Prices"))
    session = play(session, RenameTheme(0, "Prices", "Costs"))
    assert session.round.themes_of(()) == ("Costs",)
    assert refusal(session, RenameTheme(0, "Prices", "X")) is Reason.UNKNOWN_THEME
    assert refusal(session, RenameTheme(0, "Costs", "x" * (LONGEST_THEME + 1))) is Reason.NOTE_IS_TOO_LONG


def test_a_note_belongs_to_the_turn_in_which_it_was_heard() -> None:
    session = play_one(STORY)
    while session.phase.id != "voices":
        session = play(session, _next(session))
    session = play(session, _next(session), TakeNote(0, "for", "Heard"))
    assert (session.round.notes[0].phase, session.round.notes[0].turn) == ("voices", 1)


def _next(session: Session) -> Advance:
    return Advance(session.at_ms, confirmed=True)


def test_notes_of_phases_are_told_apart() -> None:
    session = play(at("for"), TakeNote(0, "for", "One"))
    session = play(at("talk", session), TakeNote(0, None, "Two"))
    assert [note.text for note in session.round.notes_of(("talk",))] == ["Two"]
    assert [note.text for note in session.round.notes_of(())] == ["One", "Two"]
