"""How problems are told: to people in a terminal, and to editors as JSON."""

import re
import unicodedata
from collections.abc import Callable
from typing import Any

from game.content.problems import Problem, Severity
from game.content.rules import Rule
from game.core.text import Plural, Text
from game.i18n.phrases import ENGLISH, Phrase, phrase
from game.i18n.translator import Translator

WIDEST_LINE = 100
TAB_WIDTH = 4
_ELLIPSIS = "…"
_BOX = "\N{WHITE VERTICAL RECTANGLE}"
_OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202d\u202e]")

_ERROR = Text("check/told/error", "error")
_WARNING = Text("check/told/warning", "warning")
_SEVERITIES = {Severity.ERROR: _ERROR, Severity.WARNING: _WARNING}
_MEANT = Text("check/told/meant", "{message}; did you mean `{name}`?")
_FIX = Text("check/told/fix", "fix: {fix}")
_WRONG = Text("check/told/wrong", "wrong:")
_RIGHT = Text("check/told/right", "right:")
_COUNTED = Text("check/told/counted", "{files} checked: {errors}, {warnings}.")
_FILES = Plural("check/told/files", "{n} file", "{n} files")
_ERRORS = Plural("check/told/errors", "{n} error", "{n} errors")
_WARNINGS = Plural("check/told/warnings", "{n} warning", "{n} warnings")

Paint = Callable[[str, str], str]
"""Puts a part of what is told (`error`, `warning`, `caret`, `fix`, `rule`) in a colour."""


class ContentError(Exception):
    """A file cannot be used; `problems` says why."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(render(problem) for problem in problems))
        self.problems = problems


def plain(words: str, _part: str) -> str:
    """No colour."""
    return words


def render(problem: Problem, tr: Translator = ENGLISH, paint: Paint = plain) -> str:
    """The problem for a terminal: its place and message, the line with a caret under the column, the fix."""
    severity = paint(tr(_SEVERITIES[problem.severity]), problem.severity.value)
    place = f"{visible(str(problem.path))}:{problem.line}:{problem.column}"
    rule = paint(f"[{problem.rule}]", "rule")
    told = [f"{place}: {severity}: {visible(said(problem, tr))} {rule}"]
    if problem.source_line.strip():
        shown, offset = _window(problem.source_line, problem.column - 1)
        told += [f"    {shown}", f"    {' ' * offset}{paint('^', 'caret')}"]
    told.append(f"  {paint(visible(fix(problem, tr)), 'fix')}")
    return "\n".join(told)


def said(problem: Problem, tr: Translator = ENGLISH) -> str:
    """What is wrong, and the name that may have been meant."""
    if problem.hint:
        return phrase(_MEANT, message=problem.message, name=problem.hint).told(tr)
    return problem.message.told(tr)


def fix(problem: Problem, tr: Translator = ENGLISH) -> str:
    """How to mend it: `fix: …`."""
    return phrase(_FIX, fix=problem.fix).told(tr)


def counted(files: int, errors: int, warnings: int) -> Phrase:
    """How many files were checked and what was found in them, in one line."""
    return phrase(
        _COUNTED,
        files=phrase(_FILES, n=files),
        errors=phrase(_ERRORS, n=errors),
        warnings=phrase(_WARNINGS, n=warnings),
    )


def explanation(rule: Rule, tr: Translator = ENGLISH, paint: Paint = plain) -> str:
    """What a rule asks for, with a wrong and a right example."""
    told = [f"{rule.id}: {tr(rule.about)}"]
    for title, part, example in ((_WRONG, "error", rule.wrong), (_RIGHT, "fix", rule.right)):
        told += ["", f"  {paint(tr(title), part)}", *(f"    {line}" for line in example.splitlines())]
    return "\n".join(told)


def as_json(problem: Problem, tr: Translator = ENGLISH) -> dict[str, Any]:
    """The problem as an object of texts and numbers; `docs/check.md` describes it."""
    return {
        "path": str(problem.path),
        "line": problem.line,
        "column": problem.column,
        "severity": problem.severity.value,
        "rule": problem.rule,
        "message": problem.message.told(tr),
        "fix": problem.fix.told(tr),
        "hint": problem.hint,
        "source": problem.source_line,
    }


def visible(words: str) -> str:
    """Words from anybody (names of files among them), without controls that a terminal would obey.

    Formats stay (`Cf`: what fences off words that run the other way), except those that turn everything round.
    """
    return _OBEYED.sub(_BOX, words)


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
        return _BOX, 1
    if category in ("Mn", "Me"):
        return character, 0
    return character, 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1
