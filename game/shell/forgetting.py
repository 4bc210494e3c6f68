"""Everything that sessions left on this computer, and how to be rid of it, for the screen and the command line alike.

Decks and formats that the user put there are nobody's to throw away.
"""

from pathlib import Path

from game import paths
from game.frozen import dataclass
from game.shell import kept_choice, prefs
from game.shell.backups import backups
from game.shell.keeping import backups_of, delete_session, size_of
from game.shell.storage import session_folders


@dataclass(frozen=True, slots=True)
class Kept:
    """What there is: sessions and backups by their paths, and the files of settings."""

    sessions: tuple[Path, ...]
    backups: tuple[Path, ...]
    settings: tuple[Path, ...]

    @property
    def everything(self) -> tuple[Path, ...]:
        """All of it, what tells most of people first."""
        return (*self.sessions, *self.backups, *self.settings)

    @property
    def size(self) -> int:
        """The bytes that it takes."""
        return sum(map(size_of, self.everything))


def kept() -> Kept:
    """What is on this disk now."""
    files = (paths.home() / prefs.FILE_NAME, paths.home() / kept_choice.FILE_NAME)
    return Kept(session_folders(), backups(), tuple(file for file in files if file.exists()))


def forget(what: Kept) -> tuple[Path, ...]:
    """Delete it for good; gives what is left: a session that is being played stays, and so do its backups."""
    played = [folder for folder in what.sessions if not delete_session(folder)]
    spared = {file for folder in played for file in backups_of(folder)}
    others = [path for path in (*what.backups, *what.settings) if path not in spared]
    return (*played, *(path for path in others if not delete_session(path)))
