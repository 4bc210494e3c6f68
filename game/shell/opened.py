"""A session to play, new or brought back."""

from dataclasses import dataclass
from pathlib import Path

from game.core.session import Session
from game.shell.storage import Store


@dataclass(frozen=True, slots=True)
class Opened:
    """A session to play: itself, its log, where its translations are, and its clock."""

    session: Session
    store: Store | None
    content: tuple[Path, ...]
    at_ms: int
