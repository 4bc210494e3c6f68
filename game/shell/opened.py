"""A session to play, new or brought back."""

from pathlib import Path

from game.core.commands import Command
from game.core.session import Session
from game.frozen import dataclass
from game.shell.recording import Reopen
from game.shell.storage import Store


@dataclass(frozen=True, slots=True)
class Opened:
    """A session to play: itself, its log, where its translations are, and its clock.

    `read_only` while another program plays it: it can be looked at, and nothing can be done to it. `reopen` gets its
    log after the disk refused it, as it did already when there is `refused`; `played` are the commands that led to the
    session as it is. With `rehearses` nobody is in the room, and nothing of it is kept for the next session.
    """

    session: Session
    store: Store | None
    content: tuple[Path, ...]
    at_ms: int
    read_only: bool = False
    reopen: Reopen | None = None
    refused: OSError | None = None
    played: tuple[Command, ...] = ()
    rehearses: bool = False
