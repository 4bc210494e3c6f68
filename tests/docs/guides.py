"""What a guide of docs/ tells its reader to do, and what it says will show."""

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
GUIDES = tuple(file.name for file in sorted(DOCS.glob("*.md")))
_BLOCK = re.compile(r"^```(?:yaml)?\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_FILE = re.compile(r"# (\S+\.yaml)\n")
_SHOWN = re.compile(r"(?:^    .*\n|^\n(?=    ))+", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Step:
    """A command, as words behind `palabre`, or a file to write: its name and its text."""

    words: tuple[str, ...] = ()
    file: str = ""
    text: str = ""

    @property
    def opens_a_window(self) -> bool:
        return self.words[:1] in (("play",), ("preview",)) and "--no-screen" not in self.words


def steps(guide: str) -> Iterator[Step]:
    """The steps of a guide in their order: commands in blocks, and files in full with their names in a comment."""
    for block in _BLOCK.findall((DOCS / guide).read_text(encoding="utf-8")):
        named = _FILE.match(block)
        if named is not None:
            yield Step(file=named[1], text=block)
        for line in block.splitlines():
            if line.startswith("palabre "):
                yield Step(tuple(shlex.split(line)[1:]))


def write(step: Step, folder: Path) -> None:
    file = folder / step.file
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(step.text, encoding="utf-8")


def shown(guide: str) -> list[str]:
    """The blocks of four spaces in a guide: what a command prints."""
    text = _BLOCK.sub("", (DOCS / guide).read_text(encoding="utf-8"))
    return ["\n".join(line[4:] for line in block.strip("\n").splitlines()) + "\n" for block in _SHOWN.findall(text)]
