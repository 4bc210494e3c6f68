"""Scenes from right to left."""

from game.view.mirror import mirrored
from game.view.scene import Box, Node, Panel, Role, Scene, Shape, ShapeKind

INK = (0, 0, 0)


def scene(*nodes: Node) -> Scene:
    return Scene("test", "test", 1000, 700, INK, nodes)


def arrow(node_id: str) -> Node:
    return Node(node_id, Role.DECORATION, Box(10, 0, 20, 20), Shape(ShapeKind.ARROW_RIGHT, INK))


def test_boxes_change_sides_and_keep_their_size_and_order() -> None:
    left = Node("left", Role.BAR, Box(10, 5, 200, 50), Panel(INK, square=("tl", "bl")), start=Box(10, 5, 0, 50))
    middle = Node("middle", Role.PANEL, Box(400, 5, 200, 50), Panel(INK))
    turned = mirrored(scene(left, middle))
    assert turned.rtl
    assert [node.id for node in turned.nodes] == ["left", "middle"]
    first, second = turned.nodes
    assert (first.box, first.start) == (Box(790, 5, 200, 50), Box(990, 5, 0, 50))
    assert isinstance(first.paint, Panel)
    assert sorted(first.paint.square) == ["br", "tr"]
    assert second.box == middle.box


def test_arrows_turn_round_but_not_those_on_keys() -> None:
    sign, key = mirrored(scene(arrow("legend/arrow"), arrow("next/key/sign"))).nodes
    assert isinstance(sign.paint, Shape)
    assert isinstance(key.paint, Shape)
    assert (sign.paint.shape, key.paint.shape) == (ShapeKind.ARROW_LEFT, ShapeKind.ARROW_RIGHT)


def test_mirrored_twice_everything_stands_where_it_stood() -> None:
    before = scene(arrow("a"), Node("b", Role.PANEL, Box(1, 2, 3, 4), Panel(INK, square=("tl",))))
    assert mirrored(mirrored(before)).nodes == before.nodes
