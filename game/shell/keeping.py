"""What becomes of sessions afterwards: deleted, taken in from another computer, weighed."""

import re
import shutil
import stat
import tempfile
import zipfile
import zlib
from pathlib import Path

from game import paths
from game.content.packs.names import LONGEST, Unsafe, check_name
from game.shell.backups import backups, holds_a_session
from game.shell.lock import InUse, SessionLock
from game.shell.log import LOG_NAME, LogRefused
from game.shell.storage import read_session

MOST_BYTES = 200 * 1024 * 1024
MOST_FILES = 2000
MOST_RATIO = 100
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""What Palabre writes, and browsers of files. Others unfold whole blocks at once, however little is asked for."""

WORKPLACE = ".taking-in-"


class BadArchive(ValueError):
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
            raise BadArchive(f"line {error.line} of its log: {error.why}") from error
        except ValueError as error:
            raise BadArchive(str(error)) from error
        return (work / name).rename(target)
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _unfold(file: Path, to: Path) -> str:
    """Write what the archive holds, once all of it is found good; gives the name of the session's folder."""
    if not file.is_file() or file.stat().st_size > MOST_BYTES:
        raise BadArchive("it is no file of the size that a session has")
    try:
        with zipfile.ZipFile(file) as archive:
            entries = archive.infolist()
            name = _judged(entries)
            for entry in entries:
                if entry.is_dir():
                    continue
                place = to / entry.filename
                place.parent.mkdir(parents=True, exist_ok=True)
                with archive.open(entry) as source:
                    data = source.read(entry.file_size + 1)
                if len(data) != entry.file_size:
                    raise BadArchive(f"{entry.filename} is not as long as the file says")
                place.write_bytes(data)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise BadArchive(f"it is no .zip file that can be read ({error})") from error
    return name


def _judged(entries: list[zipfile.ZipInfo]) -> str:
    if len(entries) > MOST_FILES or sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise BadArchive("it holds more than a session can")
    name = holds_a_session([entry.filename for entry in entries])
    if name is None:
        raise BadArchive(f"it holds no folder with one {LOG_NAME}")
    seen = set()
    for entry in entries:
        try:
            check_name(entry.filename)
        except Unsafe as error:
            raise BadArchive(f"the name {entry.filename[:LONGEST]!r} is not safe") from error
        if not entry.filename.startswith(f"{name}/"):
            raise BadArchive(f"{entry.filename} does not belong to the session")
        if entry.compress_type not in METHODS:
            raise BadArchive(f"{entry.filename} is packed in a way that Palabre does not write")
        if stat.S_IFMT(entry.external_attr >> 16) not in (0, stat.S_IFREG, stat.S_IFDIR):
            raise BadArchive(f"{entry.filename} is a link")
        if entry.file_size > MOST_RATIO * max(1, entry.compress_size):
            raise BadArchive(f"{entry.filename} unfolds to far more than it takes")
        folded = entry.filename.casefold()
        if folded in seen:
            raise BadArchive(f"{entry.filename} is there twice")
        seen.add(folded)
    return name
