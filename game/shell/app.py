"""The window and its loop: events in, actions to the director, scenes out. Still when nothing changes."""

import os
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from itertools import count

import pygame

from game.core.session import Session
from game.shell.director import Director
from game.shell.input import press_of
from game.shell.keys import action_for, takes_text
from game.shell.pictures import Pictures
from game.shell.quiet import quiet_libraries
from game.shell.renderer import Renderer
from game.shell.show import Show
from game.shell.signs import app_icon
from game.shell.text import TextEngine
from game.view.audience import audience, get_ready
from game.view.parts import clock_words
from game.view.scene import Scene
from game.view.stage import Prefs, Stage

WINDOW_SIZE = (1280, 720)
SMALLEST_SIZE = (640, 400)
RESTING_FPS = 30
"""How often events are looked at when nothing moves: waiting for them costs more, because SDL polls faster."""
MOVING_FPS = 60

SETTLED_FRAMES = 5
"""After so many frames the first screen stands, and what only a debate needs is imported."""

A_MINUTE_MS = 60_000
"""How often a screen without a clock is made anew: it tells how late it gets."""

SURFACE_LOST = (pygame.WINDOWEXPOSED, pygame.WINDOWSIZECHANGED, pygame.WINDOWRESTORED)
"""Events after which what was drawn is no longer there, even where the surface is the same object."""

DRIVERS_WITHOUT_SCREEN = ("offscreen", "dummy")

Autopilot = Callable[[Director, Scene], None]
"""Somebody who plays by itself: called before each frame."""


class NoDisplay(RuntimeError):
    """There is no screen to open a window on; the message is SDL's own."""


class App:
    """One window on one director."""

    def __init__(self, director: Director, autopilot: Autopilot | None = None) -> None:
        self._director = director
        self._autopilot = autopilot
        self._window = open_window(director.stage.fullscreen)
        self._fullscreen = director.stage.fullscreen
        self._text = TextEngine()
        self._show = Show(Renderer(self._text, pictures=Pictures(director.deck_folder)))
        self._scene: Scene | None = None
        self._key: tuple[Session | None, Stage, Prefs, tuple[int, int], str, int] | None = None
        self._swallow_text = False
        director.clipboard = _clipboard

    def run(self) -> None:
        """Until the facilitator leaves."""
        pace = pygame.time.Clock()
        try:
            for frame in count():
                if self._director.leaving:
                    break
                self._step()
                if frame == SETTLED_FRAMES:
                    get_ready()
                pace.tick(MOVING_FPS if self._show.moving else RESTING_FPS)
        finally:
            self._director.close()
            self._window.destroy()

    def _step(self) -> None:
        director = self._director
        scene = self._current_scene()
        for event in pygame.event.get():
            self._handle(event, scene)
            scene = self._current_scene()
        director.tick()
        if self._autopilot is not None:
            self._autopilot(director, scene)
        if director.stage.fullscreen != self._fullscreen:
            self._turn_fullscreen()
        scene = self._current_scene()
        if self._show.present(self._window.get_surface(), scene, director.prefs.motion, time.monotonic() * 1000):
            self._window.flip()

    def _current_scene(self) -> Scene:
        """The scene for now; made anew only when something it shows has changed."""
        director = self._director
        session, now_ms, size = director.session, director.now_ms, self._window.size
        shown = clock_words(session, now_ms) if session else ""
        key = (session, director.stage, director.prefs, size, shown, now_ms // A_MINUTE_MS)
        unchanged = self._key is not None and key[0] is self._key[0] and key[1:] == self._key[1:]
        if self._scene is None or not unchanged:
            self._key = key
            self._scene = audience(
                session, director.stage, director.tr, director.prefs, self._text, size, now_ms, director.second
            )
            if self._window.title != self._scene.title:
                self._window.title = self._scene.title
        return self._scene

    def _handle(self, event: pygame.Event, scene: Scene) -> None:
        director = self._director
        if event.type in (pygame.QUIT, pygame.WINDOWCLOSE):
            director.leaving = True
        elif event.type == pygame.KEYDOWN:
            self._show.cut()
            action = action_for(press_of(event), director.stage, director.session)
            self._swallow_text = action is not None and event.unicode.isprintable() and event.unicode != ""
            if action is not None:
                director.act(action, scene)
        elif event.type == pygame.TEXTINPUT:
            if takes_text(director.stage) and not self._swallow_text:
                director.type_text(event.text)
            self._swallow_text = False
        elif event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            self._show.cut()
            hit = scene.at(*event.pos)
            if hit is not None and hit.action is not None:
                director.act(hit.action, scene)
        elif event.type in SURFACE_LOST:
            self._show.forget()

    def _turn_fullscreen(self) -> None:
        self._fullscreen = self._director.stage.fullscreen
        if self._fullscreen:
            self._window.set_fullscreen(desktop=True)
        else:
            self._window.set_windowed()
        self._show.forget()


def open_display() -> None:
    """Find a screen. Raises `NoDisplay` when there is none; whoever has not started yet can then leave it."""
    # A window that gives way to another program must not vanish from the projector.
    os.environ.setdefault("SDL_VIDEO_MINIMIZE_ON_FOCUS_LOSS", "0")
    # The name by which desktops group windows; else it is the name of the Python file.
    os.environ.setdefault("SDL_VIDEO_X11_WMCLASS", "palabre")
    os.environ.setdefault("SDL_VIDEO_WAYLAND_WMCLASS", "palabre")
    # Without this, Windows scales the picture up and blurs it.
    os.environ.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")
    try:
        with quiet_libraries():
            pygame.display.init()
    except pygame.error as error:
        raise NoDisplay(str(error)) from error
    # SDL draws into memory where it finds no screen: that is for those who asked for it, such as tests.
    asked = os.environ.get("SDL_VIDEODRIVER") or os.environ.get("SDL_VIDEO_DRIVER")
    if pygame.display.get_driver() in DRIVERS_WITHOUT_SCREEN and not asked:
        pygame.display.quit()
        raise NoDisplay("no screen answers")


def window_size(desktop: tuple[int, int]) -> tuple[int, int]:
    """The window's size, with room left on a small screen for the frame and the desktop's own bars."""
    return min(WINDOW_SIZE[0], desktop[0] * 9 // 10), min(WINDOW_SIZE[1], desktop[1] * 8 // 10)


def _clipboard() -> str:
    """The text that was copied somewhere, empty when there is none or the system refuses."""
    with suppress(pygame.error):
        return pygame.scrap.get_text()
    return ""


def open_window(fullscreen: bool) -> pygame.Window:
    """A window with a surface to draw on. Raises `NoDisplay` when there is no screen."""
    open_display()
    try:
        if pygame.display.get_driver() == "x11":
            # SDL would upload each frame through OpenGL: 110 MB more and 10 ms a frame where that is done in software.
            os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
        desktop = pygame.display.get_desktop_sizes()[0]
        size = desktop if fullscreen else window_size(desktop)
        window = pygame.Window("Palabre", size, resizable=True, fullscreen_desktop=fullscreen)
        window.minimum_size = SMALLEST_SIZE
        window.set_icon(app_icon())
        window.get_surface()
    except pygame.error as error:
        raise NoDisplay(str(error)) from error
    pygame.key.start_text_input()  # keys do not repeat: one that is held down must not run through a debate
    return window


def play(director: Director, fullscreen: bool, autopilot: Autopilot | None = None) -> None:
    """Open the window and play. Raises `NoDisplay` when there is no screen."""
    director.stage = replace(director.stage, fullscreen=fullscreen)
    App(director, autopilot).run()
