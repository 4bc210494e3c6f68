"""The folder with the minutes can be found and opened: its path is on the desk, never on the room's screen."""

import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from game.core.commands import EndSession
from game.shell.director import NOTICE_MS
from game.shell.opening import open_folder
from game.view.screens import Overlay, Seat
from game.view.stage import Said
from tests.shell.room import Room
from tests.view.test_desk import both
from tests.view.test_secrets import words_in

LINUX = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="other systems have an opener of their own")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PALABRE_HOME", str(tmp_path / "home of somebody"))
    return tmp_path / "home of somebody"


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The programs that were asked for, none of which really starts."""
    found: list[list[str]] = []

    def start(command: list[str], **_: Any) -> None:
        found.append(command)

    monkeypatch.setattr(subprocess, "Popen", start)
    monkeypatch.setattr(shutil, "which", lambda name: f"/bin/{name}" if name == "xdg-open" else None)
    return found


def at_the_end(seat: Seat = Seat.ALONE) -> Room:
    room = Room()
    room.director.stage = replace(room.director.stage, seat=seat)
    room.start()
    assert room.director.do(EndSession(room.director.now_ms))
    return room


@LINUX
def test_the_opener_gets_the_path_as_one_argument_whatever_stands_in_it(
    tmp_path: Path, started: list[list[str]]
) -> None:
    folder = tmp_path / "a; rm -rf ~ $(whoami) 'é'"
    folder.mkdir()
    assert open_folder(folder)
    assert started == [["/bin/xdg-open", str(folder)]]


@LINUX
def test_without_an_opener_or_a_folder_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    assert not open_folder(tmp_path)
    assert not open_folder(tmp_path / "gone")


@LINUX
def test_an_opener_that_cannot_start_is_as_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: str(tmp_path / name))
    assert not open_folder(tmp_path)


@LINUX
def test_at_the_end_d_opens_the_folder_in_which_the_minutes_lie(started: list[list[str]]) -> None:
    room = at_the_end()
    folder = room.director.stage.minutes
    assert (Path(folder) / "minutes.txt").is_file()
    room.press("d")
    assert started == [["/bin/xdg-open", folder]]
    assert room.director.stage.notice == Said("folder-opened")


@LINUX
def test_where_nothing_opens_folders_the_path_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    room = at_the_end()
    room.press("d")
    assert room.director.stage.notice == Said("open-yourself", (("folder", room.director.stage.minutes),))


def test_the_desk_tells_the_whole_path_and_the_room_nothing_of_it(home: Path) -> None:
    room = at_the_end(Seat.DESK)
    for language in ("en", "fr"):
        for size in ((1366, 768), (1024, 768)):
            shown, desk = both(room.session, room.director.stage, size, language, desk_text=150)
            assert home.name not in " ".join(words_in(shown))
            assert room.director.stage.minutes in " ".join(words_in(desk))
            assert "open-folder" in {node.id for node in desk.targets()}
            assert "open-folder" not in {node.id for node in shown.targets()}


def test_on_the_only_screen_no_path_is_read_but_a_button_leads_to_the_minutes(home: Path) -> None:
    room = at_the_end()
    assert room.director.stage.notice == Said("minutes-ready")
    assert home.name not in " ".join(words_in(room.scene))
    room.wait(NOTICE_MS / 1000 + 1)
    assert room.shows("open-folder"), "it stands where the notice was"
    assert home.name not in " ".join(words_in(room.scene))


def test_a_session_taken_up_again_has_no_minutes_yet_and_nothing_to_open(started: list[list[str]]) -> None:
    room = at_the_end()
    room.press("left")
    assert not room.session.state.finished
    assert room.director.stage.minutes == ""
    room.press("d")
    assert not started


@LINUX
def test_lists_of_what_is_kept_open_what_they_speak_of(home: Path, started: list[list[str]]) -> None:
    room = at_the_end()
    session_folder = room.director.stage.minutes
    room.director.go_home()
    room.press("f3")
    room.click("stored", "open-folder")
    room.click("ended", "open-folder")
    assert room.director.stage.overlay is Overlay.ENDED
    assert started == [["/bin/xdg-open", str(home)], ["/bin/xdg-open", session_folder]]
