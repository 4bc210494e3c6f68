"""The screens that the computer has now: their names, places and sizes."""

import pygame

from game.view.displays import Display


def sizes() -> tuple[tuple[int, int], ...]:
    """The sizes of the screens: cheap enough to ask every second whether one came or went."""
    return tuple(pygame.display.get_desktop_sizes())


def displays() -> tuple[Display, ...]:
    """The screens, the main one (where the program starts) first; at least one."""
    known = sizes()
    if len(known) < 2:
        width, height = known[0] if known else (0, 0)
        return (Display("", 0, 0, width, height),)
    # Only now: with one screen nothing has to be placed, and asking the system costs a part of the start.
    from screeninfo import ScreenInfoError, get_monitors

    try:
        found = get_monitors()
    except ScreenInfoError:
        found = []
    if len(found) < 2:  # Wayland tells nobody where screens are: as good as any, they stand side by side
        return _side_by_side(known)
    found.sort(key=lambda each: (not each.is_primary, each.x, each.y))
    return tuple(Display(each.name or "", each.x, each.y, each.width, each.height) for each in found)


def _side_by_side(known: tuple[tuple[int, int], ...]) -> tuple[Display, ...]:
    placed, x = [], 0
    for width, height in known:
        placed.append(Display("", x, 0, width, height))
        x += width
    return tuple(placed)
