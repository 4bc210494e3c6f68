"""Small scenes that hold every kind of paint."""

from game.view.scene import (
    Align,
    Box,
    Icon,
    Node,
    Paint,
    Panel,
    Ring,
    Role,
    Scene,
    Shape,
    ShapeKind,
    Weight,
    Words,
)

PAPER, TABLE, INK, WHITE, SUN, GREEN = (
    (246, 239, 226),
    (235, 223, 201),
    (27, 27, 47),
    (255, 255, 255),
    (255, 200, 61),
    (0, 87, 63),
)


def node(node_id: str, box: Box, paint: Paint, start: Box | None = None) -> Node:
    return Node(node_id, Role.DECORATION, box, paint, start=start)


def words(*lines: str, size_px: float = 14, align: Align = Align.START, weight: Weight = Weight.REGULAR) -> Words:
    return Words(lines, size_px, size_px * 1.3, INK, weight, align)


def table(clock: str = "1:12", moment: str = "one", claim: str = "Une image ?", turns: str | None = None) -> Scene:
    """A table with a card, a ring, a sign and a clock; 320x180 pixels."""
    nodes = (
        node("table", Box(10, 20, 300, 140), Panel(TABLE, INK, 2, 16)),
        node("card/face", Box(80.5, 30.5, 150, 110), Panel(WHITE, INK, 1, 10, 6)),
        node("card/band", Box(80.5, 30.5, 150, 26), Panel(GREEN, None, 0, 10, 0, ("bl", "br"))),
        node("card/band/icon", Box(88, 34, 18, 18), Icon("leaf", WHITE)),
        node("card/text", Box(90, 64, 130, 60), words(claim, "et l’énergie", size_px=16, weight=Weight.BOLD)),
        node("side", Box(20, 40, 50, 90), Panel(GREEN, None, 0, 8)),
        node("side/on", Box(16, 36, 58, 98), Ring(SUN, INK, 4, 12)),
        node("side/sign", Box(20, 48, 50, 16), Shape(ShapeKind.TRIANGLE, WHITE, INK, 1.5)),
        node("clock", Box(20, 90, 50, 24), words(clock, align=Align.CENTRE)),
        node("bar", Box(240, 50, 60, 12), Panel(INK, None, 0, 6), start=Box(240, 50, 0, 12)),
    )
    return Scene("table", moment, 320, 180, PAPER, nodes, turns)
