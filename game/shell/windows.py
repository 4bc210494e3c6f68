"""Opening windows and putting them on screens: the room's on the projector, the desk on the facilitator's."""

import os
import time
from contextlib import suppress

import pygame

from game.core.text import Text
from game.i18n.phrases import ToldError, plain
from game.shell.quiet import quiet_libraries
from game.shell.signs import app_icon
from game.shell.x_screens import live_with_errors
from game.view.displays import Display

WINDOW_SIZE = (1280, 720)
SMALLEST_SIZE = (640, 400)

OF_ROOM, OF_DESK = 0.7, 0.9
"""How much of their usual size two windows have that share a screen."""

BAR = 0.92
"""The part of a screen's height above the desktop's own bar."""

TRIES, BETWEEN_TRIES_S = 20, 0.5

DRIVERS_WITHOUT_SCREEN = ("offscreen", "dummy")


class NoDisplay(ToldError):
    """There is no screen to open a window on; the message is SDL's own, where it has one."""


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
        raise NoDisplay(plain(str(error))) from error
    # SDL draws into memory where it finds no screen: that is for those who asked for it, such as tests.
    asked = os.environ.get("SDL_VIDEODRIVER") or os.environ.get("SDL_VIDEO_DRIVER")
    if pygame.display.get_driver() == "x11":
        live_with_errors()
    elif pygame.display.get_driver() in DRIVERS_WITHOUT_SCREEN and not asked:
        pygame.display.quit()
        raise NoDisplay(Text("command/play/no-screen-answers", "no screen answers"))


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
        raise NoDisplay(plain(str(error))) from error
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


def lies_on(window: pygame.Window, display: Display) -> bool:
    """Whether the middle of a window is on a screen, as far as the system tells."""
    if pygame.display.get_driver() == "wayland":
        return False  # nobody is told there
    (left, top), (width, height) = window.position, window.size
    x, y = left + width // 2 - display.x, top + height // 2 - display.y
    return 0 <= x < display.width and 0 <= y < display.height


def move_desk(window: pygame.Window, display: Display, alone_there: bool) -> bool:
    """Put the desk on a screen, and where it is alone there, let it have all but the desktop's own bars."""
    if pygame.display.get_driver() == "wayland":  # full screen is what goes to a screen there, and nothing else
        return move(window, display, fullscreen=alone_there)
    moved = move(window, display, fullscreen=False)
    if alone_there:
        _spread(window, display)
    return moved


def lay_both(room: pygame.Window, desk: pygame.Window, display: Display) -> None:
    """Put both windows on one screen, in opposite corners: what the other one covers can still be clicked."""
    width, height = window_size((display.width, display.height))
    below = display.y + round(display.height * BAR)
    with suppress(pygame.error):  # Wayland: only the person at the computer moves windows there
        room.set_windowed()
        _resize(room, width * OF_ROOM, height * OF_ROOM)
        room.position = (display.x, display.y + round(display.height * (1 - BAR) / 2))
        _resize(desk, width * OF_DESK, height * OF_DESK)
        desk.position = (display.x + display.width - desk.size[0], max(display.y, below - desk.size[1]))


def lay_alone(room: pygame.Window, display: Display) -> None:
    """Give the room's window the place back that it had before there were two on that screen."""
    with suppress(pygame.error):
        room.size = width, height = window_size((display.width, display.height))
        room.position = (display.x + (display.width - width) // 2, display.y + (display.height - height) // 2)


def _resize(window: pygame.Window, width: float, height: float) -> None:
    window.size = max(round(width), SMALLEST_SIZE[0]), max(round(height), SMALLEST_SIZE[1])


def _spread(window: pygame.Window, display: Display) -> None:
    with suppress(pygame.error):
        window.size = (display.width, display.height * 92 // 100)
        window.maximize()


def _finish(window: pygame.Window) -> None:
    window.minimum_size = SMALLEST_SIZE
    window.set_icon(app_icon())
    window.get_surface()
