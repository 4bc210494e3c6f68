"""`python -m game` on machines that lack something: a screen, a sound device, a whole pygame-ce."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def ran(words: list[str], home: Path, **machine: str) -> subprocess.CompletedProcess[str]:
    """The program in a process of its own, without any display or driver that this machine may have."""
    env = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("SDL_") and name not in ("DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR")
    }
    env |= {"PALABRE_HOME": str(home), **machine}
    return subprocess.run(
        [sys.executable, "-m", "game", *words],
        cwd=ROOT,
        env=env,
        capture_output=True,
        text=True,
        timeout=20,
        check=False,
    )


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
@pytest.mark.parametrize(
    "machine", [{}, {"DISPLAY": ":7654"}, {"SDL_VIDEODRIVER": "x11"}, {"SDL_VIDEODRIVER": "nonsense"}]
)
@pytest.mark.parametrize("words", [["play"], ["play", "--rehearse"]])
def test_without_a_display_one_clear_line_and_exit_code_3(
    words: list[str], machine: dict[str, str], tmp_path: Path
) -> None:
    if not machine and Path("/dev/dri").exists():
        pytest.skip("this machine can draw on its console")
    program = ran(words, tmp_path / "home", **machine)
    assert (program.returncode, program.stdout, program.stderr.count("\n")) == (3, "", 1)
    assert program.stderr.startswith("palabre: There is no display to open a window on.")
    assert not (tmp_path / "home" / "sessions").exists()


def test_a_rehearsal_without_a_window_needs_neither_display_nor_sound(tmp_path: Path) -> None:
    program = ran(["play", "--rehearse", "--no-screen", "--cards", "1"], tmp_path / "home")
    assert (program.returncode, program.stderr) == (0, "")


def test_without_a_sound_device_play_is_silent_on_the_terminal_too(tmp_path: Path) -> None:
    script = "from game.shell.audio import Audio\naudio = Audio()\naudio.play('card')\nprint('played on')"
    for driver in ("alsa", "pulseaudio", "nonsense"):
        env = {**os.environ, "SDL_AUDIODRIVER": driver, "PALABRE_HOME": str(tmp_path)}
        program = subprocess.run(
            [sys.executable, "-c", script], cwd=ROOT, env=env, capture_output=True, text=True, timeout=20, check=False
        )
        assert (program.returncode, program.stdout, program.stderr) == (0, "played on\n", ""), driver


@pytest.mark.parametrize("words", [["play"], ["resume"], ["shot", "--screen", "read", "-o", "x.png"]])
def test_a_mixed_install_is_refused_with_the_two_lines_that_mend_it(words: list[str], tmp_path: Path) -> None:
    for name in ("pygame-2.6.1.dist-info", "pygame_ce-2.5.8.dist-info"):
        (tmp_path / "site" / name).mkdir(parents=True)
    program = ran(words, tmp_path / "home", PYTHONPATH=str(tmp_path / "site"))
    assert (program.returncode, program.stdout) == (1, "")
    said, uninstall, install = program.stderr.splitlines()
    assert said.startswith("palabre: Both pygame and pygame-ce are installed")
    assert uninstall.endswith("-m pip uninstall pygame pygame-ce")
    assert install.endswith('-m pip install "pygame-ce>=2.5.8,<3"')
    assert not (tmp_path / "home").exists()
