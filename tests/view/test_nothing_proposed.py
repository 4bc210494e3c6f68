"""Where a room proposes nothing it is asked once; then what goes on from proposals is passed over, in clear words."""

from dataclasses import replace

import pytest

from game.core.apply import Rejected, apply
from game.core.commands import Advance, EditNote, TakeNote, Undo
from game.core.format import PhaseKind
from game.core.reasons import Reason
from game.core.session import Session, Settings
from game.core.start import new_session
from game.view.screens import Screen
from tests.view.rules import faults
from tests.view.samples import after, ruler, seen, stage_for
from tests.view.test_desk import both
from tests.view.test_secrets import words_in

PASSED_OVER = {
    "decide": {"first-vote", "where-we-stand", "objections", "amendments", "second-vote"},
    "mini-assembly": {"vote", "result", "minority"},
    "roles": {"vote", "result", "left-aside"},
}


def at_the_start(format: str) -> Session:
    stage = stage_for(format)
    return new_session(stage.chosen_decks(), stage.chosen_format(), Settings(24, 1), 1)


def at_proposals(format: str) -> Session:
    session = at_the_start(format)
    while session.phase.id != "proposals":
        session = after(session, Advance(0, confirmed=True))
    return session


def way(session: Session) -> list[str]:
    """The phases from here to the end of the card."""
    found = []
    while not session.state.finished:
        if not found or found[-1] != session.phase.id:
            found.append(session.phase.id)
        session = after(session, Advance(0, confirmed=True))
    return found


@pytest.mark.parametrize("format", PASSED_OVER)
def test_a_room_that_proposes_nothing_is_asked_and_then_goes_to_the_end(format: str) -> None:
    session = at_proposals(format)
    asked = apply(session, Advance(0))
    assert isinstance(asked, Rejected)
    assert asked.reason is Reason.NOTHING_NOTED
    assert way(session) == ["proposals", "outcome"]


@pytest.mark.parametrize("format", PASSED_OVER)
def test_one_proposal_is_enough_for_all_of_it(format: str) -> None:
    proposed = after(at_proposals(format), TakeNote(0, None, "We ask first"))
    assert set(way(proposed)) >= PASSED_OVER[format]


@pytest.mark.parametrize("format", PASSED_OVER)
def test_whoever_thinks_of_something_at_the_end_goes_back_and_proposes_it(format: str) -> None:
    session = at_proposals(format)
    back = after(session, Advance(0, confirmed=True), Undo(0), TakeNote(0, None, "We ask first"))
    assert back.phase.id == "proposals"
    assert set(way(back)) >= PASSED_OVER[format]


@pytest.mark.parametrize("size", [(1920, 1080), (1024, 768), (800, 600)])
@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_the_end_says_that_nothing_was_proposed(size: tuple[int, int], language: str) -> None:
    session = after(at_proposals("decide"), Advance(0, confirmed=True))
    stage = replace(stage_for("decide"), screen=Screen.PLAY)
    scene = seen(session, stage, size=size, language=language)
    assert faults(scene, ruler()) == []
    if language == "en":
        assert "Nobody proposed anything: nothing to decide this time" in " ".join(words_in(scene))
        _, desk = both(session, stage, (1366, 768))
        assert "There is no result to read." in " ".join(words_in(desk))


def test_a_session_that_an_older_program_began_goes_through_all_of_it() -> None:
    session = replace(at_proposals("decide"), all_played=True)
    assert {"where-we-stand", "objections", "amendments"} <= set(way(session))


def test_where_proposals_are_amended_the_desk_says_how_one_gets_other_words() -> None:
    """A proposal that is mended in the list of notes is voted on as it now reads, and not beside its old self."""
    session = after(at_proposals("decide"), TakeNote(0, None, "We ask first"))
    while session.phase.id != "amendments":
        session = after(session, Advance(0, confirmed=True))
    _, desk = both(session, replace(stage_for("decide"), screen=Screen.PLAY), (1366, 768))
    assert "Change a proposal in the list of notes" in " ".join(words_in(desk))
    mended = after(session, EditNote(0, session.round.notes[0].number, "We ask twice"), Advance(0))
    assert (mended.phase.id, len(mended.state.items)) == ("second-vote", 1)


def test_an_evening_of_which_nothing_was_written_does_not_end_on_that() -> None:
    session = at_the_start("debrief")
    while not session.state.finished and session.phase.kind is not PhaseKind.REVEAL:
        session = after(session, Advance(0, confirmed=True))
    stage = replace(stage_for("debrief"), screen=Screen.PLAY)
    said = " ".join(words_in(seen(session, stage, size=(1920, 1080), language="en")))
    assert "What was said here goes home with you" in said
    assert "Nothing was counted" not in said
