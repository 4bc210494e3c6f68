"""Keeps C libraries from writing to the terminal.

SDL asks every sound system and every display that there could be, and some of their libraries print a line for each
that does not answer. Nobody in front of a room can do anything with those; what matters is told in Palabre's words.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def quiet_libraries() -> Iterator[None]:
    """Within it, what goes to file descriptor 2 is dropped. Where there is no such descriptor, nothing happens."""
    if sys.stderr is not None:
        sys.stderr.flush()  # what Python wrote before must not be dropped with it
    try:
        kept = os.dup(2)
    except OSError:  # a program without a terminal: nothing can be written there anyway
        yield
        return
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 2)
        os.close(nowhere)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
