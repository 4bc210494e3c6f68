"""Every command that a guide shows is run, in the order of the guide, in a folder of its own."""

import re
import shlex
from pathlib import Path

import pytest

from tests.cli.conftest import Palabre, home, palabre

__all__ = ["home", "palabre"]

DOCS = Path(__file__).parents[2] / "docs"
GUIDES = ("printing.md", "spreadsheets.md")
_BLOCK = re.compile(r"^```\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def commands(guide: str) -> list[list[str]]:
    """The command lines of a guide, as words."""
    blocks = _BLOCK.findall((DOCS / guide).read_text(encoding="utf-8"))
    return [shlex.split(line) for block in blocks for line in block.splitlines() if line.startswith("palabre ")]


@pytest.mark.parametrize("guide", GUIDES)
def test_every_command_works(guide: str, palabre: Palabre, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    lines = commands(guide)
    assert lines
    for _, *words in lines:
        ran = palabre(*words)
        assert (ran.code, ran.err) == (0, ""), words
        if "-o" in words:
            assert (tmp_path / words[words.index("-o") + 1]).exists()
