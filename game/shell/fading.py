"""One scene showing through another: both pictures are made once, and every frame only mixes them."""

import pygame

from game.shell.motion import Faded
from game.shell.painter import Painter

FIRST_PART = 2 / 3
"""How much of what comes is drawn in the first frame of a fade, in which nothing has to be mixed yet."""


class Canvases:
    """Surfaces as large as a window, lent to one fade after the other: to get memory anew takes as long as to draw."""

    def __init__(self) -> None:
        self._free: list[pygame.Surface] = []

    def take(self, size: tuple[int, int]) -> pygame.Surface:
        """One of that size; whatever was drawn on it last is still there."""
        self._free = [canvas for canvas in self._free if canvas.get_size() == size]
        canvas = self._free.pop() if self._free else pygame.Surface(size)
        canvas.set_alpha(None)
        canvas.set_clip(None)
        return canvas

    def get_ready(self, size: tuple[int, int]) -> None:
        """Have the two that a fade takes. The system gives memory only when it is written to, so that is done too."""
        if len(self._free) == 2 and all(canvas.get_size() == size for canvas in self._free):
            return
        self._free = [pygame.Surface(size), pygame.Surface(size)]
        for canvas in self._free:
            canvas.fill((0, 0, 0))

    def give_back(self, *canvases: pygame.Surface) -> None:
        """They are not used any more."""
        self._free += canvases


class Fade:
    """A fade from the frame's previous scene to its next one, which differ inside `rects` alone."""

    def __init__(self, frame: Faded, rects: list[pygame.Rect], canvases: Canvases) -> None:
        self.rects = rects
        self._canvases = canvases
        self._previous, self._scene = frame.previous, frame.scene
        self._coming = canvases.take((frame.scene.width, frame.scene.height))
        self._leaving: pygame.Surface | None = None
        self._drawn = -1
        """How many nodes of the coming scene are drawn; less than none before its ground is."""

    def leads(self, frame: Faded) -> bool:
        """Whether the frame is one of this fade."""
        return self._previous is frame.previous and self._scene == frame.scene

    def keep(self, surface: pygame.Surface) -> None:
        """The surface shows what fades away, so that this needs not be drawn again."""
        if self._leaving is None:
            self._leaving = self._canvases.take(surface.get_size())
        for rect in self.rects:
            self._leaving.blit(surface, rect, rect)

    def end(self) -> None:
        """It is not shown any more."""
        self._canvases.give_back(self._coming, *([self._leaving] if self._leaving is not None else []))

    def prepare(self, painter: Painter, share: float) -> None:
        """Draw what comes. Most of it in the first frame, in which it does not show yet: all at once takes too long."""
        nodes = len(self._scene.nodes)
        until = nodes if share > 0 else round(nodes * FIRST_PART)
        if self._drawn < until:
            painter.paint_scene(self._coming, self._scene, self.rects, max(0, self._drawn), until)
        self._drawn = max(self._drawn, until)

    def restore(self, surface: pygame.Surface, rect: pygame.Rect) -> bool:
        """Draw what fades away inside one of `rects`; tells whether it was kept."""
        if self._leaving is None or rect not in self.rects:
            return False
        surface.set_clip(rect)
        surface.blit(self._leaving, rect, rect)
        return True

    def mix(self, surface: pygame.Surface, share: float) -> None:
        """Lay what comes over it by `share` (0 to 1), inside the surface's clip."""
        alpha = round(share * 255)
        if alpha > 0:
            self._coming.set_clip(None)
            self._coming.set_alpha(alpha if alpha < 255 else None)  # SDL copies much slower with an alpha of 255
            for rect in self.rects:
                surface.blit(self._coming, rect, rect)
