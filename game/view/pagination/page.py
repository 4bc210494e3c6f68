"""The nodes of a page, as they stand in the window."""

from dataclasses import replace

from game.view.pagination.band import TABLE, band, cut_air, page_height
from game.view.pagination.leaf import Leaf
from game.view.pagination.pieces import moved, piece
from game.view.pen import Pen
from game.view.scene import Box, Node, Panel, Scene

OPEN_END = 0.02
"""The air below the last thing on a panel that goes on on the next page, as a part of a page."""


def nodes_on(scene: Scene, pen: Pen, leaf: Leaf) -> tuple[Node, ...]:
    """What the page shows: what stands on every one, and its part of the rest, as high as that is in the window."""
    top, _ = band(pen, scene)
    window = Box(0, top, scene.width, page_height(pen, scene))
    first = leaf.top <= top + 1
    rise = leaf.top - top - (0 if first else cut_air(pen))
    nodes = []
    for node in scene.nodes:
        if node.id in pen.fixed:
            below = node.box.y > pen.height / 3 and pen.foot_y is not None
            nodes.append(moved(node, pen.canvas - pen.height) if below else node)
        else:
            nodes += piece(node, leaf, rise, window)
    return tuple(_closed_below(nodes, scene, pen.fixed, rise, window))


def _closed_below(nodes: list[Node], scene: Scene, fixed: set[str], rise: float, window: Box) -> list[Node]:
    """The nodes, of which a panel that goes on on the next page ends just below the last thing on it."""
    cut = {node.id for node in nodes if node.id != TABLE and node.box.bottom > window.bottom - 1 and _goes_on(node)}
    wholes = {node.id: moved(node, rise).box for node in scene.nodes if node.id in cut}
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
    """Whether it is a panel that was cut at its end, where it has no round corners."""
    return isinstance(node.paint, Panel) and "bl" in node.paint.square and "br" in node.paint.square


def _inside(inner: Box, outer: Box) -> bool:
    return (
        inner.x >= outer.x - 1
        and inner.right <= outer.right + 1
        and inner.y >= outer.y - 1
        and inner.bottom <= outer.bottom + 1
    )
