"""Starts Palabre as it is, and looks on: `python observed.py FILE ARGUMENTS…`.

Each notice that the program tells goes into the file, by its key; where the desk has buttons and fields goes into
another one beside it. The signal USR1 lets an hour pass on the computer's clock, as a lid does that is shut: nothing
else is other than it is.
"""

import json
import signal
import sys
import time
from contextlib import suppress
from pathlib import Path
from types import SimpleNamespace

from game.cli import main
from game.shell import app
from game.shell.director import Director
from game.shell.pane import Pane
from game.view.prefs import Motion
from game.view.scene import Scene
from game.view.stage import Notice, Said

ASLEEP_S = 3600.0


def observe(file: Path) -> None:
    """Write down what is told from now on."""
    tell = Director.tell

    def told(director: Director, notice: Notice) -> None:
        with suppress(OSError), file.open("a", encoding="utf-8") as words:  # a test may fill the disk
            words.write(f"{notice.key if isinstance(notice, Said) else notice}\n")
        tell(director, notice)

    Director.tell = told  # type: ignore[method-assign]


def look_where_to_touch(file: Path) -> None:
    """Write down where in its window the middles of the desk's buttons and fields are."""
    draw, shown = Pane.draw, list[Scene]()

    def drawn(pane: Pane, scene: Scene, motion: Motion, now_ms: float) -> None:
        draw(pane, scene, motion, now_ms)
        if scene.title.endswith("desk") and scene not in shown:
            shown[:] = [scene]
            found = {node.id: (node.box.x + node.box.w / 2, node.box.y + node.box.h / 2) for node in scene.targets()}
            with suppress(OSError):
                part = file.with_suffix(".part")
                part.write_text(json.dumps(found), encoding="utf-8")
                part.replace(file)

    Pane.draw = drawn  # type: ignore[method-assign]


def sleep_when_asked() -> None:
    """An hour more on the clock on the wall with each signal."""
    slept = [0.0]
    app.time = SimpleNamespace(monotonic=time.monotonic, time=lambda: time.time() + slept[0])  # type: ignore[attr-defined]

    def shut(*_: object) -> None:
        slept[0] += ASLEEP_S

    signal.signal(signal.SIGUSR1, shut)


if __name__ == "__main__":
    observe(Path(sys.argv[1]))
    look_where_to_touch(Path(sys.argv[1]).with_suffix(".targets"))
    sleep_when_asked()
    sys.argv = ["palabre", *sys.argv[2:]]
    sys.exit(main())
