"""Back at the table after a session: nothing of it stands in the way, whatever its clock said and its disk did."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from game import paths
from game.shell.director import NOTICE_MS
from game.shell.recording import RETRY_MS
from game.view.screens import Overlay, Screen
from game.view.stage import Said
from tests.shell.disks import no_disk
from tests.shell.room import Room


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def room() -> Iterator[Room]:
    """An hour into a session."""
    room = Room()
    room.start()
    room.wait(3600)
    yield room
    room.director.close()


def leave(room: Room) -> None:
    """Back to the table by the menu, whatever is asked."""
    room.click("menu", "menu/home")
    if room.director.session is not None:
        room.click("menu/home")
    assert room.director.session is None


def leave_unsaved(room: Room) -> None:
    """The same while the disk is full."""
    with pytest.MonkeyPatch.context() as full:
        no_disk(0, full)
        room.press("+")
        assert room.director.recording.waits
        room.click("menu", "menu/home")
        assert room.director.session is not None, "asked first"
        room.click("menu/home")
    assert room.director.session is None


def test_next_starts_another_session_at_once(room: Room) -> None:
    leave(room)
    room.start()
    assert room.phase == "read"


def test_next_starts_another_session_at_once_after_one_that_was_left_unsaved(room: Room) -> None:
    leave_unsaved(room)
    room.start()
    room.press("page-down")
    assert room.phase == "first-vote"


def test_next_goes_on_at_once_after_a_summary_that_was_left_unsaved(room: Room) -> None:
    with pytest.MonkeyPatch.context() as full:
        no_disk(0, full)
        room.click("menu", "menu/end", "menu/end")
        assert room.director.recording.waits
        while room.director.session is not None:
            room.press("page-down")
    room.director.stage = replace(room.director.stage, screen=Screen.TABLE)
    room.press("page-down")
    assert room.director.stage.screen is Screen.WAYS


def test_the_tour_goes_on_after_a_session(room: Room) -> None:
    room.press("page-down")
    leave(room)
    room.click("menu", "menu/tour")
    room.press("page-down")
    assert room.director.stage.overlay is Overlay.TOUR
    example = room.director.stage.example
    assert example is not None
    assert example.stop == 1


def test_what_was_lost_is_not_asked_about_again_when_the_program_is_left(room: Room) -> None:
    leave_unsaved(room)
    room.press("ctrl q")
    room.click("menu", "menu/leave")
    assert room.director.leaving


def test_a_disk_that_refused_is_no_trouble_on_the_table(room: Room) -> None:
    leave_unsaved(room)
    assert room.director.stage.trouble is None
    assert not room.shows("trouble")
    room.wait(2 * RETRY_MS / 1000)
    assert room.director.stage.notice is None


def test_a_notice_on_the_table_goes_after_its_time(room: Room) -> None:
    leave(room)
    room.director.say(Said("minutes-kept", (("folder", "here"),)))
    room.wait(NOTICE_MS / 1000 + 1)
    assert room.director.stage.notice is None
    assert room.director.stage.screen is Screen.TABLE
