"""What has changed on screens of which a mark is kept alone: `python -m tests.view.difference`, in a checkout.

    python -m tests.view.difference                        all whose marks are other ones than in the last commit
    python -m tests.view.difference 'dilemma/*.fr'         some, whatever their marks: format/screen.language
    python -m tests.view.difference --since main           compared with another commit

The same screens are laid out twice: by the files of this folder, and by those of the commit.
"""

import argparse
import io
import json
import os
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from difflib import unified_diff
from fnmatch import fnmatchcase
from pathlib import Path

from game import paths
from tests.view.samples import FORMATS, screens_of
from tests.view.test_golden import EVERY_SETTING, LANGUAGES, Wanted, told_in

ROOT = Path(__file__).parents[2]
MARKS = Path("tests/view/golden_marks")

Texts = dict[str, str]
"""Transcripts by what each is of: format/screen.language, the setting and the page."""


def main() -> int:
    """Tell the difference; 1 where there is one, as `diff` does."""
    parser = argparse.ArgumentParser(prog="python -m tests.view.difference", description=__doc__.partition("\n")[0])
    parser.add_argument("screens", nargs="*", help="which ones, such as 'dilemma/*.fr'; otherwise all with other marks")
    parser.add_argument("--since", default="HEAD", metavar="COMMIT", help="compare with this commit")
    parser.add_argument("--tell", action="store_true", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.tell:
        json.dump(texts(chosen.screens), sys.stdout)
        return 0
    with tempfile.TemporaryDirectory() as place:
        before, home = Path(place, "before"), Path(place, "home")
        command = ["git", "archive", "--format=zip", chosen.since]
        archive = subprocess.run(command, cwd=ROOT, check=False, stdout=subprocess.PIPE)
        if archive.returncode != 0:
            return archive.returncode
        with zipfile.ZipFile(io.BytesIO(archive.stdout)) as files:
            files.extractall(before)
        names = chosen.screens or sorted(changed(before))
        lines = list(differences(told_by(before, home, names), told_by(ROOT, home, names))) if names else []
    print("\n".join(lines) if lines else "Nothing has changed.")
    return 1 if lines else 0


def changed(before: Path) -> set[str]:
    """The screens whose marks are not those that stand in the other folder."""
    marks = [
        {(file.stem, line) for file in (folder / MARKS).glob("*.txt") for line in file.read_text("utf-8").splitlines()}
        for folder in (before, ROOT)
    ]
    found = set()
    for stem, line in marks[0] ^ marks[1]:
        format, _, language = stem.partition(".")
        found.add(f"{format}/{line.split(' ')[0]}.{language}")
    return found


def told_by(folder: Path, home: Path, names: list[str]) -> Texts:
    """The texts of the screens as the program in that folder lays them out, for somebody who keeps nothing."""
    # This very file, whatever the commit has in its place.
    command = [sys.executable, "-P", __file__, "--tell", *names]
    environment = {**os.environ, "PYTHONPATH": str(folder), paths.HOME_VARIABLE: str(home)}
    done = subprocess.run(command, cwd=folder, env=environment, check=False, stdout=subprocess.PIPE)
    if done.returncode != 0:
        sys.exit("These screens could not be laid out, for the reason above.")
    told: Texts = json.loads(done.stdout)
    return told


def texts(patterns: list[str]) -> Texts:
    """The texts of all screens that a pattern means, in every setting, page by page."""
    told = {}
    for one in meant(patterns):
        for setting in EVERY_SETTING:
            for head, words in told_in(one, setting)[0]:
                told[f"{one.format}/{one.screen}.{one.language}, {head}"] = words
    return told


def meant(patterns: list[str]) -> Iterator[Wanted]:
    for format in FORMATS:
        for screen in screens_of(format):
            for language in LANGUAGES:
                if any(fnmatchcase(f"{format}/{screen}.{language}", pattern) for pattern in patterns):
                    yield Wanted(format, screen, language)


def differences(before: Texts, now: Texts) -> Iterator[str]:
    """What is gone and what is new, page by page."""
    for name in dict.fromkeys((*before, *now)):
        old, new = (texts.get(name, "").splitlines() for texts in (before, now))
        lines = list(unified_diff(old, new, lineterm="", n=0))[2:]
        if lines:
            yield f"== {name}"
            yield from (line for line in lines if not line.startswith("@@"))


if __name__ == "__main__":
    sys.exit(main())
