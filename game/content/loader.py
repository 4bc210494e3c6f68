"""Reading decks, formats and plans: YAML, then the schema, then the checks, and all problems of one run together."""

import gc
import hashlib
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from game.content import limits
from game.content.build import build_deck
from game.content.build_formats import build_format, build_plan
from game.content.checks import Check, deck_checks, format_checks, plan_checks
from game.content.files import DECK_NAME, deck_file, deck_schema, format_schema, plan_schema
from game.content.limits import Unreadable
from game.content.loaded import Loaded
from game.content.located import Located
from game.content.problems import Problem, Severity, by_position, first_ones, has_errors
from game.content.schema import schema_problems
from game.content.schema_words import PLACES
from game.content.source import parse
from game.core.deck import Deck
from game.core.format import Format
from game.core.plan import Plan
from game.core.text import Text

T = TypeVar("T")

_EMPTY = Text("check/file-holds-fields/empty", "the file is empty")
_NO_FIELD = Text("check/file-holds-fields/no-field", "the file does not start with a field (`name: value`)")
_START = Text("check/file-holds-fields/fix", "Start it with the line `palabre: 1`.")
_NEWER = Text(
    "check/version-is-known/said",
    "this file is written in version {version} of its language; this program reads version {known}",
)
_UPDATE = Text("check/version-is-known/fix", "Update Palabre, or ask the author for an older version of the file.")
_OLDER = Text(
    "check/version-is-known/older",
    "this deck is written in version {version} of its language; this program reads version {known}",
)
_MIGRATE = Text("check/version-is-known/migrate", "Bring it up to date: `palabre migrate {folder}`.")

LANGUAGE_VERSION = 1


def load_deck(path: Path) -> Loaded[Deck]:
    """The deck in a folder, or of a `deck.yaml`. Never raises because of what the file holds."""
    return _load(deck_file(path), deck_schema(), deck_checks(), build_deck)


def load_format(path: Path) -> Loaded[Format]:
    """The debate format of a YAML file. Never raises because of what the file holds."""
    return _load(path, format_schema(), format_checks(), build_format)


def load_plan(path: Path) -> Loaded[Plan]:
    """The session plan of a YAML file. Never raises because of what the file holds."""
    return _load(path, plan_schema(), plan_checks(), build_plan)


def load_plan_copy(path: Path) -> Loaded[Plan]:
    """The plan of a session that was started: the formats that it names may have changed since, so nothing is checked
    but its form."""
    return _load(path, plan_schema(), (), build_plan)


def _load(path: Path, schema: Path, checks: Sequence[Check], build: Callable[[dict[str, Any], str], T]) -> Loaded[T]:
    try:
        data = limits.read_bytes(path)
        text = limits.decode(data, path)
    except Unreadable as unreadable:
        return Loaded(None, (unreadable.problem,))
    with _collector_at_rest():
        return _parsed(text, data, path, schema, checks, build)


def _parsed(
    text: str,
    data: bytes,
    path: Path,
    schema: Path,
    checks: Sequence[Check],
    build: Callable[[dict[str, Any], str], T],
) -> Loaded[T]:
    located, problems = parse(text, path)
    problems = by_position([*problems, *_problems_of_meaning(located, schema, checks, has_errors(problems))])
    if has_errors(problems):
        return Loaded(None, first_ones(problems, limits.PROBLEMS))
    value = build(located.data, hashlib.sha256(data).hexdigest())
    return Loaded(value, first_ones(problems, limits.PROBLEMS), located.data)


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Loading makes many small values that all stay: looking for garbage among them takes a fifth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


_OF_ONE_LINE = frozenset(
    ["fields-are-known", "kinds-are-known", "choices-are-known", "values-are-well-written", "numbers-are-sane"]
)
_OF_ONE_ENTRY = frozenset([*_OF_ONE_LINE, "texts-fit"])
"""What is so whatever stands elsewhere, in a file of which a line could not be read with certainty."""


def _problems_of_meaning(located: Located, schema: Path, checks: Sequence[Check], broken: bool) -> list[Problem]:
    if not isinstance(located.data, dict):
        return [] if broken else [_no_mapping(located)]
    version = located.number(("palabre",))
    if version is not None and version > LANGUAGE_VERSION:
        return [_newer(located, version)]
    if version is not None and version < LANGUAGE_VERSION and located.path.name == DECK_NAME:
        return [_older(located, version)]
    problems = []
    for problem in schema_problems(located, schema):
        problems.append(problem)
        if len(problems) > limits.PROBLEMS:  # a hostile file can hold tens of thousands
            break
    entries = _Entries(located)
    if located.guesses:
        return [problem for problem in problems if _is_certain(problem, located, entries)]
    malformed = {(p.line, p.column) for p in problems if not p.rule.startswith("fields-")}
    damaged = {entries.at(p.line) for p in problems}
    for check in checks:
        # What a value means is no question while it is not well written: one problem a place is enough. Advice on a
        # card is of use when the card can be read.
        problems += [
            problem
            for problem in check.run(located)
            if (problem.line, problem.column) not in malformed
            and (problem.severity is Severity.ERROR or entries.at(problem.line) not in damaged)
        ]
    return problems


def _is_certain(problem: Problem, located: Located, entries: "_Entries") -> bool:
    """Whether something is wrong whatever the lines that were guessed mean."""
    if problem.line < min(located.guesses) and problem.rule in _OF_ONE_LINE:
        return True
    entry = entries.at(problem.line)
    return entry not in (0, *map(entries.at, located.guesses)) and problem.rule in _OF_ONE_ENTRY


class _Entries:
    """Finds the card, fact, role or phase that a line belongs to, as the line on which it starts; 0 before them all."""

    def __init__(self, located: Located) -> None:
        lists = (located.items((name,)) for name in PLACES)
        self._starts = sorted(located.position(item)[0] for items in lists for item in items)

    def at(self, line: int) -> int:
        before = bisect_right(self._starts, line)
        return self._starts[before - 1] if before else 0


def _no_mapping(located: Located) -> Problem:
    return located.for_rule("file-holds-fields").error((), _EMPTY if located.data is None else _NO_FIELD, _START)


def _newer(located: Located, version: int) -> Problem:
    return located.for_rule("version-is-known").error(
        ("palabre",), _NEWER, _UPDATE, version=version, known=LANGUAGE_VERSION
    )


def _older(located: Located, version: int) -> Problem:
    return located.for_rule("version-is-known").error(
        ("palabre",), _OLDER, _MIGRATE, version=version, known=LANGUAGE_VERSION, folder=str(located.folder)
    )
