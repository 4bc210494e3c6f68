"""What is wrong in a file: where, why and how to mend it."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from pathlib import Path

from game.core.text import Plural, Text
from game.frozen import dataclass
from game.i18n.phrases import Phrase, phrase

_ELLIPSIS = "…"

_MORE = Plural(
    "check/too-many-problems/said",
    "there is {n} more problem from here on",
    "there are {n} more problems from here on",
)
_MEND_FIRST = Text("check/too-many-problems/fix", "Mend the ones above first, then check again.")


class Severity(StrEnum):
    """An error keeps a deck from starting; a warning is advice."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem at one place.

    `rule` is a stable id in kebab-case. `line` and `column` count from 1, in characters. `message` says what is
    wrong and what was expected, `fix` in one sentence what to do. `source_line` is the line as it stands in the
    file (empty when there is none to show), `hint` a name that the author may have meant.
    """

    severity: Severity
    rule: str
    path: Path
    line: int
    column: int
    message: Phrase
    fix: Phrase
    source_line: str = ""
    hint: str | None = None


def by_position(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems in the order in which an author reads the files; each is told once."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda p: (str(p.path), p.line, p.column, p.severity, p.rule)))


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether one of the problems is an error."""
    return any(problem.severity is Severity.ERROR for problem in problems)


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """The choice that looks most like the word, `None` when none does."""
    from difflib import get_close_matches  # here, because a start without problems does not need it

    found = get_close_matches(word[:60].lower(), list(choices), n=1, cutoff=0.6)
    return found[0] if found else None


def listed(names: Iterable[str]) -> str:
    """Names as people list them: `for`, `against`."""
    return ", ".join(f"`{name}`" for name in names)


def shortened(text: str, most: int = 40) -> str:
    """A text cut to so many characters, to be quoted in a message."""
    flat = " ".join(text.split())
    return flat if len(flat) <= most else flat[: most - 1].rstrip() + _ELLIPSIS


def first_ones(problems: Sequence[Problem], most: int) -> tuple[Problem, ...]:
    """The first so many problems; a last one says how many were left out."""
    if len(problems) <= most:
        return tuple(problems)
    left = problems[most:]
    severity = Severity.ERROR if has_errors(left) else Severity.WARNING
    return (
        *problems[:most],
        Problem(
            severity,
            "too-many-problems",
            left[0].path,
            left[0].line,
            left[0].column,
            phrase(_MORE, n=len(left)),
            phrase(_MEND_FIRST),
            left[0].source_line,
        ),
    )
