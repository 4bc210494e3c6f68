"""What the parser said of a mistake, and how it is read."""

from game.content.located import Located
from game.content.problems import Problem, Severity
from game.frozen import dataclass
from game.i18n.phrases import Phrase

Place = tuple[int, int]
"""Line and column, both from 0."""


class UnclosedQuote(Exception):
    """A text in quotes swallowed lines that were meant to be fields; it opens at `at`."""

    def __init__(self, line: int, column: int) -> None:
        super().__init__(line, column)
        self.at: Place = (line, column)


@dataclass(frozen=True, slots=True)
class Said:
    """What the parser said. `at` and `since` are the places of the problem and of the beginning of what it belongs to,
    where the parser knows it."""

    words: str
    at: Place
    since: Place | None
    lines: tuple[str, ...]

    def line(self, number: int) -> str:
        return self.lines[number] if 0 <= number < len(self.lines) else ""

    @property
    def here(self) -> str:
        return self.line(self.at[0])

    @property
    def character(self) -> str:
        return self.here[self.at[1] : self.at[1] + 1]

    def line_above(self) -> int:
        """The number of the nearest line above that says something; -1 when there is none."""
        number = self.at[0] - 1
        while number >= 0 and (not self.line(number).strip() or self.line(number).lstrip().startswith("#")):
            number -= 1
        return number

    @property
    def structure_lost(self) -> bool:
        """Whether the parser came upon something where only a field or an entry could follow."""
        return any(
            part in self.words for part in ("expected key", "expected '-' indicator", "<block end>", "block mapping")
        )


@dataclass(frozen=True, slots=True)
class Reading:
    """A mistake at a place. `mend` is its line as it should be, `sure` whether an author would mend it just so."""

    rule: str
    at: Place
    message: Phrase
    fix: Phrase
    mend: str | None = None
    sure: bool = True


def problem_of(reading: Reading, located: Located) -> Problem:
    """The mistake as a problem of a file."""
    line, column = reading.at
    line = min(line, max(0, len(located.lines) - 1))
    at = line + 1, column + 1
    return located.for_rule(reading.rule).problem(Severity.ERROR, at, reading.message, reading.fix)
