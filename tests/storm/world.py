"""The world around the program, turned by hand: two clocks, a disk, screens, windows and a keyboard."""

import errno
import os
import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any, BinaryIO

import pygame
import pytest

from game import paths
from game.shell import app, copies, displays, launch, log, places, storage, windows
from game.shell.clock import SessionClock
from game.shell.director import Director
from game.shell.displays import Display
from game.shell.pane import Pane
from game.view.prefs import Motion
from game.view.scene import Scene

LAPTOP, PROJECTOR = Display("laptop", 0, 0, 1280, 768), Display("projector", 1280, 0, 1024, 768)

DRAWN_EACH = 5
_DRAW = Pane.draw


class World:
    """What the program finds around it. A fault is on until it is taken away."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.screens: tuple[Display, ...] = (LAPTOP, PROJECTOR)
        self.disk_full = False
        self._s = 1000.0
        self._wall_s = 1_900_000_000.0
        self.apps: list[app.App] = []
        self._shown = 0

    def monotonic(self) -> float:
        """The clock that nobody sets."""
        return self._s

    def wall(self) -> float:
        """The computer's clock."""
        return self._wall_s

    def pass_by(self, seconds: float) -> None:
        """Time goes by."""
        self._s += seconds
        self._wall_s += seconds

    def set_clock(self, by_s: float) -> None:
        """Somebody sets the computer's clock."""
        self._wall_s += by_s

    def write(self, file: BinaryIO, data: bytes, sync: bool = True) -> None:
        """Write as the program does; a full disk takes a part first, and refuses the rest."""
        del sync
        if self.disk_full:
            file.write(data[: self.chance.randrange(len(data))])
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        file.write(data)

    @contextmanager
    def around(self, home: Path) -> Iterator[None]:
        """Let the program run in this world, with its data in a folder."""
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv(paths.HOME_VARIABLE, str(home))
            patch.setenv("SDL_VIDEODRIVER", "dummy")
            patch.setenv("SDL_AUDIODRIVER", "dummy")
            for module in (log, storage, copies):
                patch.setattr(module, "write_whole", self.write)
            patch.setattr(os, "fsync", self._sync)
            for name in ("write_bytes", "write_text"):
                patch.setattr(Path, name, self._refusing(getattr(Path, name), home))
            for module in (app, places):
                patch.setattr(module, "time", SimpleNamespace(monotonic=self.monotonic, time=self.wall))
            patch.setattr(launch, "SessionClock", partial(SessionClock, monotonic_s=self.monotonic))
            patch.setattr(launch, "_sounds", launch.Silent)
            patch.setattr(app, "play", self._play)
            patch.setattr(displays, "displays", lambda: self.screens)
            patch.setattr(displays, "places", lambda: self.screens)
            patch.setattr(displays, "are_known", lambda: True)
            patch.setattr(displays, "are_mirrored", lambda: False)
            patch.setattr(windows, "move", _moved)
            patch.setattr(Pane, "draw", lambda *given: self._draw(*given))
            yield

    def _draw(self, pane: Pane, scene: Scene, motion: Motion, now_ms: float) -> None:
        """Scenes are made at each turn of the loop, and every few of them drawn: that takes most of the time."""
        self._shown += 1
        if self._shown % DRAWN_EACH == 0:
            _DRAW(pane, scene, motion, now_ms)

    def _sync(self, _handle: int) -> None:
        if self.disk_full:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def _refusing(self, real: Callable[..., Any], home: Path) -> Callable[..., Any]:
        def write(path: Path, *data: Any, **options: Any) -> Any:
            if self.disk_full and path.is_relative_to(home):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            return real(path, *data, **options)

        return write

    def _play(self, director: Director, fullscreen: bool, autopilot: object = None, desk: bool | None = None) -> None:
        """The program's windows, which the test turns the loop of."""
        del fullscreen, autopilot
        self.apps.append(app.App(director, desk=desk))


def _moved(window: pygame.Window, display: Display, fullscreen: bool) -> bool:
    window.position = (display.x, display.y)
    if fullscreen:
        window.size = (display.width, display.height)
    return True
