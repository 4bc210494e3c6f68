"""Waiting for the next event without looking for it again and again.

`pygame.event.wait` looks for events every millisecond, which costs 2 % of a core; SDL itself lets the system wake it,
wherever the system can. It is asked directly, in the library that pygame has loaded. Where that is not found, or a
gamepad is open (which SDL has to ask every millisecond), events are looked for as often as a screen shows frames.
"""

import ctypes
import time
from collections.abc import Callable

import pygame

from game.shell.sdl import library

BLOCKING_DRIVERS = frozenset({"x11", "wayland", "windows", "cocoa"})
"""Those that let the system wake them; with others SDL looks for events every millisecond."""

UNHEARD = (pygame.MOUSEMOTION, pygame.FINGERMOTION, pygame.JOYAXISMOTION)
"""Events that nothing answers, and that come by the hundred a second: they wake nobody."""

LOOK_MS = 16

Wait = Callable[[None, int], int]


class Waiting:
    """Waits for events of the windows that are open. To be made after the first of them."""

    def __init__(self) -> None:
        pygame.event.set_blocked(UNHEARD)
        self._sdl = _sdl_wait() if pygame.display.get_driver() in BLOCKING_DRIVERS else None

    def wait(self, most_ms: float, pads: bool = False) -> None:
        """Until there is an event, which stays where it is, or for `most_ms`. `pads` tells that gamepads are open."""
        if most_ms <= 0:
            return
        if self._sdl is not None and not pads:
            self._sdl(None, max(1, round(most_ms)))
            return
        until_s = time.monotonic() + most_ms / 1000
        while (left_s := until_s - time.monotonic()) > 0:
            pygame.event.pump()
            if pygame.event.peek():
                return
            time.sleep(min(left_s, LOOK_MS / 1000))


def _sdl_wait() -> Wait | None:
    """SDL_WaitEventTimeout of the SDL that pygame uses; `None` where that cannot be reached."""
    sdl = library()
    if sdl is None:
        return None
    wait = sdl.SDL_WaitEventTimeout
    wait.argtypes, wait.restype = [ctypes.c_void_p, ctypes.c_int], ctypes.c_int
    return wait
