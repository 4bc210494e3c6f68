"""What of a node stands on a page, as it stands in the window."""

from dataclasses import replace

from game.view.pagination.band import TABLE
from game.view.pagination.leaf import Leaf
from game.view.pagination.wholes import WHOLE
from game.view.scene import Box, Node, Panel, Ring, Words

LEAST_TABLE = 0.25
"""The part of a page for less than which the table does not begin on it."""

OUT = 0.012
"""How far a ring is outside of what it is around, as a part of a page: less than the air around the table."""


def moved(node: Node, up: float) -> Node:
    """The node so many pixels higher, with where it comes from."""
    start = replace(node.start, y=node.start.y - up) if node.start is not None else None
    return replace(node, box=replace(node.box, y=node.box.y - up), start=start)


def piece(node: Node, leaf: Leaf, rise: float, window: Box) -> list[Node]:
    """What of a node stands on the page: some of its lines, or as much of a large panel as is in the window."""
    if isinstance(node.paint, Words):
        return _lines(node, node.paint, leaf, rise)
    if node.id == TABLE:
        return _table(node, rise, window)
    if isinstance(node.paint, Ring):
        return _piece_of_ring(node, leaf, rise, window)
    if leaf.top <= node.box.y + 1 and leaf.since <= node.box.centre[1] and node.box.bottom <= leaf.end + 1:
        return [moved(node, rise)]
    if not isinstance(node.paint, Panel) or node.box.bottom <= leaf.top + 1 or node.box.y >= leaf.end - 1:
        return []
    return _piece_of_panel(node, node.paint, leaf, rise, window)


def _lines(node: Node, words: Words, leaf: Leaf, rise: float) -> list[Node]:
    """The lines of a text whose middles are on the page."""
    leading = words.leading_px
    tops = [node.box.y + line * leading for line in range(len(words.lines))]
    here = [line for line, y in enumerate(tops) if leaf.since <= y + leading / 2 < leaf.end]
    if not here:
        return []
    lines = words.lines[here[0] : here[-1] + 1]
    box = replace(node.box, y=tops[here[0]], h=len(lines) * leading)
    return [moved(replace(node, box=box, paint=replace(words, lines=lines)), rise)]


def _table(node: Node, rise: float, window: Box) -> list[Node]:
    """The table, down to the end of the page."""
    top = max(window.y, node.box.y - rise)
    if top > window.bottom - LEAST_TABLE * window.h:
        return []  # nothing lies on it yet
    return [replace(node, box=replace(node.box, y=top, h=window.bottom - top))]


def _piece_of_panel(node: Node, panel: Panel, leaf: Leaf, rise: float, window: Box) -> list[Node]:
    """As much of a large panel as is in the window, with square corners where it goes on."""
    if node.box.h <= WHOLE * window.h and not leaf.holds(node.box):
        return []  # it stands on the other page as a whole
    whole = moved(node, rise)
    y, bottom = max(whole.box.y, window.y), min(whole.box.bottom, window.bottom)
    goes_on = (*(("tl", "tr") if y > whole.box.y else ()), *(("bl", "br") if bottom < whole.box.bottom else ()))
    paint = replace(panel, square=tuple(sorted({*panel.square, *goes_on})))
    return [replace(whole, box=replace(whole.box, y=y, h=bottom - y), paint=paint)] if bottom > y else []


def _piece_of_ring(node: Node, leaf: Leaf, rise: float, window: Box) -> list[Node]:
    """A ring on the page of what it is around; round a large panel, it goes round what of that stands on the page."""
    if node.box.h <= WHOLE * window.h:
        return [moved(node, rise)] if leaf.holds(node.box) else []
    inner = node.box.inset(2 * OUT * window.h)
    if inner.bottom <= leaf.top or inner.y >= leaf.end:
        return []
    whole = moved(node, rise)
    y, bottom = max(whole.box.y, window.y - OUT * window.h), min(whole.box.bottom, window.bottom + OUT * window.h)
    return [replace(whole, box=replace(whole.box, y=y, h=bottom - y))] if bottom > y else []
