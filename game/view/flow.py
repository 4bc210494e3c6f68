"""Screens that are higher than the window, on pages: larger text flows on, and is never made smaller.

A screen is laid out at the size of text that is set. Where it does not fit the window, it gets as much height as it
needs, and is cut into pages between its lines, buttons and pictures. What stands around it (the way through the
session above, the buttons below) stands on every page.
"""

from collections.abc import Callable
from dataclasses import replace

from game.view.measures import ROUNDING
from game.view.pagination.band import is_drawn
from game.view.pagination.leaf import Leaf
from game.view.pagination.leaves import leaves_of
from game.view.pagination.page import nodes_on
from game.view.pen import Pen
from game.view.scene import Node, Scene

HIGHEST = 16.0
"""A screen that is still too small when it is so many windows high stays as it is."""

MOST_STEPS, LEAST_STEP = 24, 0.04
"""How often a screen is made higher at most, and by how many windows at least."""

SPARE = 0.6
"""By how much a text may be higher than its box: lines have air above and below their letters. In hundredths."""

Drawn = tuple[Scene, Pen]
Draw = Callable[[float, int, tuple[int, int]], Drawn]
"""Draws a screen that is so many pixels high, a page of its own (from 0), and which of how many pages shows."""


def flowed(draw: Draw, height: int, page: int, focus: str | None) -> Scene:
    """The screen in a window of `height` pixels, and on it the `page`, or the one that has the `focus`."""
    drawn = scene, pen = draw(height, page, (0, 1))
    if _too_much(scene, pen) <= ROUNDING and (scene.pages == 1 or pen.zoom == 1):
        return replace(scene, fixed=frozenset(pen.fixed), page=page % scene.pages)
    settled = _settled(draw, height, drawn if page == 0 else None)
    canvas = settled[0][1].canvas
    if canvas <= height:
        scene, pen = settled[page % len(settled)]
        return replace(scene, fixed=frozenset(pen.fixed), page=page % len(settled))
    leaves = [leaf for own, drawn in enumerate(settled) for leaf in leaves_of(own, *drawn)]
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
    nodes = nodes_on(scene, pen, leaves[shown])
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
        canvas, drawn = canvas + max(over, height * LEAST_STEP), None
    return pages


def _too_much(scene: Scene, pen: Pen) -> float:
    """By how many pixels the screen should be higher."""
    end = pen.safe.bottom if pen.foot_y is None else pen.foot_y
    body = [node.box.bottom for node in scene.nodes if node.id not in pen.fixed and is_drawn(node)]
    return max(pen.over - SPARE * pen.height / 100, max(body, default=0.0) - end)


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
