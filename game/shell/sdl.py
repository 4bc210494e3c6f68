"""The SDL library that pygame uses, asked directly for what pygame does not pass on."""

import ctypes
import sys
from functools import cache
from pathlib import Path

import pygame

_VIDEO = 0x20
"""SDL_INIT_VIDEO."""


def library() -> ctypes.CDLL | None:
    """The one that has this program's windows; `None` where it cannot be reached, or while there is no display."""
    found = _loaded()
    # Another copy of SDL knows nothing of these windows.
    return found if found is not None and found.SDL_WasInit(_VIDEO) else None


@cache
def _loaded() -> ctypes.CDLL | None:
    modules = Path(pygame.event.__file__ or "")
    # Elsewhere than on Windows, names are also looked for in what a library was linked with.
    name = modules.parent / "SDL2.dll" if sys.platform == "win32" else modules
    try:
        found = ctypes.CDLL(str(name))
    except OSError:
        return None
    return found if hasattr(found, "SDL_WasInit") else None
