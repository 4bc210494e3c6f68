"""An author changes a deck in the middle of a session: nothing moves under the running card, the next one has the new
text, and the log brings back exactly that."""

import errno
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

import pytest

from game import paths
from game.core.commands import ReviseDeck
from game.core.replay import fingerprint
from game.shell import revising, storage
from game.shell.copies import content_folders
from game.shell.log import LOG_NAME, LogRefused, read_log, write_line
from game.shell.opened import Opened
from game.shell.recording import RETRY_MS
from game.shell.storage import read_session, reopen, session_folders
from game.view.prefs import Prefs
from game.view.stage import Said
from tests.shell.disks import no_disk
from tests.shell.room import Room

ROOT = Path(__file__).parents[2]
PATIENCE_S = 60.0
DECK = "environment"


@pytest.fixture(autouse=True)
def deck(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The author's own copy of a deck, which goes before the shipped one."""
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path / "home"))
    monkeypatch.setattr(revising, "LOOK_S", 0.02)
    return Path(shutil.copytree(paths.decks_folder() / DECK, tmp_path / "home" / "decks" / DECK))


@pytest.fixture
def room(deck: Path) -> Iterator[Room]:
    assert deck.is_dir()
    made = Room(Prefs("fr"))
    made.start()
    yield made
    made.director.close()


def rewritten(deck: Path, mark: str) -> None:
    """Every card has other words, in English and in French."""
    file = deck / "deck.yaml"
    lines = file.read_text(encoding="utf-8").splitlines()
    cards = lines.index("cards:")
    text = "    text: "
    now = [f"{text}{mark} words?" if line.startswith(text) and n > cards else line for n, line in enumerate(lines)]
    file.write_text("\n".join(now) + "\n", encoding="utf-8")


def translated(deck: Path, mark: str) -> None:
    file = deck / "locales" / "fr.po"
    po = file.read_text(encoding="utf-8")
    file.write_text(
        po.replace('msgstr "', f'msgstr "{mark} ').replace(f'msgstr "{mark} "', 'msgstr ""'), encoding="utf-8"
    )


def until(room: Room, there: Callable[[], bool]) -> None:
    """Let the program look at files until it is so."""
    started = time.monotonic()
    while not there():
        assert time.monotonic() - started < PATIENCE_S, "it did not come to that"
        room.director.tick()
        time.sleep(0.01)


def told(room: Room, key: str) -> Callable[[], bool]:
    return lambda: isinstance(room.director.stage.notice, Said) and room.director.stage.notice.key == key


def words(room: Room) -> str:
    assert room.session.card is not None
    return room.session.card.text.source


def next_card(room: Room) -> None:
    room.press("escape")
    room.click("menu/skip", "menu/skip")


def test_the_running_card_stays_and_the_next_one_has_the_new_words(room: Room, deck: Path) -> None:
    before, shown = room.session, room.words("card/text")
    rewritten(deck, "New")
    until(room, told(room, "deck-changed"))
    assert "nouveau texte dès la carte suivante" in room.notice
    assert (room.session, room.words("card/text")) == (before, shown)
    room.press("right")
    assert words(room) != "New words?", "another phase of the same card"
    next_card(room)
    assert words(room) == "New words?"
    room.press("left")
    assert words(room) != "New words?", "going back leads to the card that the room saw"


def test_a_translation_alone_changes_what_comes_next(room: Room, deck: Path) -> None:
    shown = room.words("card/text")
    translated(deck, "Neuf")
    until(room, told(room, "deck-changed"))
    assert room.words("card/text") == shown
    next_card(room)
    assert room.words("card/text").startswith("Neuf ")


def test_a_deck_with_mistakes_is_told_and_left_alone_until_it_is_mended(room: Room, deck: Path) -> None:
    good = (deck / "deck.yaml").read_text(encoding="utf-8")
    (deck / "deck.yaml").write_text(good.replace("kind:", "kid:", 3), encoding="utf-8")
    until(room, told(room, "deck-spoilt"))
    next_card(room)
    assert not room.director.revisions.waiting
    rewritten_text = good.replace("ages: [12, 99]", "ages: [13, 99]", 1)
    (deck / "deck.yaml").write_text(rewritten_text, encoding="utf-8")
    until(room, told(room, "deck-changed"))
    next_card(room)
    assert room.session.decks[0].ages == (13, 99)


def test_a_save_that_changes_nothing_and_one_taken_back_are_no_news(room: Room, deck: Path) -> None:
    file = deck / "deck.yaml"
    good = file.read_bytes()
    os.utime(file, (1, 1))
    settled = time.monotonic() + 1.0
    until(room, lambda: time.monotonic() > settled)
    assert room.director.stage.notice is None
    rewritten(deck, "New")
    until(room, lambda: bool(room.director.revisions.waiting))
    file.write_bytes(good)
    until(room, lambda: not room.director.revisions.waiting)
    before = room.session.decks
    next_card(room)
    assert room.session.decks == before


def test_a_dead_laptop_comes_back_with_the_words_that_the_room_saw(room: Room, deck: Path) -> None:
    rewritten(deck, "New")
    translated(deck, "Neuf")
    until(room, lambda: bool(room.director.revisions.waiting))
    next_card(room)
    rewritten(deck, "Newer")
    until(room, lambda: bool(room.director.revisions.waiting))
    next_card(room)
    assert words(room) == "Newer words?"
    shown, live = room.words("card/text"), room.session
    assert room.director.store is not None
    folder = room.director.store.folder
    room.director.store.close()
    shutil.rmtree(deck)  # the author's files are of no account any more

    brought, log = read_session(folder)
    assert brought.session == live
    assert fingerprint(brought.session) == fingerprint(live)
    assert [command.deck.id for command in log.commands if isinstance(command, ReviseDeck)] == [DECK, DECK]
    after = Room(Prefs("fr"))
    content = content_folders(folder, brought.session, log.revised)
    after.director.play(Opened(brought.session, reopen(folder, log), content, brought.at_ms))
    assert after.words("card/text") == shown
    after.director.close()


def test_what_a_life_left_between_a_copy_and_its_line_is_no_hindrance(room: Room, deck: Path) -> None:
    assert room.director.store is not None
    left = room.director.store.folder / "revisions" / "1" / DECK
    left.mkdir(parents=True)
    (left / "deck.yaml").write_text("half", encoding="utf-8")
    rewritten(deck, "New")
    until(room, lambda: bool(room.director.revisions.waiting))
    next_card(room)
    assert words(room) == "New words?"
    assert read_session(room.director.store.folder)[0].session == room.session


def test_a_copy_that_was_changed_or_is_gone_is_named_with_its_line(room: Room, deck: Path) -> None:
    rewritten(deck, "New")
    until(room, lambda: bool(room.director.revisions.waiting))
    next_card(room)
    assert room.director.store is not None
    log = room.director.store.file
    line = next(n for n, text in enumerate(log.read_text(encoding="utf-8").splitlines()) if "ReviseDeck" in text)
    copy = log.parent / "revisions" / str(line) / DECK / "deck.yaml"
    copy.write_text(copy.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    with pytest.raises(LogRefused, match="was changed again") as refused:
        read_log(log)
    assert refused.value.line == line + 1
    copy.unlink()
    with pytest.raises(LogRefused, match="cannot be used"):
        read_log(log)


def test_new_words_wait_for_a_disk_that_refuses_since_a_session_is_brought_back_with_the_words_in_its_log(
    deck: Path, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    rewritten(deck, "New")
    until(room, lambda: bool(room.director.revisions.waiting))
    with monkeypatch.context() as full:
        no_disk(0, full)
        next_card(room)
        assert words(room) != "New words?"
    room.wait(5)
    next_card(room)
    assert words(room) == "New words?"
    assert room.director.store is not None
    assert read_session(room.director.store.folder)[0].session == room.session


def test_a_line_of_new_words_that_is_there_although_the_disk_refused_it_is_no_line_of_another_program(
    deck: Path, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    rewritten(deck, "New")
    until(room, lambda: bool(room.director.revisions.waiting))
    with monkeypatch.context() as broken:
        lines_are_written_and_not_synced(broken)
        next_card(room)
        assert words(room) == "New words?"
        assert room.director.recording.waits
        assert room.shows("trouble")
    for _ in range(3):
        room.wait(RETRY_MS / 1000)
    assert not room.shows("trouble")
    next_card(room)
    assert room.director.store is not None
    assert read_session(room.director.store.folder)[0].session == room.session


def lines_are_written_and_not_synced(monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that takes lines whole, and then neither says that it has them nor cuts them off."""

    def refused(*_: object) -> None:
        raise OSError(errno.EIO, "broken")

    def written(log: BinaryIO, number: int, data: dict[str, Any], sync: bool = True) -> None:
        del sync
        write_line(log, number, data, sync=False)
        refused()

    monkeypatch.setattr(storage, "write_line", written)
    monkeypatch.setattr(os, "ftruncate", refused)


def test_sessions_killed_after_their_deck_changed_come_back_and_go_on(deck: Path, tmp_path: Path) -> None:
    env = {**os.environ, "PALABRE_HOME": str(tmp_path / "home")}
    options = ["play", "--rehearse", "--no-screen", "--format", "duel", "--deck", DECK, "--cards", "12", "--seed", "3"]
    script = "import sys; from game.shell import revising; revising.LOOK_S = 0.02; from game.cli import main; main()"
    revisions = 0
    for life in range(3):
        program = subprocess.Popen(
            [sys.executable, "-c", script, *options, "--step-ms", "40"], cwd=ROOT, env=env, stdout=subprocess.DEVNULL
        )
        lines = _lines_written()
        _wait(program, lambda lines=lines: len(_lines_written()) > len(lines) + 3)
        rewritten(deck, f"Life {life},")
        _wait(program, lambda seen=revisions: _revisions_written() > seen)
        program.kill()
        program.wait(timeout=PATIENCE_S)
        (folder,) = session_folders()
        brought, log = read_session(folder)
        assert not brought.session.state.finished
        revisions = sum(isinstance(command, ReviseDeck) for command in log.commands)
        assert revisions > life
        options = ["resume", folder.name, "--rehearse"]


def _wait(program: subprocess.Popen[bytes], there: Callable[[], bool]) -> None:
    started = time.monotonic()
    while not there():
        assert program.poll() is None, "it ended too early"
        assert time.monotonic() - started < PATIENCE_S
        time.sleep(0.02)


def _lines_written() -> list[bytes]:
    """The lines of the only session's log, a torn one not counted."""
    logs = [folder / LOG_NAME for folder in session_folders()]
    return [line for log in logs for line in log.read_bytes().split(b"\n")[:-1]]


def _revisions_written() -> int:
    """How many of them take up a deck."""
    return sum(b'"ReviseDeck"' in line for line in _lines_written())
