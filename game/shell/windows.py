"""Opening windows and putting them on screens: the room's on the projector, the desk on the facilitator's."""

import os
import time
from contextlib import suppress

import pygame

from game.shell.quiet import quiet_libraries
from game.shell.signs import app_icon
from game.view.displays import Display

WINDOW_SIZE = (1280, 720)
SMALLEST_SIZE = (640, 400)

TRIES, BETWEEN_TRIES_S = 20, 0.5

DRIVERS_WITHOUT_SCREEN = ("offscreen", "dummy")


class NoDisplay(RuntimeError):
    """There is no screen to open a window on; the message is SDL's own."""


def open_display() -> None:
    """Find a screen. Raises `NoDisplay` when there is none; whoever has not started yet can then leave it."""
    # A window that gives way to another program must not vanish from the projector.
    os.environ.setdefault("SDL_VIDEO_MINIMIZE_ON_FOCUS_LOSS", "0")
    # The name by which desktops group windows; pygame has put that of the Python file there.
    for system in ("X11", "WAYLAND"):
        os.environ[f"SDL_VIDEO_{system}_WMCLASS"] = "palabre"
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


def look_again() -> None:
    """Let SDL find the screens anew, without windows. Raises `NoDisplay` where none comes back for a while."""
    for _ in range(TRIES):
        pygame.display.quit()
        with suppress(NoDisplay):
            open_display()
            return
        time.sleep(BETWEEN_TRIES_S)  # screens that are being arranged may all be off for a moment
    pygame.display.quit()
    open_display()


def window_size(desktop: tuple[int, int]) -> tuple[int, int]:
    """The window's size, with room left on a small screen for the frame and the desktop's own bars."""
    return min(WINDOW_SIZE[0], desktop[0] * 9 // 10), min(WINDOW_SIZE[1], desktop[1] * 8 // 10)


def open_window(fullscreen: bool) -> pygame.Window:
    """The room's window, on the main screen. Raises `NoDisplay`."""
    open_display()
    try:
        if pygame.display.get_driver() == "x11":
            # SDL would upload each frame through OpenGL: 110 MB more and 10 ms a frame where that is done in software.
            os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
        desktop = pygame.display.get_desktop_sizes()[0]
        size = desktop if fullscreen else window_size(desktop)
        window = pygame.Window("Palabre", size, resizable=True, fullscreen_desktop=fullscreen)
        _finish(window)
    except pygame.error as error:
        raise NoDisplay(str(error)) from error
    pygame.key.start_text_input()  # keys do not repeat: one that is held down must not run through a debate
    return window


def open_desk(display: Display) -> pygame.Window | None:
    """The desk's window on a screen; `None` when the system gives no second window."""
    try:
        window = pygame.Window("Palabre", window_size((display.width, display.height)), resizable=True)
        _finish(window)
    except pygame.error:
        return None
    return window


def move(window: pygame.Window, display: Display, fullscreen: bool) -> bool:
    """Put a window on a screen, on all of it when it is full screen; tells whether the system let it."""
    try:
        window.set_windowed()
        window.position = (display.x, display.y)
        if fullscreen:
            window.set_fullscreen(desktop=True)
    except pygame.error:  # Wayland: only the person at the computer moves windows there
        return False
    return True


def spread(window: pygame.Window, display: Display) -> None:
    """Let a window have its screen, without covering the desktop's own bars."""
    with suppress(pygame.error):
        window.size = (display.width, display.height * 92 // 100)
        window.maximize()


def _finish(window: pygame.Window) -> None:
    window.minimum_size = SMALLEST_SIZE
    window.set_icon(app_icon())
    window.get_surface()
