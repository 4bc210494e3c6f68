"""Brings scenes onto a surface: starts a motion when the moment changes, redraws only what differs."""

from dataclasses import replace

import pygame

from game.shell.motion import Frame, duration_ms, frame
from game.shell.renderer import Renderer
from game.view.prefs import Motion
from game.view.scene import Scene


class Show:
    """What one surface shows. Times are milliseconds of any steady clock."""

    def __init__(self, renderer: Renderer) -> None:
        self._renderer = renderer
        self._surface: pygame.Surface | None = None
        self._drawn: Frame | None = None
        self._given: Scene | None = None
        self._from: Scene | None = None
        self._scene: Scene | None = None
        self._started_ms = 0.0
        self._turned = self._lying = ""

    @property
    def moving(self) -> bool:
        """Whether a motion is going on, so that the next frame will differ."""
        return self._from is not None

    @property
    def renderer(self) -> Renderer:
        """What draws here."""
        return self._renderer

    def cut(self) -> None:
        """End the motion: a key press always wins."""
        self._from = None

    def present(self, surface: pygame.Surface, scene: Scene, mode: Motion, now_ms: float) -> bool:
        """Draw the frame for now; tells whether anything changed on the surface."""
        if surface is not self._surface:
            self._surface, self._drawn, self._from = surface, None, None
        if self._renderer.news():
            self._drawn = None
        if scene is self._given and self._drawn is not None and not self.moving:
            if mode is Motion.CALM:
                self._renderer.get_ready_to_fade(surface.get_size())  # of a large screen, that takes a whole frame
            return False
        before, self._given = self._given, scene
        scene = self._turning_once(scene, before)
        if self._scene is not None and duration_ms(self._scene, scene, mode) > 0:
            self._from, self._started_ms = self._scene, now_ms
        self._scene = scene
        elapsed_ms = now_ms - self._started_ms
        if self._from is not None and elapsed_ms >= duration_ms(self._from, scene, mode):
            self._from = None
        now = frame(self._from, scene, elapsed_ms, mode)
        changed = bool(self._renderer.update(surface, self._drawn, now))
        self._drawn = now
        return changed

    def _turning_once(self, scene: Scene, before: Scene | None) -> Scene:
        """A card turns over when it is new, and not again when what lay over it (help, a fact) is closed.

        Where a card lies already, the next one is not brought: its dark back would cross a light face, and flash.
        """
        if scene.turns is None:
            return scene
        if scene.moment == self._turned and (self._scene is None or self._scene.moment != scene.moment):
            self._lying = scene.moment
        elif scene.moment != self._turned:
            lies = before is not None and before.turns == scene.turns
            self._turned, self._lying = scene.moment, scene.moment if lies else ""
        return replace(scene, turns=None) if self._lying == scene.moment else scene

    def forget(self) -> None:
        """The surface was lost (another window lay over it): draw everything next time."""
        self._drawn = None
