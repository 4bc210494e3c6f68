"""The screens that the computer has now: their names, places and sizes."""

import ctypes
from collections.abc import Sequence

import pygame

from game.shell.sdl import library
from game.shell.x_screens import Place, x_places
from game.view.displays import Display


def places() -> tuple[Place, ...]:
    """Where the screens are, in no order: cheap enough to ask every second whether one came, went or moved."""
    return (x_places() if pygame.display.get_driver() == "x11" else ()) or _places(_known())


def are_known() -> bool:
    """Whether SDL knows of the screens as they are now: it puts windows where it thinks that they are."""
    return sorted(_places(_known())) == sorted(places())


def displays() -> tuple[Display, ...]:
    """The screens that show something of their own, the main one (where the program starts) first; at least one."""
    main, *others = _known()
    distinct = [main]
    for other in sorted(others, key=lambda each: (each.x, each.y)):
        if (other.x, other.y) not in [(each.x, each.y) for each in distinct]:
            distinct.append(other)
    return tuple(distinct)


def are_mirrored() -> bool:
    """Whether two screens show the same, so that the room sees what the facilitator sees."""
    found = _known()
    return len({(each.x, each.y) for each in found}) < len(found)


def _known() -> Sequence[Display]:
    """All screens as SDL knows them."""
    sdl = library()
    found = [] if sdl is None else [_display(sdl, place) for place in range(sdl.SDL_GetNumVideoDisplays())]
    return found or _side_by_side(pygame.display.get_desktop_sizes())


def _display(sdl: ctypes.CDLL, place: int) -> Display:
    sdl.SDL_GetDisplayName.restype = ctypes.c_char_p
    name = sdl.SDL_GetDisplayName(place) or b""
    bounds = (ctypes.c_int * 4)()
    sdl.SDL_GetDisplayBounds(place, bounds)
    return Display(name.decode("utf-8", "replace"), *bounds)


def _places(found: Sequence[Display]) -> tuple[Place, ...]:
    return tuple((each.x, each.y, each.width, each.height) for each in found)


def _side_by_side(sizes: Sequence[tuple[int, int]]) -> Sequence[Display]:
    """As good as any order where nobody tells the places."""
    placed, x = [], 0
    for width, height in sizes or [(0, 0)]:
        placed.append(Display("", x, 0, width, height))
        x += width
    return placed
