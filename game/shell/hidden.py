"""What large panels hide needs not be filled: a screen of panels on panels is else filled two or three times over."""

from collections.abc import Iterable, Iterator

import pygame


def showing(rect: pygame.Rect, above: Iterable[pygame.Rect]) -> list[pygame.Rect]:
    """The parts of a rectangle that none of those above it covers."""
    parts = [rect]
    for cover in above:
        parts = [rest for part in parts for rest in _without(part, cover)]
    return parts


def _without(rect: pygame.Rect, cover: pygame.Rect) -> Iterator[pygame.Rect]:
    """What of `rect` stands above, below, left and right of `cover`."""
    both = rect.clip(cover)
    if not (both.w and both.h):
        yield rect
        return
    for x, y, right, bottom in (
        (rect.left, rect.top, rect.right, both.top),
        (rect.left, both.bottom, rect.right, rect.bottom),
        (rect.left, both.top, both.left, both.bottom),
        (both.right, both.top, rect.right, both.bottom),
    ):
        if x < right and y < bottom:
            yield pygame.Rect(x, y, right - x, bottom - y)
