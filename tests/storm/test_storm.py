"""A whole plan in two windows loses nothing, whatever goes wrong on the way. `python -m tests.storm` plays more."""

import json
import os
import random
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from game.core.commands import Command, ReviseDeck
from game.shell.log import LOG_NAME, read_log
from game.shell.revisions import to_log
from game.shell.storage import Store
from tests.storm.storm import Storm
from tests.storm.weather import WEATHER

ROOT = Path(__file__).parents[2]
PATIENCE_S = 120.0
SEEDS = (2, 3)
"""As many as there is time for: each is an hour of the room's and a dozen seconds of ours."""


@pytest.mark.parametrize("seed", SEEDS)
def test_an_hour_of_two_windows_loses_nothing_whatever_goes_wrong(seed: int, tmp_path: Path) -> None:
    storm = Storm(seed, tmp_path / "stick" / "home")
    with storm.blowing():
        storm.play(WEATHER)
    assert {*storm.happened} >= WEATHER.keys()
    assert storm.minutes > 30
    assert any(isinstance(command, ReviseDeck) for command in storm.model.commands), "no changed deck was taken up"


@pytest.mark.parametrize("seed", [1, 2])
def test_a_program_that_is_really_killed_comes_back_with_both_windows_and_all_that_it_took(
    seed: int, tmp_path: Path
) -> None:
    home = tmp_path / "stick" / "home"
    command = [sys.executable, "-P", "-m", "tests.storm", "--seed", str(seed), "--home", str(home), "--accepted"]
    with subprocess.Popen(command, cwd=ROOT, env=env(), stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        patience = threading.Timer(PATIENCE_S, program.kill)  # else a program that hangs would be waited for forever
        patience.start()
        try:
            accepted = [json.loads(program.stdout.readline()) for _ in range(random.Random(seed).randrange(20, 60))]
        finally:
            patience.cancel()
            program.kill()
        accepted += [json.loads(line) for line in program.stdout.read().split("\n")[:-1]]
    storm = Storm(seed, home)
    with storm.blowing():
        storm.open()
        assert len(storm.app._panes) == 2
        assert storm.director.store is not None
        there = iter([to_log(command) for command in read_log(storm.director.store.folder / LOG_NAME).commands])
        assert all(command in there for command in accepted), "in their order; those that waited stand between"
        storm.press("space")
        storm.finish()


def test_a_storm_notices_a_single_line_that_gets_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    append = Store.append

    def forgetful(store: Store, command: Command, wait: bool = True) -> None:
        if store.commands == 5:
            store.commands += 1
        append(store, command, wait)

    storm = Storm(1, tmp_path / "stick" / "home")
    monkeypatch.setattr(Store, "append", forgetful)
    with storm.blowing():
        storm.open()
        storm.press(*["page-down"] * 20)
        with pytest.raises(ValueError, match="number 6 belongs here"):
            storm.look_at_disk()


def test_a_storm_notices_a_session_that_is_not_what_was_accepted(tmp_path: Path) -> None:
    storm = Storm(1, tmp_path / "stick" / "home")
    with storm.blowing():
        storm.open()
        before = storm.session
        storm.press("page-down")
        storm.director.session = before
        with pytest.raises(AssertionError, match="not what was accepted"):
            storm.look()


def env() -> dict[str, str]:
    """Without a screen, and on this code."""
    return {**os.environ, "SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy", "PYTHONPATH": str(ROOT)}
