"""Measure everything and print it; exit code 1 when a figure is over its limit."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench import content, drawing, rules
from bench.report import Figure, table
from bench.screen import large_screen, screen

STARTS = 9


def main() -> int:
    """Run each measurement once, starts several times."""
    with tempfile.TemporaryDirectory() as home, screen() as env:
        env = {**env, "PALABRE_HOME": home}
        # Whoever plays has the program compiled since its first start: measured alike where nothing may be written.
        env.pop("PYTHONDONTWRITEBYTECODE", None)
        env["PYTHONPYCACHEPREFIX"] = str(Path(home) / "compiled")
        _child("bare_start", env)
        os.environ["PALABRE_HOME"] = home
        _child("own_start", env)  # the first start reads and checks all content; the cache serves the next ones
        figures = [
            *_starts(env),
            _resumes(env, Path(home) / "left"),
            *_memory(env),
            *_rest(env),
            *_presses(env),
            *_saves(env),
        ]
        figures += [*drawing.figures(), *rules.figures()]
        with tempfile.TemporaryDirectory() as folder:
            figures += content.figures(env, Path(folder))
    print(table(figures))
    return 0 if all(figure.kept for figure in figures) else 1


def _starts(env: dict[str, str]) -> list[Figure]:
    pairs = [(_child("bare_start", env), _child("own_start", env)) for _ in range(STARTS)]
    bare, own = (statistics.median(times) for times in zip(*pairs, strict=True))
    return [Figure("start to the first full frame", own, "ms", 2 * bare, "a bare pygame window", bare)]


def _resumes(env: dict[str, str], home: Path) -> Figure:
    """Of a session in a place of its own: it would be offered at the other starts."""
    env = {**env, "PALABRE_HOME": str(home)}
    _child("left_session", env)
    pairs = [(_child("bare_start", env), _child("own_resume", env)) for _ in range(STARTS)]
    bare, own = (statistics.median(times) for times in zip(*pairs, strict=True))
    return Figure("resume to the first frame of the session", own, "ms", 1000, "a bare pygame window", bare)


def _memory(env: dict[str, str]) -> list[Figure]:
    """Limits are 200 and 260 MB, the second one for both windows."""
    plain = "a bare pygame window"
    bare, own = _child("bare_memory", env), _child("own_memory", env)
    both = _child("both_memory", env)
    figures = [
        Figure("memory after two cards at 1920x1080", own, "MiB", 160, plain, bare),
        Figure("memory with the desk beside it", both, "MiB", 248, plain, bare),
    ]
    with large_screen() as large:
        if large is not None:
            large = {**large, **{name: value for name, value in env.items() if name != "DISPLAY"}}
            bare = _child("bare_memory", large)
            for name, program, limit in (
                ("memory after two cards at 3840x2160", "own_memory", 190),
                ("memory at 3840x2160 after cross-fades", "calm_memory", 190),
                ("memory at 3840x2160 with the desk beside it", "both_memory", 248),
            ):
                figures.append(Figure(name, _child(program, large), "MiB", limit, plain, bare))
    return figures


def _presses(env: dict[str, str]) -> list[Figure]:
    """A frame is a sixtieth of a second. A key wakes the program: it waits for no next look.

    The room's frame comes first and within one; the desk's comes after it, so that both may take two.
    """
    plain = "filling and showing a bare window"
    bare = _child("bare_press", env)
    return [
        Figure("a key to its changed frame, p95", _child("own_press", env), "ms", 1000 / 60, plain, bare),
        Figure(
            "a key on the desk to the room's changed frame, p95",
            _child("room_press", env),
            "ms",
            1000 / 60,
            plain,
            bare,
        ),
        Figure("a key to both changed frames, p95", _child("both_press", env), "ms", 2 * 1000 / 60, plain, bare),
    ]


def _rest(env: dict[str, str]) -> list[Figure]:
    bare = _child("bare_rest", env)
    loop = "an empty loop of 30 looks a second"
    return [
        Figure("at rest", _child("own_rest", env), "% of a core", 1.0, loop, bare),
        Figure("while the clock counts", _child("own_clock", env), "% of a core", 2.0, loop, bare),
        Figure("while the clock counts on both windows", _child("both_clock", env), "% of a core", 2.0, loop, bare),
        Figure("a preview at rest", _child("preview_rest", env), "% of a core", 1.0, loop, bare),
    ]


def _saves(env: dict[str, str]) -> list[Figure]:
    load, own = _child("plain_load", env), _child("own_save", env)
    return [Figure("a save of a previewed deck to its frame", own, "ms", 300.0, "loading that deck", load)]


def _child(name: str, env: dict[str, str]) -> float:
    env = {**env, "BENCH_STARTED": repr(time.time()), "PYGAME_HIDE_SUPPORT_PROMPT": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "bench.child", name], env=env, check=True, stdout=subprocess.PIPE, text=True, timeout=180
    )
    return float(done.stdout.split()[-1])


if __name__ == "__main__":
    sys.exit(main())
