"""A finger on the touch screen of `two_screens.conf`, in the protocol of Xorg's driver `inputtest`."""

import os
import socket
import struct
from pathlib import Path

VERSION, WAIT, TOUCH = 0, 1, 6
"""Kinds of messages."""
BEGIN, END = 18, 20
"""Kinds of touches."""
AXES, MOST = 64, 0xFFFF
PATIENCE_S = 10.0


class Finger:
    """Taps on screens that are together as large as `desktop`; the server was started in `folder`."""

    def __init__(self, folder: Path, desktop: tuple[int, int]) -> None:
        self._desktop = desktop
        self._server = socket.socket(socket.AF_UNIX)
        self._server.settimeout(PATIENCE_S)
        handle = os.open(folder, os.O_PATH)  # a socket's path may not be as long as that of a test
        try:
            self._server.connect(f"/proc/self/fd/{handle}/finger")
        finally:
            os.close(handle)
        self._ask(struct.pack("=IIHH", 12, VERSION, 1, 0))

    def tap(self, x: int, y: int) -> None:
        """Put a finger down on a point of the screens, and lift it."""
        for kind in (BEGIN, END):
            axes = [x * MOST / self._desktop[0], y * MOST / self._desktop[1], *[0.0] * (AXES - 2)]
            given = struct.pack("@IIIII8s64d64d", 0, TOUCH, 0, kind, 0, bytes([0b11, *[0] * 7]), *axes, *[0.0] * AXES)
            self._server.sendall(struct.pack("@I", len(given)) + given[4:])
            self._ask(struct.pack("=II", 8, WAIT))

    def lift(self) -> None:
        """Never touch again."""
        self._server.close()

    def _ask(self, message: bytes) -> None:
        self._server.sendall(message)
        assert self._server.recv(12), "the server takes no touch"
