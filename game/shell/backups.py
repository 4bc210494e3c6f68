"""A copy of the running session at the end of every round, in a folder of its own; the last ones are kept.

The log is safe by itself. A backup is for the day when somebody deletes the wrong folder, or a disk damages a file.
"""

import zipfile
from contextlib import suppress
from pathlib import Path

from game import paths
from game.core.session import Session
from game.shell.lock import LOCK_NAME
from game.shell.log import LOG_NAME

KEPT = 20


def ends_a_round(before: Session, after: Session) -> bool:
    """Whether the step from one to the other ended a round, so that a backup is due."""
    return len(after.state.rounds) > len(before.state.rounds) or after.state.finished > before.state.finished


def rounds_ended(session: Session) -> int:
    """How many rounds are over."""
    return len(session.state.rounds) - (not session.state.finished)


def back_up(session: Path, rounds: int) -> Path:
    """Put a session's folder into a .zip among the backups, and let the oldest go. Raises `OSError`."""
    folder = paths.backups_folder()
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{session.name}-{rounds:03d}.zip"
    write_zip(session, file)
    for old in backups()[KEPT:]:
        if old == file:
            continue  # the computer's clock was set back: the newest looks old
        with suppress(OSError):
            old.unlink()
    return file


def backups() -> tuple[Path, ...]:
    """All backups, newest first."""
    try:
        found = [(file.stat().st_mtime_ns, file.name, file) for file in paths.backups_folder().glob("*.zip")]
    except OSError:
        return ()
    return tuple(file for _, _, file in sorted(found, reverse=True))


def write_zip(session: Path, file: Path) -> None:
    """A session's folder as one file: whole under its name, or not there at all. Raises `OSError`.

    Not compressed: it is written in the middle of play, and a tired laptop has more disk than time.
    """
    part = file.with_suffix(".part")
    try:
        with zipfile.ZipFile(part, "w") as archive:
            for each in sorted(session.rglob("*")):
                if each.is_file() and each.name != LOCK_NAME and not each.name.endswith(".part"):
                    archive.write(each, f"{session.name}/{each.relative_to(session).as_posix()}")
        part.replace(file)
    except OSError:
        part.unlink(missing_ok=True)
        raise


def holds_a_session(names: list[str]) -> str | None:
    """The folder of the one session in a .zip with these names; `None` when it holds none, or several."""
    logs = [name for name in names if name.rpartition("/")[2] == LOG_NAME and name.count("/") == 1]
    return logs[0].split("/")[0] if len(logs) == 1 else None
