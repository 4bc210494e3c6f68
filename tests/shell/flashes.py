"""How often the picture turns brighter or darker, told from its frames.

WCAG 2.3.1 calls a flash a pair of opposing changes of relative luminance by a tenth or more of the maximum, where the
darker of the two is below 0.80; it allows three a second, or any number on less than a quarter of the central field
of view: 21,824 pixels at 1024x768. On a projector everybody sits at another distance, so here a picture is cut into
cells of about that many pixels, and both are asked: none of them may flash more than three times a second, and a
quarter of all of them may not even change twice, which is the rule of Palabre.
"""

import math
from dataclasses import dataclass

import pygame

CHANGE, DARKER_BELOW = 0.10, 0.80
"""The least change of relative luminance that counts, and what the darker side of it must be below."""

GRID = (7, 5)
"""Cells across and down: of 146x154 pixels at 1024x768."""

WINDOW_MS = 1000


@dataclass(frozen=True, slots=True)
class Seen:
    """The relative luminance of each cell of a picture, at a time."""

    at_ms: float
    cells: tuple[float, ...]


def seen(surface: pygame.Surface, at_ms: float) -> Seen:
    """What a surface shows now, in cells of `GRID`."""
    small = pygame.transform.smoothscale(surface, GRID)
    data = pygame.image.tobytes(small, "RGB")
    triples = zip(data[::3], data[1::3], data[2::3], strict=True)
    return Seen(at_ms, tuple(0.2126 * _LIGHT[r] + 0.7152 * _LIGHT[g] + 0.0722 * _LIGHT[b] for r, g, b in triples))


def most_changes(frames: list[Seen], share: float) -> int:
    """How many changes of brightness that share of the picture goes through at least, in the worst second."""
    times = [frame.at_ms for frame in frames]
    cells = zip(*(frame.cells for frame in frames), strict=True)
    changes = [_changes(list(zip(times, cell, strict=True))) for cell in cells]
    worst = 0
    for start in sorted({at_ms for cell in changes for at_ms in cell}):
        within = sorted((sum(start <= at_ms < start + WINDOW_MS for at_ms in cell) for cell in changes), reverse=True)
        worst = max(worst, within[max(0, math.ceil(len(within) * share) - 1)])
    return worst


def _changes(light: list[tuple[float, float]]) -> list[float]:
    """When a cell had become brighter or darker by enough; a change that goes on in one direction is one."""
    found: list[float] = []
    low = high = light[0][1]
    way = 0
    for at_ms, now in light:
        low, high = min(low, now), max(high, now)
        if way <= 0 and now - low >= CHANGE and low < DARKER_BELOW:
            found.append(at_ms)
            way, high = 1, now
        elif way >= 0 and high - now >= CHANGE and now < DARKER_BELOW:
            found.append(at_ms)
            way, low = -1, now
    return found


def _linear(value: int) -> float:
    share = value / 255
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)


_LIGHT = [_linear(value) for value in range(256)]
