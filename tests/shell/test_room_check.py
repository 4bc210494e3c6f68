"""The room check in use: where it opens, what arrows and buttons change, what is kept."""

from pathlib import Path

import pytest

from game.shell.prefs import read_prefs
from game.view.back_row import LAST_ROW_DM, PICTURE_DM
from game.view.prefs import Prefs
from game.view.screens import Overlay, Seat
from game.view.sharing import room_stage
from tests.shell.room import Room


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PALABRE_HOME", str(tmp_path / "home"))


@pytest.fixture
def room() -> Room:
    room = Room(Prefs())
    room.press("f3")
    room.click("room-check")
    return room


def test_it_opens_from_the_settings_and_from_the_menu(room: Room) -> None:
    assert room.director.stage.overlay is Overlay.ROOM_CHECK
    room.press("escape", "escape")
    room.click("menu/room-check")
    assert room.director.stage.overlay is Overlay.ROOM_CHECK


def test_arrows_change_the_size_of_text_at_once_and_it_is_kept(room: Room) -> None:
    for key, text in (("right", 125), ("up", 150), ("right", 200), ("right", 200), ("left", 150), ("down", 125)):
        room.press(key)
        assert room.director.prefs.text == text
        assert read_prefs(("en",)).text == text
    room.click("set/text/200")
    assert room.director.prefs.text == 200


def test_a_length_is_set_by_buttons_or_by_arrows_when_it_has_the_focus(room: Room) -> None:
    room.click("last-row/more", "last-row/more", "picture-height/less")
    assert (room.director.stage.last_row_dm, room.director.stage.picture_dm) == (90, 14)
    room.click("last-row")
    room.press("left")
    assert room.director.stage.last_row_dm == 85
    assert room.director.prefs.text == 100
    room.press("tab", "enter")
    assert room.director.stage.last_row_dm in (80, 90)


def test_the_size_that_the_room_needs_follows_what_is_set(room: Room) -> None:
    assert "100" in room.words("room-check/advice")
    for _ in range(4):
        room.click("last-row/more")
    assert "125" in room.words("room-check/advice")
    for _ in range(20):
        room.click("last-row/more")
    assert "16.6" in room.words("room-check/advice")


def test_lengths_stay_within_what_a_room_can_be(room: Room) -> None:
    for _ in range(100):
        room.press("tab")
        if room.director.stage.focus == "last-row":
            break
    for _ in range(100):
        room.press("right")
    assert room.director.stage.last_row_dm == LAST_ROW_DM[1]
    for _ in range(20):
        room.click("picture-height/less")
    assert room.director.stage.picture_dm == PICTURE_DM[0]


def test_beside_a_desk_the_room_sees_it_too(room: Room) -> None:
    room.press("f2")
    assert room.director.stage.seat is Seat.DESK
    assert room_stage(room.director.stage).overlay is Overlay.ROOM_CHECK


def test_enter_and_space_close_it_while_nothing_has_the_focus(room: Room) -> None:
    room.press("enter")
    assert room.director.stage.overlay is None
