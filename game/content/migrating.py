"""Bringing a deck of an older version of the deck language up to date.

The text of the file is changed at the places of the names that change, and nowhere else: comments, order, quotes
and line ends stay as their author left them.
"""

import codecs
import difflib
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from game.content import limits
from game.content.files import deck_file
from game.content.limits import Unreadable
from game.content.loader import LANGUAGE_VERSION
from game.content.located import Located, Position, Where
from game.content.migrations import Migration, migrations
from game.content.problems import Problem, has_errors
from game.content.source import parse
from game.core.text import Text
from game.frozen import dataclass

NO_VERSION = Text("check/version-is-known/missing", "this file does not say in which version it is written")
SAY_VERSION = Text("check/version-is-known/say", "Start it with the line `palabre: 0`, or with 1 if it is a newer one.")
NEWER = Text(
    "check/version-is-known/said",
    "this file is written in version {version} of its language; this program reads version {known}",
)
UPDATE = Text("check/version-is-known/fix", "Update Palabre, or ask the author for an older version of the file.")
ODD_NAME = Text("check/version-is-known/odd", "this name cannot be changed to `{name}` by itself")
BY_HAND = Text("check/version-is-known/by-hand", "Write `{name}:` here in place of the name that stands there.")

_CONTEXT = re.compile(r'((?:#[~|] ?)?msgctxt ")(.*)("\s*)')
_WHOLE_NUMBER = re.compile(r"[-+]?\d+")
_LINE_ENDS = re.compile(r"(\r\n|\r|\n)")


@dataclass(frozen=True, slots=True)
class Change:
    """A file with its content before and after."""

    path: Path
    before: bytes
    after: bytes

    def diff(self) -> str:
        """The difference as people know it from `diff -u`."""
        old, new = (_lines(content) for content in (self.before, self.after))
        lines = difflib.unified_diff(old, new, f"{self.path} (before)", f"{self.path} (after)")
        return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)


@dataclass(frozen=True, slots=True)
class Migrated:
    """What bringing a deck up to date changes: the steps taken and the files. Nothing is written yet."""

    version: int
    steps: tuple[Migration, ...]
    changes: tuple[Change, ...]


class CannotMigrate(Exception):
    """The deck cannot be changed by itself; `problems` says why."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem.message) for problem in problems))
        self.problems = problems


def migrated(path: Path) -> Migrated:
    """What to change in a deck, given by its folder or its `deck.yaml`. Raises `CannotMigrate`."""
    file = deck_file(path)
    try:
        before = limits.read_bytes(file)
        text = limits.decode(before, file)
    except Unreadable as unreadable:
        raise CannotMigrate((unreadable.problem,)) from unreadable
    located = _parsed(text, file)
    version = _version(located)
    steps: list[Migration] = []
    contexts: dict[str, str] = {}
    for migration in migrations():
        if migration.since > version:
            text, renamed = _stepped(located, text, migration)
            located = _parsed(text, file)
            contexts.update(renamed)
            steps.append(migration)
    mark = codecs.BOM_UTF8 if before.startswith(codecs.BOM_UTF8) else b""
    changes = [Change(file, before, mark + text.encode()), *_translations(file.parent, contexts)]
    return Migrated(version, tuple(steps), tuple(change for change in changes if change.before != change.after))


def write(changes: Iterable[Change]) -> list[Path]:
    """Writes the files, each after a copy of what it was; the copies. Raises `OSError`."""
    copies = []
    for change in changes:
        copy = _free_name(change.path)
        copy.write_bytes(change.before)
        copies.append(copy)
        part = change.path.with_name(f"{change.path.name}.part")
        part.write_bytes(change.after)
        part.replace(change.path)
    return copies


def _parsed(text: str, file: Path) -> Located:
    located, problems = parse(text, file)
    if has_errors(problems):
        raise CannotMigrate(problems)
    return located


def _version(located: Located) -> int:
    rule = located.for_rule("version-is-known")
    version = located.number(("palabre",))
    if version is None:
        raise CannotMigrate((rule.error((), NO_VERSION, SAY_VERSION),))
    if version > LANGUAGE_VERSION:
        raise CannotMigrate((rule.error(("palabre",), NEWER, UPDATE, version=version, known=LANGUAGE_VERSION),))
    return version


def _stepped(located: Located, text: str, migration: Migration) -> tuple[str, dict[str, str]]:
    """The text after a step, and the contexts of texts that have another name by it."""
    edits: list[tuple[Position, str, str]] = []
    contexts: dict[str, str] = {}
    for renamed in migration.step(located):
        old = str(renamed.where[-1])
        position = located.position(renamed.where, key=True)
        if not _stands_at(located, position, old):
            problem = located.for_rule("version-is-known").error(
                renamed.where, ODD_NAME, BY_HAND, key=True, name=renamed.name
            )
            raise CannotMigrate((problem,))
        edits.append((position, old, renamed.name))
        context = _context(located, renamed.where[:-1])
        contexts[f"{context}/{old}"] = f"{context}/{renamed.name}"
    line, column = located.position(("palabre",))
    number = _WHOLE_NUMBER.match(located.line(line), column - 1)
    assert number is not None, "a whole number is written as one"
    edits.append(((line, column), number.group(), str(migration.since)))
    return _edited(text, edits), contexts


def _stands_at(located: Located, position: Position, word: str) -> bool:
    """Whether a word stands at a place as it is, or in quotes."""
    line, column = position
    rest = located.line(line)[column - 1 :]
    return rest.startswith((word, f'"{word}"', f"'{word}'"))


def _edited(text: str, edits: Sequence[tuple[Position, str, str]]) -> str:
    """The text with words replaced; lines keep their ends, and words their quotes."""
    parts = _LINE_ENDS.split(text)  # lines and, between them, their ends
    for (line, column), old, new in sorted(edits, reverse=True):
        whole = parts[2 * (line - 1)]
        start = whole.index(old, column - 1)
        parts[2 * (line - 1)] = whole[:start] + new + whole[start + len(old) :]
    return "".join(parts)


def _context(located: Located, where: Where) -> str:
    """The context of the texts of a card, a fact or a role, by the ids on the way to it."""
    ids = [located.text((*where[:length], "id")) for length in range(len(where) + 1)]
    return "/".join(name for name in ids if name)


def _translations(folder: Path, contexts: dict[str, str]) -> Iterator[Change]:
    """The deck's translation files, in which the same texts go by their new names."""
    for file in sorted((folder / "locales").glob("*.po")) if contexts else ():
        try:
            before = limits.read_bytes(file)
        except Unreadable as unreadable:
            raise CannotMigrate((unreadable.problem,)) from unreadable
        lines = before.decode("utf-8", errors="surrogateescape").splitlines(keepends=True)
        after = "".join(_renamed(line, contexts) for line in lines)
        yield Change(file, before, after.encode("utf-8", errors="surrogateescape"))


def _renamed(line: str, contexts: dict[str, str]) -> str:
    found = _CONTEXT.fullmatch(line)
    return f"{found[1]}{contexts.get(found[2], found[2])}{found[3]}" if found else line


def _lines(content: bytes) -> list[str]:
    return content.removeprefix(codecs.BOM_UTF8).decode("utf-8", errors="replace").splitlines(keepends=True)


def _free_name(file: Path) -> Path:
    """The name of a copy that is not taken: `deck.yaml.bak`, `deck.yaml.bak2`, …"""
    copy, number = file.with_name(f"{file.name}.bak"), 1
    while copy.exists():
        number += 1
        copy = file.with_name(f"{file.name}.bak{number}")
    return copy
