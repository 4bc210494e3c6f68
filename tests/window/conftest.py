"""A virtual screen, and hands on its keyboard and mouse."""

import json
import os
import shutil
import signal
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

SIZE = (1280, 720)
WIDE = (2304, 768)
LAPTOP, PROJECTOR = ("laptop", 0, 0, 1280, 768), ("projector", 1280, 0, 1024, 768)
MIDDLES = ((640, 384), (1792, 384))
"""Two screens side by side on one wide virtual screen, and their middles."""

PATIENCE_S = 30.0
TRIES = 5
SCREEN_FILE = "Xvfb_screen0"


@dataclass
class Desk:
    """A screen of its own with one program on it, and what a facilitator does to it."""

    display: str
    home: Path
    program: subprocess.Popen[str] | None = None
    entry: tuple[str, ...] = ("-m", "game")
    """What Python is given to start the program."""

    def start(self, *options: str) -> None:
        """Start Palabre and wait until its window shows."""
        self.run("play", "--language", "en", "--fullscreen", *options)

    def run(self, *words: str, folder: Path | None = None) -> None:
        """Start any command that opens a window, in a folder, and wait until it shows."""
        empty = self._under_the_pointer()
        self.program = subprocess.Popen([sys.executable, *self.entry, *words], env=self.env, cwd=folder, text=True)
        self._until_shown(empty)
        time.sleep(0.5)  # the first frame

    def start_with_screens(self, *options: str) -> None:
        """Start Palabre on the screens of `plug`, and wait until both windows show."""
        empty = self.window_at(*MIDDLES[0])
        driver = Path(__file__).with_name("two_screens.py")
        self.program = subprocess.Popen(
            [sys.executable, str(driver), str(self.home / "screens.json"), "play", "--language", "en", *options],
            env={**self.env, "PYTHONPATH": str(Path(__file__).parents[2])},
            text=True,
        )
        self.until_true(lambda: empty not in (self.window_at(*MIDDLES[0]), self.window_at(*MIDDLES[1])))
        time.sleep(0.5)  # the first frames
        self._xdotool("mousemove", *map(str, MIDDLES[0]))  # without a window manager, keys go where the pointer is

    def plug(self, *screens: tuple[str, int, int, int, int]) -> None:
        """The computer has these screens from now on: name, left, top, width, height."""
        part = self.home / "screens.part"
        part.write_text(json.dumps(screens), encoding="utf-8")
        part.replace(self.home / "screens.json")

    def window_at(self, x: int, y: int) -> str:
        """Which window lies under that point."""
        where = self._xdotool("mousemove", str(x), str(y), "getmouselocation", "--shell")
        return next((line for line in where.splitlines() if line.startswith("WINDOW=")), "")

    def until_true(self, there: Callable[[], bool]) -> None:
        """Wait for something to become true."""
        started = time.monotonic()
        while not there():
            assert time.monotonic() - started < PATIENCE_S, "it did not happen"
            assert self.program is None or self.program.poll() is None, "the program ended"
            time.sleep(0.1)

    def keys(self, *names: str) -> None:
        """Press keys one after another, as fast as a hand and slower than the guard against double presses."""
        for name in names:
            self._xdotool("key", name)
            time.sleep(0.4)

    def click(self, x: int, y: int) -> None:
        """Click with the first button of the mouse."""
        self._xdotool("mousemove", str(x), str(y), "click", "1")
        time.sleep(0.4)

    def kill(self) -> None:
        """The laptop dies."""
        assert self.program is not None
        self.program.send_signal(signal.SIGKILL)
        self.program.wait()

    def close(self) -> int:
        """Close the window as its frame's button does, and give the exit code."""
        assert self.program is not None
        self.keys("ctrl+q")
        return self.program.wait(timeout=PATIENCE_S)

    def picture(self) -> bytes:
        """The pixels of the screen, as the server keeps them in a file (in XWD's format)."""
        file = (self.home / SCREEN_FILE).read_bytes()
        header = struct.unpack(">25I", file[:100])
        return file[header[0] + 12 * header[19] :]

    def until(self, shown: Callable[[bytes], bool]) -> bytes:
        """Wait until what stands on the screen is as wanted, and the same a moment later; gives it."""
        started, last = time.monotonic(), b""
        while time.monotonic() - started < PATIENCE_S:
            now = (self.home / SCREEN_FILE).read_bytes()
            if now == last and shown(now):
                return now
            last = now
            time.sleep(0.3)
        raise AssertionError("the screen did not become what was wanted")

    def log(self) -> list[str]:
        """The lines of the newest session's log, the header first; empty when there is none."""
        logs = sorted((self.home / "sessions").glob("*/session.jsonl"))
        return logs[-1].read_text(encoding="utf-8").splitlines() if logs else []

    @property
    def env(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("SDL_")}
        return {**kept, "DISPLAY": self.display, "PALABRE_HOME": str(self.home), "SDL_AUDIODRIVER": "dummy"}

    def _xdotool(self, *arguments: str) -> str:
        done = subprocess.run(["xdotool", *arguments], env=self.env, capture_output=True, text=True, check=False)
        return done.stdout

    def answers(self) -> bool:
        """Whether the screen is there."""
        return self._under_the_pointer() != ""

    def _under_the_pointer(self) -> str:
        return self._xdotool("mousemove", str(SIZE[0] // 2), str(SIZE[1] // 2), "getmouselocation", "--shell")

    def _until_shown(self, empty: str) -> None:
        started = time.monotonic()
        while time.monotonic() - started < PATIENCE_S:
            if self._under_the_pointer() not in (empty, ""):
                return
            assert self.program is None or self.program.poll() is None, "the program ended before its window showed"
            time.sleep(0.1)
        raise AssertionError("the window did not show")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A desk with a virtual screen."""
    with _desk_with(tmp_path, SIZE) as desk:
        yield desk


@pytest.fixture
def two_screens(tmp_path: Path) -> Iterator[Desk]:
    """A desk with a laptop's screen and a projector."""
    with _desk_with(tmp_path, WIDE) as desk:
        desk.plug(LAPTOP, PROJECTOR)
        yield desk


@contextmanager
def _desk_with(home: Path, size: tuple[int, int]) -> Iterator[Desk]:
    """A computer on which somebody saw the tour. Skipped where there is no Xvfb, on Windows and macOS for example."""
    if shutil.which("Xvfb") is None or shutil.which("xdotool") is None:
        pytest.skip("needs Xvfb and xdotool (Debian: apt install xvfb xdotool)")
    (home / "settings.json").write_text('{"tour": "seen"}\n', encoding="utf-8")
    server, desk = _answering_screen(home, size)
    try:
        yield desk
    finally:
        if desk.program is not None and desk.program.poll() is None:
            desk.program.kill()
            desk.program.wait()
        server.terminate()
        server.wait()


def _answering_screen(home: Path, size: tuple[int, int]) -> tuple[subprocess.Popen[bytes], Desk]:
    """A virtual screen that answers. Two servers that start at once may take the same number, and one gives up."""
    for _ in range(TRIES):
        read, write = os.pipe()
        server = subprocess.Popen(
            [
                "Xvfb",
                "-displayfd",
                str(write),
                "-screen",
                "0",
                f"{size[0]}x{size[1]}x24",
                "-noreset",
                "-fbdir",
                str(home),
            ],
            pass_fds=[write],
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        with os.fdopen(read) as numbers:
            number = numbers.readline().strip()
        desk = Desk(f":{number}", home)
        if number and server.poll() is None and desk.answers():
            return server, desk
        server.kill()
        server.wait()
    raise AssertionError("no virtual screen answers")
