"""A rehearsal in a window goes as fast as people read, says what it is, and stops for whoever wants to look."""

from pathlib import Path

import pytest

from game.shell.rehearse import A_WORD_MS, MOST_READING_MS, Rehearsal, on_screen
from game.view.scene import Role
from game.view.screens import Overlay
from game.view.stage import Said
from tests.shell.room import Room

STEP_MS, LOOK_MS = 1000, 50


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PALABRE_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def waits(reads: bool, actions: int) -> list[int]:
    """How many milliseconds pass before each of the first actions of a rehearsal of the duel."""
    room = Room()
    room.director.start(1, rehearsal=True)
    rehearsal = Rehearsal(room.director, 1, STEP_MS, lambda _: None)
    play = on_screen(rehearsal, reads)
    found = []
    while len(found) < actions:
        before, scene = room.director.now_ms, room.scene
        done = rehearsal.commands
        while rehearsal.commands == done:
            play(room.director, scene)
            room.hand.turn(LOOK_MS)
        found.append(room.director.now_ms - before)
    return found


def words_on_the_first_card() -> int:
    room = Room()
    room.director.start(1, rehearsal=True)
    return sum(len(node.label.split()) for node in room.scene.nodes if node.role in (Role.TEXT, Role.HEADING))


def test_a_screen_stays_as_long_as_people_read_what_is_new_on_it() -> None:
    first, second, *_ = waits(True, 3)
    reading = min(MOST_READING_MS, words_on_the_first_card() * A_WORD_MS)
    assert first == pytest.approx(STEP_MS + reading, abs=2 * LOOK_MS)
    assert second < first, "the claim was read already"


def test_counts_that_are_typed_into_one_screen_come_one_after_the_other() -> None:
    _, _, third, fourth, *_ = waits(True, 4)
    assert {third, fourth} <= {STEP_MS, STEP_MS + LOOK_MS}


def test_a_step_that_was_asked_for_is_kept() -> None:
    assert all(wait in (STEP_MS, STEP_MS + LOOK_MS) for wait in waits(False, 4)[1:])


def test_it_waits_while_something_lies_over_the_screen() -> None:
    room = Room()
    room.director.start(1, rehearsal=True)
    rehearsal = Rehearsal(room.director, 1, STEP_MS, lambda _: None)
    play = on_screen(rehearsal)
    room.press("space")
    assert room.director.stage.overlay is Overlay.PAUSE
    for _ in range(20):
        play(room.director, room.scene)
        room.hand.turn(STEP_MS)
    assert rehearsal.commands == 0


def test_it_says_what_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    from game.shell import app, launch

    found = []
    monkeypatch.setattr(app, "play", lambda director, *_: found.append(director.stage.notice))
    launch.rehearse(launch.Wish(cards=1), None, True, lambda _: None)
    assert found == [Said("rehearsal")]
