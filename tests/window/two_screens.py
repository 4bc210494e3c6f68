"""Starts Palabre on a wide virtual screen as if it were several: `python two_screens.py FILE ARGUMENTS…`.

The file holds a list of `[name, x, y, width, height]` and is read again each time, so that a test can pull a screen
out or plug one in. Everything else is the real program.
"""

import json
import sys
from pathlib import Path

import pygame

from game.cli import main
from game.shell import displays, windows
from game.view.displays import Display


def pretend(file: Path) -> None:
    """Let the program see the screens of the file instead of the computer's own."""

    def found() -> tuple[Display, ...]:
        return tuple(Display(*each) for each in json.loads(file.read_text(encoding="utf-8")))

    def moved(window: pygame.Window, display: Display, fullscreen: bool) -> bool:
        """The virtual screen is one for SDL, so that a full screen would cover all of it."""
        window.position = (display.x, display.y)
        if fullscreen:
            window.size = (display.width, display.height)
        return True

    windows.move = moved
    displays.displays = found
    displays.sizes = lambda: tuple((each.width, each.height) for each in found())


if __name__ == "__main__":
    pretend(Path(sys.argv[1]))
    sys.argv = ["palabre", *sys.argv[2:]]
    sys.exit(main())
