"""A screen to measure on: the one there is, or a virtual one started for the run."""

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager

NUMBER, LARGE_NUMBER = 77, 78
LARGE = (3840, 2160)


@contextmanager
def screen() -> Iterator[dict[str, str]]:
    """The environment for programs that open a window; without any display, SDL's dummy driver."""
    env = dict(os.environ)
    if env.get("DISPLAY") or os.name == "nt" or shutil.which("Xvfb") is None:
        if not env.get("DISPLAY") and os.name == "posix" and shutil.which("Xvfb") is None:
            env["SDL_VIDEODRIVER"] = "dummy"
        yield env
        return
    with _virtual(NUMBER, (1920, 1080)):
        yield {**env, "DISPLAY": f":{NUMBER}"}


@contextmanager
def large_screen() -> Iterator[dict[str, str] | None]:
    """The environment with a virtual screen of 3840x2160; `None` where none can be had."""
    if shutil.which("Xvfb") is None:
        yield None
        return
    with _virtual(LARGE_NUMBER, LARGE):
        yield {**os.environ, "DISPLAY": f":{LARGE_NUMBER}"}


@contextmanager
def _virtual(number: int, size: tuple[int, int]) -> Iterator[None]:
    server = subprocess.Popen(
        ["Xvfb", f":{number}", "-screen", "0", f"{size[0]}x{size[1]}x24"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        time.sleep(1.5)
        yield
    finally:
        server.terminate()
        server.wait()
