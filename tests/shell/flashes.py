"""How often the picture turns brighter or darker, or red, told from its frames.

WCAG 2.3.1 calls a flash a pair of opposing changes of relative luminance by a tenth or more of the maximum, where the
darker of the two is below 0.80; it allows three a second, or any number on less than a quarter of the central field
of view: 21,824 pixels at 1024x768. On a projector everybody sits at another distance, so here a picture is cut into
cells of about that many pixels, and both are asked: none of them may flash more than three times a second, and a
quarter of all of them may not even change twice, which is the rule of Palabre.

A red flash is a pair of opposing changes to or from a saturated red: R / (R + G + B) of 0.8 or more, and
(R - G - B) x 320 changed by more than 20, of light from 0 to 1. What is not saturated counts as no red at all, so that
a few more changes are found than the rule asks for. They may be as many as the changes of brightness.
"""

import math
from dataclasses import dataclass

import pygame

CHANGE, DARKER_BELOW = 0.10, 0.80
"""The least change of relative luminance that counts, and what the darker side of it must be below."""

RED_CHANGE, SATURATED, RED_SCALE = 20, 0.8, 320

GRID = (7, 5)
"""Cells across and down: of 146x154 pixels at 1024x768."""

WINDOW_MS = 1000


@dataclass(frozen=True, slots=True)
class Seen:
    """The relative luminance of each cell of a picture at a time, and how saturated a red it is, 0 to 320."""

    at_ms: float
    cells: tuple[float, ...]
    reds: tuple[float, ...]


def seen(surface: pygame.Surface, at_ms: float) -> Seen:
    """What a surface shows now, in cells of `GRID`."""
    small = pygame.transform.smoothscale(surface, GRID)
    data = pygame.image.tobytes(small, "RGB")
    lights = [tuple(_LIGHT[value] for value in pixel) for pixel in zip(data[::3], data[1::3], data[2::3], strict=True)]
    return Seen(at_ms, tuple(0.2126 * r + 0.7152 * g + 0.0722 * b for r, g, b in lights), tuple(map(_red, lights)))


def most_changes(frames: list[Seen], share: float) -> int:
    """How many changes of brightness that share of the picture goes through at least, in the worst second."""
    cells = zip(*(frame.cells for frame in frames), strict=True)
    return _most(frames, [_changes(list(cell), CHANGE, DARKER_BELOW) for cell in cells], share)


def most_changes_of_red(frames: list[Seen], share: float) -> int:
    """The same of changes to and from a saturated red."""
    cells = zip(*(frame.reds for frame in frames), strict=True)
    return _most(frames, [_changes(list(cell), RED_CHANGE, math.inf) for cell in cells], share)


def _most(frames: list[Seen], found: list[list[int]], share: float) -> int:
    changes = [[frames[place].at_ms for place in cell] for cell in found]
    worst = 0
    for start in sorted({at_ms for cell in changes for at_ms in cell}):
        within = sorted((sum(start <= at_ms < start + WINDOW_MS for at_ms in cell) for cell in changes), reverse=True)
        worst = max(worst, within[max(0, math.ceil(len(within) * share) - 1)])
    return worst


def _changes(values: list[float], least: float, below: float) -> list[int]:
    """In which frames a cell had risen or fallen by enough; what goes on in one direction is one change."""
    found: list[int] = []
    low = high = values[0]
    way = 0
    for place, now in enumerate(values):
        low, high = min(low, now), max(high, now)
        if way <= 0 and now - low >= least and low < below:
            found.append(place)
            way, high = 1, now
        elif way >= 0 and high - now >= least and now < below:
            found.append(place)
            way, low = -1, now
    return found


def _red(light: tuple[float, ...]) -> float:
    """How red a light is (0 to 320), when it is saturated; else 0."""
    red, green, blue = light
    return max(0.0, red - green - blue) * RED_SCALE if red >= SATURATED * sum(light) else 0.0


def _linear(value: int) -> float:
    share = value / 255
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)


_LIGHT = [_linear(value) for value in range(256)]
