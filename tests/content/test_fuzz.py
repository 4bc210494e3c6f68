"""The readers under a rain of broken files, in a process of its own that may not grow."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
EXAMPLES = 40
"""For each reader: seconds of work. `python -m tests.content.fuzz 20000` goes on for longer."""

MOST_BYTES = 1024**3


def hold_memory() -> None:
    """A file that asks for gigabytes ends the child alone, and at once."""
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (MOST_BYTES, MOST_BYTES))


def test_whatever_is_read_ends_in_a_deck_or_in_problems_soon_and_with_little_memory(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.content.fuzz", str(EXAMPLES)]
    done = subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, "TMPDIR": str(tmp_path), "PYTHONHASHSEED": "0"},
        capture_output=True,
        text=True,
        preexec_fn=hold_memory if os.name == "posix" else None,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr[-4000:]
    assert done.stdout.count("examples") == 9
