"""What a room sees between two actions: frame by frame, at the times of a clock that is turned by hand."""

from collections.abc import Callable, Iterator

import pygame

from game.shell.renderer import Renderer
from game.shell.show import Show
from game.shell.text import TextEngine
from game.view.audience import audience
from game.view.prefs import Prefs
from game.view.scene import Scene
from tests.shell.room import Room

FRAME_MS = 20
LATER_MS = 1000


class Film:
    """A room with a picture of `size` pixels on which motion goes on."""

    def __init__(self, prefs: Prefs, size: tuple[int, int] = (640, 480)) -> None:
        self.room = Room(prefs)
        self.text = TextEngine()
        self.show = Show(Renderer(self.text))
        self.surface = pygame.Surface(size)
        self.at_ms = 0.0
        self._present()

    @property
    def scene(self) -> Scene:
        """What shows now, at the size of the picture."""
        director = self.room.director
        return audience(
            director.session,
            director.stage,
            director.tr,
            director.prefs,
            self.text,
            self.surface.get_size(),
            director.now_ms,
            director.second,
        )

    def after(self, act: Callable[[], None]) -> Iterator[float]:
        """Do something; then stop at each frame, from the one before it to one that is a second late, with its time."""
        yield self.at_ms
        act()
        moving = True
        while moving:
            self.at_ms += FRAME_MS
            self._present()
            moving = self.show.moving
            yield self.at_ms
        self.at_ms += LATER_MS
        self._present()
        yield self.at_ms

    def settle(self, act: Callable[[], None]) -> None:
        """Do something, and let all motion end."""
        for _ in self.after(act):
            pass

    def _present(self) -> None:
        self.show.present(self.surface, self.scene, self.room.director.prefs.motion, self.at_ms)
