"""Strict YAML with positions, and every mistake of its syntax in one run.

The parser stops at the first thing that it cannot understand. Here the line that stopped it is mended the way its
fix says, in memory alone, and the file is read once more: so an author hears of the next mistake, too.
"""

from dataclasses import replace
from pathlib import Path

import yaml

from game.content.builder import Builder, Stop
from game.content.limits import FILE_BYTES, NODES, refused_characters, split_lines
from game.content.located import Located
from game.content.problems import Problem, by_position
from game.content.syntax import explain
from game.content.syntax.reading import UnclosedQuote, problem_of

READINGS = 20
"""How often one file is read at most."""

_NEAR = 3
"""So many lines below a guess, a line in another column is a result of it."""


def parse(text: str, path: Path) -> tuple[Located, tuple[Problem, ...]]:
    """The data of a YAML text, and every problem of its syntax.

    After a problem that leaves the data unusable (nesting that is too deep) the data is `None`; after others, such as
    a key given twice or a text that needs quotes, it is what could be understood. Where a line was read in a way that
    may not be the author's, it is among the `guesses`; where reading stopped there, the data ends above it.
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
        except (yaml.YAMLError, UnclosedQuote) as error:
            if mends.mend(error, builder.nodes):
                continue
            problems = by_position([*mends.problems, *mends.before_guesses(builder.problems)])
            return _above(mends, located), problems
        break
    return _built(builder, mends, located), by_position([*mends.problems, *mends.before_guesses(builder.problems)])


def _built(builder: Builder, mends: "_Mends", located: Located) -> Located:
    holes, guesses = frozenset(builder.holes), frozenset(line + 1 for line in mends.guesses)
    return Located(located.path, located.lines, builder.root, builder.values, builder.keys, holes, guesses)


def _above(mends: "_Mends", located: Located) -> Located:
    """What stands above the first guess, for a text that cannot be read to its end."""
    builder = Builder(located)
    try:
        builder.read(mends.text_above)
    except (Stop, yaml.YAMLError, UnclosedQuote):
        return located
    return _built(builder, mends, located)


class _Mends:
    """The text as it was mended so far, and the problems that made it necessary.

    `guesses` are the lines (from 0) whose mend may be another one than the author's.
    """

    def __init__(self, located: Located) -> None:
        self.problems: list[Problem] = []
        self.guesses: list[int] = []
        self._located = located
        self._lines = list(located.lines)
        self._mended: list[int] = []
        self._nodes = 0

    @property
    def text(self) -> str:
        return "\n".join(self._lines)

    @property
    def text_above(self) -> str:
        """The lines above the first guess."""
        return "\n".join(self._lines[: min(self.guesses, default=0)])

    def mend(self, error: yaml.YAMLError | UnclosedQuote, nodes: int) -> bool:
        """Notes the problem behind an error; tells whether its line was mended, so that reading on makes sense."""
        reading = explain(error, tuple(self._lines))
        line = min(reading.at[0], len(self._lines) - 1)
        if line in self._mended:
            self.guesses.append(line)
            return False  # the mend was not the right one: the author has the first problem of this line already
        if not self._goes_on(reading.rule, line):
            problem = problem_of(reading, self._located)
            self.problems.append(replace(problem, source_line=self._located.lines[line]))
        self._nodes += nodes
        self._mended.append(line)
        if not reading.sure:
            self.guesses.append(line)
        if reading.mend is None or self._too_much():
            self.guesses.append(line)
            return False
        self._lines[line] = reading.mend
        return True

    def before_guesses(self, problems: list[Problem]) -> list[Problem]:
        """The problems of the lines whose meaning is certain."""
        return [one for one in problems if not self.guesses or one.line <= min(self.guesses)]

    def _goes_on(self, rule: str, line: int) -> bool:
        """Whether this is no mistake of its own: a block in the wrong column, or what a guess just above brought."""
        return rule == "indentation-is-even" and any(line - _NEAR <= guess < line for guess in self.guesses)

    def _too_much(self) -> bool:
        """A hostile file must not be read again and again: two files of the largest size are enough."""
        count = len(self._mended)
        return count >= READINGS or self._nodes > NODES or count * sum(map(len, self._lines)) > 2 * FILE_BYTES
