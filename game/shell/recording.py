"""What a running session leaves on the disk: its log, the clock, minutes and charter, backups.

A disk that refuses never stops play. `trouble` is the lasting word about it, for as long as it refuses.
"""

from contextlib import suppress

from game import paths
from game.core.commands import Command
from game.core.session import Session
from game.i18n.translator import Translator
from game.shell.backups import back_up_after
from game.shell.documents import keep_documents
from game.shell.storage import Store
from game.view.stage import Said


class Recording:
    """The store of one session, `None` when nothing is saved, and what waits to be written into it."""

    def __init__(self, store: Store | None = None, trouble: Said | None = None) -> None:
        self.store = store
        self.trouble = trouble
        self._documents_wait = False

    def append(self, command: Command) -> Said | None:
        """Put an accepted command on the disk; gives the trouble that begins with it."""
        try:
            if self.store is not None:
                self.store.append(command)
        except OSError:
            return self.give_up()
        return None

    def keep(self, before: Session, after: Session, tr: Translator) -> Said | None:
        """Write what the step from one session to the next has changed beside the log; gives what is to be told.

        Minutes that the disk refuses are tried again after each further step.
        """
        back_up_after(before, after, self.store)
        waited = self._documents_wait
        self._documents_wait = not keep_documents(before, after, self.store, tr, waited)
        if self.store is None:
            return None
        folder = (("folder", str(self.store.folder)),)
        if self._documents_wait and not waited:
            self.trouble = Said("no-minutes", folder)
            return self.trouble
        if waited and not self._documents_wait:
            self.trouble = None
            return Said("minutes-written")
        if after.state.finished and not before.state.finished:
            return Said("minutes-kept", folder)
        return None

    def beat(self, now_ms: int) -> None:
        """Remember the clock."""
        if self.store is not None:
            with suppress(OSError):  # the log itself can still be written; coming back is then less exact
                self.store.beat(now_ms)

    def leave(self, session: Session | None, tr: Translator) -> Said | None:
        """The session is left, and everything is on disk already; gives the trouble where its end cannot be marked."""
        if session is not None and self._documents_wait:
            self.keep(session, session, tr)
        try:
            if session is not None and session.state.finished and self.store is not None:
                self.store.finish()
        except OSError:
            return self.give_up()
        self.close()
        return None

    def give_up(self) -> Said:
        """The log cannot be written: the session goes on without it. Gives the lasting word about it."""
        self.close()
        self.trouble = Said("not-saved", (("folder", str(paths.home())),))
        return self.trouble

    def close(self) -> None:
        """Let the files go."""
        if self.store is not None:
            with suppress(OSError):  # a stick that was pulled out cannot even be closed, and no more can be lost
                self.store.close()
            self.store = None
