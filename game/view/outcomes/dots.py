"""Remarks with a dot between two of them, and how they are set out on the screen."""

import re
from collections.abc import Callable

DOT = "\u00a0· "
"""Between two remarks; no line begins with it."""

_COUNTED = re.compile(r"(?<=\d) (?=[^\W\d_])")


def set_out(remarks: str, fits: Callable[[str], bool]) -> str:
    """The remarks on as few lines as they fit, each of which ends between two of them: a dot is only inside a line.

    A remark longer than a line goes on on the next one, but never between a number and what it counts.
    """
    lines: list[str] = []
    for remark in _COUNTED.sub("\u00a0", remarks).split(DOT):
        if lines and fits(lines[-1] + DOT + remark):
            lines[-1] += DOT + remark
        else:
            lines.append(remark)
    return "\n".join(lines)
