"""A scene as people see it whose language runs from right to left: left and right change places."""

from dataclasses import replace

from game.view.scene import Box, Node, Panel, Scene, Shape, ShapeKind

_CORNERS = {"tl": "tr", "tr": "tl", "bl": "br", "br": "bl"}
_ARROWS = {ShapeKind.ARROW_LEFT: ShapeKind.ARROW_RIGHT, ShapeKind.ARROW_RIGHT: ShapeKind.ARROW_LEFT}


def mirrored(scene: Scene) -> Scene:
    """The scene from right to left. Arrows turn round, but not those on keys: a keyboard stays as it is."""
    return replace(scene, nodes=tuple(_node(node, scene.width) for node in scene.nodes), rtl=True)


def _node(node: Node, width: int) -> Node:
    paint = node.paint
    if isinstance(paint, Panel) and paint.square:
        paint = replace(paint, square=tuple(_CORNERS[corner] for corner in paint.square))
    elif isinstance(paint, Shape) and paint.shape in _ARROWS and "/key/" not in node.id:
        paint = replace(paint, shape=_ARROWS[paint.shape])
    start = _box(node.start, width) if node.start is not None else None
    return replace(node, box=_box(node.box, width), paint=paint, start=start)


def _box(box: Box, width: int) -> Box:
    return replace(box, x=width - box.right)
