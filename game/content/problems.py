"""What is wrong in a file: where, why and how to mend it; and how that is told in a terminal."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

WIDEST_LINE = 100
TAB_WIDTH = 4
_ELLIPSIS = "…"


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
    message: str
    fix: str
    source_line: str = ""
    hint: str | None = None


class ContentError(Exception):
    """A file cannot be used; `problems` says why."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(render(problem) for problem in problems))
        self.problems = problems


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


def render(problem: Problem) -> str:
    """The problem for a terminal: its place and message, the line with a caret under the column, the fix."""
    hint = f"; did you mean `{problem.hint}`?" if problem.hint else ""
    place = f"{problem.path}:{problem.line}:{problem.column}"
    told = [f"{place}: {problem.severity}: {problem.message}{hint} [{problem.rule}]"]
    if problem.source_line.strip():
        shown, offset = _window(problem.source_line, problem.column - 1)
        told += [f"    {shown}", f"    {' ' * offset}^"]
    told.append(f"  fix: {problem.fix}")
    return "\n".join(told)


def _window(line: str, column: int) -> tuple[str, int]:
    """The part of the line round the column (from 0), and how many cells stand before the caret."""
    column = max(0, min(column, len(line)))
    first, last = 0, len(line)
    if len(line) > WIDEST_LINE:
        first = max(0, min(column - WIDEST_LINE // 2, len(line) - WIDEST_LINE))
        last = first + WIDEST_LINE
    cells = [_cell(character) for character in line[first:last]]
    before = _ELLIPSIS if first > 0 else ""
    after = _ELLIPSIS if last < len(line) else ""
    shown = before + "".join(text for text, _ in cells) + after
    return shown.rstrip(), len(before) + sum(width for _, width in cells[: column - first])


def _cell(character: str) -> tuple[str, int]:
    """How a character is shown and how many cells of a terminal it takes.

    Characters that move the cursor or turn the text round would put the caret in the wrong place, and an author's
    terminal in a strange state: they are shown as a box.
    """
    if character == "\t":
        return " " * TAB_WIDTH, TAB_WIDTH
    category = unicodedata.category(character)
    if category in ("Cc", "Cf", "Cs", "Zl", "Zp"):
        return "\N{WHITE VERTICAL RECTANGLE}", 1
    if category in ("Mn", "Me"):
        return character, 0
    return character, 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


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
            f"there are {len(left)} more problems from here on",
            "Mend the ones above first, then check again.",
            left[0].source_line,
        ),
    )
