"""One window and what shows in it: the scene is made anew only when something that it shows has changed."""

from collections.abc import Callable, Hashable

import pygame

from game.shell.pictures import FolderOf, Pictures
from game.shell.renderer import Renderer
from game.shell.show import Show
from game.shell.text import TextEngine
from game.view.scene import Scene
from game.view.stage import Motion


class Pane:
    """A window with its scene."""

    def __init__(self, window: pygame.Window, text: TextEngine, folder_of: FolderOf) -> None:
        self.window = window
        self.show = Show(Renderer(text, pictures=Pictures(folder_of)))
        self._scene: Scene | None = None
        self._same: tuple[object, ...] = ()
        self._equal: Hashable = None

    def scene(self, same: tuple[object, ...], equal: Hashable, make: Callable[[], Scene]) -> Scene:
        """The scene for now, which `make` makes when one of `same` is another object, or `equal` another value."""
        known = self._equal == equal and all(a is b for a, b in zip(same, self._same, strict=False))
        if self._scene is None or not known:
            self._same, self._equal = same, equal
            self._scene = make()
            if self.window.title != self._scene.title:
                self.window.title = self._scene.title
        return self._scene

    def present(self, scene: Scene, motion: Motion, now_ms: float) -> None:
        """Bring the scene into the window, if anything in it differs."""
        if self.show.present(self.window.get_surface(), scene, motion, now_ms):
            self.window.flip()
