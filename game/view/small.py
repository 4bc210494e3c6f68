"""A screen in small: the same scene with every length divided, nothing in it to click on."""

import math
from collections.abc import Iterator
from dataclasses import replace

from game.view.scene import Box, Icon, Node, Paint, Panel, Picture, Ring, Role, Scene, Shape, Words

ROOM = "desk/room"


def copied(room: Scene, box: Box, name: str = ROOM) -> Iterator[Node]:
    """The nodes of a scene as they look inside a box of its shape, from back to front; `name` is before their ids."""
    share = box.w / room.width
    for node in room.nodes:
        place = Box(box.x + node.box.x * share, box.y + node.box.y * share, node.box.w * share, node.box.h * share)
        paint = _smaller(node.paint, share)
        if isinstance(paint, Panel) and (place.x < box.x or place.right > box.right):
            # A table from edge to edge of the room's screen ends where its picture does.
            left = max(place.x, box.x)
            place, paint = replace(place, x=left, w=min(place.right, box.right) - left), replace(paint, radius_px=0.0)
        yield replace(
            node,
            id=f"{name}/{node.id}",
            role=Role.DECORATION,
            box=place,
            paint=paint,
            action=None,
            start=None,
            focused=False,
        )


def _smaller(paint: Paint, share: float) -> Paint:
    match paint:
        case Panel():
            return replace(
                paint,
                edge_px=max(1.0, paint.edge_px * share) if paint.edge is not None else 0.0,
                radius_px=paint.radius_px * share,
                shadow_px=paint.shadow_px * share,
            )
        case Words():
            # Down to a whole size: a line must not get wider than its place by rounding.
            return replace(paint, size_px=math.floor(paint.size_px * share), leading_px=paint.leading_px * share)
        case Shape():
            return replace(paint, edge_px=paint.edge_px * share)
        case Ring():
            return replace(paint, width_px=max(1.0, paint.width_px * share), radius_px=paint.radius_px * share)
        case Icon() | Picture():
            return paint
