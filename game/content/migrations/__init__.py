"""One module for each change of the deck language, named after what it changes; put a module here and it is found.

A module says `SINCE`, the version that its step leads to, and has a function `step` that gives the changes of one deck.
Old decks that show what it does are in `tests/old_decks`.
"""

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from functools import cache

from game.content.located import Located, Where
from game.core.text import Text
from game.frozen import dataclass


@dataclass(frozen=True, slots=True)
class RenamedField:
    """A field of a deck that has another name now; `where` is its place under the old one."""

    where: Where
    name: str


@dataclass(frozen=True, slots=True)
class Migration:
    """A step: decks of the version before `since` are changed by it into decks of that version."""

    name: str
    about: Text
    since: int
    step: Callable[[Located], Iterator[RenamedField]]


@cache
def migrations() -> tuple[Migration, ...]:
    """All steps, the oldest first."""
    found = []
    for module in pkgutil.iter_modules(__path__):
        loaded = importlib.import_module(f"{__name__}.{module.name}")
        found.append(Migration(module.name.replace("_", "-"), loaded.ABOUT, loaded.SINCE, loaded.step))
    return tuple(sorted(found, key=lambda migration: (migration.since, migration.name)))
