"""Where X has its screens now.

SDL hears of a cable that is plugged in or pulled out. It does not hear that somebody turns a screen off or on, moves
it or shows the same on both, which is what people do in the settings of their desktop; so X itself is asked.
"""

import ctypes
from contextlib import suppress
from functools import cache

Place = tuple[int, int, int, int]
"""Left, top, width, height, in pixels of the whole desktop."""

NEEDED = (1, 5)
"""The version of X's RandR extension that tells of monitors; older servers would end the program for asking."""


class _Monitor(ctypes.Structure):
    _fields_ = (
        ("name", ctypes.c_ulong),
        ("primary", ctypes.c_int),
        ("automatic", ctypes.c_int),
        ("outputs", ctypes.c_int),
        ("x", ctypes.c_int),
        ("y", ctypes.c_int),
        ("width", ctypes.c_int),
        ("height", ctypes.c_int),
        ("width_mm", ctypes.c_int),
        ("height_mm", ctypes.c_int),
        ("output_ids", ctypes.c_void_p),
    )


class _Connection:
    """An own one to the server, open as long as the program runs. Raises `OSError` where X tells nothing of screens."""

    def __init__(self) -> None:
        self._x = ctypes.CDLL("libX11.so.6")
        self._randr = ctypes.CDLL("libXrandr.so.2")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        numbers = ctypes.POINTER(ctypes.c_int)
        for ask in (self._randr.XRRQueryExtension, self._randr.XRRQueryVersion):
            ask.argtypes = [ctypes.c_void_p, numbers, numbers]
        self._randr.XRRGetMonitors.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, numbers]
        self._randr.XRRGetMonitors.restype = ctypes.POINTER(_Monitor)
        self._randr.XRRFreeMonitors.argtypes = [ctypes.POINTER(_Monitor)]
        self._display = self._x.XOpenDisplay(None)
        first, second = ctypes.c_int(), ctypes.c_int()
        if not self._display or not self._randr.XRRQueryExtension(self._display, first, second):
            raise OSError("no X server that tells of screens")
        self._randr.XRRQueryVersion(self._display, first, second)
        if (first.value, second.value) < NEEDED:
            raise OSError(f"RandR {first.value}.{second.value} is too old")
        self._root = self._x.XDefaultRootWindow(self._display)

    def places(self) -> tuple[Place, ...]:
        """Of the screens that are on."""
        count = ctypes.c_int()
        found = self._randr.XRRGetMonitors(self._display, self._root, 1, count)
        if not found:
            return ()
        monitors = found[: max(0, count.value)]
        self._randr.XRRFreeMonitors(found)
        return tuple((each.x, each.y, each.width, each.height) for each in monitors)


def live_with_errors() -> None:
    """An error that X tells of must not end the program, as it does by default.

    SDL sends a message to a window when something happens while it waits, and that window may just have been closed.
    The handler is called in whichever thread that was: a C function without any effect needs no Python there.
    """
    with suppress(OSError, AttributeError):
        without_effect = ctypes.cast(ctypes.CDLL(None).abs, ctypes.c_void_p)
        ctypes.CDLL("libX11.so.6").XSetErrorHandler(without_effect)


@cache
def _connection() -> _Connection | None:
    try:
        return _Connection()
    except (OSError, AttributeError):
        return None


def x_places() -> tuple[Place, ...]:
    """The places of the screens that are on; empty when X does not tell."""
    connection = _connection()
    return connection.places() if connection is not None else ()
