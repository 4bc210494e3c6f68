"""Sessions on disk: the log is the save.

A session has a folder `<start>-<id>` of its own with its log (`log.py`), copies of the decks, the formats and the plan
as they were (`copies.py`), and `clock`, the second that the session's clock shows. Each command is written, and the
disk has it, before the screen shows its result.
"""

import errno
import os
import shutil
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from secrets import token_hex
from typing import BinaryIO

from game import __version__, paths
from game.core.codec import to_json
from game.core.commands import Command, ReviseDeck
from game.core.replay import ReplayRefused, replay
from game.core.session import Session
from game.core.start import new_planned_session, new_session
from game.core.text import Text
from game.frozen import dataclass
from game.shell.copies import Copies, Sources, copy_content, copy_deck, read_copies
from game.shell.lock import SessionLock
from game.shell.log import (
    LOG_NAME,
    LOG_VERSION,
    Header,
    Log,
    LogRefused,
    read_header,
    read_log,
    write_line,
    write_whole,
)
from game.shell.old_logs import WITH_A_COUNTED_JURY, WITH_ITS_CLOCK, WITH_LOOSE_NOTES, WITHOUT_THE_POINTLESS
from game.shell.revisions import revision_folder, to_log
from game.shell.syncing import Syncing

CLOCK_NAME = "clock"
FINISHED_NAME = "finished"

_ELSEWHERE = Text("command/log/elsewhere", "another program wrote into it")
_NO_FIT = Text("command/log/no-fit", "the command does not fit the session ({why})")
_NO_START = Text("command/log/no-start", "no session can start like this: {why}")


@dataclass(frozen=True, slots=True)
class Resumed:
    """A session brought back, with the clock's last second."""

    session: Session
    header: Header
    at_ms: int
    torn: bool


class Store:
    """The open log of a running session. `commands` counts those that the disk has."""

    def __init__(self, folder: Path, commands: int, lock: SessionLock | None = None) -> None:
        """Open it for writing. Raises `InUse` while another program does, and `OSError`."""
        self.folder = folder
        self.commands = commands
        self._lock = lock or SessionLock(folder)
        try:
            self._log = self.file.open("ab", buffering=0)
        except OSError:
            self._lock.release()
            raise
        try:
            self._clock = _open_clock(folder / CLOCK_NAME)
        except OSError:
            self._log.close()
            self._lock.release()
            raise
        self.spoilt = False
        """Whether the log ends with what could neither be written nor cut off: nothing more is written into it."""
        self._beat_s = -1
        self._refused = False
        self._syncing: tuple[Syncing, int] | None = None
        """The last line on its way to the disk, and where in the log it begins."""
        self._clock_syncing: Syncing | None = None

    @property
    def file(self) -> Path:
        """The log."""
        return self.folder / LOG_NAME

    def append(self, command: Command, wait: bool = True) -> None:
        """Write one accepted command and wait until the disk has it. Raises `OSError` when it cannot.

        From here on no end of the program loses the command. Without `wait` its way to the disk, where no end of the
        computer does either, is left to `settle`.
        """
        self.settle()
        if self.spoilt or self._refused:
            raise OSError(errno.EIO, os.strerror(errno.EIO), str(self.file))
        size = os.fstat(self._log.fileno()).st_size
        try:
            write_line(self._log, self.commands + 1, to_log(command), sync=wait)
            self.look()
        except OSError:
            self._cut_off(size)
            raise
        self.commands += 1
        if not wait:
            self._syncing = Syncing(self._log), size

    def settle(self) -> None:
        """Wait until the disk has the last command. Raises `OSError` when it refuses it; it is then not in the log."""
        if self._syncing is None:
            return
        (syncing, size), self._syncing = self._syncing, None
        try:
            syncing.wait()
        except OSError:
            self._cut_off(size)
            self._refused = True  # what comes next must not be written as if nothing were missing
            self.commands -= 1
            raise

    def _cut_off(self, size: int) -> None:
        """A part of a line is no line, and the next one must not be written behind it."""
        try:
            os.ftruncate(self._log.fileno(), size)
        except OSError:
            self.spoilt = True  # until the log is opened anew, which cuts off what is no whole line

    def look(self) -> None:
        """Make sure that the log is where it was opened. Raises `OSError` when it is gone.

        A folder that was moved away or deleted takes lines all the same, and nobody finds them again.
        """
        there, ours = self.file.stat(), os.fstat(self._log.fileno())
        if ours.st_nlink == 0 and not os.path.samestat(there, ours):
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(self.file))

    def revise(self, command: ReviseDeck, source: Path) -> Path:
        """Write the command that takes up a changed deck, after a copy of it; gives that. Raises `OSError`."""
        copy = self.next_copy(command)
        shutil.rmtree(copy.parent, ignore_errors=True)  # of a life that ended between the copy and its line
        copy_deck(command.deck, source, copy)
        for folder in (copy, copy.parent, copy.parent.parent, self.folder):
            _sync_folder(folder)
        self.append(command)
        return copy

    def next_copy(self, command: ReviseDeck) -> Path:
        """Where the copy lies of a deck whose line is the next one."""
        return revision_folder(self.folder, self.commands + 1, command.deck.id)

    def sync(self) -> None:
        """Wait until the disk has all that was written before. Raises `OSError`."""
        os.fsync(self._log.fileno())

    def beat(self, now_ms: int, wait: bool = True) -> None:
        """Remember the clock, at most once a second, so that a dead laptop comes back at the same second.

        Without `wait` the disk gets it meanwhile. Raises `OSError` when it cannot be written.
        """
        second = now_ms // 1000
        if second == self._beat_s:
            return
        self._beat_s = second
        self._settle_clock()  # the next second takes its place, whatever became of it
        # Written over the old time and never longer: the file is not empty for a moment, and needs no room on the disk.
        self._clock.seek(0)
        write_whole(self._clock, b"%015d\n" % now_ms, sync=wait)
        if not wait:
            self._clock_syncing = Syncing(self._clock)

    def _settle_clock(self) -> None:
        syncing, self._clock_syncing = self._clock_syncing, None
        if syncing is not None:
            with suppress(OSError):
                syncing.wait()

    def finish(self) -> None:
        """The session is over and seen: it will not be offered again."""
        (self.folder / FINISHED_NAME).touch()

    def close(self) -> None:
        """Let the files go, once everything is on the disk. Raises `OSError` when it refuses the last command."""
        try:
            self._settle_clock()
            self.settle()
        finally:
            self._log.close()
            self._clock.close()
            self._lock.release()


def create(session: Session, sources: Sources, language: str, rehearsal: bool) -> Store:
    """A new folder for a session with copies of what it plays. Raises `OSError` when it cannot be written.

    The log gets its name when its header is whole and the copies are on the disk: what has a log can be brought back.
    """
    started = datetime.now().astimezone()
    folder = paths.sessions_folder() / f"{started:%Y-%m-%d-%H%M%S}-{token_hex(3)}"
    folder.mkdir(parents=True)
    try:
        copy_content(session, sources, folder)
        header = Header(
            palabre=LOG_VERSION,
            program=__version__,
            started=started.isoformat(timespec="seconds"),
            plan=session.plan.id if session.plan is not None else None,
            plan_hash=session.plan.hash if session.plan is not None else None,
            formats=tuple(played.id for played, _ in sources.formats),
            format_hashes=tuple(played.hash for played, _ in sources.formats),
            decks=tuple(deck.id for deck in session.decks),
            deck_hashes=tuple(deck.hash for deck in session.decks),
            settings=session.settings,
            seed=session.seed,
            language=language,
            rehearsal=rehearsal,
        )
        part = folder / f"{LOG_NAME}.part"
        with part.open("xb", buffering=0) as log:
            write_line(log, 0, to_json(header))
        part.rename(folder / LOG_NAME)
        _sync_folder(folder)
        _sync_folder(folder.parent)
        return Store(folder, 0)
    except OSError:
        shutil.rmtree(folder, ignore_errors=True)  # half a session is of no use, and the disk may be full
        raise


def reopen(folder: Path, log: Log) -> Store:
    """The log opened to go on writing after its last whole line. A torn line is kept beside it, then cut off.

    Raises `InUse` while another program plays it, and `OSError` when it cannot be written.
    """
    file = folder / LOG_NAME
    lock = SessionLock(folder)  # first: a line that another program is writing just now looks torn, too
    try:
        if log.torn:
            shutil.copyfile(file, folder / f"{LOG_NAME}.torn")
            os.truncate(file, log.size)
        (folder / FINISHED_NAME).unlink(missing_ok=True)  # it goes on; leaving its summary marks it again
    except OSError:
        lock.release()
        raise
    return Store(folder, len(log.commands), lock)


def reopen_with(commands: Sequence[Command], folder: Path) -> Store:
    """A running session's log opened again after the disk refused it, with all of its commands in it and on the disk.

    Raises `InUse`, `LogRefused` when another program went on with the log meanwhile, and `OSError`.
    """
    file = folder / LOG_NAME
    log = read_log(file)
    if log.commands != tuple(commands[: len(log.commands)]):
        raise LogRefused(file, len(log.commands) + 1, _ELSEWHERE)
    store = reopen(folder, log)
    try:
        store.sync()
        for command in commands[len(log.commands) :]:
            store.append(command)
    except OSError:
        store.close()
        raise
    return store


def read_session(folder: Path, log_name: str = LOG_NAME) -> tuple[Resumed, Log]:
    """A session brought back from its folder. Raises `LogRefused` or `OSError`."""
    file = folder / log_name
    log = read_log(file)
    copies = read_copies(file, log.header)
    try:
        begun = replace(
            _started(copies, log.header),
            themes_alone=log.header.palabre < WITH_LOOSE_NOTES,
            all_played=log.header.palabre < WITHOUT_THE_POINTLESS,
            any_jury=log.header.palabre < WITH_A_COUNTED_JURY,
        )
        session = replay(begun, log.commands, older_clock=log.header.palabre < WITH_ITS_CLOCK)
    except ReplayRefused as error:
        raise LogRefused(file, error.index + 2, _NO_FIT, why=str(error.reason)) from error
    except ValueError as error:
        raise LogRefused(file, 1, _NO_START, why=str(error)) from error
    return Resumed(session, log.header, max(session.at_ms, _clock(folder)), log.torn), log


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


def is_rehearsal(folder: Path) -> bool:
    """Whether a session was only practice; one that cannot be read counts as real: who opens it says what is wrong."""
    try:
        return read_header(folder / LOG_NAME).rehearsal
    except (OSError, LogRefused):
        return False


def newest_unfinished() -> Path | None:
    """The newest session's folder when it was left in the middle; rehearsals are not offered.

    A log that cannot be read counts as left in the middle: somebody has to be told about it.
    """
    for folder in session_folders():
        if not is_rehearsal(folder):
            return None if is_finished(folder) else folder
    return None


def unfinished_folders() -> tuple[Path, ...]:
    """The folders of all sessions that were left in the middle, newest first, rehearsals left out."""
    return tuple(folder for folder in session_folders() if not is_finished(folder) and not is_rehearsal(folder))


def _started(copies: Copies, header: Header) -> Session:
    """The session as it began. Raises `ValueError` when none can begin like this."""
    if copies.plan is not None:
        formats = {each.id: each for each in copies.formats}
        if any(part.format not in formats for part in copies.plan.parts):
            raise ValueError("the header does not name each format of the plan")
        return new_planned_session(copies.decks, copies.plan, formats, header.settings, header.seed)
    if len(copies.formats) != 1:
        raise ValueError("without a plan there is one format")
    return new_session(copies.decks, copies.formats[0], header.settings, header.seed)


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
