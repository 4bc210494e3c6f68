"""Screens that are higher than the window, on pages: larger text flows on, and is never made smaller.

A screen is laid out at the size of text that is set. Where it does not fit the window, it gets as much height as it
needs, and is cut into pages between its lines, buttons and pictures. What stands around it (the way through the
session above, the buttons below) stands on every page.
"""

import math
from collections.abc import Callable, Iterator
from dataclasses import replace
from enum import Enum
from itertools import pairwise

from game.frozen import dataclass
from game.view.line_ends import cost_of_end
from game.view.measures import ROUNDING
from game.view.pen import Pen
from game.view.scene import Box, Node, Panel, Ring, Role, Scene, Words

HIGHEST = 16.0
"""A screen that is still too small when it is so many windows high stays as it is."""

MOST_STEPS = 24

WHOLE = 0.6
"""A panel of up to that part of a page, such as the line of a list, is not cut; larger ones lie below what is.

Nor is a panel of up to a page, if that costs hardly a page.
"""

SPARE = 0.6
"""By how much a text may be higher than its box: lines have air above and below their letters. In hundredths."""

TABLE, LEAST_TABLE = "table", 0.25
"""The panel that lies below everything, on every page, down to its end: but not for less than that part of a page."""

A_PAGE_MORE = 3
"""For so many pages there may be one more, if then nothing is cut that belongs together."""

_HARDLY = 0.01
"""Pixels by which a cut lies above the middle of what goes to the next page, since middles are not exact."""

AIR = 1.4
"""Between what is cut and the edge of its page, in hundredths of the window's height."""

OUT = 0.012
"""How far a ring is outside of what it is around, as a part of a page: less than the air around the table."""

BROKEN = 0.25
"""What it costs to cut between things that are best on one page: as much as half a page that stays empty."""

OPEN_END = 0.02
"""The air below the last thing on a panel that goes on on the next page, as a part of a page."""

VERDICT = "verdict"

LAST = 0.75
"""How much less it costs that the last page is empty: one that goes on looks unfinished with an empty end."""

Reach = tuple[float, float]
"""From where to where something reaches, in pixels from the top."""

Drawn = tuple[Scene, Pen]
Draw = Callable[[float, int, tuple[int, int]], Drawn]
"""Draws a screen that is so many pixels high, a page of its own (from 0), and which of how many pages shows."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page: the screen's own page that it is a part of, and where on the screen it begins and ends, in pixels.

    What stands there has its middle between `since` and `end`; `since` is `top` but where a cut had to go through
    something, of which a part lies above the middle of what comes first.
    """

    own: int
    top: float
    end: float
    since: float

    def holds(self, box: Box) -> bool:
        """Whether what stands there is on this page, and so on no other one."""
        return self.since <= box.centre[1] < self.end


def flowed(draw: Draw, height: int, page: int, focus: str | None) -> Scene:
    """The screen in a window of `height` pixels, and on it the `page`, or the one that has the `focus`."""
    drawn = scene, pen = draw(height, page, (0, 1))
    if _too_much(scene, pen) <= ROUNDING and (scene.pages == 1 or pen.zoom == 1):
        return replace(scene, fixed=frozenset(pen.fixed), page=page % scene.pages)
    settled = _settled(draw, height, drawn if page == 0 else None)
    canvas = settled[0][1].canvas
    leaves = [leaf for own, drawn in enumerate(settled) for leaf in _leaves(own, *drawn, height)]
    if canvas <= height:
        scene, pen = settled[page % len(settled)]
        return replace(scene, fixed=frozenset(pen.fixed), page=page % len(settled))
    with_focus = _leaf_of(focus, settled, leaves)
    shown = with_focus if with_focus is not None else page % len(leaves)
    scene, pen = draw(canvas, leaves[shown].own, (shown, len(leaves)))
    further = tuple(
        (number, _away(node, number - shown, leaf, height))
        for number, leaf in enumerate(leaves)
        if number != shown
        for node in settled[leaf.own][0].targets()
        if node.id not in settled[leaf.own][1].fixed and leaf.holds(node.box)
    )
    nodes = _nodes_on(scene, pen, leaves[shown], height)
    return replace(
        scene,
        nodes=nodes,
        height=height,
        moment=f"{scene.moment}/{shown}",
        pages=len(leaves),
        page=shown,
        further=further,
        fixed=frozenset(pen.fixed),
        cut=True,
    )


def _settled(draw: Draw, height: int, drawn: Drawn | None = None) -> list[Drawn]:
    """The screen's own pages, all as high as the highest has to be; `drawn` is the first, as it is in the window."""
    canvas = float(height)
    for _ in range(MOST_STEPS):
        first = drawn or draw(canvas, 0, (0, 1))
        pages = [first, *(draw(canvas, own, (0, 1)) for own in range(1, first[0].pages))]
        over = max(_too_much(scene, pen) for scene, pen in pages)
        if over <= 1 + ROUNDING or canvas > HIGHEST * height:
            return pages
        canvas, drawn = canvas + max(over, height * 0.04), None
    return pages


def _too_much(scene: Scene, pen: Pen) -> float:
    """By how many pixels the screen should be higher."""
    end = pen.safe.bottom if pen.foot_y is None else pen.foot_y
    body = [node.box.bottom for node in scene.nodes if node.id not in pen.fixed and _is_drawn(node)]
    return max(pen.over - SPARE * pen.height / 100, max(body, default=0.0) - end)


def _is_drawn(node: Node) -> bool:
    return isinstance(node.paint, Words) or (node.action is not None and node.id != "black")


def _band(pen: Pen, scene: Scene) -> tuple[float, float]:
    """Where what is cut into pages begins and ends on the screen."""
    above = [node.box.bottom for node in scene.nodes if node.id in pen.fixed and node.box.bottom < pen.height / 3]
    table = [node.box.y for node in scene.nodes if node.id == TABLE]
    top = (table[0] if table else max(above) + pen.between) if above else pen.safe.y
    end = pen.safe.bottom if pen.foot_y is None else pen.foot_y - pen.between
    return top, end


def _leaves(own: int, scene: Scene, pen: Pen, height: int) -> list[Leaf]:
    """The screen cut where nothing is cut in two, on as few pages as there can be.

    A text that has room on a page is whole, however many pages that takes, and a list where it takes hardly one more.
    """
    lists, texts = (_leaves_with(own, scene, pen, height, together) for together in (Together.LISTS, Together.TEXTS))
    if texts:
        return lists if lists and len(lists) <= len(texts) + len(texts) // A_PAGE_MORE else texts
    ways = [_leaves_with(own, scene, pen, height, together) for together in (Together.PAIRS, Together.NONE)]
    fewest = min(len(way) for way in ways if way)
    return next(way for way in ways if way and len(way) <= fewest + fewest // A_PAGE_MORE)


class Together(Enum):
    """What stays on one page: lists and texts, texts, two lines at both ends of a text, or nothing."""

    LISTS, TEXTS, PAIRS, NONE = range(4)


def _leaves_with(own: int, scene: Scene, pen: Pen, height: int, together: Together) -> list[Leaf]:
    """The pages when that stays together; none where it cannot."""
    top, end = _band(pen, scene)
    page = end - (pen.canvas - height) - top
    kept = _kept_whole(scene, pen, page, together)
    air = AIR * height / 100
    last = max((bottom for _, bottom in kept), default=top)
    wished = [(first, low, BROKEN) for first, low in (*pen.together, *pen.near, *_headed(scene, pen.fixed))]
    even = _spread(kept, top, page, air, [*wished, *_long_texts(scene, pen, page - 2 * air)])
    if even:
        bounds = [top, *even, pen.canvas]
        return [Leaf(own, start, end, start) for start, end in pairwise(bounds)]
    leaves: list[Leaf] = []
    start = since = top
    while last - start > page - (air if leaves else 0.0) + 1:
        room = page - air if not leaves else page - 2 * air
        cut = _cut(kept, start, start + room)
        if cut is None and together is not Together.NONE:
            return []
        if cut is not None:
            leaves.append(Leaf(own, start, cut, since))
            start = since = min((first for first, _ in kept if first >= cut - 1), default=last)
        else:
            cut = _cut_through(kept, start + room)
            leaves.append(Leaf(own, start, cut, since))
            # What was to stay together and begins this page is cut now: its lines go on where the first of them begins.
            to_come = [first for first, end in kept if (first + end) / 2 >= cut and first > start + 1]
            start, since = min(to_come, default=last), cut
        if start >= last:
            return leaves
    return [*leaves, Leaf(own, start, pen.canvas, since)]


def _spread(
    kept: list[Reach], top: float, page: float, air: float, wished: list[tuple[float, float, float]]
) -> list[float]:
    """Where to cut for pages that are as few as can be and about as full as each other.

    To part what is `wished` to be on one page costs what stands with it. None where something is higher than a page.
    """
    last = max((bottom for _, bottom in kept), default=top)
    begins = [top, *(place for place in _free(kept) if place > top + 1)]
    ends = [*begins[1:], last]
    best: list[tuple[int, float, int] | None] = [(0, 0.0, 0)]
    """Up to where each page may begin: how many pages come before, what they cost, where the last of them began."""
    for number, end in enumerate(ends, 1):
        bottom = max((low for first, low in kept if first < end - 1 and low <= end + 1), default=end)
        parted = [cost for first, low, cost in wished if first < end - 1 and low > end + 1] if end != last else []
        parts = max(parted, default=0.0)
        found = []
        for before in range(number - 1, -1, -1):
            room = page - (air if before == 0 else 2 * air)
            empty = 1 - (bottom - begins[before]) / room
            if empty * room < -1:
                break
            ways = best[before]
            if ways is not None:
                cost = (1 if end != last else LAST) * empty**2 + parts
                found.append((ways[0] + 1, ways[1] + cost, before))
        best.append(min(found, default=None))
    cuts: list[float] = []
    way = best[-1]
    while way is not None and way[2]:
        cuts.append(begins[way[2]])
        way = best[way[2]]
    return cuts[::-1]


def _free(kept: list[Reach]) -> list[float]:
    """Where something begins and nothing else is in the middle."""
    found, low = [], -math.inf
    for place, (first, bottom) in enumerate(sorted(kept)):
        if place and low <= first + 1:
            found.append(first)
        low = max(low, bottom)
    return found


def _long_texts(scene: Scene, pen: Pen, most: float) -> Iterator[tuple[float, float, float]]:
    """Each two lines of texts that are higher than `most` pixels, and what it costs to cut between them."""
    for node in scene.nodes:
        if isinstance(node.paint, Words) and node.id not in pen.fixed:
            leading, lines = node.paint.leading_px, node.paint.lines
            if len(lines) * leading > most:
                for place, line in enumerate(lines[:-1], 1):
                    y = node.box.y + place * leading
                    yield y - leading, y + leading, cost_of_end(line)


def _headed(scene: Scene, fixed: set[str]) -> Iterator[Reach]:
    """What is asked or said in general, and the thing below it: no page has a question alone if that can be helped.

    A verdict stands on a card of its own, and may end a page.
    """
    for node in scene.nodes:
        if node.role is Role.HEADING and node.id not in {*fixed, VERDICT} and isinstance(node.paint, Words):
            below = [other.box for other in scene.nodes if other.box.y >= node.box.bottom - 1 and _is_drawn(other)]
            if below:
                yield node.box.y, min(below, key=lambda box: box.y).bottom


def _kept_whole(scene: Scene, pen: Pen, page: float, together: Together) -> list[Reach]:
    """From where to where things reach that are not cut: lines of text, signs, pictures, buttons, lines of lists."""
    most = page - 2 * AIR * pen.height / 100
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


def _cut(kept: list[Reach], start: float, latest: float) -> float | None:
    """The last place up to `latest` that is in the middle of nothing; `None` when there is none."""
    cut = latest
    for _ in range(len(kept)):
        across = [first for first, last in kept if first < cut - 1 and last > cut + 1]
        if not across:
            return cut
        cut = min(across)
        if cut <= start + 1:
            return None
    return cut


def _cut_through(kept: list[Reach], latest: float) -> float:
    """Where to cut when no place up to `latest` is free: what ends behind it goes to the next page as a whole."""
    return min(((first + last) / 2 for first, last in kept if last > latest + 1), default=latest) - _HARDLY


def _leaf_of(focus: str | None, settled: list[Drawn], leaves: list[Leaf]) -> int | None:
    """The page on which what has the focus, or has just come, stands, unless that is on every page or on none."""
    for number, leaf in enumerate(leaves):
        scene, pen = settled[leaf.own]
        for node in scene.nodes:
            if node.id == focus and node.id not in pen.fixed and leaf.holds(node.box):
                return number
    return None


def _away(node: Node, pages: int, leaf: Leaf, height: int) -> Node:
    """A target of another page, above or below the window by so many pages."""
    return replace(node, box=replace(node.box, y=node.box.y - leaf.top + pages * height))


def _nodes_on(scene: Scene, pen: Pen, leaf: Leaf, height: int) -> tuple[Node, ...]:
    top, end = _band(pen, scene)
    lower = pen.canvas - height
    window = Box(0, top, scene.width, end - lower - top)
    first = leaf.top <= top + 1
    rise = leaf.top - top - (0 if first else AIR * height / 100)
    nodes = []
    for node in scene.nodes:
        if node.id in pen.fixed:
            below = node.box.y > pen.height / 3 and pen.foot_y is not None
            nodes.append(_moved(node, lower) if below else node)
        else:
            nodes += _part(node, leaf, rise, window)
    return tuple(_closed_below(nodes, scene, pen.fixed, rise, window))


def _closed_below(nodes: list[Node], scene: Scene, fixed: set[str], rise: float, window: Box) -> list[Node]:
    """The nodes, of which a panel that goes on on the next page ends just below the last thing on it."""
    cut = {
        node.id
        for node in nodes
        if isinstance(node.paint, Panel) and node.id != TABLE and node.box.bottom > window.bottom - 1 and _goes_on(node)
    }
    wholes = {node.id: _moved(node, rise).box for node in scene.nodes if node.id in cut}
    on_them = [node for node in nodes if node.id not in {*cut, *fixed, TABLE}]

    def closed(node: Node) -> Node:
        if node.id not in cut:
            return node
        on_it = [other.box.bottom for other in on_them if _inside(other.box, whole_of(node))]
        low = max(on_it, default=window.bottom) + OPEN_END * window.h
        return node if low >= node.box.bottom else replace(node, box=replace(node.box, h=low - node.box.y))

    def whole_of(node: Node) -> Box:
        """The largest of the cut panels that it lies on: the band of a card ends where the card does."""
        around = [box for box in wholes.values() if _inside(wholes[node.id], box)]
        return max(around, key=lambda box: box.w * box.h)

    return [closed(node) for node in nodes] if cut else nodes


def _goes_on(node: Node) -> bool:
    return isinstance(node.paint, Panel) and "bl" in node.paint.square and "br" in node.paint.square


def _inside(inner: Box, outer: Box) -> bool:
    return (
        inner.x >= outer.x - 1
        and inner.right <= outer.right + 1
        and inner.y >= outer.y - 1
        and inner.bottom <= outer.bottom + 1
    )


def _moved(node: Node, up: float) -> Node:
    start = replace(node.start, y=node.start.y - up) if node.start is not None else None
    return replace(node, box=replace(node.box, y=node.box.y - up), start=start)


def _part(node: Node, leaf: Leaf, rise: float, window: Box) -> list[Node]:
    """What of a node stands on the page: some of its lines, or as much of a large panel as is in the window."""
    if isinstance(node.paint, Words):
        leading = node.paint.leading_px
        tops = [node.box.y + line * leading for line in range(len(node.paint.lines))]
        here = [line for line, y in enumerate(tops) if leaf.since <= y + leading / 2 < leaf.end]
        if not here:
            return []
        lines = node.paint.lines[here[0] : here[-1] + 1]
        box = replace(node.box, y=tops[here[0]], h=len(lines) * leading)
        return [_moved(replace(node, box=box, paint=replace(node.paint, lines=lines)), rise)]
    if node.id == TABLE:
        top = max(window.y, node.box.y - rise)
        if top > window.bottom - LEAST_TABLE * window.h:
            return []  # nothing lies on it yet
        return [replace(node, box=replace(node.box, y=top, h=window.bottom - top))]
    if isinstance(node.paint, Ring):
        return _part_of_ring(node, leaf, rise, window)
    if leaf.top <= node.box.y + 1 and leaf.since <= node.box.centre[1] and node.box.bottom <= leaf.end + 1:
        return [_moved(node, rise)]
    if not isinstance(node.paint, Panel) or node.box.bottom <= leaf.top + 1 or node.box.y >= leaf.end - 1:
        return []
    if node.box.h <= WHOLE * window.h and not leaf.holds(node.box):
        return []  # it stands on the other page as a whole
    moved = _moved(node, rise)
    y, bottom = max(moved.box.y, window.y), min(moved.box.bottom, window.bottom)
    goes_on = (*(("tl", "tr") if y > moved.box.y else ()), *(("bl", "br") if bottom < moved.box.bottom else ()))
    paint = replace(node.paint, square=tuple(sorted({*node.paint.square, *goes_on})))
    return [replace(moved, box=replace(moved.box, y=y, h=bottom - y), paint=paint)] if bottom > y else []


def _part_of_ring(node: Node, leaf: Leaf, rise: float, window: Box) -> list[Node]:
    """A ring on the page of what it is around; round a large panel, it goes round what of that stands on the page."""
    if node.box.h <= WHOLE * window.h:
        return [_moved(node, rise)] if leaf.holds(node.box) else []
    inner = node.box.inset(2 * OUT * window.h)
    if inner.bottom <= leaf.top or inner.y >= leaf.end:
        return []
    moved = _moved(node, rise)
    y, bottom = max(moved.box.y, window.y - OUT * window.h), min(moved.box.bottom, window.bottom + OUT * window.h)
    return [replace(moved, box=replace(moved.box, y=y, h=bottom - y))] if bottom > y else []
