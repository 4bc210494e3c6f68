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

from tests.window.finger import Finger

SIZE = (1280, 720)
LAPTOP, PROJECTOR = ("DUMMY0", 1280, 720), ("DUMMY1", 1024, 768)
"""The outputs of `two_screens.conf`, with their sizes."""
DESKTOP = (LAPTOP[1] + PROJECTOR[1], PROJECTOR[2])
"""Both side by side."""
Place = tuple[int, int, int, int]
"""Left, top, width and height."""
ROOM, DESK = "the room", "the desk"

QUICK = {"tour": "seen", "guard_ms": 0}
"""Settings of somebody who presses keys faster than the guard against double presses would take them."""

PATIENCE_S = 30.0
TRIES = 5
SCREEN_FILE = "Xvfb_screen0"
PACKAGES = "xserver-xorg-core xserver-xorg-video-dummy x11-xserver-utils openbox xdotool"
DRIVERS = tuple(Path("/usr/lib/xorg/modules") / name for name in ("drivers/dummy_drv.so", "input/inputtest_drv.so"))


@dataclass
class Desk:
    """A screen of its own with one program on it, and what a facilitator does to it."""

    display: str
    home: Path
    program: subprocess.Popen[str] | None = None
    finger: Finger | None = None
    between_keys_s: float = 0.4
    """A hand's pace, slower than the guard against double presses."""
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

    def play_on(self, laptop: str, projector: str, *options: str) -> None:
        """Start Palabre, observed, and wait until its windows are where they are expected."""
        self.entry = (str(Path(__file__).with_name("observed.py")), str(self.home / "told"))
        self.program = subprocess.Popen(
            [sys.executable, *self.entry, "play", "--language", "en", *options],
            env={**self.env, "PYTHONPATH": str(Path(__file__).parents[2])},
            text=True,
        )
        self.until_on(laptop, projector)

    def screens(self, *arguments: str) -> None:
        """Change the computer's screens, in the words of `xrandr`."""
        done = subprocess.run(["xrandr", *arguments], env=self.env, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr

    def until_on(self, laptop: str, projector: str) -> None:
        """Wait until these windows are on the screens, the projector on the right, and no others."""
        expected = [each for each in (laptop, projector) if each]
        self.until_true(lambda: [who for _, who in sorted((place, who) for who, place in self.windows())] == expected)
        self.until_true(lambda: self._xdotool("getwindowfocus", "getwindowname").startswith("Palabre"))
        time.sleep(0.3)  # the first frames

    def room_covers(self) -> Place:
        """Where the room's window is; nowhere while it is opened anew."""
        return next((place for who, place in self.windows() if who == ROOM), (0, 0, 0, 0))

    def windows(self) -> list[tuple[str, Place]]:
        """Whose they are, and where they are on the screens."""
        found = []
        for who, window in self._ids():
            lines = self._xdotool("getwindowgeometry", "--shell", window).splitlines()
            if lines:  # else it has just been closed
                where = dict(line.split("=") for line in lines)
                found.append((who, (int(where["X"]), int(where["Y"]), int(where["WIDTH"]), int(where["HEIGHT"]))))
        return found

    def active_window(self) -> str:
        """Whose window the keyboard acts on."""
        name = self._xdotool("getwindowfocus", "getwindowname").strip()
        return DESK if name.endswith("desk") else ROOM

    def _ids(self) -> list[tuple[str, str]]:
        assert self.program is not None
        ids = self._xdotool("search", "--onlyvisible", "--pid", str(self.program.pid)).split()
        names = [(self._xdotool("getwindowname", window).strip(), window) for window in ids]
        return [(DESK if name.endswith("desk") else ROOM, window) for name, window in names if name]

    def _place_of(self, target: str) -> tuple[int, int]:
        """Where on the screens the middle of a button or field of the desk is."""
        self.until_true(lambda: target in self.targets())
        x, y = (str(round(each)) for each in self.targets()[target])
        window = dict(self._ids())[DESK]
        shell = self._xdotool("mousemove", "--window", window, x, y, "getmouselocation", "--shell")
        found = dict(line.split("=") for line in shell.splitlines())
        return int(found["X"]), int(found["Y"])

    def targets(self) -> dict[str, tuple[float, float]]:
        """The buttons and fields of the desk, with their middles in its window."""
        file = self.home / "told.targets"
        return dict(json.loads(file.read_text(encoding="utf-8"))) if file.exists() else {}

    def told(self) -> list[str]:
        """The notices that the program has told since it started first."""
        file = self.home / "told"
        return file.read_text(encoding="utf-8").split() if file.exists() else []

    def until_true(self, there: Callable[[], bool]) -> None:
        """Wait for something to become true."""
        started = time.monotonic()
        while not there():
            assert time.monotonic() - started < PATIENCE_S, "it did not happen"
            assert self.program is None or self.program.poll() is None, "the program ended"
            time.sleep(0.1)

    def keys(self, *names: str) -> None:
        """Press keys one after another."""
        for name in names:
            self._xdotool("key", name)
            time.sleep(self.between_keys_s)

    def click(self, x: int, y: int) -> None:
        """Click with the first button of the mouse."""
        self._xdotool("mousemove", str(x), str(y), "click", "1")
        time.sleep(0.4)

    def touch(self, *targets: str) -> None:
        """Tap buttons and fields of the desk with a finger, one after another."""
        self.finger = self.finger or Finger(self.home, DESKTOP)
        for target in targets:
            self.finger.tap(*self._place_of(target))
            time.sleep(self.between_keys_s)

    def bounce(self, name: str) -> None:
        """Press a key that bounces: twice within a few milliseconds."""
        self._xdotool("key", "--delay", "40", name, name)
        time.sleep(0.4)

    def send(self, number: signal.Signals) -> None:
        """Send a signal to the program."""
        assert self.program is not None
        self.program.send_signal(number)

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

    def is_managed(self) -> bool:
        """Whether a window manager is there."""
        return self._xdotool("get_num_desktops") != ""

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
    """A desk with a virtual screen. Skipped where there is no Xvfb, on Windows and macOS for example."""
    if shutil.which("Xvfb") is None or shutil.which("xdotool") is None:
        pytest.skip("needs Xvfb and xdotool (Debian: apt install xvfb xdotool)")
    with _desk_with(tmp_path, _one_screen) as desk:
        yield desk


@pytest.fixture
def two_screens(tmp_path: Path) -> Iterator[Desk]:
    """A desk with a laptop's screen and a projector on its right, both of which can be turned off, moved and resized.

    Skipped where X has no screens in memory, on Windows and macOS for example.
    """
    if not all(driver.exists() for driver in DRIVERS) or not all(map(shutil.which, ("xrandr", "xdotool", "openbox"))):
        pytest.skip(f"needs {PACKAGES} (Debian: apt install {PACKAGES})")
    with _desk_with(tmp_path, _two_outputs) as desk, _windows_managed(desk):
        (tmp_path / "settings.json").write_text(json.dumps(QUICK), encoding="utf-8")
        desk.between_keys_s = 0.15
        desk.screens("--output", LAPTOP[0], "--mode", "1280x720", "--primary")
        desk.screens("--addmode", PROJECTOR[0], "1024x768")
        desk.screens("--output", PROJECTOR[0], "--mode", "1024x768", "--right-of", LAPTOP[0])
        desk.screens("--query")  # X looks whether somebody is plugged in when it is asked
        yield desk
        if desk.finger is not None:
            desk.finger.lift()


@contextmanager
def _desk_with(home: Path, command: Callable[[Path], list[str]]) -> Iterator[Desk]:
    """A computer on which somebody saw the tour, with the X server that the command starts."""
    (home / "settings.json").write_text('{"tour": "seen"}\n', encoding="utf-8")
    server, desk = _answering_server(home, command(home))
    try:
        yield desk
    finally:
        if desk.program is not None and desk.program.poll() is None:
            desk.program.kill()
            desk.program.wait()
        server.terminate()
        server.wait()


@contextmanager
def _windows_managed(desk: Desk) -> Iterator[None]:
    """A window manager, as every desktop has one: without it SDL has no full screen but the main one's."""
    manager = subprocess.Popen(["openbox", "--sm-disable"], env=desk.env, stderr=subprocess.DEVNULL)
    try:
        desk.until_true(desk.is_managed)
        yield
    finally:
        manager.terminate()
        manager.wait()


def _one_screen(home: Path) -> list[str]:
    return ["Xvfb", "-screen", "0", f"{SIZE[0]}x{SIZE[1]}x24", "-fbdir", str(home)]


def _two_outputs(home: Path) -> list[str]:
    config = Path(__file__).with_name("two_screens.conf")
    return ["Xorg", "-config", str(config), "-logfile", str(home / "Xorg.log"), "-novtswitch", "-sharevts"]


def _answering_server(home: Path, command: list[str]) -> tuple[subprocess.Popen[bytes], Desk]:
    """An X server that answers. Two that start at once may take the same number, and one gives up."""
    for _ in range(TRIES):
        read, write = os.pipe()
        server = subprocess.Popen(
            [*command, "-displayfd", str(write), "-noreset", "-nolisten", "tcp"],
            pass_fds=[write],
            cwd=home,
            stdout=subprocess.DEVNULL,
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
