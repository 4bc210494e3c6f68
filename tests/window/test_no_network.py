"""Play asks for no network: without a screen, and in a window."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.window.conftest import Desk
from tests.window.without_network import REFUSED

PROGRAM = Path(__file__).with_name("without_network.py")
ROOT = Path(__file__).parents[2]


def ran(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "PALABRE_HOME": str(home), "PYTHONPATH": str(ROOT)}
    return subprocess.run([sys.executable, str(PROGRAM), *words], env=env, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("words", [("--plan", "cafe-hour"), ("--format", "duel")], ids=lambda words: words[1])
def test_a_session_without_a_screen_opens_no_socket(words: tuple[str, str], tmp_path: Path) -> None:
    done = ran(tmp_path, "play", "--rehearse", "--no-screen", *words)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(list((tmp_path / "sessions").glob("*/session.jsonl"))) == 1


def test_a_session_in_a_window_opens_no_socket(desk: Desk) -> None:
    desk.entry = (str(PROGRAM),)
    desk.start("--rehearse", "--step-ms", "150", "--format", "duel")
    desk.until_true(lambda: len(desk.log()) > 12)
    assert desk.close() == 0


def test_a_socket_would_be_noticed(tmp_path: Path) -> None:
    assert ran(tmp_path, "--connect").returncode == REFUSED
