"""A screen to measure on: the one there is, or a virtual one of 1920x1080 started for the run."""

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager

NUMBER = 77


@contextmanager
def screen() -> Iterator[dict[str, str]]:
    """The environment for programs that open a window; without any display, SDL's dummy driver."""
    env = dict(os.environ)
    if env.get("DISPLAY") or os.name == "nt" or shutil.which("Xvfb") is None:
        if not env.get("DISPLAY") and os.name == "posix" and shutil.which("Xvfb") is None:
            env["SDL_VIDEODRIVER"] = "dummy"
        yield env
        return
    server = subprocess.Popen(
        ["Xvfb", f":{NUMBER}", "-screen", "0", "1920x1080x24"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        time.sleep(1.5)
        yield {**env, "DISPLAY": f":{NUMBER}"}
    finally:
        server.terminate()
        server.wait()
