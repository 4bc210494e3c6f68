"""Every command that a guide shows is run, in the order of the guide, in a folder of its own.

A file that a guide shows in full, with its name in a comment above, is written there first.
"""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Palabre, home, palabre

__all__ = ["home", "palabre"]

DOCS = Path(__file__).parents[2] / "docs"
GUIDES = ("printing.md", "spreadsheets.md", "formats.md", "translating.md")
_BLOCK = re.compile(r"^```(?:yaml)?\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_FILE = re.compile(r"# (\S+\.yaml)\n")


def steps(guide: str) -> Iterator[tuple[str, str]]:
    """The steps of a guide: `palabre` with a line of words, or the name of a file with its content."""
    for block in _BLOCK.findall((DOCS / guide).read_text(encoding="utf-8")):
        named = _FILE.match(block)
        if named is not None:
            yield named[1], block
        for line in block.splitlines():
            if line.startswith("palabre "):
                yield "palabre", line


@pytest.mark.parametrize("guide", GUIDES)
def test_every_command_works(guide: str, palabre: Palabre, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert any(name == "palabre" for name, _ in steps(guide))
    for name, text in steps(guide):
        if name != "palabre":
            (tmp_path / name).write_text(text, encoding="utf-8")
            continue
        words = shlex.split(text)[1:]
        ran = palabre(*words)
        assert (ran.code, ran.err) == (0, ""), words
        if words[0] == "check":
            assert ran.out.endswith("0 errors, 0 warnings.\n"), words
        if "-o" in words:
            assert (tmp_path / words[words.index("-o") + 1]).exists()
