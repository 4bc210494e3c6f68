"""Strict YAML with positions, and every mistake of its syntax in one run.

The parser stops at the first thing that it cannot understand. Here the line that stopped it is mended the way its
fix says, in memory alone, and the file is read once more: so an author hears of the next mistake, too.
"""

from dataclasses import replace
from pathlib import Path

import yaml

from game.content import syntax
from game.content.builder import Builder, Stop
from game.content.limits import FILE_BYTES, NODES, refused_characters, split_lines
from game.content.located import Located
from game.content.problems import Problem, by_position

READINGS = 20
"""How often one file is read at most."""

_NEAR = 3
"""So many lines below a guess, a line in another column is a result of it."""


def parse(text: str, path: Path) -> tuple[Located, tuple[Problem, ...]]:
    """The data of a YAML text, and every problem of its syntax.

    After a problem that leaves the data unusable (brackets that do not close, nesting that is too deep) the data is
    `None`; after others, such as a key given twice or a text that needs quotes, it is what could be understood. Where
    a line was read in a way that may not be the author's, `certain_to` of the data is the line before.
    """
    located = Located(path, split_lines(text), None, {}, {})
    refused = refused_characters(located)
    if refused:
        return located, tuple(refused)
    mends = _Mends(located)
    while True:
        builder = Builder(located)
        try:
            builder.read(mends.text)
        except Stop:
            return located, by_position([*mends.problems, *builder.problems])
        except (yaml.YAMLError, syntax.UnclosedQuote) as error:
            if mends.mend(error, builder.nodes):
                continue
            return located, by_position([*mends.problems, *mends.before_guesses(builder.problems)])
        break
    problems = by_position([*mends.problems, *mends.before_guesses(builder.problems)])
    holes = frozenset(builder.holes)
    built = Located(path, located.lines, builder.root, builder.values, builder.keys, holes, mends.guessed_at)
    return built, problems


class _Mends:
    """The text as it was mended so far, and the problems that made it necessary.

    `guessed_at` is the first line (from 0) whose mend may be another one than the author's: what the file means
    from there on is no question.
    """

    def __init__(self, located: Located) -> None:
        self.problems: list[Problem] = []
        self.guessed_at: int | None = None
        self._located = located
        self._lines = list(located.lines)
        self._mended: list[int] = []
        self._guesses: list[int] = []
        self._nodes = 0

    @property
    def text(self) -> str:
        return "\n".join(self._lines)

    def mend(self, error: "yaml.YAMLError | syntax.UnclosedQuote", nodes: int) -> bool:
        """Notes the problem behind an error; tells whether its line was mended, so that reading on makes sense."""
        reading = syntax.explain(error, tuple(self._lines))
        line = min(reading.at[0], len(self._lines) - 1)
        if line in self._mended:
            self._guess(line)
            return False  # the mend was not the right one: the author has the first problem of this line already
        if not self._goes_on(reading.rule, line):
            problem = syntax.problem(reading, self._located)
            self.problems.append(replace(problem, source_line=self._located.lines[line]))
        self._nodes += nodes
        self._mended.append(line)
        if not reading.sure:
            self._guess(line)
        if reading.mend is None or self._too_much():
            self._guess(line)
            return False
        self._lines[line] = reading.mend
        return True

    def before_guesses(self, problems: list[Problem]) -> list[Problem]:
        """The problems of the lines whose meaning is certain."""
        return [one for one in problems if self.guessed_at is None or one.line <= self.guessed_at]

    def _goes_on(self, rule: str, line: int) -> bool:
        """Whether this is no mistake of its own: a block in the wrong column, or what a guess just above brought."""
        return rule == "indentation-is-even" and any(line - _NEAR <= guess < line for guess in self._guesses)

    def _guess(self, line: int) -> None:
        self._guesses.append(line)
        self.guessed_at = line if self.guessed_at is None else min(self.guessed_at, line)

    def _too_much(self) -> bool:
        """A hostile file must not be read again and again: two files of the largest size are enough."""
        count = len(self._mended)
        return count >= READINGS or self._nodes > NODES or count * sum(map(len, self._lines)) > 2 * FILE_BYTES
