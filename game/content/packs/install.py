"""Installing a pack among the user's decks: in one step, or not at all."""

import dataclasses
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from game.content.loader import load_deck
from game.content.packs.judge import BadPack, read_pack
from game.content.problems import Problem
from game.core.deck import Deck
from game.frozen import dataclass

_OF_THE_FOLDER = "the-folder-is-named-after-the-deck"
"""What is said of a folder that gets its name only once its deck is found good."""

WORKPLACE = ".adding-"
"""How a folder begins in which a deck is made ready; no deck is looked for in it."""


@dataclass(frozen=True, slots=True)
class Installed:
    """A deck that was added, where it lies, what its check advises, and the version whose place it took."""

    deck: Deck
    folder: Path
    advice: tuple[Problem, ...]
    replaced: str | None = None


class AlreadyThere(Exception):
    """The user has a deck of this id."""

    def __init__(self, deck: Deck, folder: Path, version: str | None) -> None:
        super().__init__(deck.id)
        self.deck, self.folder, self.version = deck, folder, version


def install(pack: Path, decks: Path, replace: bool = False) -> Installed:
    """Add the deck of a pack to the folder `decks`.

    Raises `BadPack` for a pack with a problem or whose deck has an error, `AlreadyThere` if there is such a deck and
    it is not to be replaced, and `OSError`. Whatever is raised, the folder is as it was.
    """
    files = read_pack(pack).files
    decks.mkdir(parents=True, exist_ok=True)
    with _workplace(decks) as work:
        ready = work / "deck"
        _write(files, ready)
        loaded = load_deck(ready)
        if loaded.value is None:
            raise BadPack(tuple(_at(one, ready, pack) for one in loaded.problems if one.rule != _OF_THE_FOLDER))
        deck, target = loaded.value, decks / loaded.value.id
        named = ready.rename(work / deck.id)
        advice = load_deck(named).problems
        before = _version(target) if target.exists() else None
        if target.exists() and not replace:
            raise AlreadyThere(deck, target, before)
        _swap(named, target, work)
    return Installed(deck, target, tuple(_at(problem, named, target) for problem in advice), before)


@contextmanager
def _workplace(decks: Path) -> Iterator[Path]:
    """A folder on the same disk, so that a deck can be moved out of it in one step; gone in the end."""
    work = Path(tempfile.mkdtemp(prefix=WORKPLACE, dir=decks))
    try:
        yield work
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _write(files: dict[str, bytes], to: Path) -> None:
    for name, data in files.items():
        file = to / name
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("xb") as out:
            out.write(data)


def _version(folder: Path) -> str | None:
    deck = load_deck(folder).value
    return deck.version if deck else None


def _swap(new: Path, target: Path, work: Path) -> None:
    """The new deck in the place of the old one, which goes back if that fails."""
    old = work / "old"
    if target.exists():
        target.rename(old)
    try:
        new.rename(target)
    except OSError:
        if old.exists():
            old.rename(target)
        raise


def _at(problem: Problem, folder: Path, instead: Path) -> Problem:
    """A problem of a file in a folder that will not stay, told as if it lay in another one."""
    return dataclasses.replace(problem, path=instead / problem.path.relative_to(folder))
