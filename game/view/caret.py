"""Where the caret stands among the lines of a text: on which of them, and how far from its start."""

from collections.abc import Callable
from itertools import groupby

from game.frozen import dataclass
from game.i18n import bidi
from game.i18n.breaks import SOFT_HYPHEN, ZERO_WIDTH_SPACE

Measure = Callable[[str], float]
"""How many pixels wide a text is on one line."""

_JOINER = "\u200d"
"""Keeps the shape that a joined letter has in the middle of its word, where the part before the caret is measured."""


@dataclass(frozen=True, slots=True)
class CaretPlace:
    """Which line of a text the caret stands on, from 0, and how many pixels from the left end of what is written there.

    Behind the last letter of a line that runs to the left it stands at 0, or below 0 after spaces.
    """

    row: int
    x: float


def caret_place(text: str, lines: tuple[str, ...], at: int, base_rtl: bool, measure: Measure) -> CaretPlace:
    """The place before the character `at` of a text that was broken into `lines`; `base_rtl` is how its lines run."""
    starts = line_starts(text, lines)
    row = max(row for row, start in enumerate(starts) if row == 0 or start <= at)
    before, line = text[starts[row] : at], lines[row]
    rest = before[len(line) :] if before.startswith(line) else ""
    if line and rest:  # spaces at a line's end take room only behind the caret
        return CaretPlace(row, -measure(rest) if base_rtl else measure(line + rest))
    return CaretPlace(row, _from_left(text[starts[row] : starts[row] + len(line)], len(before), base_rtl, measure))


def line_starts(text: str, lines: tuple[str, ...]) -> list[int]:
    """Which character of the text every line begins with: spaces fall away at breaks, and hyphens may be added."""
    starts, at = [], 0
    for line in lines:
        while at < len(text) and text[at].isspace() and not line[:1].isspace():
            at += 1
        starts.append(at)
        for char in line:
            while at < len(text) and text[at] != char and text[at] in (SOFT_HYPHEN, ZERO_WIDTH_SPACE):
                at += 1
            if at < len(text) and text[at] == char:
                at += 1
    return starts


def _from_left(line: str, at: int, base_rtl: bool, measure: Measure) -> float:
    """How far from the line's left end the caret stands: behind the letter before it, whichever way that one runs."""
    level_of = bidi.levels(line, base_rtl)
    if not any(level_of):
        return measure(line[:at])
    runs, start = [], 0
    for level, run in groupby(level_of):
        end = start + len(list(run))
        runs.append((level, start, end))
        start = end
    x, behind = 0.0, max(0, at - 1)
    for level, start, end in bidi.visual(runs, [level for level, _, _ in runs]):
        if start <= behind < end:
            before = line[start:at] + (_JOINER if start < at < end else "")
            return x + (measure(line[start:end]) - measure(before) if level % 2 else measure(before))
        x += measure(line[start:end])
    return x
