"""What becomes of sessions afterwards: deleted, taken in from another computer, weighed."""

import re
import shutil
import tempfile
import zipfile
from pathlib import Path

from game import paths
from game.content.packs import archive as archives
from game.content.packs.archive import Fault, Kind, Limits, Untrue
from game.content.packs.names import LONGEST
from game.core.text import Text
from game.i18n.phrases import ToldError
from game.shell.backups import backups, holds_a_session
from game.shell.lock import InUse, SessionLock
from game.shell.log import LOG_NAME, LogRefused
from game.shell.storage import read_session

MOST_BYTES = 200 * 1024 * 1024
LIMITS = Limits(entries=2000, unfolded_bytes=MOST_BYTES, directory_bytes=1024 * 1024)

WORKPLACE = ".taking-in-"


_LINE = Text("command/archive/line", "line {line} of its log: {why}")
_UNLIKELY = Text("command/archive/unlikely", "it is no file of the size that a session has")
_UNTRUE = Text("command/archive/untrue", "{name} is damaged, or not as long as the file says")
_UNREADABLE = Text("command/archive/unreadable", "it is no .zip file that can be read")
_UNREADABLE_WHY = Text("command/archive/unreadable-why", "it is no .zip file that can be read ({why})")
_NO_SESSION = Text("command/archive/no-session", "it holds no folder with one {log}")
_STRANGER = Text("command/archive/stranger", "{name} does not belong to the session")
_TOO_MUCH = Text("command/archive/too-much", "it holds more than a session can")
_TOLD = {
    Kind.UNREADABLE: _UNREADABLE,
    Kind.TOO_MANY: _TOO_MUCH,
    Kind.TOO_LARGE: _TOO_MUCH,
    Kind.NAME: Text("command/archive/name", "the name '{name}' is not safe"),
    Kind.LINK: Text("command/archive/link", "{name} is a link"),
    Kind.STRANGE: Text("command/archive/strange", "{name} is packed in a way that Palabre does not write"),
    Kind.RATIO: Text("command/archive/ratio", "{name} unfolds to far more than it takes"),
    Kind.TWICE: Text("command/archive/twice", "{name} is there twice"),
}


class BadArchive(ToldError):
    """A file that is no session, or not one that can be believed; the message says why."""


class SessionThere(ValueError):
    """There is a session of that name already."""


def backups_of(folder: Path) -> tuple[Path, ...]:
    """The backups of one session."""
    of_it = re.compile(rf"{re.escape(folder.name)}-\d+\.zip")  # not those of a session whose name only begins so
    return tuple(file for file in backups() if of_it.fullmatch(file.name))


def size_of(path: Path) -> int:
    """The bytes that a file or a folder takes."""
    if path.is_file():
        return path.stat().st_size
    return sum(file.stat().st_size for file in path.rglob("*") if file.is_file())


def delete_session(path: Path) -> bool:
    """Delete a session's folder or a backup; tells whether it is gone. One that is being played stays."""
    try:
        if path.is_file():
            path.unlink()
            return True
        SessionLock(path).release()
        shutil.rmtree(path)
    except (OSError, InUse):
        return False
    return True


def take_in(file: Path) -> Path:
    """A session out of a .zip among the user's own, in one step; gives its folder.

    Raises `BadArchive` for a file that is no session, `SessionThere`, and `OSError`. A file from somewhere is not
    believed: names, links, sizes and ratios are judged first, and the session has to play before it gets its place.
    """
    sessions = paths.sessions_folder()
    sessions.mkdir(parents=True, exist_ok=True)
    work = Path(tempfile.mkdtemp(prefix=WORKPLACE, dir=sessions))
    try:
        name = _unfold(file, work)
        target = sessions / name
        if target.exists():
            raise SessionThere(name)
        try:
            read_session(work / name)
        except LogRefused as error:
            raise BadArchive(_LINE, line=error.line, why=error.why) from error
        return (work / name).rename(target)
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _unfold(file: Path, to: Path) -> str:
    """Write what the archive holds, once all of it is found good; gives the name of the session's folder."""
    if not file.is_file() or file.stat().st_size > MOST_BYTES:
        raise BadArchive(_UNLIKELY)
    with file.open("rb") as whole:
        whole.seek(max(0, file.stat().st_size - archives.END_BYTES))
        fault = archives.fault_at_the_end(whole.read(), LIMITS)
    if fault is not None:
        raise _refused(fault)
    try:
        with zipfile.ZipFile(file) as archive:
            entries = archive.infolist()
            name = _judged(entries)
            for entry in entries:
                if entry.is_dir():
                    continue
                place = to / entry.filename
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(archives.content(archive, entry, entry.file_size))
    except Untrue as error:
        raise BadArchive(_UNTRUE, name=str(error)) from error
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
        raise BadArchive(_UNREADABLE_WHY, why=str(error)) from error
    return name


def _judged(entries: list[zipfile.ZipInfo]) -> str:
    name = holds_a_session([entry.filename for entry in entries])
    if name is None:
        raise BadArchive(_NO_SESSION, log=LOG_NAME)
    fault = next(archives.faults(entries, LIMITS), None)
    if fault is not None:
        raise _refused(fault)
    for entry in entries:
        if not entry.filename.startswith(f"{name}/"):
            raise BadArchive(_STRANGER, name=entry.filename)
    return name


def _refused(fault: Fault) -> BadArchive:
    return BadArchive(_TOLD[fault.kind], name=repr(fault.name[:LONGEST])[1:-1])
