"""The lists of sessions: which one is chosen, gone on with, ended, deleted; used by clicks and keys as people do."""

import shutil
from pathlib import Path

import pytest

from game.shell import launch
from game.shell.director import Director
from game.shell.launch import Wish
from game.shell.log import LOG_NAME
from game.shell.offering import AT_ONCE, count_unfinished, offer
from game.shell.storage import is_finished, read_session, reopen, session_folders, unfinished_folders
from game.view.scene import Action, Scene
from game.view.screens import Overlay, Screen
from game.view.session_list import place_on_page
from game.view.stage import Said
from tests.shell.room import Room
from tests.shell.sessions import files_in, left_after


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PALABRE_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def left(day: int, commands: int = 4) -> Path:
    """A session that was left in the middle on a day of January 2026."""
    folder = left_after(commands)[2]
    return folder.rename(folder.with_name(f"2026-01-{day:02}-100000-aaaaaa"))


def offered() -> Room:
    room = Room()
    offer(room.director)
    return room


def test_the_newest_session_is_chosen_and_its_place_is_told() -> None:
    left(1)
    newest = left(2, commands=6)
    room = offered()
    assert room.director.stage.screen is Screen.RESUME
    stage = room.director.stage
    assert [Path(one.id) for one in stage.unfinished] == [newest, newest.with_name("2026-01-01-100000-aaaaaa")]
    assert stage.picked == 0
    session = read_session(newest)[0].session
    assert room.words("session/0/1") == f"Card 1 of 2 · {room.director.tr(session.phase.name)}"
    claim = stage.unfinished[0].claim
    assert claim is not None
    assert room.words("session/0/2")[:20] == room.director.tr(claim)[:20]


def test_enter_goes_on_with_the_session_that_the_arrows_have_chosen() -> None:
    older, _ = left(1, commands=7), left(2)
    phase = read_session(older)[0].session.phase
    kept: list[Director] = []
    actions = [Action("towards", (0, 1)), Action("towards", (0, 1)), Action("next")]

    def hand(director: Director, scene: Scene) -> None:
        kept[:] = [director]
        if actions:
            director.act(actions.pop(0), scene)
        else:
            director.leaving = True

    launch.play(Wish(), hand)
    assert kept[0].session is not None
    assert kept[0].session.phase == phase


def test_deleting_is_asked_twice_and_takes_the_backups_too(home: Path) -> None:
    kept, gone = left(1), left(2)
    backup = home / "backups" / f"{gone.name}-1.zip"
    backup.parent.mkdir(parents=True)
    backup.write_bytes(b"")
    room = offered()
    room.click("delete-session")
    assert gone.exists(), "asked first"
    assert "2026" in room.notice
    room.click("delete-session")
    assert (gone.exists(), backup.exists(), kept.exists()) == (False, False, True)
    assert [Path(one.id) for one in room.director.stage.unfinished] == [kept]
    room.press("delete", "delete")
    assert not kept.exists()
    assert room.director.stage.screen is Screen.TABLE


def test_another_choice_in_between_is_no_answer_to_the_question() -> None:
    folders = [left(1), left(2)]
    room = offered()
    room.click("delete-session", "session/1", "delete-session")
    assert all(folder.exists() for folder in folders)


def test_a_session_that_is_being_played_is_neither_deleted_nor_ended() -> None:
    folder = left(1)
    room = offered()
    store = reopen(folder, read_session(folder)[1])
    try:
        before = files_in(folder)
        room.click("delete-session", "delete-session")
        assert room.director.stage.notice == Said("not-forgotten")
        room.click("end-session", "end-session")
        assert room.director.stage.notice == Said("session-not-ended")
        assert files_in(folder) == before
    finally:
        store.close()


def test_an_ended_session_has_minutes_and_is_offered_no_more() -> None:
    folder = left(1)
    room = offered()
    room.click("end-session")
    assert not is_finished(folder)
    room.click("end-session")
    assert is_finished(folder)
    assert (folder / "minutes.md").read_text(encoding="utf-8")
    assert read_session(folder)[0].session.state.finished
    assert room.director.stage.screen is Screen.TABLE
    assert room.director.stage.notice == Said("minutes-kept", (("folder", str(folder)),))


def test_many_sessions_stand_on_pages_and_are_read_when_a_page_is_turned() -> None:
    for day in range(1, AT_ONCE + 4):
        left(day)
    room = offered()
    stage = room.director.stage
    assert (len(stage.unfinished), stage.unread) == (AT_ONCE, 3)
    first = [node.id for node in room.scene.nodes if node.id.startswith("session/") and node.action]
    room.click("page")
    stage = room.director.stage
    assert (len(stage.unfinished), stage.unread) == (AT_ONCE + 3, 0)
    assert stage.picked == len(first)
    seen = [node.id for node in room.scene.nodes if node.id.startswith("session/") and node.action]
    assert seen[0] == f"session/{stage.picked}"
    assert not set(seen) & set(first)


def test_the_table_leads_back_to_what_was_left() -> None:
    left(1)
    room = offered()
    room.click("new")
    assert room.director.stage.screen is Screen.TABLE
    room.click("unfinished")
    assert room.director.stage.screen is Screen.RESUME


def test_one_that_cannot_be_read_is_told_and_the_others_are_offered() -> None:
    fine, damaged = left(1), left(2)
    (damaged / LOG_NAME).write_bytes(b"")
    room = offered()
    assert room.director.stage.notice == Said("cannot-resume", (("session", damaged.name),))
    assert [Path(one.id) for one in room.director.stage.unfinished] == [fine]


def test_rehearsals_and_finished_sessions_are_not_unfinished() -> None:
    (left(1) / "finished").touch()
    left_after(3, rehearsal=True)
    assert unfinished_folders() == ()
    room = Room()
    count_unfinished(room.director)
    assert not room.shows("unfinished")


def test_ended_sessions_are_listed_with_their_minutes_and_deleted_when_asked_twice() -> None:
    folder = left(3)
    room = offered()
    room.click("end-session", "end-session")
    (left(1) / "finished").touch()
    left(2)
    room.press("f3")
    room.click("stored", "ended")
    assert room.director.stage.overlay is Overlay.ENDED
    assert [Path(one.id).name[:10] for one in room.director.stage.ended] == ["2026-01-03", "2026-01-01"]
    assert f"{folder.name}/minutes.md" in room.words("session/0/1")
    assert "no minutes" in room.words("session/1/1")
    room.click("delete-session")
    assert folder.exists()
    room.click("delete-session")
    assert not folder.exists()
    assert len(room.director.stage.ended) == 1
    assert len(session_folders()) == 2


def test_an_empty_list_of_ended_sessions_says_so() -> None:
    shutil.rmtree(left(1))
    room = Room()
    room.press("f3")
    room.click("stored", "ended")
    assert room.shows("ended/none")
    room.press("delete")
    assert room.notice == ""


@pytest.mark.parametrize(
    ("picked", "many", "pages", "place"), [(0, 7, 3, 3), (5, 7, 3, 6), (6, 7, 3, 0), (0, 1, 1, 0), (0, 0, 1, 0)]
)
def test_the_next_page_begins_after_the_last_entry_of_this_one(picked: int, many: int, pages: int, place: int) -> None:
    assert place_on_page(picked, many, pages, 1) == place
