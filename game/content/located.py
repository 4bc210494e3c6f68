"""Content together with the place of each of its values, as schema and checks see it."""

from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from pathlib import Path
from typing import Any

from game.content.problems import Problem, Severity
from game.core.text import Plural, Text
from game.frozen import dataclass
from game.i18n.phrases import Phrase, phrase

Where = tuple[str | int, ...]
"""A place in the data: ("cards", 0, "text") is the text of the first card."""

Words = Text | Plural | Phrase
"""What is said of a problem: a text, whose `{names}` are filled in by the values beside it, or a whole phrase."""

Position = tuple[int, int]
"""Line and column, both from 1."""


@dataclass(frozen=True, slots=True)
class Located:
    """The plain data of one file with its positions.

    Data is dicts with text keys, lists, text, numbers, booleans and `None`. It may have any shape: the readers
    below give nothing, instead of failing, where the shape is not the expected one, so that checks can run beside
    the schema and an author sees all problems at once. `holes` are places whose value could not be understood.
    `guesses` are the lines (from 1) that may mean something else than what they were taken for. `rule` names the check
    on whose behalf problems are made.
    """

    path: Path
    lines: tuple[str, ...]
    data: Any
    values: Mapping[Where, Position]
    keys: Mapping[Where, Position]
    holes: frozenset[Where] = field(default_factory=frozenset)
    guesses: frozenset[int] = field(default_factory=frozenset)
    rule: str = "content"

    @property
    def folder(self) -> Path:
        return self.path.parent

    def for_rule(self, rule: str) -> "Located":
        return replace(self, rule=rule)

    def at(self, where: Where) -> Any:
        """The value at a place, `None` when there is none."""
        value = self.data
        for step in where:
            if type(value) is dict:
                value = value.get(step)
            elif type(value) is list and type(step) is int and 0 <= step < len(value):
                value = value[step]
            else:
                return None
        return value

    def text(self, where: Where) -> str | None:
        """The text at a place, `None` when it is missing or is not text."""
        value = self.at(where)
        return value if isinstance(value, str) else None

    def number(self, where: Where) -> int | None:
        """The whole number at a place, `None` when it is missing or is not one."""
        value = self.at(where)
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def amount(self, where: Where) -> float | None:
        """The number at a place, whole or not, `None` when it is missing or is not one."""
        value = self.at(where)
        return value if isinstance(value, int | float) and not isinstance(value, bool) else None

    def items(self, where: Where) -> Iterator[Where]:
        """The places of the entries of the list at a place."""
        value = self.at(where)
        if isinstance(value, list):
            for index in range(len(value)):
                yield (*where, index)

    def texts(self, where: Where) -> Iterator[tuple[Where, str]]:
        """The texts of the list at a place, with their own places; a lone text counts as a list of one.

        The schema says that it should be a list, and checks need not complain of its absence as well.
        """
        value = self.at(where)
        if isinstance(value, str):
            yield where, value
        for index, text in enumerate(value if isinstance(value, list) else ()):
            if isinstance(text, str):
                yield (*where, index), text

    def line(self, number: int) -> str:
        """A line of the file, from 1; empty where there is none, such as behind the last one."""
        return self.lines[number - 1] if number <= len(self.lines) else ""

    def position(self, where: Where, key: bool = False) -> Position:
        """Where a value stands (or its key); of the nearest thing around it when it stands nowhere."""
        if key and where in self.keys:
            return self.keys[where]
        while where not in self.values and where:
            where = where[:-1]
        return self.values.get(where, (1, 1))

    def in_hole(self, where: Where) -> bool:
        """Whether the place belongs to a value that could not be understood."""
        return any(where[:length] in self.holes for length in range(len(where) + 1))

    def error(
        self,
        where: Where,
        message: Words,
        fix: Words,
        hint: str | None = None,
        *,
        key: bool = False,
        **values: str | int | Phrase,
    ) -> Problem:
        """An error at a place (with `key`, at its name); the values stand in the `{names}` of message and fix."""
        return self.problem(Severity.ERROR, self.position(where, key), message, fix, hint, **values)

    def warning(
        self,
        where: Where,
        message: Words,
        fix: Words,
        hint: str | None = None,
        *,
        key: bool = False,
        **values: str | int | Phrase,
    ) -> Problem:
        """The same as `error`, for what does not keep a deck from being played."""
        return self.problem(Severity.WARNING, self.position(where, key), message, fix, hint, **values)

    def problem(
        self,
        severity: Severity,
        position: Position,
        message: Words,
        fix: Words,
        hint: str | None = None,
        **values: str | int | Phrase,
    ) -> Problem:
        line, column = position
        shown = self.line(line)
        said, mend = phrase(message, **values), phrase(fix, **values)
        return Problem(severity, self.rule, self.path, line, column, said, mend, shown, hint)
