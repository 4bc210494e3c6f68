"""A room that decides: what it proposes counts, and a decision is not left without a word."""

from pathlib import Path

import pytest

from game import paths
from game.core.apply import Rejected, apply
from game.core.commands import TakeNote
from game.core.reasons import Reason
from game.shell.prefs import read_prefs
from game.shell.staging import in_session
from game.view.prefs import Prefs
from game.view.scene import Panel
from game.view.screens import Overlay
from game.view.theme import THEMES
from tests.shell.room import Room

ASKED = "Nothing is adopted yet: A adopts what passed. Next again: go on without."


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path / "home"))


@pytest.fixture
def deciding() -> Room:
    """At the proposals of a debate that decides, with two of them noted."""
    room = Room(format="decide")
    room.start()
    room.go_to("proposals")
    for proposal in ("We ask first", "We wait"):
        room.press("n")
        room.director.type_text(proposal)
        room.press("page-down")
    return room


def at_the_decision(room: Room) -> Room:
    room.go_to("second-vote")
    room.go_to("outcome")
    return room


def is_main(room: Room, button: str) -> bool:
    paint = room.scene.node(button).paint
    assert isinstance(paint, Panel)
    return paint.fill == THEMES["paper"].sun


def test_a_decision_is_left_only_when_asked_again(deciding: Room) -> None:
    at_the_decision(deciding)
    place = deciding.session.state.step
    deciding.press("right")
    assert deciding.notice == ASKED
    assert (deciding.phase, deciding.session.state.step) == ("outcome", place)
    deciding.press("right")
    assert deciding.notice != ASKED
    assert deciding.session.state.finished or deciding.phase != "outcome"


def test_adopting_stands_out_until_something_is_adopted(deciding: Room) -> None:
    at_the_decision(deciding)
    assert is_main(deciding, "adopt")
    assert not is_main(deciding, "next")
    deciding.press("a", "enter", "escape")
    assert len(deciding.session.state.articles) == 1
    assert is_main(deciding, "next")
    deciding.press("right")
    assert deciding.notice != ASKED


def test_where_it_is_voted_upon_once_more_nobody_asks(deciding: Room) -> None:
    deciding.go_to("where-we-stand")
    assert deciding.shows("adopt")
    deciding.press("right")
    assert deciding.phase == "objections"


def test_where_nothing_passed_nobody_asks(deciding: Room) -> None:
    deciding.go_to("second-vote")
    while deciding.phase == "second-vote":
        deciding.vote(**{"7": 24})
        deciding.press("page-down")
    deciding.press("right")
    assert deciding.notice != ASKED
    assert deciding.phase != "outcome"


def test_the_scale_says_what_its_steps_mean_and_what_passes_before_anybody_votes(deciding: Room) -> None:
    deciding.go_to("first-vote")
    said = [deciding.words(f"meaning/{part}") for part in range(3)]
    assert said == ["can live with it", "concerns", "block"]
    assert "It passes if nobody is above 4" in deciding.words("ask")


def test_after_the_scale_its_own_words_stand_beside_a_proposal(deciding: Room) -> None:
    at_the_decision(deciding).press("a")
    assert deciding.director.stage.overlay is Overlay.ARTICLE
    assert deciding.words("article/standing") == "24 / 24 can live with it"


def test_a_correction_names_the_proposal(deciding: Room) -> None:
    at_the_decision(deciding).press("c")
    assert deciding.words("correct/title") == "Correct: Second vote · proposal 2"


def test_the_rest_is_given_by_words_with_the_sign_behind_them() -> None:
    room = Room(Prefs(guard_ms=0))
    room.start()
    room.go_to("first-vote")
    label, sign = room.scene.node("rest/label"), room.scene.node("rest/sign")
    assert room.words("rest/label") == "the rest:"
    assert sign.box.x > label.box.x
    assert room.words("check") == "0 of 3 numbers"


def test_what_is_noted_while_the_card_is_read_is_a_proposal() -> None:
    room = Room(format="decide")
    room.start()
    room.press("n")
    assert room.words("note/title") == "Which proposal?"
    room.director.type_text("We ask first")
    room.press("enter")
    assert room.phase == "read"
    room.go_to("proposals")
    assert room.shows("wall/note/1") or any("We ask first" in node.label for node in room.scene.nodes)
    room.go_to("first-vote")
    assert room.session.tally is not None
    assert room.session.tally.about == room.session.round.notes[0].key


def test_what_was_noted_in_another_step_stays_on_the_wall(deciding: Room) -> None:
    deciding.go_to("objections")
    deciding.press("n")
    deciding.director.type_text("Who pays for it?")
    deciding.press("enter")
    deciding.go_to("amendments")
    deciding.press("w")
    said = [node.label for node in deciding.scene.nodes if node.label]
    assert "Noted in other steps (1)" in said
    assert "Who pays for it?" in said


def test_a_note_cannot_be_given_to_a_phase_that_does_not_gather_it() -> None:
    room = Room(format="decide")
    room.start()
    refused = apply(room.session, TakeNote(room.session.at_ms, None, "x", ahead="amendments"))
    assert isinstance(refused, Rejected)
    assert refused.reason is Reason.NO_NOTES_HERE
    argument = apply(room.session, TakeNote(room.session.at_ms, "for", "x", ahead="proposals"))
    assert isinstance(argument, Rejected)
    assert argument.reason is Reason.UNKNOWN_SIDE


def test_a_vote_comes_back_in_the_first_field_that_is_empty() -> None:
    room = Room()
    room.start()
    room.go_to("first-vote")
    room.vote(**{"for": 9})
    assert in_session(room.director.stage, room.session).focus == "field/unsure"
    room.vote(unsure=3, against=12)
    assert in_session(room.director.stage, room.session).focus == "field/for"


def test_the_whole_screen_is_kept_for_the_next_start() -> None:
    room = Room()
    room.press("f")
    assert read_prefs(("en", "fr")).fullscreen
    room.press("f")
    assert not read_prefs(("en", "fr")).fullscreen
