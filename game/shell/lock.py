"""One program a session: whoever writes its log holds the lock beside it, and a second program only reads."""

from contextlib import suppress
from pathlib import Path

LOCK_NAME = "lock"


class InUse(Exception):
    """Another program is playing this session; the message names its folder."""


class SessionLock:
    """The lock of a session's folder, held until `release`. The system takes it back from a program that dies."""

    def __init__(self, folder: Path) -> None:
        """Take the lock. Raises `InUse`; a disk that knows no locks (some network drives) goes on without one."""
        # Imported here: it takes a tenth of a second, which the first screen does not have.
        from filelock import FileLock, Timeout

        self._lock = FileLock(folder / LOCK_NAME)
        try:
            self._lock.acquire(blocking=False)
        except Timeout as error:
            raise InUse(str(folder)) from error
        except (OSError, NotImplementedError):
            return

    def release(self) -> None:
        """Let others write."""
        with suppress(OSError):  # a stick that was pulled out takes its locks with it
            self._lock.release()
