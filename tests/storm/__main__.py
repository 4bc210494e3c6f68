"""Storms, as many as wanted: `python -m tests.storm --seeds 100`, `--seed 7` for one."""

import argparse
import json
import sys
import tempfile
import time
import traceback
from pathlib import Path

from game.core.commands import Command
from game.shell.revisions import to_log
from tests.storm.storm import Storm
from tests.storm.weather import WEATHER


def main() -> int:
    """Tell how each went; 1 when one of them lost something."""
    parser = argparse.ArgumentParser(prog="python -m tests.storm", description=__doc__)
    parser.add_argument("--seeds", type=int, default=20, help="how many storms, from seed 0 on")
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--seed", type=int, help="this one alone, told as it goes")
    parser.add_argument("--home", type=Path, help="with --seed: the data stays in this folder")
    parser.add_argument("--accepted", action="store_true", help="with --seed: tell each command that is saved")
    chosen = parser.parse_args()
    seeds = range(chosen.first, chosen.first + chosen.seeds) if chosen.seed is None else [chosen.seed]
    failed = []
    for seed in seeds:
        started = time.monotonic()
        with tempfile.TemporaryDirectory() as place:
            home = chosen.home or Path(place) / "stick" / "home"
            storm = Storm(seed, home, print if chosen.seed is not None and not chosen.accepted else lambda _: None)
            if chosen.accepted:
                storm.model.told = tell
            try:
                with storm.blowing():
                    storm.play(WEATHER)
            except Exception:  # noqa: BLE001 - whatever it is, the other storms are wanted, too
                traceback.print_exc()
                failed.append(seed)
        word = "LOST" if seed in failed else "held"
        took_s = time.monotonic() - started
        told = f"{storm.minutes:.0f} minutes, {len(storm.model.commands)} commands, {len(storm.happened)} interruptions"
        print(f"seed {seed}: {word}, {told}; took {took_s:.0f} s", flush=True)
    print(f"{len(failed)} of {len(seeds)} lost something: {failed}" if failed else "all held")
    return 1 if failed else 0


def tell(command: Command) -> None:
    """A command that is on the disk, as a line of JSON."""
    print(json.dumps(to_log(command)), flush=True)


if __name__ == "__main__":
    sys.exit(main())
