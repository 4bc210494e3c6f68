"""A file on its way to the disk while the program goes on: on a tired laptop that takes as long as to draw a frame."""

import os
from threading import Thread
from typing import BinaryIO


class Syncing:
    """One sync, on a thread of its own. The file must stay open until `wait` has returned."""

    def __init__(self, file: BinaryIO) -> None:
        self._handle = file.fileno()
        self._error: OSError | None = None
        self._thread = Thread(target=self._sync, name="sync")
        self._thread.start()

    def wait(self) -> None:
        """Until the disk has what was written before. Raises `OSError` when it refuses."""
        self._thread.join()
        if self._error is not None:
            raise self._error

    def _sync(self) -> None:
        try:
            os.fsync(self._handle)
        except OSError as error:
            self._error = error
