"""With the room's window and the desk open: what goes wrong is said in plain words, with the way to mend it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.core.commands import EnterCount
from game.core.timer import Paused, Running
from game.shell import windows
from game.shell.app import App
from game.shell.storage import read_session, session_folders
from game.view.scene import Action, Words
from game.view.screens import Seat
from tests.storm import weather
from tests.storm.storm import MOST_NEXTS, Storm
from tests.storm.world import LAPTOP, PROJECTOR

TRIED_S = 4.1
"""Two tries of a disk that refused, and a moment."""


@pytest.fixture
def storm(tmp_path: Path) -> Iterator[Storm]:
    """An evening in two windows, in English, with a vote counted in part."""
    storm = Storm(5, tmp_path / "stick" / "home")
    with storm.blowing():
        storm.open(language="en")
        storm.press("page-down", "page-down")
        yield storm


def words(storm: Storm) -> tuple[str, str]:
    """What the room's window and the desk say."""
    room, desk = (
        " ".join(line for node in scene.nodes if isinstance(node.paint, Words) for line in node.paint.lines)
        for scene in storm.app._scenes()
    )
    return room, desk


def told(storm: Storm, *said: str) -> None:
    """The desk says all of it, and the room is not bothered with it."""
    room, desk = words(storm)
    assert [each for each in said if each not in desk] == []
    assert [each for each in said if each in room] == []


def count_something(storm: Storm) -> None:
    """Something that must not be lost: time, and whatever the next keys do."""
    storm.press("+", "page-down", "+", "ctrl z")


def all_is_there(storm: Storm) -> None:
    storm.look()
    storm.look_at_disk()
    storm.model.follow_all(storm.session)


def test_a_full_disk_is_told_at_the_desk_and_nothing_is_lost_when_it_has_room(storm: Storm) -> None:
    storm.world.disk_full = True
    storm.press("+")
    told(storm, "the disk is full", "Make room", "all that was played is saved")
    count_something(storm)
    told(storm, "Not saved")
    storm.world.disk_full = False
    storm.wait(TRIED_S)
    told(storm, "Saved: the disk has all that was played")
    all_is_there(storm)


def test_a_folder_that_is_gone_is_named_at_the_desk_and_nothing_is_lost_when_it_is_back(storm: Storm) -> None:
    stick = storm.home.parent
    stick.rename(stick.with_name("pocket"))
    storm.press("+")
    told(storm, "a folder is gone. Bring it back and all is saved")
    count_something(storm)
    storm.wait(TRIED_S)
    told(storm, "Not saved")
    stick.with_name("pocket").rename(stick)
    storm.wait(TRIED_S)
    told(storm, "Saved: the disk has all that was played")
    all_is_there(storm)


def test_a_clock_that_is_set_back_changes_nothing_in_either_window(storm: Storm) -> None:
    storm.step(1.0)
    before = storm.director.now_ms
    storm.world.set_clock(-86_400.0)
    storm.step(1.0)
    assert storm.director.now_ms == before + 1000
    assert storm.director.stage.notice is None
    all_is_there(storm)


def test_a_second_program_says_that_it_can_only_look_and_the_first_goes_on(storm: Storm) -> None:
    weather.second_program(storm)
    count_something(storm)
    all_is_there(storm)


def test_after_a_kill_both_windows_are_back_and_the_desk_says_how_to_go_on(storm: Storm) -> None:
    before = storm.session
    storm.die()
    storm.open()
    assert storm.director.stage.seat is Seat.DESK
    assert len(storm.app._panes) == 2
    assert storm.session.state.rounds == before.state.rounds
    told(storm, "Back where you were")
    if isinstance(before.state.timer, Running):
        assert isinstance(storm.session.state.timer, Paused)
    all_is_there(storm)


def test_a_program_that_is_killed_while_the_disk_is_full_has_lost_only_what_the_screen_said_was_not_saved(
    storm: Storm,
) -> None:
    saved = storm.session
    storm.world.disk_full = True
    storm.press("+", "+")
    told(storm, "Not saved yet")
    storm.die()
    storm.world.disk_full = False
    (folder,) = session_folders()
    assert read_session(folder)[0].session == saved


def test_leaving_while_something_waits_for_the_disk_is_asked_about_in_plain_words(storm: Storm) -> None:
    storm.world.disk_full = True
    storm.press("+", "ctrl q")
    told(storm, "Again: leave, and it is lost")
    assert not storm.director.leaving
    storm.world.disk_full = False
    storm.press("escape", "escape")
    storm.wait(TRIED_S)
    all_is_there(storm)


def test_votes_survive_a_pulled_projector_a_full_disk_and_a_kill_in_a_row(storm: Storm) -> None:
    for _ in range(MOST_NEXTS):
        if storm.session.tally is not None:
            break
        storm.press("page-down")
    assert storm.session.tally is not None
    option = storm.session.tally.options[0]
    assert storm.director.do(EnterCount(storm.director.now_ms, option, 7))
    weather.display_lost(storm)
    weather.disk_full(storm)
    assert 7 in [tally.count(option) for tally in storm.session.round.tallies if option in tally.options]
    before = storm.session
    storm.settle()
    storm.die()
    storm.open()
    assert storm.session.state.rounds == before.state.rounds
    all_is_there(storm)


def seats(storm: Storm) -> int:
    """How many windows there are after a projector was plugged in."""
    storm.world.screens = (LAPTOP,)
    storm.step(1.2)
    storm.world.screens = (LAPTOP, PROJECTOR)
    storm.step(1.2)
    return len(storm.app._panes)


def test_a_desk_that_nobody_wants_does_not_come_with_a_projector(tmp_path: Path) -> None:
    storm = Storm(5, tmp_path / "stick" / "home")
    with storm.blowing():
        storm.open(desk=False)
        assert seats(storm) == 1


def test_a_program_that_plays_by_itself_gets_no_desk_with_a_projector(tmp_path: Path) -> None:
    storm = Storm(5, tmp_path / "stick" / "home")
    with storm.blowing():
        storm.open()
        director = storm.director
        storm.shut(storm.world.apps.pop())
        director.stage = replace(director.stage, seat=Seat.ALONE)
        storm.world.apps.append(App(director, autopilot=lambda *_: None))
        assert seats(storm) == 1


@pytest.mark.parametrize("how", ["key", "window"])
def test_a_desk_that_was_closed_stays_closed_and_no_setting_changes(storm: Storm, how: str) -> None:
    before = storm.director.prefs
    if how == "key":
        storm.press("f2")
    else:
        pygame.event.post(pygame.Event(pygame.WINDOWCLOSE, window=storm.app._panes[1].window))
        storm.step(0.4)
    assert seats(storm) == 1
    assert storm.director.prefs == before
    storm.press("f2")
    assert len(storm.app._panes) == 2
    assert storm.director.prefs == before


def test_a_computers_clock_that_is_set_forward_by_some_seconds_is_no_sleep(storm: Storm) -> None:
    storm.press("page-down")
    assert isinstance(storm.session.state.timer, Running)
    before_ms = storm.director.now_ms
    storm.world.set_clock(20)
    storm.step(0.4)
    assert isinstance(storm.session.state.timer, Running)
    assert storm.director.now_ms == before_ms + 400


def test_a_computer_that_sleeps_as_a_session_begins_wakes_on_that_sessions_clock(storm: Storm) -> None:
    storm.wait(600)
    storm.press("f5")
    home = Action("home")
    storm.director.act(home, storm.app._scenes()[-1])
    storm.step(0.4)
    storm.wait(3000)
    storm.director.act(Action("resume"), storm.app._scenes()[-1])
    at_ms = storm.session.at_ms
    storm.step(weather.SLEEP_S)
    assert storm.director.now_ms < at_ms + 60_000


def test_a_screen_that_goes_takes_the_desk_with_it_and_all_that_the_room_must_not_see(storm: Storm) -> None:
    storm.press("5", "v")
    storm.director.stage = replace(storm.director.stage, peek=True)
    storm.world.screens = (PROJECTOR,)  # the lid was shut: what is left is what the room looks at
    storm.step(1.2)
    stage = storm.director.stage
    assert (stage.seat, stage.peek, len(storm.app._panes)) == (Seat.ALONE, False, 1)
    storm.world.screens = (LAPTOP, PROJECTOR)
    storm.step(1.2)
    assert len(storm.app._panes) == 2


def test_a_desk_that_was_opened_by_hand_comes_back_with_the_screen_that_it_lost(storm: Storm) -> None:
    storm.director.prefer(replace(storm.director.prefs, desk=False))
    assert len(storm.app._panes) == 2
    assert seats(storm) == 2


def test_a_desktop_that_puts_the_room_on_the_desk_is_found_out_and_the_desk_is_to_be_seen(
    storm: Storm, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stays(window: pygame.Window, display: object, fullscreen: bool) -> bool:
        del display, fullscreen
        window.position = (LAPTOP.x, LAPTOP.y)
        return True

    monkeypatch.setattr(windows, "move", stays)
    storm.press("s", "s")
    assert storm.director.stage.fullscreen
    storm.wait(4.0)
    told(storm, "Move the room’s window to the projector yourself")
    assert not storm.director.stage.fullscreen
    storm.press("f")
    storm.wait(4.0)
    assert storm.director.stage.fullscreen, "it is asked once, and then believed"
