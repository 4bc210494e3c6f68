"""Notes on the wall: mended, taken away, put into themes."""

from dataclasses import replace

from game.core.commands import (
    Adopt,
    Advance,
    EditNote,
    EnterCount,
    GroupNote,
    RemoveNote,
    RenameTheme,
    TakeNote,
    Undo,
)
from game.core.deeds.noting import LONGEST_THEME
from game.core.format import Each, Loop
from game.core.outcomes import Consensus
from game.core.reading import outcome_now
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


def test_the_number_of_a_note_that_was_adopted_is_not_given_to_another() -> None:
    session = play(wall("One", "Two"), Advance(0), Adopt(0, "Two", "", "note-2"), Undo(0), Undo(0))
    session = play(session, Advance(0), Adopt(0, "Two", "", "note-2"), RemoveNote(0, 2), TakeNote(0, None, "Three"))
    assert [(note.number, note.text) for note in session.round.notes] == [(1, "One"), (3, "Three")]


def test_a_theme_that_was_voted_on_takes_its_votes_along_when_it_is_renamed() -> None:
    session = voted_by_theme("Costs", "Rights")
    session = play(session, RenameTheme(0, "Costs", "Prices"))
    assert [tally.about for tally in session.round.tallies] == ["Prices", "Rights"]
    outcome = outcome_now(session)
    assert isinstance(outcome, Consensus)
    assert [each.text for each in outcome.gradients] == ["Prices", "Rights"]


def test_a_note_stays_in_a_theme_that_was_voted_on_when_it_is_the_last_there() -> None:
    session = voted_by_theme("Costs", "Rights")
    assert refusal(session, GroupNote(0, 1, "Rights")) is Reason.NOTE_IS_IN_USE
    assert refusal(session, GroupNote(0, 1, None)) is Reason.NOTE_IS_IN_USE
    assert refusal(session, RemoveNote(0, 1)) is Reason.NOTE_IS_IN_USE
    assert refusal(session, GroupNote(0, 1, "Costs")) is None


def test_two_themes_that_become_one_in_a_loop_have_one_turn() -> None:
    session = by_theme("A", "B", "C")
    assert session.state.items == ("A", "B", "C")
    session = play(session, RenameTheme(0, "C", "B"))
    assert (session.state.items, session.item) == (("A", "B"), "A")
    assert play(session, RenameTheme(0, "B", "A")).state.items == ("A",)


def by_theme(*themes: str) -> Session:
    """At the first turn of a loop that votes on each theme, each of one note."""
    session = play_one(THEMES)
    notes = [TakeNote(0, None, f"About {theme}", theme) for theme in themes]
    return play(session, *notes, Advance(0))


def voted_by_theme(*themes: str) -> Session:
    session = by_theme(*themes)
    for _ in themes:
        session = play(session, EnterCount(0, "1", 12), Advance(0))
    return session


THEMES = replace(
    CHAT,
    phases=(
        CHAT.phases[0],
        replace(STORY.phase("gradient"), loop=Loop("gradient", Each.THEME, of=("ideas",))),
        replace(CHAT.phases[1], outcome="consensus", votes=("gradient",)),
    ),
)
"""A vote on each theme of what the room wrote."""
