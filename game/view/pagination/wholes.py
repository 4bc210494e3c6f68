"""What is not cut in two: lines of text, signs, pictures, buttons, lines of lists, and more where pages allow it."""

from collections.abc import Iterator
from enum import Enum

from game.view.pagination.band import TABLE, Reach, cut_air
from game.view.pen import Pen
from game.view.scene import Box, Panel, Ring, Scene, Words

WHOLE = 0.6
"""A panel of up to that part of a page, such as the line of a list, is not cut; larger ones lie below what is.

Nor is a panel of up to a page, if that costs hardly a page.
"""


class Together(Enum):
    """What stays on one page: lists and texts, texts, two lines at both ends of a text, or nothing."""

    LISTS, TEXTS, PAIRS, NONE = range(4)


def kept_whole(scene: Scene, pen: Pen, page: float, together: Together) -> list[Reach]:
    """From where to where things reach that are not cut, on pages of so many pixels, when that stays together."""
    most = page - 2 * cut_air(pen)
    whole = most if together is Together.LISTS else WHOLE * page
    asked = [*pen.together, *(pen.near if together is Together.LISTS else ())]
    found = [(top, bottom) for top, bottom in asked if bottom - top <= most]
    large = []
    for node in scene.nodes:
        if node.id in pen.fixed:
            continue
        if isinstance(node.paint, Words):
            lines, leading = len(node.paint.lines), node.paint.leading_px
            tops = [node.box.y + line * leading for line in range(lines)]
            found += [(y, y + leading) for y in tops]
            if together in (Together.LISTS, Together.TEXTS) and lines * leading <= most:
                found.append((tops[0], tops[0] + lines * leading))
            elif together is not Together.NONE and lines > 1:
                found += [(tops[0], tops[0] + 2 * leading), (tops[-1] - leading, tops[-1] + leading)]
        elif isinstance(node.paint, Ring):
            continue  # it goes where the thing in it goes
        elif not isinstance(node.paint, Panel) or node.box.h <= whole:
            found.append((node.box.y, node.box.bottom))
        elif node.id != TABLE:
            large.append(node.box)
    return [*found, *_edges(large, found)]


def _edges(panels: list[Box], kept: list[Reach]) -> Iterator[Reach]:
    """Large panels with the first thing on them, and with the last: no page has the empty top or end of one."""
    for panel in panels:
        on_it = [(top, bottom) for top, bottom in kept if top >= panel.y - 1 and bottom <= panel.bottom + 1]
        if on_it:
            yield panel.y, min(on_it)[1]
            yield max(on_it, key=lambda reach: (reach[1], reach[0]))[0], panel.bottom
