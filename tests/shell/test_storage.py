"""Sessions on disk: what a crash, a full disk or a wrong hand can do to a log, and what becomes of it."""

import errno
import json
import os
import shutil
import time
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import BinaryIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game import paths
from game.core.commands import AddTime, Advance, Command, EnterCount, ResumeTimer, TakeNote, TurnTwist, Undo
from game.core.session import Session, Settings
from game.core.start import new_planned_session, new_session
from game.shell import storage
from game.shell.catalogue import open_catalogue
from game.shell.copies import Sources
from game.shell.log import LOG_NAME, LogRefused, read_header, read_log
from game.shell.storage import (
    create,
    is_finished,
    newest_unfinished,
    read_session,
    reopen,
    reopen_with,
    session_folders,
)
from tests.shell.disks import no_disk
from tests.shell.sessions import done, files_in, left_after, some_commands, started


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PALABRE_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def signed(data: dict[str, object]) -> bytes:
    """A line of a log with a checksum that fits."""
    body = json.dumps(data).encode()[:-1]
    return b'%s,"sum":"%08x"}\n' % (body, zlib.crc32(body))


def refusal(file: Path) -> LogRefused:
    """Why a log is refused; nothing beside it may change."""
    before = files_in(file.parent)
    with pytest.raises(LogRefused) as told:
        read_session(file.parent)
    assert files_in(file.parent) == before
    return told.value


# --- there and back ---------------------------------------------------------------------------------------------


def test_a_session_comes_back_as_it_was_left() -> None:
    session, commands, folder = left_after(40)
    brought, log = read_session(folder)
    assert brought.session == session
    assert log.commands == tuple(commands)
    assert (brought.torn, brought.header.language, brought.header.seed) == (False, "en", 1)


def test_each_line_has_its_number_and_the_header_is_number_zero() -> None:
    _, _, folder = left_after(5)
    lines = (folder / LOG_NAME).read_bytes().splitlines()
    assert [json.loads(line)["n"] for line in lines] == [0, 1, 2, 3, 4, 5]


def test_numbers_go_on_after_reopening() -> None:
    session, commands, folder = left_after(3)
    store = reopen(folder, read_log(folder / LOG_NAME))
    assert store.commands == 3
    store.append(AddTime(session.at_ms, 1000))
    store.close()
    assert store.commands == 4
    assert read_log(folder / LOG_NAME).commands == (*commands, AddTime(session.at_ms, 1000))


TEXTS = st.text(st.characters(), max_size=120)
SMALL = st.integers(0, 10**12)
ODD_COMMANDS = st.one_of(
    st.builds(TakeNote, SMALL, st.sampled_from(["for", "against", None]), TEXTS),
    st.builds(EnterCount, SMALL, TEXTS, st.none() | st.integers()),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(ODD_COMMANDS, max_size=5))
def test_any_text_survives_in_a_log(tmp_path_factory: pytest.TempPathFactory, commands: list[Command]) -> None:
    file = tmp_path_factory.mktemp("log") / LOG_NAME
    shutil.copyfile(_a_header(tmp_path_factory), file)
    store = storage.Store(file.parent, 0)
    for command in commands:
        store.append(command)
    store.close()
    assert read_log(file).commands == tuple(commands)


def _a_header(tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = sorted(tmp_path_factory.getbasetemp().glob("header*/header"))
    if found:
        return found[0]
    _, _, folder = left_after(0)
    kept = tmp_path_factory.mktemp("header") / "header"
    shutil.copyfile(folder / LOG_NAME, kept)
    return kept


@pytest.mark.parametrize("text", ['","sum":"00000000"}', "a\nb\r\u2028\u0085\x00", "\ud800 half a character", "\\\"'"])
def test_a_note_that_looks_like_the_end_of_a_line_is_a_note(text: str) -> None:
    _, store = started()
    store.append(TakeNote(1, None, text))
    store.append(AddTime(2, 1000))
    store.close()
    assert read_log(store.file).commands == (TakeNote(1, None, text), AddTime(2, 1000))


def test_ten_thousand_commands_come_back_within_a_second(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", lambda _: None)
    session, store = started()
    for at_ms in range(10_000):
        store.append(AddTime(at_ms, 1000))
    store.close()
    began = time.process_time()
    brought, _ = read_session(store.folder)
    assert time.process_time() - began < 1
    assert brought.session.at_ms == 9_999
    assert brought.session.parts == session.parts


# --- a torn last line -------------------------------------------------------------------------------------------


def test_a_last_line_torn_at_any_byte_is_dropped_kept_aside_and_written_on_after() -> None:
    _, commands, folder = left_after(6)
    file = folder / LOG_NAME
    whole = file.read_bytes()
    last_starts = whole.rindex(b"\n", 0, -1) + 1
    for cut in range(last_starts + 1, len(whole)):
        file.write_bytes(whole[:cut])
        brought, log = read_session(folder)
        assert brought.torn, cut
        assert log.commands == tuple(commands[:-1]), cut
        assert file.read_bytes() == whole[:cut]
        store = reopen(folder, log)
        assert (folder / f"{LOG_NAME}.torn").read_bytes() == whole[:cut]
        store.append(commands[-1])
        store.close()
        assert file.read_bytes() == whole, cut


def test_a_log_cut_between_two_lines_is_the_session_before() -> None:
    _, commands, folder = left_after(6)
    file = folder / LOG_NAME
    lines = file.read_bytes().splitlines(keepends=True)
    file.write_bytes(b"".join(lines[:-1]))
    log = read_log(file)
    assert not log.torn
    assert log.commands == tuple(commands[:-1])


# --- logs that are refused --------------------------------------------------------------------------------------


@pytest.mark.parametrize("flip", [0x01, 0x20, 0x80, 0xFF])
def test_any_changed_byte_is_refused_with_its_line(flip: int) -> None:
    _, commands, folder = left_after(4)
    file = folder / LOG_NAME
    whole = file.read_bytes()
    for place in range(len(whole) - 1):
        spoilt = bytearray(whole)
        spoilt[place] ^= flip
        file.write_bytes(spoilt)
        with pytest.raises(LogRefused) as told:
            read_log(file)
        assert told.value.line == whole[:place].count(b"\n") + 1, place
        assert file.read_bytes() == spoilt
    file.write_bytes(whole[:-1] + bytes([whole[-1] ^ flip]))
    assert read_log(file).torn
    assert read_log(file).commands == tuple(commands[:-1])


Change = Callable[[list[bytes], int], list[bytes]]
CHANGES: dict[str, Change] = {
    "taken out": lambda lines, at: lines[:at] + lines[at + 1 :],
    "twice": lambda lines, at: lines[: at + 1] + lines[at:],
    "swapped": lambda lines, at: [*lines[:at], lines[at + 1], lines[at], *lines[at + 2 :]],
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_line_taken_out_repeated_or_moved_is_refused(change: str) -> None:
    _, _, folder = left_after(6)
    file = folder / LOG_NAME
    lines = file.read_bytes().splitlines(keepends=True)
    for at in range(len(lines) - 1):
        changed = CHANGES[change](lines, at)
        file.write_bytes(b"".join(changed))
        told = refusal(file)
        first_wrong = next(i for i, (now, then) in enumerate(zip(changed, lines, strict=False)) if now != then)
        assert told.line == first_wrong + 1, at
        assert "taken out, put in or moved" in str(told)


@pytest.mark.parametrize("checksum_fits", [True, False])
def test_a_log_of_a_newer_version_is_refused_and_says_to_update(checksum_fits: bool) -> None:
    _, _, folder = left_after(3)
    file = folder / LOG_NAME
    header = {"palabre": 99, "program": "7.0", "something": "new", "n": 0}
    rest = file.read_bytes().split(b"\n", 1)[1]
    file.write_bytes((signed(header) if checksum_fits else json.dumps(header).encode() + b"\n") + rest)
    told = refusal(file)
    assert told.line == 1
    assert "newer Palabre wrote it (7.0): update" in str(told)


NO_LOGS = {
    "empty": b"",
    "a torn header": b'{"palabre":1,"program":"0.1.0","star',
    "zeros, as a power cut may leave": bytes(4096),
    "zeros with a line's end": bytes(100) + b"\n" + bytes(100),
    "garbage": bytes(range(256)) * 8,
    "a text": "Dear diary,\nüber\n".encode(),
    "JSON of something else": b'{"name": "x"}\n',
    "another JSON value": b"[1, 2]\n3\n",
    "deep JSON": b"[" * 100_000 + b"\n",
    "no header": signed({"is": "Undo", "at_ms": 1, "n": 1}),
    "a command first": signed({"is": "Undo", "at_ms": 1, "n": 0}),
    "a version that is no number": signed({"palabre": "one", "n": 0}),
    "JSON in a checksum, but no object": b'"%s,"sum":"%08x"}\n' % (b"x" * 5, zlib.crc32(b'"xxxxx')),
}


@pytest.mark.parametrize("kind", NO_LOGS)
def test_what_is_no_log_is_refused_at_its_first_line(kind: str) -> None:
    _, _, folder = left_after(1)
    file = folder / LOG_NAME
    file.write_bytes(NO_LOGS[kind])
    assert refusal(file).line == 1
    with pytest.raises(LogRefused):
        read_header(file)
    assert newest_unfinished() == folder, "somebody has to be told about it"


HEADERS: dict[str, tuple[str, object]] = {
    "a start that is no time": ("started", "yesterday"),
    "a start without a zone": ("started", "2026-11-23T10:00:00"),
    "a room of a million": ("settings", {"people": 10**6, "cards": 2, "pace": 100}),
    "no card": ("settings", {"people": 24, "cards": 0, "pace": 100}),
    "more decks than checksums": ("decks", ["environment", "environment"]),
    "an unknown field": ("colour", "blue"),
    "a deck that is not there": ("decks", ["nowhere"]),
    "a deck outside": ("decks", ["../../.."]),
    "a format that is not there": ("formats", ["nothing"]),
}


@pytest.mark.parametrize("kind", HEADERS)
def test_a_header_that_makes_no_session_is_refused(kind: str) -> None:
    _, _, folder = left_after(2)
    file = folder / LOG_NAME
    first, rest = file.read_bytes().split(b"\n", 1)
    header = json.loads(first)
    del header["sum"]
    name, value = HEADERS[kind]
    header[name] = value
    file.write_bytes(signed(header) + rest)
    assert refusal(file).line == 1


def test_a_command_that_does_not_fit_is_refused_with_its_line() -> None:
    _, commands, folder = left_after(2)
    file = folder / LOG_NAME
    file.write_bytes(file.read_bytes() + signed({"is": "Redo", "at_ms": 10**6, "n": 3}))
    told = refusal(file)
    assert (told.line, len(commands)) == (4, 2)
    assert "does not fit the session" in str(told)


def test_a_command_that_this_version_does_not_know_is_refused_with_its_line() -> None:
    _, _, folder = left_after(2)
    file = folder / LOG_NAME
    file.write_bytes(file.read_bytes() + signed({"is": "Dance", "at_ms": 10**6, "n": 3}))
    told = refusal(file)
    assert told.line == 4
    assert "'Dance'" in str(told)


# --- the copies beside the log ----------------------------------------------------------------------------------


def spoil_deck(folder: Path) -> None:
    deck = folder / "decks" / "environment" / "deck.yaml"
    deck.write_text(deck.read_text(encoding="utf-8") + "# a word more\n", encoding="utf-8")


def break_deck(folder: Path) -> None:
    (folder / "decks" / "environment" / "deck.yaml").write_text("palabre: 1\nid: [", encoding="utf-8")


def lose_deck(folder: Path) -> None:
    shutil.rmtree(folder / "decks" / "environment")


def spoil_format(folder: Path) -> None:
    file = folder / "formats" / "duel.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("seconds: 120", "seconds: 90"), encoding="utf-8")


def lose_format(folder: Path) -> None:
    (folder / "formats" / "duel.yaml").unlink()


@pytest.mark.parametrize(
    ("hand", "why"),
    [
        (spoil_deck, "the copy of the deck 'environment' beside the log was changed"),
        (break_deck, "the copy of the deck 'environment' beside the log cannot be used ("),
        (lose_deck, "the copy of the deck 'environment' beside the log cannot be used ("),
        (spoil_format, "the copy of the format 'duel' beside the log was changed"),
        (lose_format, "the copy of the format 'duel' beside the log cannot be used ("),
    ],
)
def test_a_copy_that_was_changed_or_lost_is_named(hand: Callable[[Path], None], why: str) -> None:
    _, _, folder = left_after(3)
    hand(folder)
    told = refusal(folder / LOG_NAME)
    assert why in str(told)
    assert "\n" not in str(told)


def test_a_deck_edited_afterwards_does_not_touch_an_old_session(home: Path) -> None:
    own = home / "decks" / "environment"
    shutil.copytree(paths.decks_folder() / "environment", own)
    session, _, folder = left_after(12)
    deck = own / "deck.yaml"
    deck.write_text(deck.read_text(encoding="utf-8").replace("seconds", "minutes") + "# edited\n", encoding="utf-8")
    assert read_session(folder)[0].session == session
    shutil.rmtree(own)
    assert read_session(folder)[0].session == session


def test_decks_and_formats_are_copied_with_their_translations_and_without_hidden_files(home: Path) -> None:
    own = home / "decks" / "environment"
    shutil.copytree(paths.decks_folder() / "environment", own)
    (own / ".git").mkdir()
    (own / ".git" / "huge").write_bytes(b"x")
    (own / "locales" / "fr.po.part").write_bytes(b"x")
    (own / "round").symlink_to(own)
    _, _, folder = left_after(0)
    copies = {name for name in files_in(folder) if name.startswith(("decks", "formats"))}
    assert {"decks/environment/deck.yaml", "decks/environment/locales/fr.po", "formats/duel.yaml"} <= copies
    assert not [name for name in copies if ".git" in name or ".part" in name or "round" in name]


def test_copies_of_write_protected_files_can_be_deleted(home: Path) -> None:
    own = home / "decks" / "environment"
    shutil.copytree(paths.decks_folder() / "environment", own)
    (own / "deck.yaml").chmod(0o444)
    (own / "locales").chmod(0o555)
    own.chmod(0o555)
    _, _, folder = left_after(0)
    for copy in (folder / "decks" / "environment", *(folder / "decks" / "environment").rglob("*")):
        assert copy.stat().st_mode & 0o200, copy


# --- starting a session -----------------------------------------------------------------------------------------


def test_a_start_that_fails_anywhere_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk is full at the first, the second, the third sync, and so on."""
    real, count, fail_at = os.fsync, 0, 0

    def sync(handle: int) -> None:
        nonlocal count
        count += 1
        if count == fail_at:
            raise OSError(errno.ENOSPC, "No space left on device")
        real(handle)

    monkeypatch.setattr(os, "fsync", sync)
    _, store = started()
    store.close()
    syncs = count
    shutil.rmtree(store.folder)
    assert syncs > 5
    for place in range(1, syncs + 1):
        count, fail_at = 0, place
        with pytest.raises(OSError, match="No space left"):
            started()
        assert list(paths.sessions_folder().iterdir()) == []


def test_a_log_has_its_name_only_when_the_session_can_be_brought_back(monkeypatch: pytest.MonkeyPatch) -> None:
    real, seen = os.fsync, []

    def sync(handle: int) -> None:
        real(handle)
        seen.extend(read_session(folder)[0].session for folder in session_folders())

    monkeypatch.setattr(os, "fsync", sync)
    session, store = started()
    store.close()
    assert seen == [session] * len(seen)
    assert seen


def test_a_deck_that_changes_at_the_very_moment_is_not_copied_as_if_it_had_not() -> None:
    session, store = started()
    store.close()
    other = replace(session, decks=(replace(session.decks[0], hash="0" * 64),))
    deck, file = paths.decks_folder() / "environment", paths.formats_folder() / "duel.yaml"
    with pytest.raises(OSError, match=r"deck\.yaml"):
        create(other, Sources((deck,), ((session.format, file),)), "en", rehearsal=False)
    assert session_folders() == (store.folder,)


# --- a disk that fills up ---------------------------------------------------------------------------------------


class SmallDisk:
    """A log on a disk that takes `room` bytes more, at most `bite` at a time."""

    def __init__(self, file: Path, room: int, bite: int) -> None:
        self._file = file.open("ab", buffering=0)
        self._room = room
        self._bite = bite

    def write(self, data: memoryview) -> int:
        taken = min(len(data), self._room, self._bite)
        if taken == 0:
            raise OSError(errno.ENOSPC, "No space left on device")
        self._room -= taken
        return self._file.write(data[:taken])

    def fileno(self) -> int:
        return self._file.fileno()

    def close(self) -> None:
        self._file.close()


def test_a_line_that_the_disk_takes_in_bites_is_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    session, store = started()
    monkeypatch.setattr(store, "_log", SmallDisk(store.file, 10**6, 7))
    commands = some_commands(session, 3)
    for command in commands:
        store.append(command)
    assert read_log(store.file).commands == tuple(commands)


@pytest.mark.parametrize("room", [0, 1, 30, 60])
def test_a_line_that_finds_no_room_is_not_counted_and_leaves_nothing_of_itself(
    room: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, commands, folder = left_after(2)
    store = reopen(folder, read_log(folder / LOG_NAME))
    monkeypatch.setattr(store, "_log", SmallDisk(store.file, room, 10**6))
    with pytest.raises(OSError, match="No space left"):
        store.append(TakeNote(session.at_ms, None, "x" * 80))
    assert store.commands == 2
    log = read_log(folder / LOG_NAME)
    assert (log.commands, log.torn) == (tuple(commands), False)


def test_a_line_that_is_on_its_way_can_be_read_and_is_on_the_disk_when_it_is_settled(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    session, store = started()
    (command,) = some_commands(session, 1)
    may, real, synced = Event(), os.fsync, []

    def sync(handle: int) -> None:
        may.wait()
        real(handle)
        synced.append(handle)

    monkeypatch.setattr(os, "fsync", sync)
    store.append(command, wait=False)
    assert synced == []
    assert read_log(store.file).commands == (command,), "an end of the program does not lose it"
    may.set()
    store.settle()
    assert len(synced) == 1
    store.settle()
    store.close()
    assert len(synced) == 1


def test_a_line_that_the_disk_refuses_on_its_way_is_taken_back_and_nothing_is_written_behind_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    session, store = started()
    commands = some_commands(session, 3)
    store.append(commands[0], wait=False)
    with monkeypatch.context() as full:
        no_disk(0, full)
        store.append(commands[1], wait=False)
        with pytest.raises(OSError, match="No space left"):
            store.settle()
    assert (store.commands, read_log(store.file).commands) == (1, (commands[0],))
    with pytest.raises(OSError, match="Input/output"):
        store.append(commands[2])
    store.close()
    again = reopen_with(commands, store.folder)
    again.close()
    assert read_log(store.file).commands == tuple(commands)


def test_closing_waits_for_the_last_line_and_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    session, store = started()
    real, synced = os.fsync, []

    def sync(handle: int) -> None:
        real(handle)
        synced.append(handle)

    monkeypatch.setattr(os, "fsync", sync)
    store.append(some_commands(session, 1)[0], wait=False)
    store.beat(5_000, wait=False)
    store.close()
    assert len(synced) == 2
    assert read_session(store.folder)[0].at_ms == 5_000


# --- the clock --------------------------------------------------------------------------------------------------


def test_the_clock_comes_back_at_its_last_second() -> None:
    session, store = started()
    for now_ms in range(0, 17_400, 200):
        store.beat(now_ms)
    store.close()
    brought, _ = read_session(store.folder)
    assert brought.at_ms == 17_000
    assert brought.session == session


def test_the_clock_is_written_once_a_second_and_never_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    _, store = started()
    real, written = os.fsync, []

    def sync(handle: int) -> None:
        written.append(int((store.folder / "clock").read_bytes()))
        real(handle)

    monkeypatch.setattr(os, "fsync", sync)
    for now_ms in (999_500, 999_900, 1_000_100, 1_000_900, 1_001_000):
        store.beat(now_ms)
    assert written == [999_500, 1_000_100, 1_001_000]


@pytest.mark.parametrize("content", [b"", b"soon", b"\x00\x00", b"-5", b"9" * 5000])
def test_a_damaged_clock_gives_way_to_the_time_of_the_log(content: bytes) -> None:
    session, _, folder = left_after(4)
    (folder / "clock").write_bytes(content)
    assert read_session(folder)[0].at_ms == session.at_ms


def test_a_clock_that_was_lost_is_made_again() -> None:
    session, _, folder = left_after(4)
    (folder / "clock").unlink()
    brought, log = read_session(folder)
    assert brought.at_ms == session.at_ms
    store = reopen(folder, log)
    store.beat(70_000)
    store.close()
    assert read_session(folder)[0].at_ms == 70_000


# --- which session to go on with --------------------------------------------------------------------------------


def at(folder: Path, name: str) -> Path:
    """The session's folder under another time."""
    return folder.rename(folder.with_name(name))


def test_without_sessions_there_is_none_to_go_on_with() -> None:
    assert session_folders() == ()
    assert newest_unfinished() is None


def test_the_newest_session_is_offered_unless_it_is_finished() -> None:
    older = at(left_after(3)[2], "2026-01-01-100000-aaaaaa")
    newer = at(left_after(3)[2], "2026-01-02-100000-bbbbbb")
    assert session_folders() == (newer, older)
    assert newest_unfinished() == newer
    store = reopen(newer, read_log(newer / LOG_NAME))
    assert not is_finished(newer)
    store.finish()
    store.close()
    assert is_finished(newer)
    assert newest_unfinished() is None, "who finished a session does not want an older one"


def test_a_rehearsal_is_not_offered_and_hides_nothing() -> None:
    session = at(left_after(3)[2], "2026-01-01-100000-aaaaaa")
    at(left_after(3, rehearsal=True)[2], "2026-01-02-100000-bbbbbb")
    finished = at(left_after(3, rehearsal=True)[2], "2026-01-03-100000-cccccc")
    (finished / "finished").touch()
    assert newest_unfinished() == session


def test_other_things_in_the_sessions_folder_are_no_sessions() -> None:
    folder = left_after(3)[2]
    (folder.parent / "notes.txt").write_text("mine")
    (folder.parent / "2027-01-01-100000-empty").mkdir()
    assert session_folders() == (folder,)


def test_a_data_folder_that_is_a_file_holds_no_sessions(home: Path) -> None:
    home.write_text("not a folder")
    assert session_folders() == ()
    assert newest_unfinished() is None
    with pytest.raises(OSError, match=r"Not a directory|exists"):
        started()


def test_replaying_twice_gives_the_same_session() -> None:
    session, commands, folder = left_after(500, cards=3)
    start, store = started(cards=3)
    store.close()
    assert read_session(folder)[0].session == session == done(start, *commands)
    assert session.state.finished


# --- plans, and logs of earlier versions ------------------------------------------------------------------------


def planned() -> tuple[Session, Path]:
    """A session of a shipped plan, played some way and left."""
    catalogue = open_catalogue()
    deck, folder = catalogue.decks["environment"]
    plan, file = catalogue.plans["cafe-hour"]
    names = dict.fromkeys(part.format for part in plan.parts)
    formats = tuple(catalogue.formats[name] for name in names)
    session = new_planned_session([deck], plan, {each.id: each for each, _ in formats}, Settings(24, 1, tables=6), 1)
    store = create(session, Sources((folder,), formats, file), "en", rehearsal=False)
    commands = some_commands(session, 150)
    for command in commands:
        store.append(command)
    store.close()
    return done(session, *commands), store.folder


def test_a_session_of_a_plan_comes_back_in_the_same_part() -> None:
    session, folder = planned()
    brought, log = read_session(folder)
    assert brought.session == session
    assert session.state.part > 0
    assert (log.header.plan, len(log.header.formats)) == ("cafe-hour", 5)


def test_a_session_of_a_plan_comes_back_although_the_plan_and_its_formats_have_changed_since(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    session, folder = planned()
    for name, folder_of in (("formats", paths.formats_folder()), ("plans", paths.plans_folder())):
        bare = tmp_path / name
        bare.mkdir()
        for schema in folder_of.glob("*.schema.json"):
            shutil.copyfile(schema, bare / schema.name)
    monkeypatch.setattr(paths, "formats_folder", lambda: tmp_path / "formats")
    monkeypatch.setattr(paths, "plans_folder", lambda: tmp_path / "plans")
    assert read_session(folder)[0].session == session


def test_a_plan_beside_a_log_that_was_changed_is_named() -> None:
    _, folder = planned()
    file = folder / "plans" / "cafe-hour.yaml"
    file.write_text(file.read_text(encoding="utf-8") + "# one word more\n", encoding="utf-8")
    assert "the copy of the plan 'cafe-hour' beside the log was changed" in str(refusal(folder / LOG_NAME))


OLD = Path(__file__).parent / "old_sessions"


def test_a_log_of_version_1_comes_back_and_goes_on(home: Path) -> None:
    folder = home / "sessions" / "2026-01-01-100000-000001"
    shutil.copytree(OLD / "version-1", folder)
    brought, log = read_session(folder)
    session = brought.session
    assert (log.header.palabre, log.header.plan, log.header.formats) == (1, None, ("duel",))
    assert [note.text for note in session.state.rounds[0].notes] == [
        "Labels helped with fridges.",
        "People stop reading labels.",
        "Who counts?",
    ]
    assert [tally.counts for tally in session.state.rounds[0].tallies] == [(4, 2, 3), (5, 1, 3)]
    assert session.round.tallies[0].counts == (10, None, None)
    assert brought.at_ms == 95_000
    store = reopen(folder, log)
    for command in (EnterCount(96_000, "unsure", 0), EnterCount(97_000, "against", 0), Advance(98_000)):
        store.append(command)
    store.append(TakeNote(99_000, "for", "As today"))
    store.close()
    assert read_session(folder)[0].session.round.notes[0].text == "As today"


def test_a_log_of_version_2_comes_back_although_a_twist_was_taken_back_otherwise(home: Path) -> None:
    folder = home / "sessions" / "2026-01-01-100000-000002"
    shutil.copytree(OLD / "version-2", folder)
    brought, log = read_session(folder)
    session = brought.session
    assert (log.header.palabre, len(log.commands), session.state.part) == (2, 24, 1)
    walked, begun = session.state.rounds
    assert [tally.counts for tally in walked.tallies] == [(4, 5)]
    assert (walked.left, walked.seen("result"), begun.left) == (True, 2, False)
    assert len(walked.twists) == 1
    store = reopen(folder, log)
    for command in (TurnTwist(161_000), Undo(162_000), ResumeTimer(163_000), Advance(164_000)):
        store.append(command)
    store.close()
    assert read_session(folder)[0].session.phase.id == "talk"


def test_a_log_of_version_4_comes_back_although_notes_without_a_theme_had_no_turn(home: Path) -> None:
    folder = home / "sessions" / "2026-01-01-100000-000004"
    shutil.copytree(OLD / "version-4", folder)
    brought, log = read_session(folder)
    assert (log.header.palabre, len(log.commands), brought.session.phase.id) == (4, 6, "outcome")
    assert [note.text for note in brought.session.round.notes_of(("steps",))] == ["Ask the library"]
    store = reopen(folder, log)
    again = [*[Undo(130_000)] * 4, Advance(131_000, confirmed=True), Advance(132_000, confirmed=True)]
    session = done(brought.session, *again)
    assert session.phase.id == "steps", "it goes on by the order in which it began"
    for command in again:
        store.append(command)
    store.close()
    assert read_session(folder)[0].session == session


def test_a_log_of_version_5_still_hears_objections_though_nothing_was_proposed(monkeypatch: pytest.MonkeyPatch) -> None:
    catalogue = open_catalogue()
    deck, folder = catalogue.decks["environment"]
    format, file = catalogue.formats["decide"]
    session = new_session((deck,), format, Settings(24, 1), 1)
    monkeypatch.setattr(storage, "LOG_VERSION", 5)
    store = create(session, Sources((folder,), ((format, file),), None), "en", rehearsal=False)
    for number in range(1, 4):
        store.append(Advance(1000 * number, confirmed=True))
    store.close()
    brought = read_session(store.folder)[0].session
    assert brought.phase.id == "objections", "it goes on by the order in which it began"
    assert done(brought, Advance(5000)).phase.id == "amendments"


def test_a_log_of_version_6_asks_no_jury_how_many_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    catalogue = open_catalogue()
    format, file = catalogue.formats["trial"]
    deck, folder = next(found for found in catalogue.decks.values() if any(map(format.plays, found[0].cards)))
    session = new_session((deck,), format, Settings(20, 1, tables=5), 1)
    monkeypatch.setattr(storage, "LOG_VERSION", 6)
    store = create(session, Sources((folder,), ((format, file),), None), "en", rehearsal=False)
    while session.phase.id != "jury-vote":
        store.append(Advance(0, confirmed=True))
        session = done(session, Advance(0, confirmed=True))
    for command in (EnterCount(0, "yes", 9), EnterCount(0, "no", 1), Advance(0)):
        store.append(command)
    store.close()
    assert read_session(store.folder)[0].session.phase.id == "room-vote"


def test_behind_half_a_line_that_could_not_be_cut_off_nothing_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    session, store = started()
    commands = some_commands(session, 3)
    store.append(commands[0])
    with monkeypatch.context() as broken:
        broken.setattr(storage, "write_line", half_a_line)
        broken.setattr(os, "ftruncate", refused)
        with pytest.raises(OSError, match="broken"):
            store.append(commands[1])
    with pytest.raises(OSError, match="Input/output"):
        store.append(commands[2])
    store.close()
    again = reopen_with(commands, store.folder)
    again.close()
    assert read_log(store.file).commands == tuple(commands)


def half_a_line(log: BinaryIO, *_: object, sync: bool) -> None:
    """A disk that breaks in the middle of a line."""
    del sync
    log.write(b'{"is":')
    raise OSError(errno.EIO, "broken")


def refused(*_: object) -> None:
    raise OSError(errno.EIO, "broken")
