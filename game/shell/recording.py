"""What a running session leaves on the disk: its log, the clock, minutes and charter, backups.

A disk that refuses never stops play. Commands that it refuses wait, and are written as soon as it takes them: a disk
may get room again, a stick may be plugged in again. `trouble` is the lasting word about it for as long as it refuses.
"""

import errno
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from game import paths
from game.core.commands import Command, ReviseDeck
from game.core.session import Session
from game.i18n.translator import Translator
from game.shell.backups import back_up, ends_a_round, rounds_ended
from game.shell.documents import documents_change, keep_documents
from game.shell.lock import InUse
from game.shell.log import LogRefused
from game.shell.storage import Store
from game.view.stage import Said

Reopen = Callable[[Sequence[Command]], Store]
"""Gives a log that holds these commands. Raises `OSError`, `LogRefused` and `InUse` while there can be none."""

RETRY_MS = 2000
"""Between two tries to write what waits: soon after a stick is back, and a slow disk still lets people play."""

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT})


class Recording:
    """The log of one session and what waits to be written into it."""

    def __init__(
        self,
        store: Store | None = None,
        reopen: Reopen | None = None,
        played: Sequence[Command] = (),
        trouble: Said | None = None,
    ) -> None:
        """`played` are the commands that the session came from, and `reopen` gets a log after the disk refused one."""
        self.trouble = trouble
        self._store = store
        self._reopen = reopen
        self._commands = list(played)
        self._waits = False
        self._tried_ms = 0
        self._documents_wait = False
        self._backup: Session | None = None

    @property
    def store(self) -> Store | None:
        """The log; `None` while nothing is saved."""
        return self._store

    @property
    def waits(self) -> bool:
        """Whether something that was done is not on the disk, and would be lost if the program ended now."""
        return self._waits

    def append(self, command: Command, wait: bool = True) -> Said | None:
        """Put an accepted command on the disk; gives what is to be told when that begins or ceases to fail.

        Without `wait` it is written, and `settle` waits until the disk has it.
        """
        self._commands.append(command)
        if self._store is None:
            self._waits = True
            return self.try_again(command.at_ms)
        try:
            self._store.append(command, wait)
        except OSError as error:
            self._waits = True
            return self.lose(error, command.at_ms)
        return None

    def settle(self, now_ms: int) -> Said | None:
        """Wait until the disk has what was done last; gives what is to be told when it refuses it."""
        try:
            if self._store is not None:
                self._store.settle()
        except OSError as error:
            self._waits = True
            return self.lose(error, now_ms)
        return None

    def revise(self, command: ReviseDeck, source: Path) -> Path | None:
        """Put a changed deck on the disk, a copy and a line; gives the copy, `None` where the disk refuses it.

        A line that could neither be made sure of nor be cut off may be found there whole: so the deck counts as taken
        up, and the line waits to be written like any other.
        """
        store = self._store
        if store is None:
            return None
        try:
            copy = store.revise(command, source)
        except OSError as error:
            if not store.spoilt:
                return None  # the disk is full, or the author saved in this moment, which is noticed again
            copy = store.next_copy(command)
            self._waits = True
            self.lose(error, command.at_ms)
        self._commands.append(command)
        return copy

    def lose(self, error: OSError, now_ms: int) -> Said:
        """The log cannot be written: it is let go of, and tried again later. Gives the lasting word about it."""
        self._close()
        self._tried_ms = now_ms
        self.trouble = _trouble(error)
        return self.trouble

    def look(self, now_ms: int) -> Said | None:
        """See now and then whether the log is still there, also while nothing is written; gives what is to be told.

        A stick that is pulled out in the middle of a long talk is missed while people still know who has it.
        """
        if self._store is None or 0 <= now_ms - self._tried_ms < RETRY_MS:
            return None
        self._tried_ms = now_ms
        try:
            self._store.look()
        except OSError as error:
            self._waits = True
            return self.lose(error, now_ms)
        return None

    def try_again(self, now_ms: int) -> Said | None:
        """Write what waits, when it is time to try; gives the good news."""
        if self._store is not None or self._reopen is None or 0 <= now_ms - self._tried_ms < RETRY_MS:
            return None
        self._tried_ms = now_ms
        return self._write_all()

    def keep(self, before: Session, after: Session, tr: Translator, wait: bool = True) -> Said | None:
        """Write what the step from one session to the next has changed beside the log; gives what is to be told.

        Minutes that the disk refuses are tried again after each further step. Without `wait` a backup that is due is
        left to `back_up`.
        """
        if self._store is None:
            self._documents_wait = self._documents_wait or documents_change(before, after)
            return None
        if ends_a_round(before, after):
            self._backup = after
        if wait:
            self.back_up()
        waited = self._documents_wait
        self._documents_wait = not keep_documents(before, after, self._store, tr, waited)
        folder = (("folder", str(self._store.folder)),)
        if self._documents_wait:
            known = self.trouble is not None
            self.trouble = Said("no-minutes", folder)
            return None if known else self.trouble
        if self.trouble is not None:
            self.trouble = None
            return Said("minutes-written")
        if after.state.finished and (waited or not before.state.finished):
            return Said("minutes-kept", folder)
        return None

    def back_up(self) -> None:
        """Write the backup that is due, if any. A disk that refuses it keeps none: the log is written already."""
        due, self._backup = self._backup, None
        if due is not None and self._store is not None:
            with suppress(OSError):
                back_up(self._store.folder, rounds_ended(due))

    def minutes_of(self, session: Session) -> str:
        """The folder in which the minutes of a session that has ended lie; empty while there are none."""
        if self._store is None or self._documents_wait or not session.state.finished:
            return ""
        return str(self._store.folder)

    def beat(self, now_ms: int, wait: bool = True) -> None:
        """Remember the clock."""
        if self._store is not None:
            with suppress(OSError):  # the log itself can still be written; coming back is then less exact
                self._store.beat(now_ms, wait)

    def leave(self, session: Session | None, tr: Translator) -> Said | None:
        """The session is left: a last try for what waits; gives the trouble where its end cannot be marked."""
        lost = self.settle(self._tried_ms)
        self.back_up()
        if self._store is None and self._reopen is not None:
            self._write_all()
        if session is not None and self._documents_wait:
            self.keep(session, session, tr)
        try:
            if session is not None and session.state.finished and self._store is not None:
                self._store.finish()
        except OSError as error:
            self.trouble = _trouble(error)
            return self.trouble
        finally:
            self._close()
            self._reopen = None
        return lost if self._waits else None

    def _write_all(self) -> Said | None:
        if self._reopen is None:
            return None
        try:
            self._store = self._reopen(self._commands)
        except (OSError, LogRefused, InUse):
            return None
        self.trouble, self._waits = None, False
        return Said("saved-again")

    def _close(self) -> None:
        if self._store is not None:
            with suppress(OSError):  # a stick that was pulled out cannot even be closed
                self._store.close()
            self._store = None


def _trouble(error: OSError) -> Said:
    folder = (("folder", str(paths.home())),)
    if error.errno in _NO_ROOM:
        return Said("disk-full", folder)
    return Said("folder-gone" if not paths.home().exists() else "not-saved", folder)
