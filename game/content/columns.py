"""The columns in which a line of YAML can start, given the lines above it."""

import re
from collections.abc import Sequence

LINES_ABOVE = 200
"""So many lines above are looked at: one that a line belongs to is nearer."""

_TAB_WIDTHS = (2, 4, 8)
_DASHES = re.compile(r"\s*(?:- )*")


def without_tabs(line: str, above: Sequence[str]) -> str:
    """A line in which tabs stand, starting with spaces in a column that is open; tabs further right become spaces."""
    rest = line.lstrip()
    start = line[: len(line) - len(rest)]
    columns = open_columns(above, is_entry=rest.startswith("- "))
    widths = [len(start.expandtabs(width)) for width in _TAB_WIDTHS] if "\t" in start else [len(start)]
    column = next((width for width in widths if width in columns), None)
    if column is None:
        column = max(columns) if rest.startswith("- ") and columns else widths[0]
    return " " * column + rest.replace("\t", "  ")


def open_columns(above: Sequence[str], is_entry: bool) -> set[int]:
    """The columns, from 0, in which a field (or a further entry of a list) can go on with what stands above it."""
    found = set()
    limit: int | None = None
    for line in reversed(above[-LINES_ABOVE:]):
        text = line.lstrip()
        start = len(line) - len(text)
        if not text or text.startswith("#") or (limit is not None and start >= limit):
            continue
        is_dash = text.startswith("- ")
        if is_dash or not is_entry:
            found.add(_end_of_dashes(line) if is_dash and not is_entry else start)
        limit = start
    return found


def _end_of_dashes(line: str) -> int:
    dashes = _DASHES.match(line)
    return dashes.end() if dashes else 0
