"""The laptop dies fifty times: each time everything that was acknowledged is there, and the session goes on."""

import random
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from game.core.commands import Command
from game.core.replay import fingerprint
from game.shell.log import LOG_NAME, read_log
from game.shell.storage import is_finished, read_session, session_folders

ROOT = Path(__file__).parents[2]
CHAINS, KILLS_IN_A_CHAIN = 10, 5
STEP_MS = 10
PATIENCE_S = 20.0


@dataclass
class Life:
    """One run of the program, from its start to the moment at which it was killed."""

    killed: bool
    said: list[str]
    acknowledged: list[int] = field(init=False)

    def __post_init__(self) -> None:
        # The last line may have been cut off in the middle: only whole ones are an acknowledgement.
        self.acknowledged = [int(line.split(" · ")[0]) for line in self.said if " · " in line]


def lived(place: Path, options: list[str], after_s: float, from_first_line: bool) -> Life:
    """Start the program and kill it so long after its start, or after its first line."""
    told = place / "told"
    with told.open("wb") as out:
        program = subprocess.Popen([sys.executable, "-m", "game", *options], cwd=ROOT, stdout=out, stderr=out)
        deadline = time.monotonic() + PATIENCE_S
        while from_first_line and b"\n" not in told.read_bytes():
            assert time.monotonic() < deadline, "the program did not start"
            time.sleep(0.002)
        time.sleep(after_s)
        program.kill()
        code = program.wait(timeout=PATIENCE_S)
    whole = told.read_text(encoding="utf-8", errors="replace").split("\n")[:-1]
    assert not [line for line in whole if "Traceback" in line], whole
    return Life(code != 0, whole)


@pytest.mark.parametrize("chain", range(CHAINS))
def test_no_acknowledged_command_is_lost_however_often_the_program_is_killed(
    chain: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PALABRE_HOME", str(tmp_path / "home"))
    chance = random.Random(chain)
    slow = ["--rehearse", "--step-ms", str(STEP_MS)]
    before: tuple[Command, ...] = ()
    in_the_middle = 0
    options = ["play", "--no-screen", "--format", "duel", "--cards", "8", "--seed", str(chain), *slow]
    for kill in range(KILLS_IN_A_CHAIN):
        # Some kills count from the start of the process, so that they may hit while a session is brought back.
        while_playing = kill % 3 != 2
        after_s = chance.uniform(0.0, 0.25) if while_playing else chance.uniform(0.1, 0.4)
        life = lived(tmp_path, options, after_s, while_playing)
        (folder,) = session_folders()
        brought, log = read_session(folder)
        assert life.killed
        assert log.commands[: len(before)] == before, "nothing from an earlier life is lost"
        assert len(log.commands) >= max(life.acknowledged, default=0)
        assert not brought.session.state.finished
        in_the_middle += len(log.commands) > len(before)
        before = log.commands
        options = ["resume", folder.name, *slow]
    assert in_the_middle >= 3, "the kills have to hit a session that is being played"

    rest = subprocess.run(
        [sys.executable, "-m", "game", "resume", folder.name[-6:], "--rehearse"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
    )
    assert (rest.returncode, rest.stderr) == (0, "")
    brought, log = read_session(folder)
    assert brought.session.state.finished
    assert is_finished(folder)
    assert log.commands[: len(before)] == before
    assert not log.torn
    replayed = subprocess.run(
        [sys.executable, "-m", "game", "replay", str(folder / LOG_NAME), "--hash"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
    )
    assert replayed.stdout == f"{fingerprint(brought.session)}\n"


def test_a_start_that_is_killed_leaves_no_session_or_a_whole_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PALABRE_HOME", str(tmp_path / "home"))
    chance = random.Random(1)
    for _ in range(12):
        lived(tmp_path, ["play", "--rehearse", "--no-screen", "--step-ms", "50"], chance.uniform(0.08, 0.3), False)
    for folder in session_folders():
        assert read_log(folder / LOG_NAME).header.rehearsal
        assert not read_session(folder)[0].session.state.finished
