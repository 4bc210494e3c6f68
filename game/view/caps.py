"""Key caps: what stands on a key, drawn as one."""

from game.view.measures import SMALL, TIGHT
from game.view.pen import Pen
from game.view.scene import Align, Box, ShapeKind

Cap = str | ShapeKind
"""What stands on a key: its name or its sign."""

GAP = 0.7

HIGH = 1.4
"""The height of a key cap for the size of its words."""


def cap_height(pen: Pen, size: float = SMALL) -> float:
    """How many pixels high a key cap with words of that size is; larger text leaves it no more than its line."""
    return pen.h(size * (TIGHT if pen.flows else HIGH))


def caps_width(pen: Pen, caps: tuple[Cap, ...], size: float = SMALL) -> float:
    """How many pixels wide the key caps are beside each other."""
    return sum(_cap_width(pen, cap, size) for cap in caps) + pen.h(GAP) * max(0, len(caps) - 1)


def put_caps(pen: Pen, node_id: str, box: Box, caps: tuple[Cap, ...], size: float = SMALL) -> None:
    """Key caps from the start of the box, in the middle of its height."""
    x, height = box.x, cap_height(pen, size)
    for place, cap in enumerate(caps):
        key = Box(x, box.y + (box.h - height) / 2, _cap_width(pen, cap, size), height)
        cap_id = f"{node_id}/key/{place}"
        pen.panel(cap_id, key, pen.theme.card, edge=pen.theme.ink, edge_size=0.25, radius=0.9)
        if isinstance(cap, ShapeKind):
            pen.shape(f"{cap_id}/sign", key.inset(height * 0.2), cap, pen.theme.ink, ground=pen.theme.card)
        else:
            pen.text(
                f"{cap_id}/word",
                key,
                cap,
                size=size,
                ground=pen.theme.card,
                align=Align.CENTRE,
                leading=TIGHT,
                middle=True,
            )
        x += key.w + pen.h(GAP)


def _cap_width(pen: Pen, cap: Cap, size: float) -> float:
    height = cap_height(pen, size)
    return height if isinstance(cap, ShapeKind) else max(height, pen.text_width(cap, size) + pen.h(1.8))
