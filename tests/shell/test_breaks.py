"""A break with a time of return: told to the room, counted by the clock on the wall, ended by whoever goes on."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from game.core.commands import AddTime
from game.core.timer import Paused, Running
from game.shell.acting.breaks import lasting, minutes_left
from game.shell.opened import Opened
from game.shell.storage import newest_unfinished, read_session
from game.view.desk import desk
from game.view.scene import Words
from game.view.screens import Overlay, Seat
from game.view.sharing import room_stage
from game.view.stage import Said
from tests.shell.room import Room
from tests.view.samples import ruler

TEN_THIRTY = datetime(2026, 11, 30, 10, 30, tzinfo=UTC)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PALABRE_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


class Wall:
    """The clock on the wall, turned by hand."""

    def __init__(self) -> None:
        self.now = TEN_THIRTY

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def wall() -> Wall:
    return Wall()


@pytest.fixture
def room(wall: Wall) -> Room:
    """Side “for” has the floor, and its clock runs."""
    room = Room()
    room.director.wall = wall
    room.start()
    room.go_to("for")
    return room


def turn(room: Room, wall: Wall, minutes: float) -> None:
    wall.now += timedelta(minutes=minutes)
    room.director.tick()


def test_u_announces_ten_minutes_and_each_further_press_another_length(room: Room) -> None:
    room.press("u")
    assert room.words("break/until") == "Back at 10:40"
    assert room.words("break/left") == "10 minutes left"
    assert isinstance(room.session.state.timer, Paused)
    for until in ("10:45", "10:50", "10:35", "10:40"):
        room.press("u")
        assert until in room.words("break/until")


def test_a_pause_offers_a_break_and_its_buttons_choose_how_long(room: Room) -> None:
    room.press("space")
    room.click("break", "break/20")
    assert room.words("break/until") == "Back at 10:50"
    room.click("more-break", "less-break", "less-break")
    assert room.words("break/until") == "Back at 10:49"
    room.press("+", "up", "up", "−", "down")
    assert room.words("break/until") == "Back at 10:50"


@pytest.mark.parametrize("key", ["space", "page-down", "right", "enter"])
def test_any_key_that_goes_on_comes_back_to_where_the_room_was_with_its_clock_waiting(room: Room, key: str) -> None:
    left = room.session.state.timer
    room.press("u")
    before = room.session
    room.press(key)
    assert room.director.stage.on_break is None
    assert room.session == before
    assert isinstance(left, Running)
    assert isinstance(room.session.state.timer, Paused)
    assert room.phase == "for"
    assert "Space starts the clock again" in room.words("notice")
    room.press("space")
    assert isinstance(room.session.state.timer, Running)


def test_the_minutes_go_by_the_clock_on_the_wall_and_the_end_is_seen_and_heard_once(room: Room, wall: Wall) -> None:
    room.press("u")
    told = []
    for _ in range(10):
        told.append(room.words("break/left"))
        turn(room, wall, 1)
    assert told == [f"{left} minutes left" for left in range(10, 1, -1)] + ["1 minute left"]
    assert room.words("break/until") == "We go on"
    assert not room.shows("break/left")
    assert room.notice
    turn(room, wall, 30)
    assert room.words("break/until") == "We go on", "nothing counts the minutes over"
    assert room.heard.names.count("break-over") == 1


def test_one_more_minute_after_the_end_is_a_minute_from_now(room: Room, wall: Wall) -> None:
    room.press("u")
    turn(room, wall, 14)
    room.press("+")
    assert room.words("break/until") == "Back at 10:45"
    turn(room, wall, 1)
    assert room.heard.names.count("break-over") == 2


def test_a_computer_that_slept_through_the_break_knows_that_it_is_over(room: Room, wall: Wall) -> None:
    room.press("u")
    slept_at = room.director.now_ms
    wall.now += timedelta(minutes=25)
    room.director.wake(slept_at)
    room.director.tick()
    assert room.words("break/until") == "We go on"


def test_minutes_are_up_to_the_next_full_one_and_never_none_before_the_end() -> None:
    now = TEN_THIRTY + timedelta(seconds=20)
    running = lasting(now, 10)
    assert datetime.fromisoformat(running.until) == TEN_THIRTY + timedelta(minutes=11)
    assert running.left_minutes == 10
    until = TEN_THIRTY + timedelta(minutes=11)
    assert minutes_left(until - timedelta(seconds=1), until) == 1
    assert minutes_left(until, until) == 0


def test_the_room_sees_the_break_while_the_desk_goes_on_noting_and_shows_it_too(room: Room, wall: Wall) -> None:
    director = room.director
    room.press("f2")
    assert director.stage.seat is Seat.DESK
    room.press("u", "n", *"Who pays", "enter")
    assert [note.text for note in room.session.round.notes] == ["Who pays"]
    for overlay in (None, Overlay.NOTE, Overlay.FACT, Overlay.WALL):
        director.stage = replace(director.stage, overlay=overlay)
        assert room_screen(room) == "break"
    director.stage = replace(director.stage, overlay=None)
    assert "10:40" in desk_words(room)
    turn(room, wall, 11)
    assert "We go on" in desk_words(room)
    director.lay(Overlay.BLACK)
    assert room_screen(room) == "black"
    director.lay(None)
    room.press("page-down")
    assert director.stage.on_break is None
    assert room_screen(room) == "speak"


def room_screen(room: Room) -> str:
    director = room.director
    shown, director.stage = director.stage, room_stage(director.stage)
    name = room.scene.name
    director.stage = shown
    return name


def desk_words(room: Room) -> str:
    director = room.director
    scene = desk(
        room.session, director.stage, director.tr, director.prefs, ruler(), (1366, 768), director.now_ms, room.scene
    )
    paint = scene.node("desk/break").paint
    assert isinstance(paint, Words)
    return " ".join(paint.lines)


def test_esc_opens_the_menu_over_a_break_and_closing_it_comes_back_to_the_break(room: Room) -> None:
    room.press("u", "escape")
    assert room.scene.name == "menu"
    room.press("escape")
    assert room.scene.name == "break"


def test_what_changes_the_phase_ends_a_break_on_one_screen(room: Room) -> None:
    room.press("u", "ctrl z")
    assert room.director.stage.on_break is None
    assert room.phase != "for"


def test_after_a_crash_the_session_simply_waits(room: Room) -> None:
    room.press("u")
    folder = newest_unfinished()
    assert folder is not None
    brought, _ = read_session(folder)
    again = Room()
    again.director.play(Opened(brought.session, None, (), brought.at_ms))
    assert again.director.stage.on_break is None
    assert isinstance(again.session.state.timer, Paused)
    assert again.session.round == room.session.round


def test_a_break_needs_a_running_session() -> None:
    room = Room()
    room.press("u")
    assert room.director.stage.on_break is None
    room.start()
    while not room.session.state.finished:
        room.press("escape")
        room.click("menu/end", "menu/end")
    room.press("u")
    assert room.director.stage.on_break is None


def test_a_session_that_can_only_be_looked_at_has_no_break(room: Room) -> None:
    room.director.read_only = True
    room.press("u")
    assert room.director.stage.on_break is None
    assert room.director.stage.notice == Said("read-only")
    assert not room.director.do(AddTime(room.director.now_ms, 1000))


@pytest.mark.parametrize("key", ["enter", "space"])
def test_a_button_of_the_break_that_has_the_focus_is_pressed_and_the_break_goes_on(room: Room, key: str) -> None:
    room.press("u")
    while room.director.stage.focus != "break/20":
        room.press("tab")
    room.press(key)
    assert room.words("break/until") == "Back at 10:50"


@pytest.mark.parametrize("key", ["enter", "space"])
def test_a_button_of_the_pause_that_has_the_focus_is_pressed(room: Room, key: str) -> None:
    room.press("space")
    while room.director.stage.focus != "break":
        room.press("tab")
    room.press(key)
    assert room.director.stage.on_break is not None
