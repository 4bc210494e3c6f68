"""Checking whatever an author points at: a deck, a format, a plan, or a folder of them."""

from collections.abc import Callable
from pathlib import Path

from game.content.files import is_plan
from game.content.loader import load_deck, load_format, load_plan
from game.content.problems import Problem, Severity
from game.content.translations import shared_translation_problems, translation_problems
from game.core.deck import Deck
from game.core.format import Format
from game.core.plan import Plan
from game.frozen import dataclass

FurtherCheck = Callable[[Deck, Path], tuple[Problem, ...]]
"""What looks at a deck without errors, and at the folder that it comes from."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found in so many decks, formats and plans."""

    files: int
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> int:
        return sum(problem.severity is Severity.ERROR for problem in self.problems)

    @property
    def warnings(self) -> int:
        return len(self.problems) - self.errors


def content_files(path: Path) -> list[Path]:
    """The deck folders and the files of formats and plans that a path names or holds; empty if it holds none."""
    if (path / "deck.yaml").exists() or path.is_file():
        return [path]
    if not path.is_dir():
        return []
    deck_folders = sorted(file.parent for file in path.glob("*/deck.yaml"))
    return [*deck_folders, *sorted(path.glob("*.yaml"))]


def check_files(files: list[Path], *further: FurtherCheck) -> Checked:
    """Every problem of these deck folders, formats and plans, and of the translations beside those without errors.

    Decks are also shown to `further`: checks that need more than the files, such as the fonts that draw them.
    """
    checks = (translation_problems, *further)
    found: list[Problem] = []
    beside: dict[Path, list[Format | Plan]] = {}
    for file in files:
        if file.is_dir() or file.name == "deck.yaml":
            found += _problems_of_deck(file, checks)
            continue
        loaded = load_plan(file) if is_plan(file) else load_format(file)
        found += loaded.problems
        if loaded.value is not None:
            beside.setdefault(file.parent, []).append(loaded.value)
    for folder, played in beside.items():
        found += shared_translation_problems(played, folder)
    return Checked(len(files), tuple(found))


def _problems_of_deck(path: Path, checks: tuple[FurtherCheck, ...]) -> tuple[Problem, ...]:
    loaded = load_deck(path)
    folder = path if path.is_dir() else path.parent
    deck = loaded.value
    found = [] if deck is None else [problem for check in checks for problem in check(deck, folder)]
    return (*loaded.problems, *found)
