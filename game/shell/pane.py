"""One window and what shows in it."""

import pygame

from game.shell.kept_scene import KeptScene
from game.shell.pictures import FolderOf, Pictures
from game.shell.renderer import Renderer
from game.shell.show import Show
from game.shell.text import TextEngine
from game.view.prefs import Motion
from game.view.scene import Scene


class Pane:
    """A window with its scene."""

    def __init__(self, window: pygame.Window, text: TextEngine, folder_of: FolderOf) -> None:
        self.window = window
        self._pictures = Pictures(folder_of)
        self.show = Show(Renderer(text, pictures=self._pictures))
        self.scene = KeptScene()
        self._title = ""
        self._drawn = False

    def write_with(self, text: TextEngine) -> None:
        """Write all that shows anew, in another way."""
        self.show = Show(Renderer(text, pictures=self._pictures))

    def draw(self, scene: Scene, motion: Motion, now_ms: float) -> None:
        """Draw the scene, if anything in it differs, for `flip` to show."""
        if scene.title != self._title:
            self._title = self.window.title = scene.title
        self._drawn = self.show.present(self.window.get_surface(), scene, motion, now_ms) or self._drawn

    def flip(self) -> None:
        """Show what was drawn."""
        if self._drawn:
            self.window.flip()
        self._drawn = False
