"""The few sounds of the game. Each marks something that is also seen, so that silence never loses anything."""

from collections.abc import Mapping
from pathlib import Path

import pygame
import pygame.mixer

from game.paths import assets_folder
from game.shell.quiet import quiet_libraries

SOUNDS = ("card", "reveal", "last-seconds", "time-up", "break-over")
GROUPS = {"card": "card", "reveal": "reveal", "last-seconds": "clock", "time-up": "clock", "break-over": "clock"}
"""Which kind of sound each is: those of a kind are as loud as each other."""

_RATE, _SIXTEEN_BIT, _MONO, _BUFFER = 22_050, -16, 1, 512


class Audio:
    """Plays sounds by name. The sound device is opened at the first sound, not at the start.

    Where there is no device, or a file is missing or broken, it stays silent and does not try again: a workshop
    goes on without sound.
    """

    def __init__(self, folder: Path | None = None, muted: bool = False) -> None:
        self.muted = muted
        self.volumes: Mapping[str, int] = {}
        self._folder = folder if folder is not None else assets_folder() / "sounds"
        self._device: bool | None = None
        self._sounds: dict[str, pygame.mixer.Sound | None] = {}

    def play(self, name: str) -> None:
        """Plays one of `SOUNDS`. Raises `ValueError` for another name."""
        if name not in SOUNDS:
            raise ValueError(f"no sound is called {name!r}; there are {', '.join(SOUNDS)}")
        volume = self.volumes.get(GROUPS[name], 100)
        if self.muted or not volume or not self._opened():
            return
        if name not in self._sounds:
            self._sounds[name] = _load(self._folder / f"{name}.wav")
        sound = self._sounds[name]
        if sound is not None:
            sound.set_volume(volume / 100)
            sound.play()

    def close(self) -> None:
        """Lets the sound device go; the next sound opens it again."""
        if self._device:
            pygame.mixer.quit()
            self._device = None
            self._sounds.clear()

    def _opened(self) -> bool:
        if self._device is None:
            try:
                with quiet_libraries():
                    pygame.mixer.init(_RATE, _SIXTEEN_BIT, _MONO, _BUFFER)
            except pygame.error:
                self._device = False
            else:
                self._device = True
        return self._device


def _load(file: Path) -> pygame.mixer.Sound | None:
    if not file.is_file():
        return None
    try:
        return pygame.mixer.Sound(file)
    except pygame.error:
        return None
