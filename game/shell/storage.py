"""Sessions on disk: the log is the save.

A session has a folder `<start>-<id>` of its own with `session.jsonl`, copies of the decks and of the format as they
were, and `clock`, the second that the session's clock shows. The first line of the log is the header; each further
line is one accepted command, written and synced before the screen shows its result. Every line ends with its number
(`n`, from 0) and a checksum (`sum`, CRC-32 of the line before it), so that a line that was changed, taken out or put
in is found.
"""

import json
import os
import shutil
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from secrets import token_hex
from typing import Any, BinaryIO, TypeVar

from game import __version__, paths
from game.content.files import deck_file
from game.content.library import open_deck, open_format
from game.content.loaded import Loaded
from game.content.problems import Severity
from game.core.codec import CodecError, command_from_json, command_to_json, from_json, to_json
from game.core.commands import Command
from game.core.deck import Deck
from game.core.format import Format
from game.core.replay import ReplayRefused, replay
from game.core.session import Session, Settings
from game.core.start import new_session

LOG_VERSION = 1
LOG_NAME = "session.jsonl"
CLOCK_NAME = "clock"
FINISHED_NAME = "finished"

Content = TypeVar("Content", Deck, Format)


class LogRefused(ValueError):
    """A log cannot be used as it is. `line` counts from 1; the file is left untouched."""

    def __init__(self, file: Path, line: int, why: str) -> None:
        super().__init__(f"{file}:{line}: {why}")
        self.line = line
        self.why = why


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
    """The open log of a running session. `commands` counts those that the disk has."""

    def __init__(self, folder: Path, commands: int) -> None:
        self.folder = folder
        self.commands = commands
        self._log = self.file.open("ab", buffering=0)
        try:
            self._clock = _open_clock(folder / CLOCK_NAME)
        except OSError:
            self._log.close()
            raise
        self._beat_s = -1

    @property
    def file(self) -> Path:
        """The log."""
        return self.folder / LOG_NAME

    def append(self, command: Command) -> None:
        """Write one accepted command and wait until the disk has it. Raises `OSError` when it cannot."""
        _write_line(self._log, self.commands + 1, command_to_json(command))
        self.commands += 1

    def beat(self, now_ms: int) -> None:
        """Remember the clock, at most once a second, so that a dead laptop comes back at the same second."""
        second = now_ms // 1000
        if second == self._beat_s:
            return
        self._beat_s = second
        # Written over the old time and never longer: the file is not empty for a moment, and needs no room on the disk.
        self._clock.seek(0)
        _write_whole(self._clock, b"%015d\n" % now_ms)

    def finish(self) -> None:
        """The session is over and seen: it will not be offered again."""
        (self.folder / FINISHED_NAME).touch()

    def close(self) -> None:
        """Let the files go; everything is on the disk already."""
        self._log.close()
        self._clock.close()


def create(session: Session, deck_folders: Sequence[Path], format_file: Path, language: str, rehearsal: bool) -> Store:
    """A new folder for a session with copies of its decks and format. Raises `OSError` when it cannot be written.

    The log gets its name when its header is whole and the copies are on the disk: what has a log can be brought back.
    """
    started = datetime.now().astimezone()
    folder = paths.sessions_folder() / f"{started:%Y-%m-%d-%H%M%S}-{token_hex(3)}"
    folder.mkdir(parents=True)
    try:
        _copy_content(session, deck_folders, format_file, folder)
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
        part = folder / f"{LOG_NAME}.part"
        with part.open("xb", buffering=0) as log:
            _write_line(log, 0, to_json(header))
        part.rename(folder / LOG_NAME)
        _sync_folder(folder)
        _sync_folder(folder.parent)
        return Store(folder, 0)
    except OSError:
        shutil.rmtree(folder, ignore_errors=True)  # half a session is of no use, and the disk may be full
        raise


def reopen(folder: Path, log: Log) -> Store:
    """The log opened to go on writing after its last whole line. A torn line is kept beside it, then cut off.

    Raises `OSError` when it cannot be written.
    """
    file = folder / LOG_NAME
    if log.torn:
        shutil.copyfile(file, folder / f"{LOG_NAME}.torn")
        os.truncate(file, log.size)
    (folder / FINISHED_NAME).unlink(missing_ok=True)  # it goes on; leaving its summary marks it again
    return Store(folder, len(log.commands))


def read_log(file: Path) -> Log:
    """Read and verify a log. Raises `LogRefused` with the line, `OSError` when it cannot be read."""
    content = file.read_bytes()
    *lines, rest = content.split(b"\n")
    if not lines:
        raise LogRefused(file, 1, "the log has no whole line, so there is nothing to bring back")
    header = _read_header(file, lines[0])
    commands = []
    for number, line in enumerate(lines[1:], start=1):
        data = _verified(file, number, line)
        try:
            commands.append(command_from_json(data))
        except CodecError as error:
            why = f"this command is not known to version {__version__}: {error}"
            raise LogRefused(file, number + 1, why) from error
    return Log(header, tuple(commands), bool(rest), len(content) - len(rest))


def read_session(folder: Path, log_name: str = LOG_NAME) -> tuple[Resumed, Log]:
    """A session brought back from its folder. Raises `LogRefused` or `OSError`."""
    file = folder / log_name
    log = read_log(file)
    header = log.header
    if len(header.decks) != len(header.deck_hashes):
        raise LogRefused(file, 1, "the header does not name a checksum for each deck")
    decks = [
        _copied(file, "deck", deck, open_deck(folder / "decks" / deck), expected)
        for deck, expected in zip(header.decks, header.deck_hashes, strict=True)
    ]
    opened = open_format(folder / "formats" / f"{header.format}.yaml")
    played = _copied(file, "format", header.format, opened, header.format_hash)
    try:
        session = replay(new_session(decks, played, header.settings, header.seed), log.commands)
    except ReplayRefused as error:
        raise LogRefused(file, error.index + 2, f"the command does not fit the session ({error.reason})") from error
    except ValueError as error:
        raise LogRefused(file, 1, f"no session can start like this: {error}") from error
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
    """The newest session's folder when it was left in the middle; rehearsals are not offered.

    A log that cannot be read counts as left in the middle: somebody has to be told about it.
    """
    for folder in session_folders():
        if not _is_rehearsal(folder):
            return None if is_finished(folder) else folder
    return None


def read_header(file: Path) -> Header:
    """The first line of a log alone. Raises `LogRefused` or `OSError`."""
    with file.open("rb") as log:
        line = log.readline()
    if not line.endswith(b"\n"):
        raise LogRefused(file, 1, "the log has no whole line, so there is nothing to bring back")
    return _read_header(file, line[:-1])


def content_folders(folder: Path, session: Session) -> tuple[Path, ...]:
    """Where the translations of a session's own copies are: its decks' folders and its formats' folder."""
    return (*(folder / "decks" / deck.id for deck in session.decks), folder / "formats")


def _is_rehearsal(folder: Path) -> bool:
    try:
        return read_header(folder / LOG_NAME).rehearsal
    except (OSError, LogRefused):
        return False  # not known: whoever opens it says what is wrong


def _copied(file: Path, kind: str, name: str, copy: Loaded[Content], expected: str) -> Content:
    """The deck or the format out of its copy beside the log, when it is still what the session was played with."""
    if copy.value is None:
        problem = next(problem for problem in copy.problems if problem.severity is Severity.ERROR)
        place = f"{problem.path}:{problem.line}:{problem.column}"
        why = f"the copy of the {kind} {name!r} beside the log cannot be used ({place}: {problem.message})"
        raise LogRefused(file, 1, why)
    if copy.value.hash != expected:
        raise LogRefused(file, 1, f"the copy of the {kind} {name!r} beside the log was changed")
    return copy.value


def _copy_content(session: Session, deck_folders: Sequence[Path], format_file: Path, to: Path) -> None:
    """Copies of everything a session needs, on the disk. Raises `OSError`, also when a file is not what was loaded."""
    for deck, source in zip(session.decks, deck_folders, strict=True):
        copy = to / "decks" / deck.id
        _copy_folder(source, copy)
        _same(deck_file(copy), deck.hash)
    copy = to / "formats" / f"{session.format.id}.yaml"
    _copy_file(format_file, copy)
    _same(copy, session.format.hash)
    translations = format_file.parent / "locales"
    if translations.is_dir():
        _copy_folder(translations, to / "formats" / "locales")


def _copy_folder(source: Path, to: Path) -> None:
    for path in sorted(source.iterdir()):
        if path.name.startswith(".") or path.suffix == ".part":
            continue
        if path.is_dir() and not path.is_symlink():  # a link to a folder may lead round in a circle
            _copy_folder(path, to / path.name)
        elif path.is_file():
            _copy_file(path, to / path.name)


def _copy_file(source: Path, to: Path) -> None:
    """The content alone: the rights of an installed file would keep a user from deleting his own session."""
    to.parent.mkdir(parents=True, exist_ok=True)
    with to.open("xb", buffering=0) as file:
        _write_whole(file, source.read_bytes())


def _same(copy: Path, expected: str) -> None:
    if sha256(copy.read_bytes()).hexdigest() != expected:
        raise OSError(f"{copy.name} was changed in this moment")


def _write_line(log: BinaryIO, number: int, data: dict[str, Any]) -> None:
    """One line in one write, so that a crash leaves a whole line or a torn last one, and nothing else."""
    text = json.dumps({**data, "n": number}, ensure_ascii=False, separators=(",", ":"))
    body = text[:-1].encode(errors="surrogatepass")  # half a character from a strange keyboard must not end a session
    _write_whole(log, b'%s,"sum":"%08x"}\n' % (body, zlib.crc32(body)))


def _write_whole(file: BinaryIO, data: bytes) -> None:
    """Write and wait until the disk has it. A disk that fills up may take a part first and refuse the rest."""
    left = memoryview(data)
    while left:
        left = left[file.write(left) :]
    os.fsync(file.fileno())


def _verified(file: Path, number: int, line: bytes) -> dict[str, Any]:
    """What the line of that number (from 0) holds, without its number and checksum."""
    body, mark, tail = line.rpartition(b',"sum":"')
    if not mark or tail != b'%08x"}' % zlib.crc32(body):
        raise LogRefused(file, number + 1, "the checksum does not fit: this line was changed after it was written")
    try:
        data: dict[str, Any] = json.loads(body + b"}")
    except (ValueError, RecursionError) as error:
        raise LogRefused(file, number + 1, "this line is not JSON, so Palabre did not write it") from error
    if data.pop("n", None) != number:
        why = f"number {number} belongs here: lines were taken out, put in or moved"
        raise LogRefused(file, number + 1, why)
    return data


def _read_header(file: Path, line: bytes) -> Header:
    version, program = _version(line)
    if version > LOG_VERSION:
        raise LogRefused(file, 1, f"it says that a newer Palabre wrote it ({program}): update, then open it again")
    data = _verified(file, 0, line)
    try:
        header = from_json(Header, data)
        if datetime.fromisoformat(header.started).tzinfo is None:
            raise ValueError("the time of its start has no zone")
    except ValueError as error:
        raise LogRefused(file, 1, f"this is no log of a Palabre session: {error}") from error
    return header


def _version(line: bytes) -> tuple[int, object]:
    """The log's version and the program's, before the checksum is looked at: a newer one may reckon differently."""
    try:
        data = json.loads(line)
    except (ValueError, RecursionError):
        return LOG_VERSION, None
    version = data.get("palabre") if isinstance(data, dict) else None
    return (version, data.get("program")) if isinstance(version, int) else (LOG_VERSION, None)


def _open_clock(file: Path) -> BinaryIO:
    """The clock's file, ready to be written over."""
    if not file.exists():
        file.touch()
    return file.open("r+b", buffering=0)


def _clock(folder: Path) -> int:
    try:
        return int((folder / CLOCK_NAME).read_bytes())
    except (OSError, ValueError):
        return 0  # the log's own time stands


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return  # Windows cannot open a folder to sync it
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
