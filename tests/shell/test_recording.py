"""A disk that refuses costs nothing: play goes on, the screen says what to do, and all of it is saved afterwards."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from game import paths
from game.core.commands import Adopt
from game.shell.log import LOG_NAME, read_log
from game.shell.recording import RETRY_MS
from game.shell.storage import SessionLock, read_session, session_folders
from tests.shell.disks import no_disk
from tests.shell.room import Room


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path / "stick" / "home"))
    (tmp_path / "stick" / "home").mkdir(parents=True)
    return tmp_path / "stick" / "home"


@pytest.fixture
def room() -> Iterator[Room]:
    room = Room()
    yield room
    room.director.close()


def play_on(room: Room) -> None:
    """Votes are counted, a note is taken, and phases go by."""
    room.go_to("for")
    room.press("n", *"Ask first", "enter")
    room.press("page-down")


def wait_for_the_disk(room: Room) -> None:
    """Nobody does anything until the disk is tried again."""
    for _ in range(3):
        room.wait(RETRY_MS / 1000)


def on_disk(room: Room) -> bool:
    """Whether the log gives the session that shows."""
    assert room.director.store is not None
    return read_session(room.director.store.folder)[0].session == room.session


@pytest.mark.parametrize("more_syncs", [0, 1, 5])
def test_what_a_full_disk_refuses_is_saved_when_there_is_room(
    more_syncs: int, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.start()
    with monkeypatch.context() as full:
        no_disk(more_syncs, full)
        play_on(room)
        assert room.director.recording.waits
        room.click("trouble")
        assert "the disk is full. Make room" in room.notice
    wait_for_the_disk(room)
    assert "the disk has all that was played" in room.notice
    assert not room.shows("trouble")
    assert on_disk(room)
    room.go_to("discussion")
    assert on_disk(room)
    assert len(session_folders()) == 1


def test_what_a_full_disk_refuses_while_its_frame_is_drawn_is_told_of_in_that_frame(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.director.settles = True
    room.start()
    room.go_to("first-vote")
    assert not room.director.settle()
    with monkeypatch.context() as full:
        no_disk(0, full)
        room.press("5")
        assert room.director.stage.trouble is None
        assert room.director.settle()
        assert room.director.recording.waits
        assert room.director.stage.trouble is not None
        room.press("enter")
    wait_for_the_disk(room)
    assert room.director.stage.trouble is None
    assert on_disk(room)


def test_a_session_that_began_on_a_full_disk_is_saved_whole_when_there_is_room(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as full:
        no_disk(0, full)
        room.start()
        assert "the disk is full" in room.notice
        play_on(room)
        assert session_folders() == ()
    wait_for_the_disk(room)
    assert on_disk(room)


def test_a_folder_that_is_moved_away_and_brought_back_has_all_that_was_played_meanwhile(room: Room, home: Path) -> None:
    room.start()
    stick = home.parent
    stick.rename(stick.with_name("pulled-out"))
    play_on(room)
    room.click("trouble")
    assert "a folder is gone. Bring it back" in room.notice
    assert str(home) in room.notice
    wait_for_the_disk(room)
    assert room.director.recording.waits
    stick.with_name("pulled-out").rename(stick)
    wait_for_the_disk(room)
    assert on_disk(room)
    assert not room.shows("trouble")


def test_a_folder_that_is_gone_is_missed_while_nobody_does_anything(room: Room, home: Path) -> None:
    room.start()
    stick = home.parent
    wait_for_the_disk(room)
    assert not room.shows("trouble")
    stick.rename(stick.with_name("pulled-out"))
    wait_for_the_disk(room)
    assert room.director.recording.waits
    assert "a folder is gone. Bring it back" in room.notice
    stick.with_name("pulled-out").rename(stick)
    wait_for_the_disk(room)
    assert not room.shows("trouble")
    assert on_disk(room)


def test_a_log_is_looked_for_at_most_every_other_second(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    room.start()
    assert room.director.store is not None
    looks: list[int] = []
    monkeypatch.setattr(room.director.store, "look", lambda: looks.append(room.director.now_ms))
    room.wait(59)
    assert 25 <= len(looks) <= 30


def test_a_session_whose_folder_was_deleted_gets_another_one(room: Room, home: Path) -> None:
    room.start()
    play_on(room)
    shutil.rmtree(home / "sessions")
    room.press("page-down")
    wait_for_the_disk(room)
    assert on_disk(room)
    assert room.director.deck_folder("environment") == session_folders()[0] / "decks" / "environment"
    room.go_to("discussion")
    assert on_disk(room)


def test_minutes_and_charter_are_written_when_the_disk_is_back(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    room.start()
    with monkeypatch.context() as full:
        no_disk(0, full)
        assert room.director.do(Adopt(room.director.now_ms, "We ask first"))
    wait_for_the_disk(room)
    assert room.director.store is not None
    assert "We ask first." in (room.director.store.folder / "charter.txt").read_text(encoding="utf-8")


def test_leaving_while_something_is_not_saved_is_asked_about(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    room.start()
    no_disk(0, monkeypatch)
    play_on(room)
    room.press("escape")
    room.click("menu/home")
    assert room.director.session is not None
    assert "Again: leave, and it is lost" in room.notice
    room.click("menu/home")
    assert room.director.session is None


def test_a_log_that_another_program_took_meanwhile_is_left_alone(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    room.start()
    assert room.director.store is not None
    folder = room.director.store.folder
    with monkeypatch.context() as full:
        no_disk(0, full)
        play_on(room)
        other = SessionLock(folder)
    wait_for_the_disk(room)
    assert room.director.recording.waits
    assert read_log(folder / LOG_NAME).commands == ()
    other.release()
    wait_for_the_disk(room)
    assert on_disk(room)


def test_a_count_that_is_being_typed_goes_on_when_the_disk_has_news(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.start()
    room.press("page-down")
    with monkeypatch.context() as full:
        no_disk(0, full)
        room.press("1")
        assert room.director.recording.waits
        room.press("2")
        assert room.session.tally is not None
        assert room.session.tally.counts[0] == 12
        room.press("tab", "1")
    wait_for_the_disk(room)
    assert "the disk has all that was played" in room.notice
    room.press("1")
    assert room.session.tally.cast == 12 + 11
