"""Starts Palabre as it is, and looks on: `python observed.py FILE ARGUMENTS…`.

Each notice that the program tells goes into the file, by its key. The signal USR1 lets an hour pass on the computer's
clock, as a lid does that is shut: nothing else is other than it is.
"""

import signal
import sys
import time
from pathlib import Path
from types import SimpleNamespace

from game.cli import main
from game.shell import app
from game.shell.director import Director
from game.view.stage import Notice, Said

ASLEEP_S = 3600.0


def observe(file: Path) -> None:
    """Write down what is told from now on."""
    tell = Director.tell

    def told(director: Director, notice: Notice) -> None:
        with file.open("a", encoding="utf-8") as words:
            words.write(f"{notice.key if isinstance(notice, Said) else notice}\n")
        tell(director, notice)

    Director.tell = told  # type: ignore[method-assign]


def sleep_when_asked() -> None:
    """An hour more on the clock on the wall with each signal."""
    slept = [0.0]
    app.time = SimpleNamespace(monotonic=time.monotonic, time=lambda: time.time() + slept[0])  # type: ignore[attr-defined]

    def shut(*_: object) -> None:
        slept[0] += ASLEEP_S

    signal.signal(signal.SIGUSR1, shut)


if __name__ == "__main__":
    observe(Path(sys.argv[1]))
    sleep_when_asked()
    sys.argv = ["palabre", *sys.argv[2:]]
    sys.exit(main())
