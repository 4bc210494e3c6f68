"""Notices that the files of a deck were saved, whatever way an editor has of saving.

Files are looked at a dozen times a second instead of asking a library: a deck has a dozen of them, which costs a
thousandth or two of a core, and it works on network drives, on sticks, and with editors that put a new file in the
place of the old one.
"""

import os
import time
from collections.abc import Callable
from pathlib import Path

from game.content.files import DECK_NAME

LOOK_S = 0.07
SETTLE_S = 0.03
"""Files that changed must stand still for so long: an editor may have written the first half of one."""

GONE_S = 1.0
"""How long a deck may be away before that counts as a change: some editors delete before they write."""

State = dict[str, tuple[int, int, int]]


class Watch:
    """Looks at one deck's folder: at `deck.yaml`, the translations and the images."""

    def __init__(self, folder: Path, clock: Callable[[], float] = time.monotonic, look_s: float = LOOK_S) -> None:
        self._folder = folder
        self._clock = clock
        self._look_s = look_s
        self._known = self._seen = state_of(folder)
        self._next_s = self._since_s = clock()

    def changed(self) -> bool:
        """Whether something was saved since it said so last. To be asked often; it looks only when it is time."""
        now_s = self._clock()
        if now_s < self._next_s:
            return False
        state = state_of(self._folder)
        self._next_s = now_s + (self._look_s if state == self._known else SETTLE_S)
        if state != self._seen:
            self._seen, self._since_s = state, now_s
            return False
        still_s = now_s - self._since_s
        if state == self._known or still_s < (SETTLE_S if DECK_NAME in state else GONE_S):
            return False
        self._known = state
        return True


def state_of(folder: Path) -> State:
    """What tells one version of each file from the next: its size, its time, and which file on the disk it is."""
    found: State = {}
    for place in ("", "locales", "images"):
        try:
            with os.scandir(folder / place) as entries:
                for entry in entries:
                    if entry.name == DECK_NAME if not place else not entry.name.startswith("."):
                        told = entry.stat()
                        found[f"{place}/{entry.name}" if place else entry.name] = (
                            told.st_size,
                            told.st_mtime_ns,
                            told.st_ino,
                        )
        except OSError:
            continue  # a folder that is not there, or a file that goes while it is looked at
    return found
