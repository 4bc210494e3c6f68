"""Sessions on disk: the log is the save.

A session has a folder `<start>-<id>` of its own with `session.jsonl`, copies of the decks and of the format as they
were, and `clock`, the second that the session's clock shows. The first line of the log is the header; each further
line is one accepted command, written and synced before the screen shows its result. Every line ends with a checksum
(`sum`, CRC-32 of the line before it), so that a changed byte is found.
"""

import json
import os
import shutil
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from secrets import token_hex
from typing import Any, BinaryIO

from game import __version__, paths
from game.content.library import open_deck, open_format
from game.core.codec import CodecError, command_from_json, command_to_json, from_json, to_json
from game.core.commands import Command
from game.core.deck import Deck
from game.core.replay import ReplayRefused, replay
from game.core.session import Session, Settings, new_session

LOG_VERSION = 1
LOG_NAME = "session.jsonl"
CLOCK_NAME = "clock"
FINISHED_NAME = "finished"


class LogRefused(ValueError):
    """A log cannot be used as it is. `line` counts from 1; the file is left untouched."""

    def __init__(self, file: Path, line: int, why: str) -> None:
        super().__init__(f"{file}:{line}: {why}")
        self.line = line


@dataclass(frozen=True, slots=True)
class Header:
    """The first line of a log: what the session was started with."""

    palabre: int
    program: str
    started: str
    format: str
    format_hash: str
    decks: tuple[str, ...]
    deck_hashes: tuple[str, ...]
    settings: Settings
    seed: int
    language: str
    rehearsal: bool


@dataclass(frozen=True, slots=True)
class Log:
    """A log as read. `torn` tells that an unfinished last line was left out; `size` is where the next line goes."""

    header: Header
    commands: tuple[Command, ...]
    torn: bool
    size: int


@dataclass(frozen=True, slots=True)
class Resumed:
    """A session brought back, with the clock's last second."""

    session: Session
    header: Header
    at_ms: int
    torn: bool


class Store:
    """The open log of a running session."""

    def __init__(self, folder: Path, log: BinaryIO) -> None:
        self.folder = folder
        self._log = log
        self._beat_s = -1

    @property
    def file(self) -> Path:
        """The log."""
        return self.folder / LOG_NAME

    def append(self, command: Command) -> None:
        """Write one accepted command and wait until the disk has it. Raises `OSError` when it cannot."""
        _write_line(self._log, command_to_json(command))

    def beat(self, now_ms: int) -> None:
        """Remember the clock, at most once a second, so that a dead laptop comes back at the same second."""
        second = now_ms // 1000
        if second == self._beat_s:
            return
        self._beat_s = second
        with (self.folder / CLOCK_NAME).open("wb", buffering=0) as file:
            file.write(b"%d\n" % now_ms)
            os.fsync(file.fileno())

    def finish(self) -> None:
        """The session is over and seen: it will not be offered again."""
        (self.folder / FINISHED_NAME).touch()

    def close(self) -> None:
        self._log.close()


def create(session: Session, deck_folders: Sequence[Path], format_file: Path, language: str, rehearsal: bool) -> Store:
    """A new folder for a session with copies of its decks and format. Raises `OSError` when it cannot be written."""
    started = datetime.now().astimezone()
    folder = paths.sessions_folder() / f"{started:%Y-%m-%d-%H%M%S}-{token_hex(3)}"
    folder.mkdir(parents=True)
    for source in deck_folders:
        shutil.copytree(source, folder / "decks" / source.name, ignore=shutil.ignore_patterns(".*", "*.part"))
    _copy_format(format_file, folder / "formats")
    header = Header(
        palabre=LOG_VERSION,
        program=__version__,
        started=started.isoformat(timespec="seconds"),
        format=session.format.id,
        format_hash=session.format.hash,
        decks=tuple(deck.id for deck in session.decks),
        deck_hashes=tuple(deck.hash for deck in session.decks),
        settings=session.settings,
        seed=session.seed,
        language=language,
        rehearsal=rehearsal,
    )
    log = (folder / LOG_NAME).open("xb", buffering=0)
    _write_line(log, to_json(header))
    _sync_folder(folder)
    return Store(folder, log)


def reopen(folder: Path, log: Log) -> Store:
    """The log opened to go on writing after its last whole line. A torn line is kept beside it, then cut off."""
    file = folder / LOG_NAME
    if log.torn:
        shutil.copyfile(file, folder / f"{LOG_NAME}.torn")
        os.truncate(file, log.size)
    return Store(folder, file.open("ab", buffering=0))


def read_log(file: Path) -> Log:
    """Read and verify a log. Raises `LogRefused` with the line, `OSError` when it cannot be read."""
    content = file.read_bytes()
    *lines, rest = content.split(b"\n")
    if not lines:
        raise LogRefused(file, 1, "the log has no whole line, so there is nothing to bring back")
    header = _read_header(file, _verified(file, 1, lines[0]))
    commands = []
    for number, line in enumerate(lines[1:], start=2):
        try:
            commands.append(command_from_json(_verified(file, number, line)))
        except CodecError as error:
            raise LogRefused(file, number, f"this command is not known to version {__version__}: {error}") from error
    return Log(header, tuple(commands), bool(rest), len(content) - len(rest))


def read_session(folder: Path) -> tuple[Resumed, Log]:
    """A session brought back from its folder. Raises `LogRefused` or `OSError`."""
    file = folder / LOG_NAME
    log = read_log(file)
    header = log.header
    decks = tuple(
        _deck_copy(file, folder / "decks" / deck, expected)
        for deck, expected in zip(header.decks, header.deck_hashes, strict=True)
    )
    played = open_format(folder / "formats" / f"{header.format}.yaml").value
    if played is None or played.hash != header.format_hash:
        raise LogRefused(file, 1, f"the copy of the format {header.format!r} beside the log was changed")
    try:
        session = replay(new_session(decks, played, header.settings, header.seed), log.commands)
    except ReplayRefused as error:
        raise LogRefused(file, error.index + 2, f"the command does not fit the session ({error.reason})") from error
    return Resumed(session, header, max(session.at_ms, _clock(folder)), log.torn), log


def session_folders() -> tuple[Path, ...]:
    """The folders of all sessions, newest first."""
    try:
        found = [file.parent for file in paths.sessions_folder().glob(f"*/{LOG_NAME}")]
    except OSError:
        return ()
    return tuple(sorted(found, key=lambda folder: folder.name, reverse=True))


def is_finished(folder: Path) -> bool:
    """Whether the session was played and seen to its end."""
    return (folder / FINISHED_NAME).exists()


def newest_unfinished() -> Path | None:
    """The newest session's folder when it was left in the middle; rehearsals are not offered."""
    for folder in session_folders():
        try:
            header = read_header(folder / LOG_NAME)
        except (OSError, LogRefused):
            continue
        if not header.rehearsal:
            return None if is_finished(folder) else folder
    return None


def read_header(file: Path) -> Header:
    """The first line of a log alone. Raises `LogRefused` or `OSError`."""
    with file.open("rb") as log:
        return _read_header(file, _verified(file, 1, log.readline().rstrip(b"\n")))


def content_folders(folder: Path, session: Session) -> tuple[Path, ...]:
    """Where the translations of a session's own copies are: its decks' folders and its formats' folder."""
    return (*(folder / "decks" / deck.id for deck in session.decks), folder / "formats")


def _deck_copy(file: Path, folder: Path, expected: str) -> Deck:
    deck = open_deck(folder).value
    if deck is None or deck.hash != expected:
        raise LogRefused(file, 1, f"the copy of the deck {folder.name!r} beside the log was changed")
    return deck


def _copy_format(format_file: Path, to: Path) -> None:
    to.mkdir()
    shutil.copy2(format_file, to / format_file.name)
    translations = format_file.parent / "locales"
    if translations.is_dir():
        shutil.copytree(translations, to / "locales")


def _write_line(log: BinaryIO, data: dict[str, Any]) -> None:
    """One line in one write, so that a crash leaves a whole line or a torn last one, and nothing else."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    body = text[:-1].encode()
    log.write(b'%s,"sum":"%08x"}\n' % (body, zlib.crc32(body)))
    os.fsync(log.fileno())


def _verified(file: Path, number: int, line: bytes) -> dict[str, Any]:
    body, mark, tail = line.rpartition(b',"sum":"')
    if not mark or tail != b'%08x"}' % zlib.crc32(body):
        raise LogRefused(file, number, "the checksum does not fit: this line was changed after it was written")
    data: dict[str, Any] = json.loads(body + b"}")
    return data


def _read_header(file: Path, data: dict[str, Any]) -> Header:
    version = data.get("palabre")
    if isinstance(version, int) and version > LOG_VERSION:
        raise LogRefused(file, 1, f"written by a newer Palabre ({data.get('program')}): update, then open it again")
    try:
        return from_json(Header, data)
    except CodecError as error:
        raise LogRefused(file, 1, f"this is no log of a Palabre session: {error}") from error


def _clock(folder: Path) -> int:
    try:
        return int((folder / CLOCK_NAME).read_bytes())
    except (OSError, ValueError):
        return 0  # it may be empty when the laptop died while it was written; the log's own time stands


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return  # Windows cannot open a folder to sync it
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
