"""Dividing boxes: rows and columns with fixed and weighted parts, grids. All lengths are pixels."""

from collections.abc import Sequence

from game.frozen import dataclass
from game.view.scene import Box


@dataclass(frozen=True, slots=True)
class Share:
    """A part of what is left over after the fixed parts, in proportion to `weight`."""

    weight: float = 1.0


Part = float | Share


def rows(box: Box, parts: Sequence[Part], gap: float = 0.0) -> tuple[Box, ...]:
    """The box divided from top to bottom; numbers are heights, shares divide the rest."""
    boxes, y = [], box.y
    for height in _lengths(box.h, parts, gap):
        boxes.append(Box(box.x, y, box.w, height))
        y += height + gap
    return tuple(boxes)


def columns(box: Box, parts: Sequence[Part], gap: float = 0.0) -> tuple[Box, ...]:
    """The box divided from left to right; numbers are widths, shares divide the rest."""
    boxes, x = [], box.x
    for width in _lengths(box.w, parts, gap):
        boxes.append(Box(x, box.y, width, box.h))
        x += width + gap
    return tuple(boxes)


def grid(box: Box, count: int, across: int, gap: float = 0.0, down: int | None = None) -> tuple[Box, ...]:
    """`count` equal boxes in lines of `across`; `down` lines are made room for, as many as needed by default."""
    lines = down if down is not None else -(-count // across)
    cells = [
        cell for line in rows(box, [Share()] * max(1, lines), gap) for cell in columns(line, [Share()] * across, gap)
    ]
    return tuple(cells[:count])


def squeezed(comfortable: Sequence[float], least: Sequence[float], room: float) -> list[float]:
    """Lengths as near to the comfortable ones as the room allows in all, but none under its least."""
    spare = sum(comfortable) - sum(least)
    missing = max(0.0, sum(comfortable) - room)
    part = min(1.0, missing / spare) if spare > 0 else 0.0
    return [full - (full - small) * part for full, small in zip(comfortable, least, strict=True)]


def centred(box: Box, w: float, h: float) -> Box:
    """A box of that size in the middle of another."""
    return Box(box.x + (box.w - w) / 2, box.y + (box.h - h) / 2, w, h)


def _lengths(total: float, parts: Sequence[Part], gap: float) -> list[float]:
    fixed = sum(part for part in parts if not isinstance(part, Share))
    weights = sum(part.weight for part in parts if isinstance(part, Share))
    rest = max(0.0, total - fixed - gap * (len(parts) - 1))
    return [rest * part.weight / weights if isinstance(part, Share) else part for part in parts]
