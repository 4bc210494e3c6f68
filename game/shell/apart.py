"""Lines whose ink would meet are drawn a little further apart than the others, as far as they have room.

Arabic stacks signs above and below its letters: the deepest reaches 0.5 em below the baseline, the highest 1.3 em
above it. Lines that never met would stand 1.8 em apart; but one pair in fifty meets where lines stand 1.2 em apart,
and most have room to spare. So all keep the leading that their screen was laid out with, and only those move that
would meet, by the least that parts them.
"""

from collections.abc import Sequence

import pygame

from game.frozen import dataclass

STRIP_EM = 1 / 16
"""How wide the strips are in which it is told how far up and down a line reaches."""

CLEAR_EM = 0.03
"""The air that is left between the ink of two lines."""

SPILL_EM = 0.06
"""By how much ink may reach out of its box before it moves: what stands beside it is on the same baseline."""

_INK = 64
"""From that opacity on (of 255) a pixel is seen."""

_NO_INK = (10**6, -(10**6))


@dataclass(frozen=True, slots=True)
class Silhouette:
    """How far the ink of a line reaches: for each strip `step` pixels wide its top and its bottom, from the baseline.

    Both count downwards; a strip without ink has its top below its bottom.
    """

    step: int
    strips: tuple[tuple[int, int], ...]

    @property
    def top(self) -> int:
        """Where its highest ink begins."""
        return min((top for top, _ in self.strips), default=0)

    @property
    def bottom(self) -> int:
        """Where its deepest ink ends."""
        return max((bottom for _, bottom in self.strips), default=0)


def silhouette(drawn: Sequence[tuple[pygame.Surface, int, int]], width: int, step: int) -> Silhouette:
    """Of a line of pictures, each with its offset from the line's start on the baseline."""
    strips = [_NO_INK] * (width // step + 2)
    for picture, dx, dy in drawn:
        across, high = picture.get_size()
        for x in range(0, across, step):
            ink = picture.subsurface((x, 0, min(step, across - x), high)).get_bounding_rect(_INK)
            if not ink.h:
                continue
            for at in {(dx + x + ink.left) // step, (dx + x + ink.right - 1) // step}:
                at = min(max(at, 0), len(strips) - 1)
                top, bottom = strips[at]
                strips[at] = min(top, dy + ink.top), max(bottom, dy + ink.bottom)
    return Silhouette(step, tuple(strips) if any(top <= bottom for top, bottom in strips) else ())


def apart(upper: Silhouette, lower: Silhouette, shift: float) -> int:
    """How far below the upper line's baseline the lower one's has to be for their ink not to meet.

    The lower one starts `shift` pixels right of where the upper one starts. No ink above each other needs nothing.
    """
    off = int(shift // upper.step)
    needed = 0
    for at, (_, bottom) in enumerate(upper.strips):
        for top, _ in lower.strips[max(0, at - off - 1) : max(0, at - off + 1)]:
            needed = max(needed, bottom - top)
    return needed


def baselines(
    even: Sequence[float], lines: Sequence[Silhouette], starts: Sequence[float], high: float, size_px: float
) -> list[float]:
    """Where the baselines of lines stand that are meant to stand at `even` places in a box `high` pixels high.

    They are moved as little as can be, in the sense of least squares, for no two neighbours to meet; and all together
    when one reaches out of the box.
    """
    deep = [0.0]  # how far below the first one each of them stands at least
    for place in range(1, len(lines)):
        needed = apart(lines[place - 1], lines[place], starts[place] - starts[place - 1])
        deep.append(deep[-1] + (needed + max(1.0, CLEAR_EM * size_px) if needed else 0.0))
    spill = SPILL_EM * size_px
    least = -lines[0].top - spill
    most = high - lines[-1].bottom + spill - deep[-1]
    if least > most:
        least = most = (least + most) / 2
    free = _rising([y - low for y, low in zip(even, deep, strict=True)])
    return [min(max(y, least), most) + low for y, low in zip(free, deep, strict=True)]


def _rising(wanted: Sequence[float]) -> list[float]:
    """The numbers nearest to those wanted of which none is less than the one before it.

    Neighbours that stand in the wrong order get their mean, until none do.
    """
    pools: list[tuple[float, int]] = []
    for number in wanted:
        mean, count = number, 1
        while pools and pools[-1][0] > mean:
            before, several = pools.pop()
            mean = (before * several + mean * count) / (several + count)
            count += several
        pools.append((mean, count))
    return [mean for mean, count in pools for _ in range(count)]
